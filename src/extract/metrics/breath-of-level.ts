import type { Fact } from '../../figures/fact.ts';
import { earlierThan } from '../../figures/time/fiscal.ts';
import { isSameFact } from './level-to-show.ts';

/**
 * What is told in one breath with a level, in whatever form: its move, and what it was before. With a level of a
 * year ago that is told in a breath of its own, and without the move of another level.
 */
export function breathOf(slot: readonly Fact[], current: Fact): readonly Fact[] {
  const breath = withYearAgo(groupsWith(slot, current), slot, current);
  return breath.filter((fact) => !isOfAnother(fact, breath, current));
}

/** Every fact of the breaths that say this level, in whatever form. */
function groupsWith(slot: readonly Fact[], shown: Fact): readonly Fact[] {
  const near = (fact: Fact) =>
    fact.role === 'level' && fact.versus === null && isSameFact(fact, shown);
  const groups = new Set(slot.filter(near).map(({ group }) => group));
  return slot.filter(({ group }) => groups.has(group));
}

/** "$0.62 for the quarter and $2.41 for the year, up 4%": the move of another level of the breath. */
function isOfAnother({ role, period }: Fact, breath: readonly Fact[], current: Fact): boolean {
  const isOther = role === 'change' && period !== current.period;
  return (
    isOther &&
    breath.some(
      (level) => level.role === 'level' && level.versus === null && level.period === period,
    )
  );
}

/**
 * With "A year ago, revenue was 2.2 billion, so that is 4% more", said in a sentence of its own, where the
 * level has no comparison beside it and the call says but one level of a year ago.
 */
function withYearAgo(
  own: readonly Fact[],
  slot: readonly Fact[],
  { period }: Fact,
): readonly Fact[] {
  const then = earlierThan(period, 'year-ago');
  const isCompared = own.some(({ role, versus }) => role === 'change' || versus !== null);
  if (then === null || isCompared) return own;
  const isBesideOther = (prior: Fact) =>
    slot.some(
      (fact) =>
        fact.group === prior.group &&
        fact.role === 'level' &&
        fact.versus === null &&
        fact.period === period,
    );
  const levels = slot.filter(
    (fact) => fact.role === 'level' && fact.period === then && !isBesideOther(fact),
  );
  const [first] = levels;
  if (!first || levels.some((level) => !isSameFact(level, first))) return own;
  const beside = slot.filter(
    ({ role, group, versus }) =>
      role === 'change' && group === first.group && versus === 'year-ago',
  );
  return [...own, ...levels.map((level) => ({ ...level, versus: 'year-ago' as const })), ...beside];
}
