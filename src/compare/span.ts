import type { Metric } from '../core/brief.ts';
import type { Call } from '../core/call.ts';
import { termOf } from '../figures/lexicon/lexicon.ts';
import { endOf } from '../figures/time/fiscal.ts';

/** How long the time is that a figure is of; `point`: it is of a day; null: nobody can tell. */
export type Span = 'quarter' | 'half' | 'nine months' | 'year' | 'point' | null;

const RECENT_MS = 110 * 86_400_000; // from the end of a quarter to the call on it
const LENGTHS: Readonly<Record<string, Span>> = {
  Q: 'quarter',
  H: 'half',
  '9': 'nine months',
  F: 'year',
};
/** What time a figure is of: for cash, debt and the like a day, whatever period it was told with. */
export function spanOf({ name, period }: Pick<Metric, 'name' | 'period'>, call: Call): Span {
  if (termOf(name)?.kind === 'stock' || isDate(period)) return 'point';
  return lengthOf(period === '' ? call.period : period);
}

/** How long the time of a call is. */
export function lengthOfCall(call: Call): Span {
  return (
    lengthOf(call.period) ??
    lengthOf(/-(q[1-4]|h[12]|fy)-20\d\d$/.exec(call.id)?.[1]?.toUpperCase() ?? '')
  );
}

/**
 * Whether a figure is of the time that a call is on: its own period, one to date that ends with it, or a
 * day at its end. A brief may hold others, which are no figures of that call's period.
 */
export function isOfCall({ period }: Pick<Metric, 'period'>, call: Call): boolean {
  if (period === '' || call.period === '' || period === call.period) return true;
  if (isDate(period)) return !call.date || Date.parse(call.date) - Date.parse(period) <= RECENT_MS;
  const end = endOf(period);
  return end !== null && end === endOf(call.period);
}

/** The label under which another call would speak of this figure's time: a day at the end is the period's. */
export function labelOf({ period }: Pick<Metric, 'period'>, call: Call): string {
  return period === '' || isDate(period) ? call.period : period;
}

export function isDate(period: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(period);
}

function lengthOf(label: string): Span {
  return LENGTHS[/^(?:Q[1-4]|H[12]|9M|FY)(?=\s|$)/.exec(label)?.[0].charAt(0) ?? ''] ?? null;
}
