import { slipsBetween } from '../core/slips-between.ts';
import type { Fact } from '../figures/fact.ts';
import type { Slot } from './slots.ts';

const MOST = 12; // levels: what is said more often by one name is several things
const FEWEST_DIGITS = 2; // "5" and "7" are two figures, "1,835.4" and "1,855.4" one and a slip

/** Levels of one slot and period that are one digit apart, or two digits swapped: one fact, said amiss once. */
export function slipsIn({ facts }: Slot): readonly (readonly [Fact, Fact])[] {
  const levels = facts.filter(
    ({ role, spoken }) => role === 'level' && spoken.figure.bound === undefined,
  );
  return [...Map.groupBy(levels, ({ period }) => period).values()]
    .filter(({ length }) => length <= MOST)
    .flatMap((said) =>
      said.flatMap((one, at) =>
        said.slice(at + 1).flatMap((other) => (isSlip(one, other) ? [[one, other] as const] : [])),
      ),
    );
}

function isSlip(one: Fact, other: Fact): boolean {
  if (one.sentence === other.sentence) return false;
  if (one.spoken.figure.unit !== other.spoken.figure.unit) return false;
  const place = Math.max(one.spoken.step, other.spoken.step);
  const [first, second] = [digitsOf(one, place), digitsOf(other, place)];
  return (
    first.length >= FEWEST_DIGITS &&
    first.length === second.length &&
    slipsBetween(first, second, 1) === 1
  );
}

/** "1,835.4 million" to ten millions is "184", as "1.84 billion" is. */
function digitsOf({ spoken }: Fact, place: number): string {
  return Math.round(spoken.figure.value / place).toFixed(0);
}
