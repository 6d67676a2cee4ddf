import type { Fact } from '../../figures/fact.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';

/** A change nobody states, with the levels it is worked out from. */
export interface ImpliedMove {
  readonly move: Fact;
  readonly operands: readonly [SpokenFigure, SpokenFigure];
}

/**
 * Changes that levels imply: 8.8 million a year ago and 19.3 million now are +119 %, 1.58 % and 1.62 %
 * are 0.04 points. Good for words such as "more than doubled", or where both levels are told as well.
 */
export function impliedMoves(here: readonly Fact[], all: readonly Fact[]): readonly ImpliedMove[] {
  return here.flatMap((now) => {
    if (now.role !== 'level' || now.versus !== null || now.spoken.figure.high !== undefined)
      return [];
    return all
      .filter((then) => isEarlier(then, now))
      .map((then) => ({ move: moveFrom(then, now), operands: [now.spoken, then.spoken] }));
  });
}

function isEarlier(then: Fact, now: Fact): boolean {
  return (
    then.role === 'level' &&
    then.versus !== null &&
    then.metric === now.metric &&
    then.segment === now.segment &&
    then.basis === now.basis &&
    then.period !== now.period &&
    then.spoken.figure.unit === now.spoken.figure.unit &&
    then.spoken.figure.currency === now.spoken.figure.currency &&
    then.spoken.figure.value > 0
  );
}

function moveFrom(then: Fact, now: Fact): Fact {
  const [one, other] = [now.spoken.figure, then.spoken.figure];
  const isRatio = one.unit === 'percent';
  const value = isRatio ? one.value - other.value : (one.value / other.value - 1) * 100;
  return {
    ...now,
    role: 'change',
    versus: then.versus,
    versusPeriod: then.period,
    spoken: {
      ...now.spoken,
      figure: { ...one, value, unit: isRatio ? 'points' : 'percent', currency: null },
      step: isRatio ? now.spoken.step : 0.1,
    },
  };
}
