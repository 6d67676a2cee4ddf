import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { canBeLevel, type MetricMention, termOf } from '../lexicon/lexicon.ts';
import { isMeasureOf } from '../lexicon/measure-nouns.ts';
import { isShare } from '../lexicon/share-names.ts';
import type { Sight } from '../sight.ts';
import { isInRelative } from './in-relative.ts';
import { LINK } from './link-words.ts';
import { isLinked } from './linked-figure.ts';
import { isAside } from './named-aside.ts';
import { placeInList } from './parts-respectively.ts';
import { isListed, respectively } from './respective.ts';

/** The metric a figure belongs to, with its place among the sentence's metrics. */
export interface Owner {
  readonly metric: MetricMention;
  readonly index: number;
}

// "a 5% non-GAAP gross margin", "$1.2 billion in third quarter revenue": words that may stand between a figure and the metric behind it
const BEHIND =
  /^\s?(?:(?:of|in|year-over-year|yoy|organic|operational|underlying|sequential|non-gaap|growth in|(?:increase|decrease|decline|expansion|improvement|contraction|reduction|rise|drop|gain) in|(?:higher|lower|strong|our|the|its|total|net|new|consolidated|quarterly|reported|additional|negative|positive|common|stock|regular|(?:first|second|third|fourth)[- ]quarter|q[1-4]|fiscal))\s){0,4}$/i;
