import type { Reason } from '../core/verdict.ts';
import type { IndexedSentence } from './call-index.ts';
import type { Written } from './read-claim.ts';

const ITEMS =
  '\\s[^.;,]{0,48}\\b(?:costs?|charges?|expenses?|items?|impairments?|one-?offs?|exceptionals)\\b';
const WITH = new RegExp(`\\b(?:including|inclusive of|counting)${ITEMS}`, 'i');
const WITHOUT = new RegExp(
  `\\b(?:without|excluding|exclusive of|before|adjust(?:ed|ing) for|stripping out|leaving out)${ITEMS}`,
  'i',
);

/** Whether a claim counts items in that the call leaves out of its figure at a place, or the other way. */
export function scopesNamed(
  { words }: Written,
  { text, figures }: IndexedSentence,
  at: number,
): readonly Reason[] {
  const near = text.slice(figures[at - 1]?.end ?? 0, figures[at + 1]?.start);
  const [one, other] = [isWith(words), isWith(near)];
  return one !== null && other !== null && one !== other ? ['basis'] : [];
}

/** Whether items are counted in; null where nothing is said of them. */
function isWith(words: string): boolean | null {
  const [isIn, isOut] = [WITH.test(words), WITHOUT.test(words)];
  return isIn === isOut ? null : isIn;
}
