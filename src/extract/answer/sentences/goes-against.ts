import { FALLING, RISING } from '../../../figures/directions.ts';
import type { Ask } from '../ask/ask.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { causesIn } from './causes.ts';

// Words of how it went that are no move.
const WELL = /\b(?:strong\w*|record)\b/i;
const BADLY = /\b(?:loss\w*|delay\w*|offset|negative\w*|headwind\w*)\b/i;

/** Whether a reason is given for a move the other way only. */
export function goesAgainst(said: string, { direction, terms }: Ask): boolean {
  const text = movedIn(said, terms);
  const up = RISING.test(text) || WELL.test(text);
  const down = FALLING.test(text) || BADLY.test(text);
  return up !== down && direction !== null && up === (direction === 'down');
}

/**
 * What is said to have moved: before the first cause, or, where another cause follows, what is asked
 * itself: "the growth was offset by declines in rentals due to lost customers".
 */
function movedIn(said: string, terms: readonly Term[]): string {
  const [first = said.length, ...others] = causesIn(said);
  const subject = terms.filter((term) => !MOVES.has(term));
  const stretches = [0, first, ...others].map((from, at, cuts) => said.slice(from, cuts[at + 1]));
  const caused = stretches.slice(0, -1).find((stretch) => {
    const own = new Set(termsOf(stretch));
    return subject.length > 0 && subject.every((term) => own.has(term));
  });
  return caused ?? said.slice(0, first);
}
