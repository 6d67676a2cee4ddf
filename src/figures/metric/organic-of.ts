import type { Told } from '../carry/told.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';

const ORGANICALLY = /^(?:organically|on an organic basis)$/i;

/**
 * Without "organically" as a word for organic revenue where a turn has so far told of orders and not of
 * sales: "orders were 40 million. Organically, we are down 3%" is a move of the orders.
 */
export function organicOfSales(
  text: string,
  named: readonly MetricMention[],
  { kinds }: Told,
): readonly MetricMention[] {
  if (!kinds.has('orders') || kinds.has('sales')) return named;
  return named.filter(({ start, end }) => !ORGANICALLY.test(text.slice(start, end)));
}
