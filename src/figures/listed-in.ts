import { findMetrics } from './lexicon.ts';
import type { Segments } from './segments.ts';
import type { Topic } from './topics.ts';

const WHOLE_AGAIN =
  /^(?:in total|total|overall|in aggregate|altogether|for the (?:group|company)|at (?:the )?group level|the group|group|consolidated|on a consolidated basis|below)\b/i;
// "Distribution contributed with EBITDA of", "Generation, $347 million": a part the call never introduces
const LISTED =
  /^([A-Z][\w&'’-]*(?:\s(?:(?:and|&|of)\s)?[A-Z][\w&'’-]*){0,3})(?:,(?=[^.;]*\d)|\s(?:also |again )?(?:had|has|was|saw|delivered|generated|contributed|reported|posted|recorded|achieved|earned|made|grew|rose|fell|declined|increased|decreased)\b(?=[^.;]*\d))/;
const NO_PART =
  /^(?:we|i|it|they|he|she|you|this|that|these|those|there|here|again|also|now|so|but|and|if|as|because|however|sequentially|overall|finally|first|second|third|fourth|next|last|q[1-4]|h[12]|fy\S*|management|operations|results?|growth|demand|volumes?|pric(?:e|es|ing)|mix|total|both|all|each|organically|excluding|including|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** In a list of segments: the one a sentence begins with, or the company again. */
export function listedIn(text: string, segments: Segments): Topic | null {
  const head = text.replace(/^(?:and |our |the |in |for )+/i, '');
  if (WHOLE_AGAIN.test(head) || WHOLE_AGAIN.test(text)) return { segment: null };
  const first = segments.find(head.slice(0, 80))[0];
  if (first?.start === 0) return { segment: first.name };
  const words = LISTED.exec(head)?.[1] ?? '';
  const isPart = words !== '' && !NO_PART.test(words) && findMetrics(words).length === 0;
  return isPart && !segments.isCompany(words) ? { segment: segments.canonical(words) } : null;
}
