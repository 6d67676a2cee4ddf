import type { Check } from '../core/brief.ts';
import type { Interval } from '../figures/grammar/interval.ts';

/**
 * `agrees`: the nominal result lies in the stated interval; `rounding`: not so, but the intervals overlap
 * or miss by under one unit of the stated figure's last digit; else `conflict`.
 */
export function judge(stated: Interval, computed: Interval): Check['verdict'] {
  const slack = 1e-9 * Math.max(1, Math.abs(stated.nominal));
  if (computed.nominal >= stated.low - slack && computed.nominal <= stated.high + slack)
    return 'agrees';
  const step = stated.high - stated.low;
  const gap = Math.max(computed.low - stated.high, stated.low - computed.high);
  return gap < step - slack ? 'rounding' : 'conflict';
}
