import { termOf } from '../lexicon/lexicon.ts';
import type { MetricKind } from '../lexicon/metric-term.ts';

// What a balance sheet tells, though in percent or for a share.
const AT_A_DAY =
  /^(?:cet1|tier 1|tangible common equity|solvency|capital adequacy|supplementary leverage|liquidity coverage|loan-to-|gearing|(?:net )?npl|gross stage|net stage|allowance ratio|coverage ratio|net leverage|leverage ratio|occupancy|leased rate|(?:tangible )?book value per|net asset value per|delinquency)/;

/** Whether a metric is told as it stands on a day, though it is no sum: a capital ratio, a book value per share. */
export function isAtADay(metric: string): boolean {
  return AT_A_DAY.test(metric);
}

/** Whether a metric tells where something stands, and not what happened over a time: a balance, or as much as one. */
export function isOfADay(
  metric: string,
  kind: MetricKind | undefined = termOf(metric)?.kind,
): boolean {
  return kind === 'stock' || isAtADay(metric);
}
