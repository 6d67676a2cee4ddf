import { matchesOf } from '../core/matches.ts';
import type { Sight } from './attach.ts';
import { canBeLevel, type MetricMention } from './lexicon.ts';
import { isListed, respectively } from './respective.ts';
import type { SpokenFigure } from './spoken-figure.ts';

/** The metric a figure belongs to, with its place among the sentence's metrics. */
export interface Owner {
  readonly metric: MetricMention;
  readonly index: number;
}

const FAR = 220; // characters between a metric and its figure; no breath is longer

// "a 5% non-GAAP gross margin": words that may stand between a figure and the metric behind it
const BEHIND =
  /^\s?(?:(?:of|in|year-over-year|yoy|non-gaap|growth in|(?:increase|decrease|decline|expansion|improvement|contraction|reduction|rise|drop) in|(?:higher|lower|strong|our|the|total|net|new|consolidated|quarterly|reported|additional|negative|positive))\s){0,3}$/i;
// "The 37% is the Sundra utilization"
const IS_THE = /^\sis\s(?:the|our)\s(?:[\w&-]+\s){0,3}$/;
// "20 new medium-sized customers": a count's noun, never across a preposition
const COUNTED =
  /^\s(?:(?!(?:of|in|for|to|from|and|or|with|per|by|at|on|that|who|which|are|is|was|were|have)\b)[\w&-]+\s){0,3}$/i;
const NEAR = '(?:\\s?(?:about|approximately|around|nearly|almost|over|more than|a|an|the))?';
const TIGHT =
  /^(?:\s(?:was|were|is|are|of|at|to|reached|totaled|totalled|amounted|came|in|a|an|the|about|approximately|around|record|nearly|over|stood|landed|ended|finished|closed|climbed|stands|remained|grew|increased|rose|up|down|by|more|than|now))*\s?$/i;
const LINK = new RegExp(
  `^\\s(?:was|were|is|reached|of|amounted to|came in at|totaled|totalled)${NEAR}\\s$`,
  'i',
);

// What follows names a reason or a part, not the metric's own figure: "driven by 4% growth in …"
const CAUSE =
  /\b(?:driven|due|attributable|owing|thanks|because|reflect(?:s|ed|ing)?|includ(?:es?|ed|ing)|inclusive|despite|offset|excluding|result(?:ing|ed)? (?:of|from)|benefit(?:s|ed|ing)? (?:of|from)|impact(?:ed|s)?|headwinds?|tailwinds?|accounting for|assuming|adjusting for|compris\w+|consisting|partially|(?<!compare[ds] |comparing )with(?!\s(?:an?\s)?(?:growth|increase|decrease|decline|improvement)\b))\b/gi;
const RESUMED =
  /(?<!\b(?:which|that|who)\s)\b(?:was|were|is|are|reached|totaled|totalled|came in|amounted|grew|rose|increased|decreased|declined|fell|improved|narrowed|expanded|dropped|representing)\b/i;
// "due to a higher fee per file, which was $15,400": of the last thing named
const WHICH_WAS = /,\s(?:which|that)\s(?:was|were|is|are)\s(?:\w+\s)?$/i;
// "revenue from wearables, home, and accessories was": whose it is may hold joins of its own
const WHOSE =
  /^\s(?:for|from|of|in|at|on)\s[^.;:$€£¥\d]{3,70}?(?=\s(?:was|were|is|are|increased|decreased|grew|declined|rose|fell|reached|totaled|came|amounted)\b)/i;
// "Operating expenses, excluding restructuring and spin-related costs, were up"
const ASIDE =
  /^,\s(?:excluding|including|net of|as defined)\s[^.;:$€£¥\d]{3,90}?(?=,?\s(?:was|were|is|are|increased|decreased|grew|declined|rose|fell|totaled|came|amounted)\b),?/i;
const MOVES =
  'increased|decreased|improved|declined|dropped|reached|totaled|totalled|amounted|compared|narrowed|widened|expanded|contracted|reduced|jumped|surged|climbed|adjusted|normalized|diluted|recorded|reported|realized|represented|accelerated|ended|stayed|remained|slowed|doubled|tripled|related|based|limited|united|combined|consolidated|weighted|unrestricted|restricted|landed|finished|exceeded|turned|annualized|operated|achieved|attained|marked|surpassed|topped|crossed|averaged|equaled|equated|translated';
const ADVERB =
  'by|to|from|at|in|on|of|for|with|as|year|quarter|sequential|a|an|another|over|above|about|around|approximately|nearly|almost|more|further|only|just|double|single|high|low|mid|the same|roughly|up|down|versus|compared|both|organically|strongly|\\w+ly|negative|positive|RMB|[A-Z]{2,3}\\$';
