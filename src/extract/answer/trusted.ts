import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon.ts';
import { sameMetric } from '../../verify/compare.ts';
import { segmentTerms } from './asked-segment.ts';
import { termsOf } from './terms.ts';

// What may stand before a metric without naming another owner: "Strong growth continued, with revenue".
const PLAIN = new Set([
  'rise',
  'fall',
  'improve',
  'strong',
  'continu',
  'servic',
  'segment',
  'net',
  'gross',
  'adjust',
  'oper',
  'margin',
  'revenu',
  'sale',
  'profit',
  'incom',
  'excellent',
  'solid',
  'record',
]);

/**
 * Whether a figure may be given to the part that its paragraph is about: not where its own sentence
 * names something else before the metric ("public cloud growth continued, with revenue up 35%").
 */
export function isTrusted({ segment, metric, spoken }: Fact, text: string): boolean {
  if (segment === null) return true;
  const own = new Set(termsOf(text));
  if (segmentTerms(segment).every((term) => own.has(term))) return true;
  const named = findMetrics(text).find(
    ({ name, start }) => sameMetric(name, metric) && start <= spoken.start,
  );
  if (!named) return true;
  return termsOf(text.slice(0, named.start)).every((term) => PLAIN.has(term));
}
