import type { Ask } from '../ask/ask.ts';
import type { Said } from '../book/book.ts';
import { FORWARD, GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import { type FigureClause, joinedBehind } from './figure-clauses.ts';

// "A $40 million headwind from higher fuel and packaging costs": of both together
const PAIR =
  /^(?:\s[\p{L}-]+){0,4}\s(?:from|of|in|on|for|to)\s((?:[\p{L}-]+\s){1,4})(?:and|&)\s((?:[\p{L}-]+\s){1,3})(?:costs?|prices?|pricing|expenses?|inflation|sales|revenues?|volumes?|orders|shipments|margins?|markets?|segments|businesses|customers)\b/iu;

// "60 million of debt and ample liquidity", "… and sold in May": no second thing that it is of
const NO_OTHER =
  /^\sand\s(?:ample|plenty|strong|solid|good|great|healthy|significant|substantial|considerable|no|not|more|less|little|much|many|some|other|few|higher|lower|better|well|made|sold|won|paid|bought|took|left|spent|came|went|saw|built|held|kept|have|had|are|were|is|was|will|remain|continue|see|still|now|then|thus|so)\b/i;
// "Cash and short-term investments" is what many mean by cash.
const CASH = /^cash\b/i;

/** Whether a figure is told of two things together, of which the question asks for one alone. */
export function isOfPair(
  { spoken }: FigureClause,
  { text }: Said,
  { terms, segment }: Ask,
): boolean {
  const [first, second] = pairBehind(text.slice(spoken.end));
  const asked = new Set([...terms, ...termsOf(segment ?? '')]);
  const isTelling = (term: Term) => !MOVES.has(term) && !GENERAL.has(term) && !FORWARD.has(term);
  const [one, other] = [first, second].map((words) => termsOf(words).filter(isTelling));
  if (!one?.length || !other?.length) return false;
  const isAsked = (words: readonly Term[]) => words.some((term) => asked.has(term));
  return isAsked(one) !== isAsked(other);
}

function pairBehind(after: string): readonly [one: string, other: string] {
  const [, first, second] = PAIR.exec(after) ?? [];
  if (first !== undefined && second !== undefined) return [first, second];
  const [one, other] = joinedBehind(after) ?? ['', ''];
  return CASH.test(one) || NO_OTHER.test(other) ? ['', ''] : [one, other];
}
