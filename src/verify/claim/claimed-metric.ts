import type { Fact } from '../../figures/fact.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { canBeLevel, findMetrics, type MetricMention } from '../../figures/lexicon/lexicon.ts';
import { isOrganicBehind } from '../../figures/metric/as-measured.ts';

// "In line with the industry's 6.3% drop": nothing of the company
const OF_OTHERS =
  /\b(?:industry|market|sector|peers?|peer group|competitors?|rivals?)['’]s?\s(?:own |overall |average )?$/i;
// "Close to the 6.3% decline of the U.S. industry"
const OF_OTHERS_BEHIND =
  /^\s(?:(?:growth|increase|rise|decline|drop|decrease|fall)\s)?(?:of|for|in)\s(?:the|its)\s(?:[\w.]+\s){0,2}(?:industry|market|sector|peers?|competitors?|rivals?)\b(?!\s(?:share|segment|division|business))/i;
// "Orders were 1.9 billion, 45% of them from": a share of what was named, no level of it
const OF_IT = /^\sof (?:it|them|that|these|those|which)\b/i;
const OF_REVENUE =
  /^\sof (?:(?:total|net|group|our|its|the)\s){0,2}(?:revenues?|sales|turnover)\b/i;
// "made 4 billion on revenue of 10.5 billion": the metric behind has a figure of its own
const OF_NEXT = /^\s(?:of|was|were|at)\s[^,.;]{0,24}\d/;

// "Earnings came to $1.88 per diluted share"
const PER_SHARE = /^\s(?:per|a)\s(?:(?:diluted|basic|common|ordinary)\s){0,2}share\b(?! of)/i;
const A_WHOLE = 1e5;
const OF_PROFIT =
  /^(?:net income|net profit|net loss|loss|profit|earnings|income from continuing operations)$/;

/** The metric that a claim gives a figure: null where it leaves that open or tells it of somebody else. */
export function claimedMetric(
  text: string,
  {
    spoken,
    fact,
    metrics,
    facts,
  }: {
    readonly spoken: SpokenFigure;
    /** What was read of the figure. */
    readonly fact: Pick<Fact, 'metric'> | null;
    readonly metrics: readonly MetricMention[];
    /** Those of the call, which names an organic growth or does not. */
    readonly facts: readonly Fact[];
  },
): string | null {
  if (isOfOthers(text, spoken)) return null;
  if (isSubject(text, spoken) || isMoveOfUnnamed(text, spoken)) return null;
  if (spoken.figure.unit === 'percent' && OF_IT.test(text.slice(spoken.end))) return null;
  // "spending below 34% of revenue": a share of it
  if (fact === null && spoken.figure.unit === 'percent' && OF_REVENUE.test(text.slice(spoken.end)))
    return null;
  const metric =
    movedBehind(text, spoken) ??
    spentOn(text, metrics, spoken) ??
    fact?.metric ??
    nearest(text, metrics, spoken)?.name ??
    null;
  // "The 597 million dividend": nobody pays that a share
  if (metric === 'dividend per share' && spoken.figure.value >= A_WHOLE) return 'dividends paid';
  if (PER_SHARE.test(text.slice(spoken.end)) && (metric === null || OF_PROFIT.test(metric)))
    return 'earnings per share';
  const isOrganic = metric === 'revenue' && isOrganicBehind(text.slice(spoken.end));
  return isOrganic && facts.some((told) => told.metric === 'organic revenue')
    ? 'organic revenue'
    : metric;
}

/** "Free cash flow was 3.4 billion and 3.2 billion went back to shareholders": what has a verb behind it. */
function isSubject(text: string, { start, end }: SpokenFigure): boolean {
  return (
    /(?:\b(?:and|while|but)|[;,])\s(?:(?:another|about|around|some)\s)?$/i.test(
      text.slice(0, start),
    ) &&
    /^\s(?:went|goes|flowed|came from|were (?:returned|paid|spent|used)|was (?:returned|paid|spent|used))\b/i.test(
      text.slice(end),
    )
  );
}

// "the 26% fall in its issuance": of what stands behind
const MOVE_OF =
  /^\s(?:fall|decline|drop|decrease|reduction|rise|increase|growth|gain|jump|improvement)\s(?:in|of)\s(?:(?:its|their|the|our)\s)?(?<what>[^,.;\d]{3,60})/i;

/** The metric that a figure is told to be the move of: "the 18% rise in cost of goods sold". */
function movedBehind(text: string, { end }: SpokenFigure): string | null {
  const what = MOVE_OF.exec(text.slice(end))?.groups?.what ?? '';
  const [first] = findMetrics(what);
  return first?.start === 0 ? first.name : null;
}

// "6 billion was share repurchases and 1.5 billion dividends"
const IS_IT = /^\s(?:(?:was|were|is|are|went (?:to|on|into)|as|of|in)\s(?:the\s|our\s|its\s)?)?$/i;

const DIVIDENDS =
  /^\s(?:(?:in|of|as|was|were)\s(?:its |our |the )?)?(?:(?:cash|quarterly) )?dividends?\b/i;

// "bought back $250 million of its shares"
const BOUGHT_BACK =
  /\b(?:bought back|buying back|buys? back|repurchas(?:ed|ing|es))\s(?:(?:about|around|roughly|nearly|some|over|another)\s)?$/i;
const OF_SHARES = /^\s(?:worth\s)?of\s(?:(?:its|our|the|own|common)\s){0,3}(?:shares|stock)\b/i;

/** "Spent on repurchasing shares", behind an amount. */
export const ON_REPURCHASES =
  /^\s(?:(?:that\s)?(?:was\s|were\s)?(?:spent|used|went)\s(?:on|to|for|in)\s)(?:share\s|stock\s)?(?:repurchas(?:es?|ing)|buy-?backs?|buy(?:ing)? back)\b/i;

/** The metric that an amount is told to be, right behind it. */
function spentOn(
  text: string,
  metrics: readonly MetricMention[],
  { figure, start, end }: SpokenFigure,
): string | null {
  if (figure.unit !== 'money') return null;
  if (DIVIDENDS.test(text.slice(end))) return 'dividends paid';
  if (ON_REPURCHASES.test(text.slice(end))) return 'share repurchases';
  if (BOUGHT_BACK.test(text.slice(0, start)) && OF_SHARES.test(text.slice(end)))
    return 'share repurchases';
  const next = metrics.find(({ start }) => start >= end);
  if (!next || !IS_IT.test(text.slice(end, next.start))) return null;
  const isOwn = canBeLevel(next.kind, figure.unit) && !OF_NEXT.test(text.slice(next.end));
  return isOwn ? next.name : null;
}

const LED =
  /\b(?:the|(?:helped|driven|led|supported|boosted|hurt|offset|lifted|aided) by|thanks to|on)\s(?:an?\s)?(?:[a-z]+\s)?$/i;

/** Whether a figure is the move of something without a standard name, told right behind it. */
function isMoveOfUnnamed(text: string, { start, end }: SpokenFigure): boolean {
  const what = LED.test(text.slice(0, start))
    ? MOVE_OF.exec(text.slice(end))?.groups?.what
    : undefined;
  return what !== undefined && findMetrics(what).length === 0;
}

/** Whether a claim tells a figure of the industry, a market or competitors. */
export function isOfOthers(text: string, { start, end }: SpokenFigure): boolean {
  return OF_OTHERS.test(text.slice(0, start)) || OF_OTHERS_BEHIND.test(text.slice(end));
}

/** The metric before a figure, else the first one behind it. */
function nearest(
  text: string,
  metrics: readonly MetricMention[],
  { start, end, figure }: SpokenFigure,
): MetricMention | null {
  const before = metrics.filter((metric) => metric.end <= start);
  const own = before.filter((metric, at) => !isWhole(text, metric) && !isOfLast(text, before, at));
  return (
    own.at(-1) ??
    metrics.find(
      (metric) =>
        metric.start >= end &&
        !/[,.;]\s|\sand\s|\d|\s(?:with no|without)\s/.test(text.slice(end, metric.start)) &&
        !OF_NEXT.test(text.slice(metric.end)) &&
        (figure.unit === 'percent' || canBeLevel(metric.kind, figure.unit)),
    ) ??
    null
  );
}

const SHARE_OF = /(?:\d\s?%|\bpercent) of (?:our |the |its |total |net )*$/i;

/** "SG&A took 29% of net sales, 0.9 points more": what a share is of is nothing that the claim is about. */
function isWhole(text: string, { start }: MetricMention): boolean {
  return SHARE_OF.test(text.slice(0, start));
}

/** "The delinquency rate on retail loans was": a rate is of what stands behind it. */
function isOfLast(text: string, metrics: readonly MetricMention[], at: number): boolean {
  const [last, own] = [metrics[at - 1], metrics[at]];
  if (!last || !own || last.kind !== 'ratio' || own.kind === 'ratio') return false;
  return /^\s(?:on|of|for|in)\s(?:[\w-]+\s){0,3}$/i.test(text.slice(last.end, own.start));
}
