import { guarded } from '../core/guarded/guarded.ts';
import { matchesOf } from '../core/matches.ts';
import type { Draft } from './draft.ts';

const SYMBOL = /^[a-z]{3,5}$/i;
// "Lumo's results", "Lumo Bank delivered": whoever is told of in a call's own words
const TOLD = guarded(
  /(?<![\p{L}\d-])\p{Lu}[\p{L}\d]{2,}(?:\s(?:&\s)?\p{Lu}[\p{L}\d]+){0,3}(?=['’]s?\s|\s(?:has|had|is|was|are|were|will|reported|delivered|earned|posted|achieved|continues|continued|remains|expects)\b)/gu,
);
const NO_NAME =
  /^(?:the|this|that|these|those|our|company|board|management|today|there|what|which|here|and|but|in|at)$/i;
const LEAST = 3; // times

/**
 * The company by the name its call says most, where nothing but a ticker is known of it: the letters of
 * "LMO" stand in "Lumo" in that order, or begin the words of "Lumo Mining Operations". Null where no name
 * that fits is said at least three times.
 */
export function spokenCompany(turns: Draft['turns'], symbol: string): string | null {
  if (!SYMBOL.test(symbol)) return null;
  const counts = new Map<string, number>();
  for (const { text } of turns)
    for (const [said] of matchesOf(text, TOLD)) {
      const name = nameOf(said, symbol.toLowerCase());
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  // "Pricing was good" of a call that tells of pricing
  const isWord = (name: string) => {
    const word = new RegExp(
      `(?<![\\p{L}\\d])${RegExp.escape(name.toLowerCase())}(?![\\p{L}\\d])`,
      'u',
    );
    return turns.some(({ text }) => word.test(text));
  };
  const [top] = [...counts]
    .filter(([name]) => !isWord(name))
    .toSorted(([, one], [, other]) => other - one);
  return top !== undefined && top[1] >= LEAST ? top[0] : null;
}

function nameOf(said: string, symbol: string): string | null {
  const words = said.split(/\s(?:&\s)?/);
  const [first = ''] = words;
  if (NO_NAME.test(first)) return null;
  const initials = words.map((word) => word.charAt(0).toLowerCase()).join('');
  if (initials === symbol) return said;
  return holds(first.toLowerCase(), symbol) ? first : null;
}

/** Whether a word begins as a symbol does and has its letters in their order. */
function holds(word: string, symbol: string): boolean {
  if (word.charAt(0) !== symbol.charAt(0)) return false;
  let at = 0;
  for (const letter of word) if (letter === symbol.charAt(at)) at++;
  return at === symbol.length;
}
