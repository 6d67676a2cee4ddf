import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { isCause, isLoose, mayBePart } from './may-be-part.ts';

// "toll processing | volumes", "Marlow 20's retail | volume"
const BEFORE =
  /(?<![\p{L}\d'’])((?:(?!(?:and|but|while|with|as|that|which|in|of|on|for|from|by|to|on|due|will|would|can|could|may|should|has|have|achieve|deliver|see)\b)[\p{L}\d][\w&'’/-]*\s){1,4})$/iu;
// What tells how, when or of what kind volumes are, and never whose
const LOOSE =
  /^(?:our|the|its|a|an|no|any|total|overall|company|consolidated|group|sales|unit|units|organic|underlying|physical|net|gross|sequential|quarterly|annual|daily|average|sold|global|worldwide|pro|forma|base|core|reported|comparable|strong|higher|lower|good|solid|positive|negative|flat|weaker|stronger|improved|increased|decreased|reduced|softer|healthy|robust|some|more|less|was|were|is|are|had|saw|drove|driven|achieved|grew|despite|we|it|so|now|also|case|tonnage|record|breaking|harvest|throughput|traffic|flight|customer|shipment|shipping|production|price|pricing|mix|product|(?:first|second|third|fourth|full|half)(?:-(?:quarter|half|year))?|quarter['’]?s?|year['’]?s?|q[1-4]|\d[\d.%-]*)$/i;

// "shipped", "sequentially", "like-for-like": done to it, how it moved, or a measure
const SAYS_HOW =
  /^(?!.*(?:family|assembly|supply|sicily|beverly|weed|feed|seed|breed|red)$)\p{L}{2,}(?:ed|ly)$|^\p{L}+-\p{L}+-\p{L}+$/iu;
// What every company sells into: no volumes of its own
const OF_ALL = /^(?:industry|market|competitors?['’]?)$/i;

/**
 * Whose volumes are told, by the words right before them, where no part was found: "toll processing volumes" are none
 * of the company's. Null where what stands there is no name, and no answer (undefined) where they are everybody's.
 */
export function ofVolume(
  { text, segments }: Sight,
  metric: MetricMention,
): string | null | undefined {
  const isVolume =
    metric.name === 'volume growth' || /^volumes?$/i.test(text.slice(metric.start, metric.end));
  if (!isVolume) return null;
  const words = (BEFORE.exec(text.slice(0, metric.start))?.[1] ?? '').trim().split(/\s+/);
  // "Marlow 20's" has a number that is no time
  const isNone = (word: string) =>
    LOOSE.test(word) || (isLoose(word) && !/^\d/.test(word)) || SAYS_HOW.test(word);
  const from = words.findLastIndex(isNone) + 1;
  const name = words
    .slice(from)
    .join(' ')
    .replace(/\s(?:business|segment|division)$/, '');
  if (name === '') return null;
  if (OF_ALL.test(name)) return undefined;
  return mayBePart(name) && !isCause(name) ? segments.canonical(name) : null;
}
