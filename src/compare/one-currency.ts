import type { Figure } from '../core/figure.ts';

type Money = Pick<Figure, 'currency' | 'text'>;

// A call that does not say whose dollars they are is read as telling those of the United States.
const BARE_DOLLARS = /^\(?-?\$/;

/** The currency of a figure beside one of another call: of two bare "$" the dollar that one of them names. */
export function namedOf(own: Money, beside: Money): string | null {
  const isNamed = own.currency === 'USD' && beside.currency !== null && isOneCurrency(own, beside);
  return isNamed ? beside.currency : own.currency;
}

/** Whether two calls of a company may mean one currency: "$" is whatever dollar its other calls name. */
export function isOneCurrency(one: Money, other: Money): boolean {
  return (
    one.currency === other.currency ||
    one.currency === null ||
    other.currency === null ||
    (BARE_DOLLARS.test(one.text) && BARE_DOLLARS.test(other.text))
  );
}
