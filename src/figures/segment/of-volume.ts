import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { mayBePart } from './may-be-part.ts';

// "toll processing | volumes", "Marlow 20's retail | volume"
const BEFORE =
  /(?<![\p{L}\d'’])((?:(?!(?:and|but|while|with|as|that|which|in|of|on|for|from|by|to|on|due|will|would|can|could|may|should|has|have|achieve|deliver|see)\b)[\p{L}\d][\w&'’/-]*\s){1,4})$/iu;
// What tells how, when or of what kind volumes are, and never whose
const LOOSE =
  /^(?:our|the|its|a|an|no|any|total|overall|company|consolidated|group|sales|unit|units|organic|underlying|physical|net|gross|sequential|quarterly|annual|daily|average|sold|global|worldwide|pro|forma|base|core|reported|comparable|strong|higher|lower|good|solid|positive|negative|flat|weaker|stronger|improved|increased|decreased|reduced|softer|healthy|robust|some|more|less|was|were|is|are|had|saw|drove|driven|achieved|grew|despite|we|it|so|now|also|case|tonnage|record|breaking|harvest|throughput|traffic|flight|customer|shipment|shipping|production|price|pricing|mix|product|(?:first|second|third|fourth|full|half)(?:-(?:quarter|half|year))?|quarter['’]?s?|year['’]?s?|q[1-4]|\d[\d.%-]*)$/i;

/**
 * Whose volumes are told, by the words right before them, where no part was found: "toll processing volumes" are none
 * of the company's. Null where nothing stands there, and no answer (undefined) for what may be no part.
 */
export function ofVolume(
  { text, segments }: Sight,
  metric: MetricMention,
): string | null | undefined {
  const isVolume =
    metric.name === 'volume growth' || /^volumes?$/i.test(text.slice(metric.start, metric.end));
  if (!isVolume) return null;
  const words = (BEFORE.exec(text.slice(0, metric.start))?.[1] ?? '').trim().split(/\s+/);
  const from = words.findLastIndex((word) => LOOSE.test(word)) + 1;
  const name = words
    .slice(from)
    .join(' ')
    .replace(/\s(?:business|segment|division)$/, '');
  if (name === '') return null;
  return mayBePart(name) ? segments.canonical(name) : undefined;
}
