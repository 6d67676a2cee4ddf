import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';

const EXACT = /\d\.\d/; // "3%" may be the same by chance

/**
 * Gives a move that an answer tells without a part to the part of which the prepared remarks told the very
 * same move of that metric: "pens revenue was down 3.4%", and later "revenue ends up only down 3.4%". Not
 * where the company's own move of it was told as well, or the same move of two parts.
 */
export function ofPartToldBefore(facts: readonly Fact[], turns: readonly Turn[]): readonly Fact[] {
  const isPrepared = ({ turn }: Fact) => turns[turn]?.section === 'prepared';
  const moves = facts.filter((fact) => isPrepared(fact) && isMove(fact));
  if (moves.length === 0) return facts;
  const ofWhole = new Set(
    moves.flatMap(({ metric, segment }) => (segment === null ? [metric] : [])),
  );
  const parts = Map.groupBy(moves, keyOf);
  return facts.map((fact) => {
    if (isPrepared(fact) || !isMove(fact) || fact.segment !== null || ofWhole.has(fact.metric))
      return fact;
    const [first, ...others] = parts.get(keyOf(fact)) ?? [];
    const isOne = first !== undefined && others.every(({ segment }) => segment === first.segment);
    return isOne ? { ...fact, segment: first.segment } : fact;
  });
}

function isMove({ role, modality, spoken }: Fact): boolean {
  return role === 'change' && modality === 'actual' && EXACT.test(spoken.figure.text);
}

function keyOf({ metric, basis, period, versus, spoken: { figure } }: Fact): string {
  return JSON.stringify([metric, basis === 'adjusted', period, versus, figure.value, figure.unit]);
}
