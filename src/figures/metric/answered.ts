import type { Call } from '../../core/call.ts';
import type { Turn } from '../../core/transcript.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import type { Segments } from '../segment/segments.ts';
import { findPeriods } from '../time/periods.ts';

// What the first words of an answer may be before its figure: "It was about 4%".
const PLAIN =
  /^(?:(?:yes|yeah|so|well|sure|okay|ok|thanks?|thank you|and|right)[,.]?\s)*(?:it|that|this|the (?:number|figure|answer))(?:['’]s|\s(?:is|was|came in at|came to|stands at|stood at|ended at|ended up at))(?=\s(?:(?:about|around|approximately|roughly|nearly|almost|just|over|under|right|actually|probably|somewhere|in|the|a|an|at)\s)*(?:[A-Z]{2,3}\s?)?[A-Z]{0,2}[$€£¥₹]?\d)/i;
const FIRST = 120; // letters into an answer
// A question about what is to come, or for what nobody may name.
const AHEAD =
  /\b(?:target|guidance|guide|outlook|expect\w*|forecast|should we|going forward|next|will|would|could|might|plan\w*|assum\w*|model\w*|long[- ]term|consensus)\b/i;

/**
 * "What was the organic growth?" “It was about 4%.”: the metric that only the question names, placed
 * where the answer speaks of it. Null for questions that name none or several, or a time of their own.
 */
export function answeredMetric(
  question: Turn | undefined,
  answer: { readonly text: string; readonly start: number },
  { call, segments }: { readonly call: Call; readonly segments: Segments },
): MetricMention | null {
  const plain = answer.start < FIRST ? PLAIN.exec(answer.text) : null;
  if (!plain || !question) return null;
  const asked = question.sentences
    .map(({ start, end }) => question.text.slice(start, end))
    .filter((text) => text.endsWith('?'))
    .join(' ');
  const [metric, ...others] = findMetrics(asked);
  if (!metric || others.some(({ name }) => name !== metric.name) || AHEAD.test(asked)) return null;
  const isOtherTime = findPeriods(asked, call).some(
    ({ isTime, label }) => isTime && label !== null && label !== call.period,
  );
  const parts = new Set(segments.find(asked).map(({ name }) => name));
  if (isOtherTime || parts.size > 1) return null;
  const [part] = parts;
  const at = plain[0].length;
  return { ...metric, ...(part !== undefined && { part }), start: at, end: at };
}
