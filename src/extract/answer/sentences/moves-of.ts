import type { Fact } from '../../../figures/fact.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { pairIn } from './levels.ts';
import { resultsOf } from './results-of.ts';

/** Signs of the moves the call gives: stated, or between a level and the one it is compared with. */
export function movesOf(ask: Ask, book: Book): readonly number[] {
  return ask.metrics.flatMap((name) => movesOfOne({ ...ask, metrics: [name] }, book));
}

function movesOfOne(ask: Ask, book: Book): readonly number[] {
  const facts = resultsOf(ask, book.results);
  const versus = ask.period?.versus ?? null;
  // What is up on five years ago may be down on the last.
  const fits = (fact: Fact) => (versus === null ? fact.versus !== 'other' : fact.versus === versus);
  const stated = facts
    .filter(
      (fact) => fact.role === 'change' && fits(fact) && fact.spoken.figure.unit !== 'multiple',
    )
    .map(({ spoken }) => spoken.figure.value);
  const pair = pairIn(facts, ask.period?.label ?? null, book);
  const between = pair ? [pair.now.spoken.figure.value - pair.then.spoken.figure.value] : [];
  return [...stated, ...between].filter((move) => move !== 0);
}

/** Whether one of several moves goes the asked way. */
export function isAnyAsAsked(moves: readonly number[], { direction }: Ask): boolean {
  return moves.some((move) => move > 0 === (direction === 'up'));
}
