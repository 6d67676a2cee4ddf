import type { Fact } from '../../figures/fact.ts';

/** The change to show: percent or points before multiples, against a year ago before a quarter ago. */
export function changeToShow(facts: readonly Fact[]): Fact | null {
  const changes = facts.filter(
    ({ role, period, versusPeriod }) => role === 'change' && !isLongAgo(period, versusPeriod),
  );
  // "up 5%, but down 1% sequentially": the first is no quarter's move
  const isSetAgainst = ({ sentence, spoken }: Fact) =>
    changes.some(
      (other) =>
        other.versus === 'previous-quarter' &&
        other.sentence === sentence &&
        other.spoken.start > spoken.start,
    );
  const rank = (fact: Fact) =>
    fact.versus === 'year-ago'
      ? 0
      : fact.versus === 'previous-quarter'
        ? 2
        : isSetAgainst(fact)
          ? 1
          : 3;
  const weight = (fact: Fact) => (fact.spoken.figure.unit === 'multiple' ? 4 : 0) + rank(fact);
  return (
    changes.toSorted(
      (one, other) => weight(one) - weight(other) || one.spoken.step - other.spoken.step,
    )[0] ?? null
  );
}

/** "21% above fiscal 2019": no move of this year. */
function isLongAgo(period: string, versusPeriod: string | null): boolean {
  const [now, then] = [/\d{4}/.exec(period)?.[0], /\d{4}/.exec(versusPeriod ?? '')?.[0]];
  return now !== undefined && then !== undefined && Number(now) - Number(then) > 1;
}
