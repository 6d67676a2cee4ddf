import type { Figure } from '../../core/figure.ts';
import type { MetricMention } from '../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import type { Hedge } from './hedges.ts';
import { mayOwn } from './may-own.ts';
import { nounAtEnd } from './noun-before.ts';
import { topicOf } from './topic.ts';

const NO_TIME = String.raw`(?!\s(?:fiscal |calendar |coming |past )?(?:year|quarter|month|week|half|time|point|morning|afternoon|call|stage|summer|fall|winter|spring|season|said|being)\b)`;
// What goes on of a metric: "this growth", "the same pace"; "these challenges" are something else.
const GOES_ON = String.raw`(?:\s(?:(?:strong|positive|negative|solid|upward|downward|favorable|sequential|same|higher|lower)\s){0,2}(?:growth|performance|trends?|momentum|improvements?|strength|levels?|pace|declines?|increases?|decreases?|recovery|pattern|trajectory|ranges?|margins?|seasonality|expansion|headwind|number|figure)\b)?`;
// "we expect | this to continue", "we expect | these trends to last"
const AFTER = new RegExp(
  String.raw`^\s(?:that\s)?(?:this|these|those|such|it|them|they|both|that(?=\s(?:to|will|would|should|trend|level|pace|rate|growth|range|number|figure|strength|momentum|margin|improvement|performance)\b))\b${NO_TIME}${GOES_ON}(?=\s(?:to|will|would|should|could|may|continu\w+|in|at|over|through)\b|[.,;]|$)`,
  'i',
);
// "These | are expected to", "and this trend | may continue", "but it | will"
const BEFORE = new RegExp(
  String.raw`(?:^|[,;–—-]\s|\b(?:and|but|so|while|although|because|as|think|believe)\s)(?:(?:and|but|so|while|although|that|again|now)\s)*(?:this|that|these|those|it|they|both|such)${NO_TIME}${GOES_ON}\s$`,
  'i',
);
// What stands before a metric that is the subject of its sentence, or what "we" had.
const HEADS =
  /^(?:[^,;]{0,70},\s)?(?:(?:and|but|so)\s)?(?:(?:our|we|I)\s(?:also\s)?(?:saw|had|delivered|reported|generated|achieved|recorded|see|have|expect|anticipate)\s)?(?:(?!(?:was|were|is|are|be|been|by|to|that|which|who|has|have|had|will|would|driven|due|from|because|as|drove|including|despite|on|in|for|with|into|of|we|it|they)\b)[\w&'’.%-]+\s){0,6}$/i;

// "The works is closed, and | we expect this to": a clause of its own, which is what is pointed at
const TELLS =
  /\b(?:is|are|was|were|has|have|had|will|grew|rose|fell|continues?|remains?|\w{3,}ed)\b/i;
const SUBJECT =
  /^(?:(?:and|but|so),?\s)?(?:the\s|our\s)?((?:[\w&-]+\s){1,3}?)(?:(?:also|still|now|both)\s)?(?:is|are|was|were|has|have|had|grew|rose|fell|continues?|remains?|declined|increased|decreased)\b/i;

/**
 * What is pointed at: the metric that heads the clause before, or that clause's subject; the metric that heads
 * the sentence before where the hedge stands first.
 */
export function pointedAt(
  text: string,
  hedge: Pick<Hedge, 'start' | 'end'>,
  {
    before,
    figure,
    ...reader
  }: {
    readonly before: string | null;
    readonly figure: Figure | null;
    readonly metricsIn: (text: string) => readonly MetricMention[];
    readonly segments: Segments;
  },
): string | null {
  if (!pointsAt(text, hedge)) return null;
  const ahead = text.slice(0, hedge.start);
  const own = headOf(ahead, reader, figure);
  if (own !== null || TELLS.test(ahead)) return own ?? subjectOf(ahead);
  return before === null ? null : headOf(before, reader, figure);
}

function subjectOf(clause: string): string | null {
  const words = SUBJECT.exec(clause)?.[1]?.trim();
  return words === undefined
    ? null
    : nounAtEnd(words.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()));
}

/** Whether what a hedge is of is only pointed at: "we expect this to continue", "these are expected to". */
export function pointsAt(text: string, { start, end }: Pick<Hedge, 'start' | 'end'>): boolean {
  return AFTER.test(text.slice(end)) || BEFORE.test(text.slice(0, start));
}

/** The metric that heads a text, with its part; null where none does that the figure may be of. */
export function headOf(
  text: string,
  {
    metricsIn,
    segments,
  }: {
    readonly metricsIn: (text: string) => readonly MetricMention[];
    readonly segments: Segments;
  },
  figure: Figure | null,
): string | null {
  const first = metricsIn(text).find(
    (metric) =>
      metric.kind !== 'count' &&
      HEADS.test(text.slice(0, metric.start)) &&
      (figure === null || mayOwn(metric, figure)),
  );
  return first === undefined
    ? null
    : topicOf(text, { start: first.end, end: first.end }, { metrics: [first], segments });
}
