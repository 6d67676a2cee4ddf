import { findMetrics } from '../lexicon/lexicon.ts';
import { isCause, mayBePart } from './may-be-part.ts';
import type { Segments } from './segments.ts';
import type { Topic } from './topic.ts';

const WHOLE_AGAIN =
  /^(?:in total|total|overall|in aggregate|altogether|for the (?:group|company)|at (?:the )?group level|the group|group|consolidated|on a consolidated basis|below)\b/i;
// "Distribution contributed with EBITDA of", "Generation, $347 million": a part the call never introduces
const LISTED =
  /^([A-Z][\w&'’-]*(?:\s(?:(?:and|&|of)\s)?[A-Z][\w&'’-]*){0,3})(?:,(?=[^.;]*\d)|\s(?:also |again )?(?:had|has|was|saw|delivered|generated|contributed|reported|posted|recorded|achieved|earned|made|grew|rose|fell|declined|increased|decreased)\b(?=[^.;]*\d))/;

/** In a list of segments: the one a sentence begins with, or the company again. */
export function listedIn(text: string, segments: Segments): Topic | null {
  const head = text.replace(/^(?:and |our |the |in |for )+/i, '');
  if (WHOLE_AGAIN.test(head) || WHOLE_AGAIN.test(text)) return { segment: null };
  const first = segments.find(head.slice(0, 80))[0];
  if (first?.start === 0) return { segment: first.name };
  const words = LISTED.exec(head)?.[1] ?? '';
  // "Premiums grew 11%": what a sentence measures, though its words alone may be a name
  const isMeasure = findMetrics(head).some(({ start, end }) => start === 0 && end >= words.length);
  const isPart = mayBePart(words) && !isCause(words) && findMetrics(words).length === 0;
  if (isMeasure) return null;
  return isPart && !segments.isCompany(words) ? { segment: segments.canonical(words) } : null;
}
