import type { Call } from '../../core/call.ts';
import type { Fact } from '../fact.ts';

const IS_TICKER = /^[A-Z]{1,5}$/;
// What only a company has
const OF_SHARES =
  /^(?:(?:earnings|comprehensive income|dividend|book value)\b.* per share|liquidity)$/;

/**
 * Gives the company what is told under its own name, in a text that names it by its ticker alone: "Orrin earned
 * 40 million or $1.12 per share" makes Orrin no part. Where two names have earnings per share they are parts, as
 * a utility's are.
 */
export function ofOwnName(
  facts: readonly Fact[],
  { company }: Pick<Call, 'company'>,
): readonly Fact[] {
  if (!IS_TICKER.test(company)) return facts;
  const names = new Set(
    facts.flatMap(({ metric, segment, role, modality }) =>
      segment !== null && role === 'level' && modality === 'actual' && OF_SHARES.test(metric)
        ? [segment]
        : [],
    ),
  );
  const [own, ...others] = names;
  if (own === undefined || others.length > 0) return facts;
  return facts.map((fact) => (fact.segment === own ? { ...fact, segment: null } : fact));
}
