import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Carried } from '../carry/carried.ts';
import type { Fact } from '../fact.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

// "on a non-GAAP basis", "from a GAAP perspective", "pro forma for the acquisition"
const SAID_OF_ALL = guarded(
  /\b(?:(?:on|from) (?:an?|the) (?:weather[- ]|temperature[- ])?(?<basis>non-?GAAP|adjusted|normali[sz]ed|operating(?=\sbasis)|ongoing|underlying|core|base business|pro[- ]forma|GAAP|IFRS|reported),?\s(?:[\w-]+\s)?(?:basis|perspective|standpoint)|(?<forma>pro[- ]forma)\s(?:for|to reflect))\b/gi,
);
const FORMA = /pro[- ]forma/i;
const EXCLUDES = guarded(
  /\bexcluding (?:share|stock)-based|\bnon-?gaap\b|\bon an adjusted basis/gi,
);
const PROFIT = /income|profit|earnings|ebitd?a|margin|return on|funds from operations/;
const PROFIT_OR_SHARE =
  /income|profit|earnings|ebitd?a|margin|expense|per share|funds from operations|return on|efficiency ratio|combined ratio/;
const NOT_ADJUSTED = /^(?:net interest|interest|fee income|non-?interest|other|share-based)/;
const WHAT_IS_ADJUSTED =
  /^(?:gross (?:profit|margin)|operating|ebitd?a|net income|earnings per share|profit before|pre-provision|return on|revenue$|net interest|non-interest|fee income|fees$|expenses$|efficiency ratio|combined ratio|book value per share)/;
// "When excluding restructuring costs, EPS was": adjusted by another word
const WITHOUT_ITEMS =
  /^,?\s(?:and|and before) (?:adjusting|exceptional|special|separately disclosed|one-?off|non-?recurring) items\b|^,?\s(?:excluding|before|ex|pre)[ -](?:(?:certain|special|one-time|non-?recurring|exceptional|one-?off|significant|adjusting|separately disclosed) (?:items|charges|costs)\b|(?:exceptionals|items|one-?offs)\b|(?:the (?:impact|effect)s? of )?(?!fuel\b)[\w\s-]{3,50}\b(?:expenses|costs|charges|items|impairments?)\b|(?:the )?(?:(?:impact|effect)s? of )?(?:foreign (?:exchange|currency)|currency|exchange rates?|FX)(?: (?:movements?|translation|rates?|changes|impacts?|effects?|fluctuations?))?,)/i;
