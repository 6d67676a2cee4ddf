import type { Ask } from '../ask/ask.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';

const WAYS: ReadonlySet<Term> = new Set(['rise', 'fall']);
const NEAR = 4; // words

/** "When do the price increases begin": whether a text tells a rise of the price, where only its time is asked for. */
export function tellsMoveOfThing(text: string, { want, metricText, terms }: Ask): boolean {
  if (want !== 'when' || metricText !== null) return true;
  return terms.every((move, at) => {
    const head = terms[at - 1];
    return !WAYS.has(move) || head === undefined || MOVES.has(head) || areNear(text, head, move);
  });
}

function areNear(text: string, one: Term, other: Term): boolean {
  const words = text.split(/\s+/).map((word) => termsOf(word));
  const placesOf = (term: Term) => words.flatMap((terms, at) => (terms.includes(term) ? [at] : []));
  const others = placesOf(other);
  return placesOf(one).some((at) => others.some((place) => Math.abs(place - at) <= NEAR));
}