// "…, returned $2.6 billion", "and decreased commercial paper by", "while returning": another deed
const DEED = new RegExp(
  `(?:,|\\band|\\bwhile|\\bwhich)\\s(?:(?:we|they|also|have|has|then)\\s){0,2}(?:(?!(?:${MOVES})\\b)\\w+ed|paid|made|spent|bought|sold|took|returning|leaving)\\s|\\band\\s(?:increased|decreased|reduced|improved|expanded)\\s(?!(?:${ADVERB})\\b|[\\d$€£¥₹(-]|$)`,
  'i',
);
// "and overall client assets of $", ", orders decreased", ", and the six areas we outlined": another subject
const SUBJECT = new RegExp(
  `(?:,|\\band|\\bwhile)\\s(?:(?:our|the)\\s)?(?:(?!(?:which|that|was|were|it|this|total|up|down|an?|represent\\w*|increas\\w*|decreas\\w*|declin\\w*|growth|improv\\w*|drop|gain|reduction|rise|change)\\b)[\\w&-]+\\s){1,4}(?:of|(?:was|were)(?:\\s(?:up|down))?)${NEAR}\\s$|,\\s(?:and\\s)?(?!(?:which|that|it|this|they|we|and)\\b)[a-z]+\\s(?:(?:was|were|is|are)\\s(?:up|down)|increased|decreased|grew|rose|fell|declined|dropped)\\s(?:by\\s|about\\s)?$|[,;]\\s(?:and|while|but|with)\\s(?:the|our|its|their)\\s\\w|\\b(?:while|whereas)\\s(?!up\\b|down\\b|still\\b|also\\b)\\w`,
  'i',
);
const OF_WHICH = /\b(?:for a total (?!of\b)|of which|among them|of those|of these)\b/i; // a part of the figure before it
const WORTH = /\b(?:costs?|costing|worth|valued at|priced at)\s(?:\w+\s)?$/i;
// "$817.7 million of liquidity", "the $2.6 billion charge": money of something else
const OF_OTHER =
  /^\s(?:of|in)\s(?!(?:the|our|this|last|which|that|each|both|total|constant|fiscal|aggregate|cash|all|\d|q\d)\b)[a-z]|^\s(?:\w+\s)?(?:charges?|gains?|benefits?|impacts?|headwinds?|tailwinds?|hit|savings?|investments?|acquisitions?|payments?|contracts?|deals?|orders?|programs?|plans?|authori[sz]ations?|facilit(?:y|ies)|fees?|tax(?:es)?|markets?|opportunit(?:y|ies)|projects?|write-?(?:offs?|downs?))\b/;
// "85% of our overall billings": the metric is the whole that a share is of
const SHARE_BASE =
  /(?:%|percent|\bhalf|\bthirds?|\bquarters?|\bmost|\bmajority|\bportion|\bshare|\bpart)\sof\s(?:(?:our|the|its|total|overall|all|company|consolidated|net|group|that)\s)*$/i;
const EXCLUDED = /\bexcluding\s(?:[\w-]+\s){0,4}$/i; // excluding restructuring expenses
const ACCOUNTS =
  /\b(?:account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|ma(?:de|kes?|king) up|contribut(?:es?|ed|ing)|compris(?:es?|ed|ing))\s(?:\w+\s){0,2}$/i;
// "currencies impacted gross margin by 100 basis points": an attribution, not the margin's own move
const ACTED_ON =
  /\b(?:(?:effects?|impacts?) (?:on|to)|impact(?:ed|ing|s)?|affect(?:ed|ing|s)?|hurt|pressured|benefit(?:ed|ing|s)?|helped|weighed on|contributed to|offset|through|via)\s(?:our |the )?(?:adjusted |reported )?$/i;
// "the remaining $36 billion", "of the 50 customers we asked"
const REST = /\b(?:remaining|other|another|of the)\s(?:about\s|approximately\s)?$/i;

// "20% growth in wireless", "18% consumer growth": what grew is named behind the figure
const GROWTH_IN =
  /^\s(?!(?:year|constant|organic|reported|revenue|sales|total|net|sequential)\b)(?:[\w&-]+\s){1,3}growth\b|^\s(?:growth|increase|decline|decrease|rise|drop)\s(?:in|from|of)\s(?!(?:the|this|our|constant|local|fiscal|q\d)\b|\d)/i;
// "we repaid $1.4 billion of debt": a deed with money, not what is owed
const USED =
  /\b(?:paid|repaid|pay|repay|paying|repaying|retired|issued|raised|borrowed|refinanced|bought|sold|spent|invested|used)\s(?:about\s|approximately\s)?$/i;

