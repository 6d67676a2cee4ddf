import type { Metric } from '../../core/brief.ts';

// Told by their growth alone, whatever the verb: nobody says what same-store sales amount to.
const RATES: ReadonlySet<string> = new Set(['same-store sales', 'price/mix', 'pricing', 'traffic']);

/** Whether what a metric shows is a rate of growth by its own name: "comparable sales were up 4.9%". */
export function isGrowthRate({ name, figure }: Pick<Metric, 'name' | 'figure'>): boolean {
  return figure?.unit === 'percent' && RATES.has(name);
}