// "$60 million in yearly growth in cinema EBITDA", "a $120 increase in the average revenue per bike"
const MOVE_BEHIND =
  /^\s(?:(?:in|of)\s(?:year[- ](?:over|on)[- ]year\s|yoy\s|annual\s|organic\s)?)?(?:growth|increase|decrease|decline|reduction|rise|drop)\s(?:in|to)\s(?:(?!(?:of|in|for|to|from|and|or|with|by|at|on)\b)[\w&'’-]+\s){0,4}$/i;
// "a 13.5% increase in barge adjusted operating income", "the 62% year-over-year increase in second quarter EPS"
const SHARE_MOVED =
  /^\s(?:(?:year[- ](?:over|on)[- ]year|yoy|sequential|annual|organic|reported)\s)?(?:growth|increase|decrease|decline|reduction|rise|drop|improvement)\s(?:in|of)\s(?!.*\b(?:same[- ]\w+|comparable|like[- ]for[- ]like|industry|market|global|number|volume of|average|combined)\b)(?:(?:our|the|its|total|net|overall)\s)*(?<of>(?:(?!(?:of|in|for|to|from|and|or|with|by|at|on)\b)[\w&'’-]+\s){0,4})$/i;
// "The 37% is the Sundra utilization"
const IS_THE = /^\sis\s(?:the|our)\s(?:[\w&-]+\s){0,3}$/;
// "20 new medium-sized customers": a count's noun, never across a preposition
const COUNTED =
  /^\s(?:(?!(?:of|in|for|to|from|and|or|with|per|by|at|on|that|who|which|are|is|was|were|have)\b)[\w&-]+\s){0,3}$/i;

const ACCOUNTS =
  /\b(?:account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|ma(?:de|kes?|king) up|contribut(?:es?|ed|ing)|compris(?:es?|ed|ing))\s(?:\w+\s){0,2}$/i;
// "the remaining $36 billion", "of the 50 customers we asked", "sales exclude $12 million in sales of the old line"
const REST =
  /\b(?:remaining|other|(?<!\b(?:grew|rose|climbed|increased|improved|advanced|fell|declined|decreased|dropped|up|down|by)\s)another|of the|(?:sales|revenues?)\sexcludes?)\s(?:about\s|approximately\s)?$/i;

// "at the upper end of the | $195 million to $205 million range"
const END_OF = /\b(?:end|top|bottom|middle|half|midpoint) of the\s$/i;

// "we repaid $1.4 billion of debt": a deed with money, not what is owed
const USED =
  /\b(?:(?:reclassification|sale|purchase|transfer|acquisition|securiti[sz]ation|disposition|repayment|prepayment|paydown|redemption|retirement|extinguishment)s? of|paid|repaid|pay|repay|paying|repaying|retired|issued|raised|assumed|redeemed|extinguished|borrowed|refinanced|bought|sold|spent|invested|used|paid down|distributed|reviewed|examined|(?:reviewed|examined|looked at) in (?:\w+ )?detail|originated|funded|modified|deferred|granted|processed|purchased|acquired|transferred|return|returned|returning|securiti[sz]ed|approved|forgiven|exited|forgave)\s(?:an?\s|net\s|total\s|of\s|about\s|approximately\s|nearly\s|over\s|almost\s|roughly\s|some\s|another\s|more than\s|up to\s){0,5}$/i;

/** The metric a figure belongs to: one right behind it, else the nearest before; null when in doubt. */
export function ownerOf(sight: Sight, at: number): Owner | null {
  const spoken = sight.figures[at];
  if (!spoken) return null;
  const share = shareBefore(sight, spoken);
  const ahead = sight.text.slice(0, spoken.start).slice(-30);
  if (!share && REST.test(ahead) && !END_OF.test(ahead)) return null;
  if (MORE_IN.test(sight.text.slice(spoken.end))) return null;
  const placed = placeInList(sight, spoken);
  const part = sight.metrics[placed];
  if (part) return { metric: part, index: placed };
  const listed = respectively(sight, at) ?? resumed(sight, spoken) ?? pairedBefore(sight, at);
  if (listed) return listed;
  if (/\brespective(?:ly)?\b/i.test(sight.text.slice(spoken.end)) && isListed(sight, at))
    return null;

  const behind = sight.metrics.findIndex((metric) => isBehind(sight, spoken, metric));
  const metricBehind = sight.metrics[behind];
  if (share) return share;
  if (metricBehind && isShareOf(sight, spoken, metricBehind)) return null;
  const ratio = metricBehind && ratioOf(sight, spoken, metricBehind);
  if (ratio) return ratio;
  if (metricBehind && !isClaimed(sight, at, behind)) {
    if (isUse(sight, metricBehind, spoken)) return usedBefore(sight, spoken);
    return fits(sight, metricBehind, spoken) ? { metric: metricBehind, index: behind } : null;
  }

  if (isSpentOn(sight, spoken)) return null;

  const index = sight.metrics.findLastIndex(
    (metric) =>
      metric.end <= spoken.start &&
      fits(sight, metric, spoken) &&
      !isMentionedOnly(sight, metric, at) &&
      !isInRelative(sight.text, metric, spoken),
  );
  const metric = sight.metrics[index];
  if (metric?.kind === 'ratio' && isPastRatio(sight, index, spoken)) return null;
  return metric && isLinked(sight, metric, spoken) ? { metric, index } : null;
}

/** "Decremental margins led to 90 basis points of gross margin decline, to | 31%": of the ratio between, if of any. */
function isPastRatio({ text, metrics }: Sight, index: number, { start }: SpokenFigure): boolean {
  return metrics
    .slice(index + 1)
    .some((other) => other.kind === 'ratio' && other.end <= start && isAside(text, other));
}

// "as much debt, $35 million more in cash": how much more, and never of what stands before
const MORE_IN = /^\s(?:more|less|fewer)\s(?:in|of)\s/i;

// "cash flow before working capital was"
const BEFORE_IT = /\b(?:before|excluding)\s(?:(?:changes|movements) in\s)?(?:non-?cash\s)?$/i;
// "operating income, which includes a $46 million charge, was $261 million"
const RESUMED_BEHIND =
  /,\s(?:which|that|including|excluding|net of|after)\s[^;]{3,140},\s(?:(?:now|currently)\s)?(?:was|were|is|are|came to|came in at|amounted to|reached|totaled|totalled|stood at|stands at|ended (?:the (?:quarter|year|period|half) )?(?:at|with)|exceeds|exceeded)\s(?:(?:a|an|about|around|approximately|roughly|nearly|over|just)\s)*$/i;
// "Operating expenses excluding billable expenses, amortization and restructuring charges increased only | 11%"
const LEFT_OUT_BEHIND =
  /\s(?:excluding|exclusive of)\s[^;.\d]{3,160}\s(?:increased|decreased|grew|rose|fell|declined|was|were|(?:was|were)\s(?:up|down))\s(?:(?:only|by|about|around|approximately|roughly|nearly|over|just)\s)*$/i;

const AS_BEFORE =
  /^,?\s(?:(?:(?:up|down)(?:\s[a-z]+ly)?\s)?from|compared (?:to|with)|versus|vs\.?|against)\s$/i;

/** "EBIT was $61 million and EBIT margin was 38%, up from $32 million and 24%": the first of the two is of the first metric. */
function pairedBefore(sight: Sight, at: number): Owner | null {
  const { text, figures } = sight;
  const [one, other, spoken, next] = [at - 2, at - 1, at, at + 1].map((each) => figures[each]);
  if (!one || !other || !spoken || !next) return null;
  const isPair =
    one.figure.unit === spoken.figure.unit &&
    other.figure.unit === next.figure.unit &&
    one.figure.unit !== other.figure.unit &&
    AS_BEFORE.test(text.slice(other.end, spoken.start)) &&
    /^\sand\s$/.test(text.slice(spoken.end, next.start));
  return isPair && / and /.test(text.slice(one.end, other.start)) ? ownerOf(sight, at - 2) : null;
}

/** The metric that a clause between commas parts from its figure. */
function resumed(sight: Sight, spoken: SpokenFigure): Owner | null {
  const first = saidBefore(sight, spoken);
  const before = sight.text.slice(0, first.start);
  const at = (RESUMED_BEHIND.exec(before) ?? LEFT_OUT_BEHIND.exec(before))?.index;
  if (at === undefined) return null;
  const index = sight.metrics.findLastIndex(({ end }) => end <= at && at - end < 3);
  const metric = sight.metrics[index];
  return metric && fits(sight, metric, spoken) ? { metric, index } : null;
}

/** "Were $103.9 million, or $0.48 per share": the amount that this one says again. */
function saidBefore({ text, figures }: Sight, spoken: SpokenFigure): SpokenFigure {
  const last = figures.findLast(({ end }) => end <= spoken.start);
  return last && /^,?\sor\s$/.test(text.slice(last.end, spoken.start)) ? last : spoken;
}

// "61% of software revenue, up 7 points"
const THEN_MOVED = guarded(
  /^\s[^,;]{0,40}\d(?:%|\spercent)\sof\s[^,;\d]{3,50},\s(?:up|down|an? (?:increase|decrease) of)\s(?:about\s|approximately\s|over\s)?$/,
);

// "25% of new bookings, compared to | 10% a year ago"
const AND_THEN = guarded(
  /^[^,;\d]*\d[\d.]*(?:%|\spercent)\sof\s[^,;\d]{3,60},?\s(?:(?:up|down)\s)?(?:compared (?:to|with)|versus|vs\.?|from|against)\s(?:(?:about|approximately|just|only|nearly|over)\s)*$/,
);

/** "Industrial was 33% of revenue": the share that the words before it name. */
function shareBefore({ text, metrics }: Sight, spoken: SpokenFigure): Owner | null {
  const index = metrics.findLastIndex(({ name, end }) => isShare(name) && end <= spoken.start);
  const metric = metrics[index];
  const between = metric ? text.slice(metric.end, spoken.start) : '';
  const isMove = /^(?:points|bps)$/.test(spoken.figure.unit) && THEN_MOVED.test(between);
  const isThen = spoken.figure.unit === 'percent' && AND_THEN.test(between);
  if (metric && (isMove || isThen)) return { metric, index };
  const isOwn = metric && !/[,;\d]/.test(between);
  return isOwn && spoken.figure.unit === 'percent' ? { metric, index } : null;
}

/** "Members accounted for 78% of occupancy": a share of it, never it. */
function isShareOf({ text }: Sight, spoken: SpokenFigure, metric: MetricMention): boolean {
  return (
    spoken.figure.unit === 'percent' &&
    ACCOUNTS.test(text.slice(Math.max(0, spoken.start - 40), spoken.start)) &&
    /^\s?of\b/.test(text.slice(spoken.end, metric.start))
  );
}

/** "A conversion rate of 108% of net income": the ratio before the figure, and not what it is a ratio of. */
function ratioOf(
  { text, metrics }: Sight,
  { start, end, figure }: SpokenFigure,
  behind: MetricMention,
): Owner | null {
  if (figure.unit !== 'percent' || !/^\sof\s(?:our\s)?$/.test(text.slice(end, behind.start)))
    return null;
  const index = metrics.findLastIndex((metric) => metric.end <= start);
  const metric = metrics[index];
  const isIts =
    metric?.kind === 'ratio' &&
    /conversion|rate$/.test(metric.name) &&
    LINK.test(text.slice(metric.end, start));
  return isIts ? { metric, index } : null;
}

const AS_TIMES = /\d\s?(?:x|times)$/i;
// What a shop takes in a year or a machine sells for may be millions.
const OF_A_PLACE =
  /^average (?:unit volume|selling price|weekly sales)|\bper (?:store|restaurant|unit|clinic|home)$/;

/** Whether the unit of a figure can be a level or change of the metric. */
function fits({ text }: Sight, metric: MetricMention, { figure, end }: SpokenFigure): boolean {
  const { unit } = figure;
  // "12,300 units below": what is held in kind, by the word behind its number
  if (unit === 'count' && metric.kind === 'stock')
    return isMeasureOf(metric.name, /^\s[a-z-]+(?:\s[a-z-]+)?/i.exec(text.slice(end))?.[0] ?? '');
  const isLarge = metric.kind === 'per share' && Math.abs(figure.value) >= 1e6;
  if (isLarge && !OF_A_PLACE.test(metric.name)) return false;
  // "ARR was Rs. 14,200": what a hotel takes for a room
  if (/^annual recurring/.test(metric.name) && unit === 'money' && Math.abs(figure.value) < 1e5)
    return false;
  if (unit === 'percent' && termOf(metric.name)?.isMultiple) return false;
  // "margin expansion and 1.9 times operating leverage"
  if (AS_TIMES.test(figure.text) && metric.name.endsWith(' margin')) return false;
  if (canBeLevel(metric.kind, unit)) return true;
  if (metric.kind === 'ratio') return unit === 'points' || unit === 'bps';
  return unit === 'percent' || unit === 'multiple';
}

function isBehind({ text }: Sight, spoken: SpokenFigure, metric: MetricMention): boolean {
  if (metric.start < spoken.end || metric.start - spoken.end > 60) return false;
  const between = text.slice(spoken.end, metric.start);
  if (
    IS_THE.test(between) &&
    /(?:^|[.,;]\s)(?:So |And )?[Tt]he\s$/.test(text.slice(0, spoken.start))
  )
    return true;
  if (spoken.figure.unit === 'money' && MOVE_BEHIND.test(between)) return true;
  if (isMoveOf(text, spoken, metric)) return true;
  if (metric.kind === 'per share' && A_SHARE.test(between)) return true;
  if (USES.test(metric.name) && /^\s(?:for|on|towards?)\s(?:our\s|the\s)?$/.test(between))
    return true;
  return (metric.kind === 'count' && spoken.figure.unit === 'count' ? COUNTED : BEHIND).test(
    between,
  );
}

// "an increase in boat sales in Peru and Chile", "in sales leaders", "at the two sites": of some of it, or of something else
const OF_SOME =
  /^\s(?:(?:out of|in|for|from|across|at|to|within)\s(?=[a-z])(?!(?:the|our|a|each|this|that|both|last|fiscal|q[1-4]|[a-z]+ quarter|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b)|(?:leaders?|force|people|staff|teams?|activit(?:y|ies)|representatives|offices?|managers|associates)\b)/i;

/** "A 13.5% increase in barge adjusted operating income": a share by which what is named behind it moved. */
function isMoveOf(text: string, { figure, end }: SpokenFigure, metric: MetricMention): boolean {
  const words = SHARE_MOVED.exec(text.slice(end, metric.start))?.groups?.of;
  if (figure.unit !== 'percent' || words === undefined) return false;
  const isNamed = words !== '' && OF_SOME.test(text.slice(metric.end));
  return !isNamed && !(metric.name === 'headcount' && words !== '');
}

// "$734 million for share repurchases": what cash was used for
const USES = /^(?:share repurchases|dividends paid|capital expenditure|debt repaid)$/;
// "a $4 per share special dividend"
const A_SHARE = /^\s(?:per|a)\s(?:\w+\s)?share\s(?:quarterly\s|annual\s|cash\s)?$/i;

// "We spent 22 million on capex and | 12 million on the old plant": of nothing that stands before it
const SPENT = guarded(/\b(?:we|and|which|also|company)\s(?:\w+\s)?(?:spent|spend)\b[^.;]*$/i);

function isSpentOn({ text }: Sight, { start, end }: SpokenFigure): boolean {
  return (
    /^\son\s(?!(?:an?|average|top)\b)/.test(text.slice(end)) && SPENT.test(text.slice(0, start))
  );
}

function isUse({ text }: Sight, { kind }: MetricMention, { start }: SpokenFigure): boolean {
  return kind === 'stock' && USED.test(text.slice(Math.max(0, start - 40), start));
}

/** "Repaid $1.4 billion of debt": the deed itself, where it is a metric. */
function usedBefore({ text, metrics }: Sight, { start }: SpokenFigure): Owner | null {
  const index = metrics.findLastIndex(
    ({ kind, start: from, end }) =>
      kind === 'flow' && end <= start && USED.exec(text.slice(from, start))?.index === 0,
  );
  const metric = metrics[index];
  return metric ? { metric, index } : null;
}

// "sales of | short-term investments of $14 million": what was done, and not what is held
const DEED_WITH =
  /\b(?:purchases?|sales?|redemptions?|maturit(?:y|ies)|acquisitions?|disposals?|issuances?|repayments?|extinguishments?|retirements?|refinancings?|prepayments?|modifications?) of (?:(?:our|the|net|new|more|additional)\s){0,2}$/i;

/** A share's whole, an exclusion, or the place of another kind of figure: it owns none behind it. */
function isMentionedOnly(sight: Sight, metric: MetricMention, at: number): boolean {
  const { text, figures } = sight;
  const ahead = text.slice(0, metric.start);
  if (isAside(text, metric) || BEFORE_IT.test(ahead)) return true;
  if (metric.kind === 'stock' && DEED_WITH.test(ahead)) return true;
  const first = figures.findIndex(({ start }) => start >= metric.end);
  const own = figures[first];
  return (
    own !== undefined &&
    first < at &&
    !fits(sight, metric, own) &&
    LINK.test(text.slice(metric.end, own.start))
  );
}

/** "revenue of 5 million, gross margin was 20%": the metric behind has a figure of its own. */
function isClaimed({ text, figures, metrics }: Sight, at: number, behind: number): boolean {
  const metric = metrics[behind];
  const next = figures[at + 1];
  if (!metric || !next) return false;
  // "a 62% increase in EPS of $3.15": the move, and what it led to
  const spoken = figures[at];
  if (spoken && next.figure.unit !== 'percent' && isMoveOf(text, spoken, metric)) return false;
  // "$12 million through open-market repurchases of 3 million shares": bought, not spent
  if (metric.kind === 'flow' && next.figure.unit === 'count') return false;
  const nextMetric = metrics[behind + 1];
  return (
    LINK.test(text.slice(metric.end, next.start)) && (!nextMetric || nextMetric.start > next.start)
  );
}
