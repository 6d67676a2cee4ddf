import type { Figure } from '../../core/figure.ts';
import { isOneCurrency } from '../one-currency.ts';

/** The same figure with the same bounds, whatever it is said with. */
export function isSame(one: Figure, other: Figure): boolean {
  const near = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined
      ? a === b
      : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return (
    one.unit === other.unit &&
    isOneCurrency(one, other) &&
    one.bound === other.bound &&
    near(one.value, other.value) &&
    near(one.low, other.low) &&
    near(one.high, other.high)
  );
}
