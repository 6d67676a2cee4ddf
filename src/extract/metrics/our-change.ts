import type { Metric } from '../../core/brief.ts';
import type { Fact } from '../../figures/fact.ts';
import { changeBetween } from '../../figures/role/change-between.ts';

/** Our arithmetic on two levels of one call; null where they let none be done. */
export function ourChange(current: Fact, prior: Fact): Metric['change'] {
  const figure = changeBetween(current.spoken, prior.spoken);
  return figure && { figure, versus: prior.versus ?? 'other', stated: false };
}
