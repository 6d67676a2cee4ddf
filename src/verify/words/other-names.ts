import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { claimedNames, isNamedIn, saidIn } from './words-places.ts';

/** Whether other names stand in the sentence, and none of the claim's but near it. */
export function isOfOtherName(
  named: readonly string[],
  { text }: IndexedSentence,
  {
    index,
    known,
    told,
  }: { readonly index: CallIndex; readonly known: string; readonly told: string },
): boolean {
  if (named.length === 0 || named.some((name) => isNamedIn(name, text))) return false;
  return claimedNames(text, known, index).some((name) => !isNamedIn(name, told));
}

const PART =
  /\b(?<words>(?:[\p{L}&-]+\s){1,3})(?:segment|division|business|unit|category|brand|channel)\b/giu;

/** Whether a claim is of a part that is not spoken of here, where another is. */
export function isOfOtherPart(told: string, said: string, near: string): boolean {
  const partsIn = (text: string) =>
    text
      .matchAll(PART)
      .map(({ groups }) => saidIn(groups?.words ?? ''))
      .filter((senses) => senses.size > 0)
      .toArray();
  const here = saidIn(said);
  const window = saidIn(`${said} ${near}`);
  return partsIn(told).some(
    (part) =>
      part.isDisjointFrom(window) || (part.isDisjointFrom(here) && partsIn(said).length > 0),
  );
}
