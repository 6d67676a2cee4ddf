import type { Fact } from '../../figures/fact.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { earlierThan } from '../../figures/time/fiscal.ts';

/** The earlier level to show, beside a change the one that it is measured by: of a year ago before a quarter ago. */
export function priorToShow(
  facts: readonly Fact[],
  {
    versus,
    isOf,
    current,
  }: {
    readonly versus: Fact['versus'];
    readonly isOf: (period: string) => boolean;
    readonly current: Fact | null;
  },
): Fact | null {
  const priors = facts.filter(
    (fact) =>
      fact.role === 'level' &&
      !isOf(fact.period) &&
      fact.versus !== null &&
      !(current && isOfOtherLength(fact, current)),
  );
  // Beside a change stands what it is measured by, and nothing else.
  const matching = priors.filter((fact) => versus === null || fact.versus === versus);
  // "The quarter 12 million, prior year 11; the half 23, prior year 22": each beside its own
  const isAsLong = (fact: Fact) =>
    current !== null && fact.period === earlierThan(current.period, fact.versus);
  const order = (fact: Fact) => (fact.versus === 'year-ago' ? 0 : 2) + (isAsLong(fact) ? 0 : 1);
  return (
    matching.toSorted(
      (one, other) => order(one) - order(other) || one.spoken.step - other.spoken.step,
    )[0] ?? null
  );
}

/** "60 million in the quarter; for the year 204 after 185 million": a year's amount is not what a quarter's was. */
function isOfOtherLength({ period, metric, spoken }: Fact, current: Fact): boolean {
  const isSum = spoken.figure.unit === 'money' && termOf(metric)?.kind !== 'stock';
  const [length, own] = [lengthIn(period), lengthIn(current.period)];
  return isSum && length !== null && own !== null && length !== own;
}

/** "Q", "H", "9M", "FY" of a label; null of a date and of other words. */
function lengthIn(label: string): string | null {
  return /^(Q|H|9M|FY)(?:[1-4])?(?= \d{4}$)/.exec(label)?.[1] ?? null;
}
