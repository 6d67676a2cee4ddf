import type { Statement } from '../../core/brief.ts';
import { deniedAt, withdrawnAt } from '../../figures/role/denied.ts';

/** What a refusal is: a forecast taken back, or a number that is not given. */
export function refusalWord({ hedge, evidence }: Pick<Statement, 'hedge' | 'evidence'>): string {
  const isTakenBack =
    evidence.some(({ quote }) => withdrawnAt(quote) !== null) || deniedAt(hedge ?? '') !== null;
  return isTakenBack ? 'taken back' : 'declined to say';
}