// "repurchased 3 million shares for $50 million": the sum is the verb's object, or its price in all
const VERBAL = /^(?:repurchas(?:ed|ing)|bought|return(?:ed|ing)|pa(?:id|ying))/i;
const OBJECT =
  /^(?:(?!\b(?:and|have|has|average|price|bringing|remaining|leaving|against|under|authori\w+)\b)[^,;.]|(?<=\d)[.,](?=\d)){0,90}\b(?:for|of|totaling|worth)\s(?:an aggregate (?:price|cost|amount) of |a total (?:price|cost|amount )?(?:of )?|(?:about|approximately|a|around|over|nearly|roughly)\s)*$/i;

/** The metric a figure belongs to: one right behind it, else the nearest before; null when in doubt. */
export function ownerOf(sight: Sight, at: number): Owner | null {
  const spoken = sight.figures[at];
  if (!spoken || REST.test(sight.text.slice(0, spoken.start).slice(-30))) return null;
  const listed = respectively(sight, at) ?? resumed(sight, spoken);
  if (listed) return listed;
  if (/\brespective(?:ly)?\b/i.test(sight.text.slice(spoken.end)) && isListed(sight, at))
    return null;

  const behind = sight.metrics.findIndex((metric) => isBehind(sight, spoken, metric));
  const metricBehind = sight.metrics[behind];
  const share = shareBefore(sight, spoken);
  if (share) return share;
  if (metricBehind && isShareOf(sight, spoken, metricBehind)) return null;
  if (metricBehind && !isClaimed(sight, at, behind))
    return fits(metricBehind, spoken) && !isUse(sight, metricBehind, spoken)
      ? { metric: metricBehind, index: behind }
      : null;

  const index = sight.metrics.findLastIndex(
    (metric) =>
      metric.end <= spoken.start && fits(metric, spoken) && !isMentionedOnly(sight, metric, at),
  );
  const metric = sight.metrics[index];
  return metric && isLinked(sight, metric, spoken) ? { metric, index } : null;
}

// "cash flow before working capital was"
const BEFORE_IT = /\b(?:before|excluding)\s(?:(?:changes|movements) in\s)?(?:non-?cash\s)?$/i;
// "operating income, which includes a $46 million charge, was $261 million"
const RESUMED_BEHIND =
  /,\s(?:which|that|including|excluding|net of|after)\s[^;]{3,140},\s(?:was|were|came to|came in at|amounted to|reached|totaled|totalled)\s(?:(?:a|an|about|around|approximately)\s)*$/i;

/** The metric that a clause between commas parts from its figure. */
function resumed(sight: Sight, spoken: SpokenFigure): Owner | null {
  const first = saidBefore(sight, spoken);
  const at = RESUMED_BEHIND.exec(sight.text.slice(0, first.start))?.index;
  if (at === undefined) return null;
  const index = sight.metrics.findLastIndex(({ end }) => end <= at && at - end < 3);
  const metric = sight.metrics[index];
  return metric && fits(metric, spoken) ? { metric, index } : null;
}

/** "Were $103.9 million, or $0.48 per share": the amount that this one says again. */
function saidBefore({ text, figures }: Sight, spoken: SpokenFigure): SpokenFigure {
  const last = figures.findLast(({ end }) => end <= spoken.start);
  return last && /^,?\sor\s$/.test(text.slice(last.end, spoken.start)) ? last : spoken;
}

/** "Industrial was 33% of revenue": the share that the words before it name. */
function shareBefore({ text, metrics }: Sight, spoken: SpokenFigure): Owner | null {
  const index = metrics.findLastIndex(
    ({ name, part, end }) => name === 'revenue share' && part !== undefined && end <= spoken.start,
  );
  const metric = metrics[index];
  const isOwn = metric && !/[,;\d]/.test(text.slice(metric.end, spoken.start));
  return isOwn && spoken.figure.unit === 'percent' ? { metric, index } : null;
}

/** "Members accounted for 59% of occupancy": a share of it, never it. */
function isShareOf({ text }: Sight, spoken: SpokenFigure, metric: MetricMention): boolean {
  return (
    spoken.figure.unit === 'percent' &&
    ACCOUNTS.test(text.slice(Math.max(0, spoken.start - 40), spoken.start)) &&
    /^\s?of\b/.test(text.slice(spoken.end, metric.start))
  );
}

/** Whether the unit of a figure can be a level or change of the metric. */
function fits(metric: MetricMention, { figure }: SpokenFigure): boolean {
  const { unit } = figure;
  if (metric.kind === 'per share' && Math.abs(figure.value) >= 1e6) return false;
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
  return (metric.kind === 'count' && spoken.figure.unit === 'count' ? COUNTED : BEHIND).test(
    between,
  );
}

