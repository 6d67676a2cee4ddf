import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

const OF = /^\sof\s(?:(?:about|around|approximately|roughly|nearly|over)\s)?$/i;
const AND = /^\sand\s(?:(?:total|net|an?|our|the)\s)*$/i;

/** The level that one is joined to by its form: "EBITDA of $212 million and sales of | $1.1 billion". */
export function joinedTo(
  { text, figures, metrics }: Pick<Sight, 'text' | 'figures' | 'metrics'>,
  at: number,
  metric: MetricMention,
): { readonly at: number; readonly metric: MetricMention } | null {
  const [last, own] = [figures[at - 1], figures[at]];
  if (!last || !own || metric.start < last.end) return null;
  if (!OF.test(text.slice(metric.end, own.start))) return null;
  if (!AND.test(text.slice(last.end, metric.start))) return null;
  const before = metrics.findLast(({ end }) => end <= last.start);
  return before && OF.test(text.slice(before.end, last.start))
    ? { at: at - 1, metric: before }
    : null;
}
