import type { Figure } from '../../core/figure.ts';

const NEAR = 0.15; // of a power of ten: 4.1 beside 42, but not 112 beside 150

/** Whether two amounts differ as where "million" was heard for "billion", or a digit was lost. */
export function isOtherScale(one: Figure, other: Figure): boolean {
  if (one.unit !== 'money' && one.unit !== 'count') return false;
  const ratio = other.value / one.value;
  if (!Number.isFinite(ratio) || ratio <= 0) return false;
  const power = Math.log10(ratio);
  const nearest = Math.round(power);
  return nearest !== 0 && Math.abs(power - nearest) < NEAR;
}
