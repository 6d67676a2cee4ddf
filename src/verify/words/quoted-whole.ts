import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { IndexedSentence } from '../call-index.ts';
import { sameMetric } from '../figure/compare.ts';
import { isWordForWord, QUOTED } from '../problems/verbatim.ts';

// "Outlook: Revenue: “…”", or nothing but the quote
const HEADINGS = /^(?:[^“”":;.\d]{1,60}:\s){0,3}$/;

/**
 * The sentence that a claim quotes word for word, where the claim is that quote under a heading of words
 * alone; null where it says anything beside, or heads it with a metric of which the sentence says nothing.
 */
export function quotedWhole(
  claim: string,
  sentences: readonly IndexedSentence[],
): IndexedSentence | null {
  const [quote, another] = [...claim.matchAll(QUOTED)];
  if (!quote || another) return null;
  const heading = claim.slice(0, quote.index);
  const behind = claim.slice(quote.index + quote[0].length);
  if (!HEADINGS.test(heading) || !/^[\s.]*$/.test(behind)) return null;
  const sentence = sentences.find((each) => isWordForWord(quote[1] ?? '', each));
  if (!sentence) return null;
  const told = findMetrics(sentence.text);
  const isOfIt = findMetrics(heading).every(({ name }) =>
    told.some((metric) => sameMetric(metric.name, name)),
  );
  return isOfIt ? sentence : null;
}
