import { guarded } from '../../core/guarded/guarded.ts';
import { readFigures } from '../grammar/read-figures.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';

// "I said inventory up | 9%"
const SAID = guarded(
  /\b(?:I|we) (?:(?:think|believe) (?:I|we) )?(?:just |earlier |may have |might have |had )?(?:said|gave|quoted|mentioned|read|told you)\s(?:(?!\b(?:is|are|was|were|should|but|not)\b)[^;.\d$€£¥₹]){0,50}$/i,
);
// "; it's up | 8%"
const IT_IS = guarded(
  /^[^;.\d]{0,30}[;,:–—-]+\s?(?:(?:and|but)\s)?(?:(?:in fact|actually)\s)?(?:it|that|this|they|the (?:right|correct|actual) (?:number|figure|one))(?:['’]s|['’]re| is| are| was| were| should be| should have been)\s(?:(?:actually|really|in fact|of course|only)\s)?(?:(?:up|down|plus|minus|about)\s)?$/i,
);
// "22 million, | not 20 million"
const NOT_SO = /^[^;.\d]{0,40},?\s(?:and\s)?not\s(?:the\s)?$/i;
const EMPTY =
  /^(?:said|think|believe|gave|quoted|mentioned|read|told|just|earlier|about|were|that|have|what|before|this|correction|sorry|correct|half|quarter|year|million|billion|percent|with|from)$/;

/** A figure that its own speaker takes back, and the words that say what it was of. */
export interface PutRight {
  readonly figure: SpokenFigure['figure'];
  readonly words: readonly string[];
}

/**
 * Figures of a sentence that another of it puts right: "I said inventory up 9%; it's up 8%" and, where the
 * speaker says that he corrects himself, "it was 22 million, not 20 million".
 */
export function putRightIn(
  text: string,
  isCorrecting: boolean,
  currency: string | null,
): readonly PutRight[] {
  if (!/\b(?:said|gave|quoted|mentioned|read|told you)\b/i.test(text) && !isCorrecting) return [];
  const figures = readFigures(text, { currency });
  return figures.flatMap((spoken, at): readonly PutRight[] => {
    const next = figures[at + 1];
    if (!next || next.figure.unit !== spoken.figure.unit || sameValue(spoken, next)) return [];
    const between = text.slice(spoken.end, next.start);
    if (SAID.test(text.slice(0, spoken.start)) && IT_IS.test(between))
      return [{ figure: spoken.figure, words: wordsOf(text.slice(0, spoken.start)) }];
    if (isCorrecting && NOT_SO.test(between))
      return [{ figure: next.figure, words: wordsOf(text.slice(0, spoken.start)) }];
    return [];
  });
}

function sameValue({ figure: one }: SpokenFigure, { figure: other }: SpokenFigure): boolean {
  return one.value === other.value;
}

/** The last words before a figure that may name what it is of. */
function wordsOf(text: string): readonly string[] {
  const clause = text.toLowerCase().split(/[;:.]/).at(-1) ?? '';
  return (clause.match(/[a-z]{4,}/g) ?? []).filter((word) => !EMPTY.test(word)).slice(-3);
}
