import type { Ask } from '../ask/ask.ts';
import type { Said } from '../book/book.ts';
import { GENERAL, MOVES, type Term, termsOf } from '../book/terms.ts';
import type { FigureClause } from './figure-clauses.ts';

// "A $40 million headwind from higher fuel and packaging costs": of both together
const PAIR =
  /^(?:\s[\p{L}-]+){0,4}\s(?:from|of|in|on|for|to)\s((?:[\p{L}-]+\s){1,4})(?:and|&)\s((?:[\p{L}-]+\s){1,3})(?:costs?|prices?|pricing|expenses?|inflation|sales|revenues?|volumes?|orders|shipments|margins?|markets?|segments|businesses|customers)\b/iu;

/** Whether a figure is told of two things together, of which the question asks for one alone. */
export function isOfPair(
  { spoken }: FigureClause,
  { text }: Said,
  { terms, segment }: Ask,
): boolean {
  const [, first = '', second = ''] = PAIR.exec(text.slice(spoken.end)) ?? [];
  const asked = new Set([...terms, ...termsOf(segment ?? '')]);
  const isTelling = (term: Term) => !MOVES.has(term) && !GENERAL.has(term);
  const [one, other] = [first, second].map((words) => termsOf(words).filter(isTelling));
  if (!one?.length || !other?.length) return false;
  const isAsked = (words: readonly Term[]) => words.some((term) => asked.has(term));
  return isAsked(one) !== isAsked(other);
}
