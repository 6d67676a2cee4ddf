import type { Turn } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { textsOf } from './of-whole.ts';

// "up 17% on an organic basis", "rose 8% versus last year organically"
const ORGANIC =
  /^(?:\s(?:ahead of|above|higher than|lower than|below) (?:the )?(?:prior|last|previous) year)?(?:\s(?:in|for|during) the (?:\w+ )?(?:quarter|half|year))?(?:,?\s(?:year[- ]over[- ]year|versus last year))?,?\s(?:on an organic basis|organically)\b/i;

/**
 * Tells a move of revenue as organic by the words behind it, where the call has another move of the same
 * that is not: the former would pass for the latter, or stand against it.
 */
export function organicBeside(facts: readonly Fact[], turns: readonly Turn[]): readonly Fact[] {
  const textOf = textsOf(turns);
  const isOrganic = ({ metric, role, sentence, spoken }: Fact) =>
    metric === 'revenue' && role === 'change' && ORGANIC.test(textOf(sentence).slice(spoken.end));
  const organic = new Set(facts.filter(isOrganic));
  if (organic.size === 0) return facts;
  const parts = new Set(
    facts
      .filter(
        (fact) =>
          fact.metric === 'organic revenue' ||
          (fact.metric === 'revenue' && fact.role === 'change' && !organic.has(fact)),
      )
      .map(({ segment }) => segment),
  );
  return facts.map((fact) =>
    organic.has(fact) && parts.has(fact.segment) ? { ...fact, metric: 'organic revenue' } : fact,
  );
}