function isUse({ text }: Sight, { kind }: MetricMention, { start }: SpokenFigure): boolean {
  return kind === 'stock' && USED.test(text.slice(Math.max(0, start - 40), start));
}

function isLinked(sight: Sight, metric: MetricMention, spoken: SpokenFigure): boolean {
  const { text } = sight;
  const between = text.slice(metric.end, spoken.start).replace(ASIDE, '').replace(WHOSE, '');
  const after = text.slice(spoken.end, spoken.end + 60);
  if (between.length > FAR || ACTED_ON.test(text.slice(0, metric.start).slice(-30))) return false;
  if (TIGHT.test(between))
    return !(spoken.figure.unit === 'count' && !countsIt(metric, spoken, text));
  if (spoken.figure.unit === 'count') return COUNT_BEFORE.test(between);
  if (spoken.figure.unit === 'money' && OF_OTHER.test(after)) return false;
  if (spoken.figure.unit === 'percent' && GROWTH_IN.test(after)) return false;
  if (VERBAL.test(text.slice(metric.start, metric.end)) && !OBJECT.test(between)) return false;
  if (OF_WHICH.test(between) || DEED.test(between) || SUBJECT.test(between) || WORTH.test(between))
    return false;
  if (isCause(between)) return false;
  // Another metric that this figure cannot be of stands between: the figure is likely of neither.
  const other = sight.metrics.find(
    (each) =>
      each !== metric &&
      each.start >= metric.end &&
      each.end <= spoken.start &&
      !isAside(text, each),
  );
  if (!other) return true;
  const rest = text.slice(other.end, spoken.start);
  return /\b(?:compared|from|versus)\b/i.test(rest) || LINK.test(rest);
}

function isCause(between: string): boolean {
  const last = matchesOf(between, CAUSE).at(-1);
  if (last === undefined) return false;
  return WHICH_WAS.test(between) || !RESUMED.test(between.slice(last.index + last[0].length));
}

// "subscribers landed at 24 million compared to 13 million a year ago"
const COUNT_BEFORE =
  /^\s(?:was|were|reached|landed at|totaled|grew(?: \d+%)? to|stood at|increased to|came in at|of)\s[\d.,]+(?:\s(?:million|thousand|billion))?,?\s(?:compared (?:to|with)|from|up from|down from|versus)\s$|^\s(?:by\s)?[\d.]+%(?:\s(?:year[- ](?:over|on)[- ]year|yoy))?\sto\s(?:about\s|approximately\s|nearly\s|over\s)?$/i;

/** "customers reached 20 million": a bare count, or one whose noun is the metric. */
function countsIt(metric: MetricMention, { noun }: SpokenFigure, text: string): boolean {
  if (noun === null) return true;
  const said = text.slice(metric.start, metric.end).toLowerCase().split(' ').at(-1) ?? '';
  return noun.toLowerCase().includes(said.replace(/s$/, ''));
}

// "net sales from our stores": the stores say whose, what they count is not told
const SELLS =
  /\b(?:revenues?|sales|traffic|volumes?|growth|inventory|bookings)\s(?:from|in|at|of|per)\s(?:our |the |its |all )?$/i;

/** Named for something else's sake: as a share's whole, as what is left out, as where a sale was made. */
function isAside(text: string, metric: MetricMention): boolean {
  const before = leftOf(text, metric);
  if (metric.kind === 'count' && SELLS.test(before)) return true;
  return SHARE_BASE.test(before) || EXCLUDED.test(before);
}

/** A share's whole, an exclusion, or the place of another kind of figure: it owns none behind it. */
function isMentionedOnly({ text, figures }: Sight, metric: MetricMention, at: number): boolean {
  if (isAside(text, metric) || BEFORE_IT.test(text.slice(0, metric.start))) return true;
  const first = figures.findIndex(({ start }) => start >= metric.end);
  const own = figures[first];
  return (
    own !== undefined &&
    first < at &&
    !fits(metric, own) &&
    LINK.test(text.slice(metric.end, own.start))
  );
}

/** "revenue of 5 million, gross margin was 20%": the metric behind has a figure of its own. */
function isClaimed({ text, figures, metrics }: Sight, at: number, behind: number): boolean {
  const metric = metrics[behind];
  const next = figures[at + 1];
  if (!metric || !next) return false;
  const nextMetric = metrics[behind + 1];
  return (
    LINK.test(text.slice(metric.end, next.start)) && (!nextMetric || nextMetric.start > next.start)
  );
}

function leftOf(text: string, { start }: MetricMention): string {
  return text.slice(Math.max(0, start - 50), start);
}
