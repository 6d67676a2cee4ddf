import type { Fact } from './fact.ts';

const MOST = 200; // figures compared with one another: no call says its revenue so often
const NEAR = 0.02; // "1.84 billion" and "1,835.4 million" are one revenue

/**
 * Leaves out revenue that passes for the company's while a larger one is said as often: in the mouth of
 * a head of a business, "we had revenue of" is that business's, and a part is never its whole.
 */
export function withoutParts(facts: readonly Fact[]): readonly Fact[] {
  const whole = facts.filter(isWholeRevenue).slice(0, MOST);
  const dropped = new Set<number>();
  for (const one of whole) {
    const larger = whole.filter(
      (other) =>
        other.period === one.period &&
        other.spoken.figure.currency === one.spoken.figure.currency &&
        one.spoken.figure.value < other.spoken.figure.value * (1 - NEAR),
    );
    const alike = whole.filter(
      (other) =>
        other.period === one.period &&
        Math.abs(other.spoken.figure.value - one.spoken.figure.value) <=
          NEAR * one.spoken.figure.value,
    );
    if (larger.length >= alike.length && larger.length > 0) dropped.add(one.group);
  }
  return facts.filter((fact) => !(dropped.has(fact.group) && isRevenue(fact)));
}

function isRevenue({ metric, segment }: Fact): boolean {
  return metric === 'revenue' && segment === null;
}

function isWholeRevenue(fact: Fact): boolean {
  return (
    isRevenue(fact) && fact.role === 'level' && fact.versus === null && fact.modality === 'actual'
  );
}
