import type { MetricMention } from '../lexicon/lexicon.ts';

const ORGANICALLY = /^(?:organically|on an organic basis)$/i;
const ORDERED = /^(?:order intake|bookings|backlog)$/;

/**
 * Without "organically" as a word for organic revenue where a turn has so far told of orders and not of
 * sales: "orders were 40 million. Organically, we are down 3%" is a move of the orders.
 */
export function organicOfSales(
  text: string,
  named: readonly MetricMention[],
  told: ReadonlySet<string>,
): readonly MetricMention[] {
  const isOfOrders = [...told].some((name) => ORDERED.test(name));
  const isOfSales = [...told].some((name) => name.endsWith('revenue'));
  if (!isOfOrders || isOfSales) return named;
  return named.filter(({ start, end }) => !ORGANICALLY.test(text.slice(start, end)));
}
