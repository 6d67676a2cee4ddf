import type { Fact } from '../fact.ts';

const OF_SEGMENTS = /^segment (?:profit|income)$/;
const FEWEST = 3; // parts that were told: of two the third may be the largest
const LEAST = 0.8;
const MOST = 1.02; // each part is rounded

/**
 * Leaves out a segment's profit of which no segment is named, unless it is what the parts come to: "segment
 * profit was $71 million" in a call whose four parts made 70; or unless it is told with the company's
 * revenue before any part is.
 */
export function withoutUnnamedSegments(facts: readonly Fact[]): readonly Fact[] {
  const unnamed = facts.filter(isUnnamed);
  if (unnamed.length === 0) return facts;
  const kept = new Set(
    unnamed.flatMap((fact) =>
      isSumOf(fact, facts) || isBeforeParts(fact, facts) ? [fact.group] : [],
    ),
  );
  return facts.filter((fact) => !isUnnamed(fact) || kept.has(fact.group));
}

/** "Net sales were up 34%. Segment income improved to $395 million.": before the talk comes to the parts. */
function isBeforeParts(whole: Fact, facts: readonly Fact[]): boolean {
  const before = facts.slice(0, facts.indexOf(whole));
  return (
    isResult(whole) &&
    before.every(({ segment }) => segment === null) &&
    before.some(
      ({ metric, modality, turn, period }) =>
        metric === 'revenue' &&
        modality === 'actual' &&
        turn === whole.turn &&
        period === whole.period,
    )
  );
}

function isUnnamed({ metric, segment }: Fact): boolean {
  return segment === null && OF_SEGMENTS.test(metric);
}

function isSumOf(whole: Fact, facts: readonly Fact[]): boolean {
  if (!isResult(whole)) return false;
  const parts = new Map<string, number>();
  for (const fact of facts)
    if (fact.segment !== null && isResult(fact) && isSameOf(fact, whole))
      parts.set(fact.segment, fact.spoken.figure.value);
  const sum = [...parts.values()].reduce((total, value) => total + value, 0);
  const { value } = whole.spoken.figure;
  return parts.size >= FEWEST && sum >= LEAST * value && sum <= MOST * value;
}

function isResult({ role, modality, versus, spoken }: Fact): boolean {
  const isSum = spoken.figure.unit === 'money';
  return role === 'level' && modality === 'actual' && versus === null && isSum;
}

function isSameOf(one: Fact, other: Fact): boolean {
  return one.metric === other.metric && one.period === other.period;
}
