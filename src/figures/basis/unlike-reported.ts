import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';

const RESULT =
  /^(?:gross profit|gross margin|operating (?:income|margin|expenses)|ebitda?(?: margin)?|net income|net margin|earnings per share|profit before tax)$/;

/**
 * Gives what is told without a basis its own where the call tells the reported figure apart: "Operating
 * income was 61 million. GAAP operating loss was 28 million" leaves the first to be the adjusted one. Only
 * the whole company's, only in a call that has adjusted figures, and only where all that is told agrees.
 */
export function unlikeReported(facts: readonly Fact[], turns: readonly Turn[]): readonly Fact[] {
  if (!facts.some(({ basis }) => basis === 'adjusted')) return facts;
  const levels = facts.filter(
    ({ metric, segment, role, versus, modality, turn }) =>
      RESULT.test(metric) &&
      segment === null &&
      role === 'level' &&
      versus === null &&
      modality === 'actual' &&
      turns[turn]?.section === 'prepared',
  );
  const groups = new Set(
    levels.flatMap((level) => {
      if (level.basis !== null) return [];
      const beside = levels.filter(
        (other) => other.metric === level.metric && other.period === level.period,
      );
      const reported = beside.filter(({ basis }) => basis === 'reported');
      const others = beside.filter(({ basis }) => basis !== 'reported');
      const isApart =
        reported.length > 0 &&
        reported.every((other) => !isAlike(level, other)) &&
        others.every((other) => isAlike(level, other));
      return isApart ? [keyOf(level)] : [];
    }),
  );
  if (groups.size === 0) return facts;
  return facts.map((fact) =>
    fact.basis === null && groups.has(keyOf(fact)) ? { ...fact, basis: 'adjusted' } : fact,
  );
}

function keyOf({ metric, group }: Fact): string {
  return `${group} ${metric}`;
}

function isAlike({ spoken: one }: Fact, { spoken: other }: Fact): boolean {
  const isRound = one.figure.approximate || other.figure.approximate;
  const slack = isRound ? 0.02 * Math.abs(other.figure.value) : 0;
  return (
    Math.abs(one.figure.value - other.figure.value) <=
    Math.max(one.step, other.step) / 2 + slack + 1e-9
  );
}