const LEAVES_OUT =
  /(?:^|;\s)(?:[Aa]nd |[Bb]ut |[Ss]o )?(?:(?:When |If |[Ww]e )?[Ee]x(?:cluding)?(?:\s|-(?=[a-z]))[^,;]{3,140}|(?:[Nn]et of|(?:[Aa]djust|[Nn]ormali[sz])(?:ed|ing) for)\s(?:this|that|these|those|all|the)\s(?:[\w-]+\s)?(?:items?|charges?|costs?|gains?|adjustments?|provisions?|impairments?|loss(?:es)?|write-?(?:offs?|downs?)|settlements?)|(?:[Aa]fter )?(?:[Aa]djust|[Nn]ormali[sz])(?:ed|ing) for\s(?:the|an?|these|those)\s[^;,]{3,120}|(?:[Ii]f |[Ww]hen )(?:you |we )(?:also |then |just )?(?:take out|exclude|strip out|back out|adjust for|remove)\s[^,;]{3,100}|[Bb]efore (?:all |any |these |the )?(?:exceptional|special|significant|adjusting|one-?off|one-time|non-?recurring|separately disclosed)(?:s|\s(?:items|charges|costs|gains))\b[^;,\d]{0,30}|[Aa]djust(?:ed|ing) for\s[^;,\d]{0,30}\b(?:items|one-?offs)\b[^;,]{0,30}),\s(?:our |the |we )?(?:(?!(?:but|was|were|is|are|grew|rose|fell|increased|decreased|declined|improved|had|has|with|while|as|of|by)\b)(?:[A-Za-z][\w&'’-]*|20\d\d)\s){0,6}$/;
// "20% revenue growth after adjusting for 6 points of", "revenue grew by 6% excluding two points of currency"
const GROWN_WITHOUT =
  /^(?:\s(?:growth|increase|decline|decrease))?(?:\s(?:year[- ](?:over|on)[- ]year|yoy))?,?\s(?:(?:when |after )?(?:adjust(?:ed|ing) for|excluding)|net of)\s(?!(?:any|all) )/i;

// "revenue grew 8% after adjusting for currency, with Italy up 12% on the same basis"
const SAME_BASIS = /^[^,.;\d]{0,40}\bon the same basis\b/i;
const ADJUSTS = /\b(?:adjust(?:ed|ing) for|excluding|non-?GAAP|adjusted|organic(?:ally)?)\b/i;

// "and reported net debt was": what has a verb behind it is no verb's object
const REPORTED = guarded(/(?<!\b(?:we|they|it|have|has|had|also|company|group)\s)\breported\s$/i);
const UNADJUSTED = guarded(
  /\b(?:unadjusted|on (?:a|the) (?:reported|statutory) basis|(?:before|without) (?:the )?adjustments?)\b[^.;]{0,60}$/i,
);
const IS = /^\s(?:was|were|is|are|stood|stands|came|reached|totall?ed|amounted)\b/i;
// "including leases it was": the same metric with another scope
const OTHERWISE =
  /[;,.]\s(?:and\s|but\s|while\s)?(?:including|excluding|with|without|before|net of|adding|stripping out)\s[^;.]{2,60}?,?\s(?:it|this|that|they|the figure|the number)\s(?:was|were|is|are|stood|stands|came|would)\b/i;

// "$1.05 GAAP and $1.38 non-GAAP", "$1.05 on a GAAP basis and $1.38 on a non-GAAP one"
const RIGHT_BEHIND =
  /^\s\(?(?:(?:on|from)\s(?:an?|the)\s)?(?<basis>non-?(?:GAAP|IFRS)|adjusted|underlying|base business|normali[sz]ed|GAAP|IFRS|as reported|reported|statutory)(?:\s(?:basis|one|perspective|standpoint))?\)?(?=[,.;)]|$|\s(?:and|or|versus|vs|compared|against|from|for)\b)/i;

// "GAAP EPS was $0.71, | non-GAAP $0.96", "and non-GAAP was $0.96": the same measure on another basis
const RIGHT_BEFORE = guarded(
  /(?:[,;]|\b(?:and|or|while|versus))\s(?:and\s|while\s|our\s|the\s)?(?<basis>non-?(?:GAAP|IFRS)|adjusted|underlying|normali[sz]ed|GAAP|IFRS|reported|statutory)(?:,|\s(?:it\s)?(?:was|is|at|of|came in at))?\s(?:about\s|approximately\s)?$/i,
);

/** The words behind a metric with none that only name the basis of the figure they lead to. */
export function withoutBasis(between: string): string {
  return /\d/.test(between) ? between.replace(RIGHT_BEFORE, ' and ') : between;
}

// "or $1.70 excluding the special assessment": without what it names, or without what was just named
const ITEMS_BEHIND = guarded(
  /^(?:,?\s(?:once )?again)?,?\s\(?(?:(?:when |after )?excluding|ex|ex-|before|(?:after )?adjust(?:ed|ing) for)[\s-]?(?:(?:that|this|those|these|it|items|notables)(?=[,.;)]|$)|(?:(?:the|these|those|this|that|certain|all|our|both|such)\s)?(?:(?!(?:and|or|of|in|to|from|with|by|for)\b)[\w-]+\s){0,3}(?:items?|notables|assessments?|charges?|gains?|losses|benefits?|impairments?|one-?offs?|settlements?|accruals?|amorti[sz]ation|restructuring|(?:merger|acquisition|integration|transaction)(?:[- ]related)? (?:costs|expenses))\b)/i,
);

/** Whether what stands behind a figure tells that it leaves special items out. */
export function isWithoutItems(text: string, { end }: SpokenFigure): boolean {
  return ITEMS_BEHIND.test(text.slice(end, end + 90));
}

// "Earnings per share as adjusted were"
const AS_ADJUSTED =
  /^,?\s(?:as (?<basis>adjusted|reported|normali[sz]ed)\b|(?<short>adj\.|adjusted(?=\s(?:was|were|came|is|of|reached|rose|fell|grew)\b))|(?<items>adjusted|normali[sz]ed) for (?:special|certain|one-time|non-?recurring|unusual|significant|these|those|the)\b)/i;

const BEFORE_FIGURE =
  /\b(?<basis>normali[sz]ed|adjusted|non-GAAP|GAAP|reported)\s(?:(?:about|around|roughly)\s)?$/i;

// Debt over whatever EBITDA: of the two no other is told.
const LEVERAGE = /\bleverage\b/;

/** Whether a figure's metric is called adjusted or reported; null where nothing tells. */
export function basisOf(
  sight: Sight,
  metric: MetricMention,
  place: {
    readonly spoken: SpokenFigure;
    readonly carried: Carried;
    readonly segment: string | null;
  },
): Fact['basis'] {
  if (LEVERAGE.test(metric.name)) return null;
  const said = basisSaid(sight, metric, place);
  return said ?? (sight.isUsuallyAdjusted?.(metric.name, place.segment) ? 'adjusted' : null);
}

/** "Adjusted EBITDA was 31 million; including leases it was 36 million": the second is of a wider sum. */
export function isOtherwiseMeasured(
  { text }: Sight,
  { end }: MetricMention,
  { start }: SpokenFigure,
): boolean {
  return OTHERWISE.test(text.slice(end, Math.max(end, start)));
}

const HELD = /^(?:average )?(?:loans|deposits)$/;
// "If you back out the grants, our EBITDA margin": narrower than the adjusted one that the call tells
const IF_WITHOUT =
  /(?:^|;\s)(?:(?:And|But|So),?\s)?(?:[Ii]f|[Ww]hen) (?:you|we) (?:also |then |just )?(?:take out|exclude|strip out|back out|remove)\s[^,;]{3,100},\s(?:our |the )?$/;

/** "Excluding forgiven loans, average loans grew 1.8%": of a part of them, which has no name. */
export function isHeldWithout({ text }: Sight, { name, start }: MetricMention): boolean {
  const ahead = text.slice(0, start);
  if (/^ebitd?a/.test(name) && IF_WITHOUT.test(ahead) && !/%|\bpercent\b/.test(text)) return true;
  return HELD.test(name) && LEAVES_OUT.test(ahead);
}

// "Adjusted segment | EBITDA", "our non-GAAP FIFO | gross margin"
const ADJUSTED_APART =
  /\b(?:adjusted|non-GAAP|normali[sz]ed) (?:segment|consolidated|combined|FIFO|LIFO|CCS)\s$/i;

// "Adjusted | interest and other expense totaled"
const ADJUSTED_COST = /\b(?:adjusted|non-GAAP) (?:(?:total|net) )?$/i;
const IS_ADJUSTED = /^(?:adjusted|non-GAAP)\s/i;

/** Whether the word that calls a metric adjusted stands apart from it. */
export function isAdjustedApart(text: string, { start }: MetricMention): boolean {
  return ADJUSTED_APART.test(text.slice(0, start));
}

function basisSaid(
  sight: Sight,
  metric: MetricMention,
  { spoken, carried }: { readonly spoken: SpokenFigure; readonly carried: Carried },
): Fact['basis'] {
  const { text, figures } = sight;
  const behind = RIGHT_BEHIND.exec(text.slice(spoken.end, spoken.end + 40))?.groups?.basis;
  const ahead = RIGHT_BEFORE.exec(text.slice(metric.end, Math.max(metric.end, spoken.start)));
  const beside = behind ?? (/\d/.test(ahead?.input ?? '') ? ahead?.groups?.basis : undefined);
  // "adjusted EPS rose 25% to $3.19 on a reported basis and 23% FX-neutral": of the currency
  const isOfRates = metric.basis === 'adjusted' && /^(?:as )?reported$/i.test(beside ?? '');
  const own = isOfRates ? undefined : beside;
  if (own !== undefined && PROFIT_OR_SHARE.test(metric.name))
    return /^(?:GAAP|IFRS|as reported|reported|statutory)$/i.test(own) ? 'reported' : 'adjusted';
  const as = AS_ADJUSTED.exec(text.slice(metric.end, metric.end + 40))?.groups;
  const said = as?.basis ?? as?.items ?? as?.short;
  if (said !== undefined && PROFIT_OR_SHARE.test(metric.name))
    return /^adj|^norm/i.test(said) ? 'adjusted' : 'reported';
  if (isWithoutItems(text, spoken) && (WHAT_IS_ADJUSTED.test(metric.name) || metric.isCost))
    return 'adjusted';
  const held = BEFORE_FIGURE.exec(text.slice(0, spoken.start))?.groups?.basis;
  const isHeld = /^\s$/.test(text.slice(spoken.end, metric.start)); // "a normalized 27% tax rate"
  if (
    held !== undefined &&
    isHeld &&
    (PROFIT_OR_SHARE.test(metric.name) || metric.name === 'tax rate')
  )
    return /^(?:GAAP|reported|statutory)$/i.test(held) ? 'reported' : 'adjusted';
  if (metric.basis !== null) return metric.basis;
  if (isAdjustedApart(text, metric) && PROFIT_OR_SHARE.test(metric.name)) return 'adjusted';
  const isCost = metric.isCost || / (?:expenses?|costs?)$/.test(metric.name);
  const named = text.slice(metric.start, metric.end);
  if (isCost && (ADJUSTED_COST.test(text.slice(0, metric.start)) || IS_ADJUSTED.test(named)))
    return 'adjusted';
  if (UNADJUSTED.test(text.slice(0, spoken.start))) return 'reported';
  if (REPORTED.test(text.slice(0, metric.start)) && IS.test(text.slice(metric.end)))
    return 'reported';
  const next = figures.find(({ start }) => start >= spoken.end)?.start ?? text.length;
  const all = saidOfAll(sight, spoken, next);
  const isForma = all !== null && FORMA.test(all);
  if (all && (isForma || metric.isCost || PROFIT.test(metric.name)))
    return /^(?:gaap|ifrs|reported)$/i.test(all) ? 'reported' : 'adjusted';
  // "Adjusting for these, operating income fell from 9 million to an operating loss of 48 million": both
  const first = sight.metrics.find(({ name }) => name === metric.name) ?? metric;
  const leavesOut =
    isOpenedWithout(sight, spoken) ||
    LEAVES_OUT.test(text.slice(0, metric.start)) ||
    LEAVES_OUT.test(text.slice(0, first.start)) ||
    WITHOUT_ITEMS.test(text.slice(metric.end, metric.end + 90));
  const isGrownWithout =
    metric.name === 'revenue' && GROWN_WITHOUT.test(text.slice(Math.max(metric.end, spoken.end)));
  const isSame =
    SAME_BASIS.test(text.slice(spoken.end)) && ADJUSTS.test(text.slice(0, metric.start));
  if (isSame && (metric.name === 'revenue' || PROFIT.test(metric.name))) return 'adjusted';
  if ((WHAT_IS_ADJUSTED.test(metric.name) && leavesOut) || isGrownWithout) return 'adjusted';
  const isResult = PROFIT.test(metric.name) || (metric.isCost && metric.kind === 'flow');
  if (carried.isAllAdjusted && isResult && !NOT_ADJUSTED.test(metric.name)) return 'adjusted';
  if (isMarginOfAdjusted(sight, metric) || isShareOfAdjusted(sight, metric)) return 'adjusted';
  if (!metric.isCost || metric.kind !== 'flow' || metric.name === 'share-based compensation')
    return null;
  const isListed =
    matchesOf(text, EXCLUDES).some((said) => !isOfNext(sight, spoken, said)) ||
    (carried.isAdjusted && /expense/.test(metric.name));
  return isListed ? 'adjusted' : null;
}

const ON_ANOTHER =
  /\b(?:GAAP|IFRS|reported|statutory|including|unadjusted|with (?:these|those|them|that))\b|;\s/i;

/** "Excluding special items, net income was $43 million or $1.10 a share": of all that is told up to another basis. */
function isOpenedWithout({ text, metrics }: Sight, { start }: SpokenFigure): boolean {
  const [first] = metrics;
  if (!first || !WHAT_IS_ADJUSTED.test(first.name)) return false; // "Excluding fuel, unit costs were"
  if (!LEAVES_OUT.test(text.slice(0, first.start))) return false;
  return !ON_ANOTHER.test(text.slice(first.end, Math.max(first.end, start)));
}

/** "Adjusted operating income of $117 million, representing an operating margin of 3%" */
function isMarginOfAdjusted({ text, metrics }: Sight, { name, start }: MetricMention): boolean {
  const profit = metrics.findLast(({ end }) => end <= start);
  const isAdjusted =
    profit !== undefined &&
    (profit.basis === 'adjusted' ||
      WITHOUT_ITEMS.test(text.slice(profit.end, profit.end + 90)) ||
      /^\sadj/i.test(AS_ADJUSTED.exec(text.slice(profit.end, profit.end + 40))?.[0] ?? ''));
  const isOwn = isAdjusted && name.split(' ')[0] === profit.name.split(' ')[0];
  return (
    isOwn &&
    name.endsWith(' margin') &&
    /\b(?:represent(?:s|ing)|equat(?:es|ing) to|correspond(?:s|ing) to|resulting in|for|or|at|with)\s(?:an?\s)?(?:[\d.]+(?:%|\spercent)\s)?$/.test(
      text.slice(profit.end, start),
    )
  );
}

// "was $43 million or | $1.10", and behind it "diluted earnings per share"
const OR_SO_MUCH = guarded(/^[^;]*\d[^;]{0,12},?\sor\s(?:about\s)?[$€£]?\d[\d.]*\s$/);

/** "Adjusted net income was $43 million or $1.10 earnings per share": the same income. */
function isShareOfAdjusted({ text, metrics }: Sight, { name, start }: MetricMention): boolean {
  const income = metrics.findLast(({ end }) => end <= start);
  return (
    name === 'earnings per share' &&
    income?.name === 'net income' &&
    income.basis === 'adjusted' &&
    OR_SO_MUCH.test(text.slice(income.end, start))
  );
}

// "$51 million, and | on an adjusted basis net income was": of what that clause tells
const OPENS_CLAUSE = /(?:[,;]\s|\b)(?:and|but|while|whereas)\s$/i;
const GOES_ON =
  /^,?\s(?!(?:and|or|but|versus|compared|against|from|to|up|down|in|for|at|this|last)\b)[\w$€£¥₹]/i;

// "58.7%, and on an adjusted basis | 57.5%", "…, and on an adjusted basis it was | 57.5%"
const TO_NEXT =
  /^,?\s(?:(?:it|that|this|they|we (?:had|earned|were at))\s)?(?:(?:was|were|is|of|at|came in at)\s)?(?:(?:about|approximately|an?)\s)?$/i;
// "$1.63, or | $1.70 on an adjusted basis"
const JOINED =
  /^(?:\s[a-z]+){0,4},?\s(?:or|and|but|while)\s(?:(?:(?:it|this|they|we)\s)?(?:was|were|grew|rose|fell|increased|decreased)\s)?(?:(?:up|down|by|about|approximately)\s){0,2}$/i;

/** Whether words of basis behind a figure are of the next one alone: "$1.63, or $1.70 on an adjusted basis". */
function isOfNext(
  { text, figures, metrics }: Sight,
  { end, figure }: SpokenFigure,
  said: RegExpExecArray,
): boolean {
  if (said.index < end) return false;
  const stop = said.index + said[0].length;
  const next = figures.find(({ start }) => start >= stop);
  const isLead = /,\s(?:and|but|while|or)\s$/i.test(text.slice(end, said.index));
  if (isLead && next && TO_NEXT.test(text.slice(stop, next.start))) return true;
  const other = figures.findLast(({ end: last }) => last <= said.index);
  return (
    other !== undefined &&
    other.start >= end &&
    other.figure.unit === figure.unit &&
    /^(?:\sper (?:diluted )?share)?\s?$/.test(text.slice(other.end, said.index)) &&
    JOINED.test(text.slice(end, other.start)) &&
    !metrics.some((each) => each.start >= end && each.end <= other.start)
  );
}

/**
 * The basis that words behind a figure give it, else the last ones before it, else those its clause ends
 * on. Pro forma is said of one figure, or ahead of all.
 */
function saidOfAll(sight: Sight, spoken: SpokenFigure, next: number): string | null {
  const { text, figures } = sight;
  const { start, end } = spoken;
  const all = matchesOf(text, SAID_OF_ALL).filter((said) => !isOfNext(sight, spoken, said));
  const first = figures[0]?.start ?? text.length;
  const general = all.filter(({ 0: said, index }) => !FORMA.test(said) || index < first);
  const isOwn = (stop: RegExp) => (said: RegExpExecArray) =>
    said.index >= end &&
    !stop.test(text.slice(end, said.index)) &&
    !(
      OPENS_CLAUSE.test(text.slice(end, said.index)) &&
      GOES_ON.test(text.slice(said.index + said[0].length))
    );
  const found =
    all.find((said) => said.index < next && isOwn(FORMA.test(said[0]) ? /[,;]/ : /;/)(said)) ??
    general.findLast(({ index }) => index < start) ??
    general.find(isOwn(/;/));
  return found?.groups?.basis ?? found?.groups?.forma ?? null;
}
