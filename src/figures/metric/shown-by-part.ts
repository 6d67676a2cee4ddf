import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics } from '../lexicon/lexicon.ts';

// "Turning to slide 6, we have a more detailed view of billings by customer segment"
const BY_PART = guarded(
  /\sby (?:(?:customer|business|product|operating|reporting|sales|end) )?(?:segments?|regions?|geograph(?:y|ies)|categor(?:y|ies)|product lines?|markets?|business(?:es)?|brands?|countr(?:y|ies)|channels?|verticals?|divisions?)\b(?=[.,:]|$| (?:on|in|for|and)\b)/i,
);

/** The metric that a sentence without a figure of its own announces part by part; null where it announces none. */
export function shownByPart(text: string): string | null {
  const by = BY_PART.exec(text);
  if (!by || /\d(?:%|\spercent)|[$€£¥₹]\s?\d/.test(text)) return null;
  const named = findMetrics(text.slice(0, by.index)).at(-1);
  return named?.end === by.index ? named.name : null;
}
