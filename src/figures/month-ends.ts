import { type Fiscal, quarterBefore, type Reading, yearBefore } from './fiscal.ts';

const DAY = 86_400_000;
// A quarter is told of within some three months of its end.
const ENDS: readonly (readonly [number, 'now' | 'previous-quarter' | 'other' | 'year-ago'])[] = [
  [100, 'now'],
  [192, 'previous-quarter'],
  [360, 'other'],
  [465, 'year-ago'],
];

/**
 * "at the end of June", from how long before the call it was. Without the call's date nobody can tell
 * which quarter that ended: then it names no period, but what is compared with it is of none of ours.
 */
export function readMonthEnd(month: number, year: string | undefined, call: Fiscal): Reading {
  const unnamed: Reading = { label: null, versus: 'other', isTime: true };
  if (!call.date)
    return year === undefined ? unnamed : { ...unnamed, label: iso(month, Number(year)) };
  const told = Date.parse(call.date);
  const inYear = year === undefined ? lastYearOf(month, told) : Number(year);
  const age = (told - Date.UTC(inYear, month + 1, 0)) / DAY;
  const place = age < 0 ? 'other' : (ENDS.find(([days]) => age <= days)?.[1] ?? 'other');
  if (place === 'now') return { label: call.period || null, versus: null, isTime: true };
  const label =
    place === 'year-ago'
      ? yearBefore(call)
      : place === 'previous-quarter'
        ? quarterBefore(call)
        : iso(month, inYear);
  return { label, versus: place, isTime: true };
}

function lastYearOf(month: number, told: number): number {
  const year = new Date(told).getUTCFullYear();
  return Date.UTC(year, month + 1, 0) <= told ? year : year - 1;
}

function iso(month: number, year: number): string {
  return new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
}
