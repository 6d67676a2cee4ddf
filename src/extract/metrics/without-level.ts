import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { earlierThan } from '../../figures/time/fiscal.ts';
import { changeToShow } from './change-to-show.ts';

/** Where no level is told, the move to show: of the time that is told of before one of a longer time, and none of a year ago. */
export function moveWithoutLevel(
  slot: readonly Fact[],
  isOf: (period: string) => boolean,
  { call }: Transcript,
): Fact | null {
  const own = changeToShow(slot.filter(({ period }) => isOf(period)));
  return own ?? changeToShow(slot.filter(({ period }) => !isOfThen(period, call)));
}

/** "Against Q2 of last year, when sales fell 6%": a move of the time that this one is held against. */
function isOfThen(period: string, call: Transcript['call']): boolean {
  return period === earlierThan(call.period, 'year-ago');
}

/** Where no level is told, a move since the last quarter is a fact of its own beside that of a year. */
export function stepBeside(moved: Fact | null, slot: readonly Fact[]): Fact | null {
  if (moved?.versus !== 'year-ago') return null;
  return changeToShow(
    slot.filter(({ versus, period }) => versus === 'previous-quarter' && period === moved.period),
  );
}
