import type { Book } from '../book/book.ts';
import type { Term } from '../book/terms.ts';

// "Your competitor First Dunmore said its pipeline was up 20%"
const OTHERS =
  /\b(?:competitors?|peers?|rivals?|said|says|saying|reported|announced|talk(?:ed|ing|s)|guided|claim(?:s|ed)|printed)\b/i;

/** A name that no one of the company says, and an analyst tells of: what we say is no figure of theirs. */
export function isOfOthers(term: Term, { said }: Book): boolean {
  const telling = said.filter(({ own }) => own.has(term));
  return telling.every(({ worth }) => worth === 0) && telling.some(({ text }) => OTHERS.test(text));
}
