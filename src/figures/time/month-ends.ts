import { type Fiscal, quarterBefore, type Reading, shiftQuarter, yearBefore } from './fiscal.ts';

const DAY = 86_400_000;
// A quarter is told of within some three months of its end.
const ENDS: readonly (readonly [number, 'now' | 'previous-quarter' | 'other' | 'year-ago'])[] = [
  [100, 'now'],
  [192, 'previous-quarter'],
  [360, 'other'],
  [465, 'year-ago'],
];

/**
 * "at the end of June", from how long before the call it was, or before the end that its own words give its
 * period. Without either nobody can tell which quarter that ended: then it names no period, but what is
 * compared with it is of none of ours.
 */
export function readMonthEnd(month: number, year: string | undefined, call: Fiscal): Reading {
  if (!call.date) return beforeItsEnd(month, year, call);
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

function beforeItsEnd(month: number, said: string | undefined, call: Fiscal): Reading {
  const end = knownEnd(call);
  const own = end?.year ?? null;
  const last = own === null || end === null ? null : own - (month < end.month ? 0 : 1);
  const year = said === undefined ? last : Number(said);
  const other: Reading = {
    label: year === null ? null : iso(month, year),
    versus: 'other',
    isTime: true,
  };
  if (end === null || (said !== undefined && own === null)) return other;
  const ago =
    said === undefined
      ? (end.month - month + 11) % 12
      : (Number(own) - Number(said)) * 12 + end.month - month - 1;
  // One or two months after its end, or of the year before: nobody can tell.
  if (said === undefined && ago > 9) return { ...other, label: null };
  if (ago === 0) return { label: call.period || null, versus: null, isTime: true };
  if (ago === 3) return { label: quarterBefore(call), versus: 'previous-quarter', isTime: true };
  return ago === 12 ? { label: yearBefore(call), versus: 'year-ago', isTime: true } : other;
}

/** What the call's own words tell of when its period ended; what is only assumed is no fact. */
export function knownEnd({ periodEnd }: Fiscal): NonNullable<Fiscal['periodEnd']> | null {
  return periodEnd && !periodEnd.isAssumed ? periodEnd : null;
}

/**
 * "the September quarter", by how far it is from the quarter that ended in one of the three months before
 * the call; null without the call's date or the end of its period, and where it may as well be behind as ahead.
 */
export function readMonthQuarter(
  month: number,
  { year, isLastYear }: { readonly year: string | undefined; readonly isLastYear: boolean },
  call: Fiscal,
): Reading | null {
  const own = ownEnd(month, call);
  if (own === null) return null;
  const near = { 0: 0, 3: 1, '-9': 1, 9: -1, '-3': -1 }[month - (own % 12)];
  const by =
    year !== undefined
      ? (Number(year) * 12 + month - own) / 3
      : isLastYear
        ? (month - (own % 12)) / 3 - 4
        : near;
  if (by === undefined) return null;
  const versus = by === -4 ? 'year-ago' : by === -1 ? 'previous-quarter' : null;
  return { label: shiftQuarter(call, by), versus, isTime: true };
}

/** The month that the call's quarter ended in: one of the three before the call, in step with the month said. */
function ownEnd(month: number, call: Fiscal): number | null {
  if (!call.date) {
    const end = knownEnd(call);
    const isInStep = end !== null && (end.month - 1 - month) % 3 === 0;
    return isInStep && end.year !== null ? end.year * 12 + end.month - 1 : null;
  }
  const told = new Date(call.date);
  const now = told.getUTCFullYear() * 12 + told.getUTCMonth();
  return [1, 2, 3].map((back) => now - back).find((end) => (end - month) % 3 === 0) ?? now;
}

/** The end of the financial year before the call's. */
export function lastYearEnd(call: Fiscal): Reading | null {
  const { fiscalQuarter, fiscalYear, period } = call;
  if (fiscalYear === null) return null;
  if (period.startsWith('H1'))
    return { label: `FY ${fiscalYear - 1}`, versus: 'other', isTime: true };
  if (fiscalQuarter === null) return null;
  if (fiscalQuarter === 4) return { label: yearBefore(call), versus: 'year-ago', isTime: true };
  if (fiscalQuarter === 1)
    return { label: quarterBefore(call), versus: 'previous-quarter', isTime: true };
  return { label: `FY ${fiscalYear - 1}`, versus: 'other', isTime: true };
}

function lastYearOf(month: number, told: number): number {
  const year = new Date(told).getUTCFullYear();
  return Date.UTC(year, month + 1, 0) <= told ? year : year - 1;
}

function iso(month: number, year: number): string {
  return new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
}
