import type { Book } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';

// "Your competitor First Dunmore said its pipeline was up 20%"
const OTHERS =
  /\b(?:competitors?|peers?|rivals?|said|says|saying|reported|announced|talk(?:ed|ing|s)|guided|claim(?:s|ed)|printed)\b/i;

// "I can't comment on Helvex": named, and nothing of them is told
const DECLINES = /\b(?:comment on|talk about|speak (?:for|to|about))\b/i;

// "Halvorsen paid $47 million", "Zhenda has cut the price"
const DOES =
  /(?<![\p{L}&'’-])\p{Lu}[\p{L}&'’-]{1,40}(?: \p{Lu}[\p{L}&'’-]{1,40}){0,5}(?= (?:has|had|have|is|was|paid|says?|sold|bought|won|lost|cuts?|\p{Ll}{3,20}ed)\b)/gu;

/** A name that no one of the company says, and an analyst tells of: what we say is no figure of theirs. */
export function isOfOthers(term: Term, { said }: Book): boolean {
  const telling = said.filter(({ own }) => own.has(term));
  const isNamed = (text: string) =>
    [...text.matchAll(/\p{Lu}[\p{L}&’'-]+/gu)].some(([word]) => termsOf(word).includes(term));
  const isOurs = telling.some(({ worth, text }) => worth > 0 && !DECLINES.test(text));
  return (
    !isOurs &&
    telling.some(({ text }) => isNamed(text) && (OTHERS.test(text) || tellsOf(text, term)))
  );
}

/** Whether an analyst says what somebody of that name did. */
function tellsOf(text: string, term: Term): boolean {
  return [...text.matchAll(DOES)].some(([name]) => termsOf(name).includes(term));
}
