import type { Figure } from '../../../core/figure.ts';
import { readFigures } from '../../../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import type { MetricMention } from '../../../figures/lexicon/lexicon.ts';
import type { Placed } from '../../evidence.ts';
import { isEmptyNoun, isNoNoun } from '../empty-noun.ts';
import type { Hedge } from '../hedges.ts';
import { mayOwn } from '../may-own.ts';
import { nounPhrase } from '../noun-phrase.ts';
import type { Reader, Setting } from '../reader.ts';
import { topicOf } from '../topic.ts';

const PLAN = '(?:range|guidance|guide|outlook|forecast|estimate)s?';
const END = String.raw`(?:(?:high(?:er)?|low(?:er)?|upper|top|bottom)[- ](?:end|half|part|quartile|third)|mid-?point|middle|(?<=\bthe )(?:top|bottom))`;
const OURS = String.raw`\s(?:our|the|that|its|their|this)\s`;
const WORDS = String.raw`(?:(?!\b(?:expect|anticipate|now|from)\b)[^.;\d]){0,90}`;
// "at the high end of the range we set, which is the | $6.90 to $7.30"
const AT_END = new RegExp(String.raw`\b${END}\sof${OURS}${WORDS}(?<!\bto\s)$`, 'i');
// "We are now at the low end of the | 10% to 11% range": how it is, and no forecast
const IS_THERE = new RegExp(
  String.raw`\b(?:are|is|was|were|came in|ended|finished|['’]re)\s(?:now\s|currently\s)?(?:at|in|near|toward)?\s?(?:the\s)?(?:very\s)?${END}\sof${OURS}[^.;\d]*$`,
  'i',
);
// "above our guidance of | $500 million"
const ABOVE = String.raw`\b(?:above|exceed|beat|ahead of|better than)${OURS}(?:(?!\b(?:to|is|will|of)\b)[\w&'’-]+\s){0,5}`;
const SIZE = String.raw`(?:(?:of|range|between|about|around|approximately)\s){0,4}`;
const ABOVE_PLAN = new RegExp(String.raw`${ABOVE}(?:${PLAN})\s${SIZE}$`, 'i');
const ABOVE_IT = new RegExp(`${ABOVE}$`, 'i');
const PLAN_NEXT = new RegExp(String.raw`^\s(?:[\w-]+\s){0,2}(?:${PLAN})\b`, 'i');
// "Our guidance of | $2 to $2.10 for EPS | is unchanged"
const OF_PLAN = new RegExp(
  String.raw`\b(?:our|the)\s(?:[\w-]+\s){0,5}${PLAN}\s(?:for\s(?:[\w-]+\s){1,4})?${SIZE}$`,
  'i',
);
const HOLDS =
  /^[^.;,\d]{0,50}\s(?:(?:is|are|remains?|stays?)\s(?:\w+\s)?(?:unchanged|intact|in place|the same)|(?:still\s)?stands)\b/i;
// "toward the high end of our guidance range for revenue"
const AT_END_OF_PLAN = new RegExp(
  String.raw`\b${END}\sof${OURS}(?:[\w&'’-]+\s){0,5}${PLAN}\b`,
  'i',
);

// "miss | our revenue guidance of $500 million": so much is what it will not be
const MISSES = new RegExp(
  String.raw`\b(?:miss(?:ing)?|short of)${OURS}(?:(?!of\b)[\w&'’-]+\s){0,5}(?:${PLAN}\s)?${SIZE}$`,
  'i',
);

type Spoken = Pick<SpokenFigure, 'start' | 'end' | 'figure'>;

/** Whether a figure is the plan that something is at one end of, as told of what is: "we are at the low end of the | 2% to 3% range". */
export function isThere(text: string, { start, figure }: Spoken): boolean {
  const before = text.slice(0, start).slice(-160);
  return figure.high !== undefined && AT_END.test(before) && IS_THERE.test(before);
}

/** Whether a figure is the plan that a forecast takes its place in: "at the high end of our range of | $2 to $3". */
export function isInPlan(text: string, { start, end, figure }: Spoken): boolean {
  const [before, after] = [text.slice(0, start).slice(-160), text.slice(end)];
  if (figure.high !== undefined && AT_END.test(before)) return !IS_THERE.test(before);
  if (ABOVE_PLAN.test(before) || (ABOVE_IT.test(before) && PLAN_NEXT.test(after))) return true;
  return OF_PLAN.test(before) && HOLDS.test(after);
}

/** A forecast by its place in a plan. */
export interface InPlan {
  readonly topic: string;
  /** The plan; null where it is not told again. */
  readonly amount: SpokenFigure | null;
}

/** Where a forecast is told by its place in a plan: which plan, and of what; null where it is not. */
export function inPlan(
  reader: Reader,
  { text }: Placed,
  { hedge, setting }: { readonly hedge: Hedge; readonly setting: Setting },
): InPlan | null {
  const { call } = reader.transcript;
  const [amount = null] = readFigures(text, { currency: call.currency ?? null }).filter(
    ({ figure }) => figure.unit !== 'count' || figure.high !== undefined,
  );
  const isFigured = amount !== null && isInPlan(text, amount);
  const place = isFigured
    ? null
    : amount === null
      ? AT_END_OF_PLAN.exec(text)
      : MISSES.exec(text.slice(0, amount.start));
  if (!isFigured && (!place || place.index < hedge.end)) return null;
  const at = amount?.start ?? place?.index ?? 0;
  const own = metricOfPlan(reader.metricsIn(text), at, amount?.figure ?? null);
  const earlier = own ? [] : reader.metricsIn(setting.before?.text ?? '');
  const names = new Set(earlier.map(({ name }) => name));
  const [said] = names.size === 1 ? names : ['guidance'];
  const named =
    own &&
    topicOf(text, { start: own.end, end: own.end }, { metrics: [own], segments: reader.segments });
  return {
    topic: named ?? thingIn(text, hedge) ?? said ?? 'guidance',
    amount: isFigured ? amount : null,
  };
}

// "we expect | margins to | grow toward the top end of our 5% to 7% range"
const THING =
  /^\s(?:that\s|for\s)?(?!(?:we|it|this|that|they|these|those|you|to)\b)([^,;\d]{2,50}?)\s(?:to|will|should|would)\s/;

/** What a plan is of where it is no metric: the subject of what is foretold. */
function thingIn(text: string, { end }: Hedge): string | null {
  const words = THING.exec(text.slice(end))?.[1];
  const noun = words === undefined ? null : nounPhrase(` ${words}`);
  return noun === null || isNoNoun(noun) || isEmptyNoun(noun) ? null : noun;
}

/** The metric nearest before a plan, else the first behind it. */
function metricOfPlan(
  metrics: readonly MetricMention[],
  at: number,
  figure: Figure | null,
): MetricMention | undefined {
  const fit = metrics.filter((each) => figure === null || mayOwn(each, figure));
  return fit.findLast(({ start }) => start < at) ?? fit.find(({ start }) => start >= at);
}
