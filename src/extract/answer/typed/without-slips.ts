import { slipsBetween } from '../../../core/slips-between.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import type { Book } from '../book/book.ts';
import { PLAIN_WORDS, termsOf } from '../book/terms.ts';

const SHORTEST = 5; // letters: among shorter words a slip makes another word
const SHORTEST_OF_VOWELS = 6; // letters: "stock" is no slip of "stack"
// Said on calls whether or not this one does.
const USUAL =
  'revenue revenues margin margins guidance dividend dividends earnings operating quarter quarters expenses capital inventory customers headcount acquisition repurchase repurchases forecast outlook management decide decided decides'.split(
    ' ',
  );
const VOWELS = /[aeiou]/;

/** The question with typing slips undone that leave no doubt: "reveune", "guidence", "acquistion". */
export function withoutSlips(question: string, book: Book): string {
  const metrics = findMetrics(question);
  return question.replaceAll(
    /(?<![\p{L}\p{N}-])[a-z]{5,20}(?![\p{L}\p{N}-])/gu,
    (word, at: number) => {
      // "Gross margin" of a call that never says gross.
      const isNamed = metrics.some(({ start, end }) => start <= at && at < end);
      const isKnown =
        isNamed || book.words.has(word) || USUAL.includes(word) || PLAIN_WORDS.has(word);
      // "revenu": its stem is that of the word
      const meant = USUAL.find((said) => isCutOff(word, said));
      if (!isKnown && meant !== undefined) return meant;
      if (isKnown || termsOf(word).every((term) => book.has(term)) || findMetrics(word).length > 0)
        return word;
      for (const said of USUAL) if (slipsBetween(word, said, 1) === 1) return said;
      for (const said of book.words) if (isSlip(word, said)) return said;
      for (const said of PLAIN_WORDS) if (isSwapped(word, said)) return said;
      return word;
    },
  );
}

/** A usual word without its last letter, where that leaves no word: "revenu", never "customer". */
function isCutOff(typed: string, said: string): boolean {
  const [typedStem = typed] = termsOf(typed);
  const isCut = said.startsWith(typed) && said.length === typed.length + 1;
  return isCut && !said.endsWith('s') && termsOf(said).includes(typedStem);
}

/** Two letters swapped, or a vowel doubled: "bougth", "loosing"; "latter" and "later" are words of their own. */
function isSwapped(typed: string, said: string): boolean {
  if (said.length < SHORTEST || !isSlip(typed, said)) return false;
  if (typed.length === said.length)
    return [...typed].toSorted().join() === [...said].toSorted().join();
  return typed.length > said.length && typed.replace(/([aeiou])\1/, '$1') === said;
}

/** Two letters swapped, one doubled or not, a vowel wrong or missing: nothing that spells another word. */
function isSlip(typed: string, said: string): boolean {
  const isLike = said.length >= SHORTEST && typed.charAt(0) === said.charAt(0);
  if (!isLike || Math.abs(typed.length - said.length) > 1) return false;
  if (typed === `${said}s` || said === `${typed}s`) return false;
  if (slipsBetween(typed, said, 1) !== 1) return false;
  const at = [...typed].findIndex((letter, place) => letter !== said.charAt(place));
  const place = at === -1 ? typed.length : at;
  const [one, other] = [typed.charAt(place), said.charAt(place)];
  if (typed.length === said.length)
    return (
      (typed.length >= SHORTEST_OF_VOWELS && VOWELS.test(one) && VOWELS.test(other)) ||
      one === said.charAt(place + 1)
    );
  const [longer, letter] = typed.length > said.length ? [typed, one] : [said, other];
  return VOWELS.test(letter) || letter === longer.charAt(place - 1);
}
