import {
  type Fiscal,
  type PeriodMention,
  quarterBefore,
  type Reading,
  yearBefore,
} from './fiscal.ts';
import { readMonthEnd } from './month-ends.ts';

/** Of a quarter, by the words for it. */
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
/** Any month's name, as the source of a pattern. */
export const MONTH = MONTHS.join('|');

/** The same, with the capital that tells a month from a verb. */
export const IN_CAPITALS = MONTHS.map(
  (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
).join('|');
const MONTHS_END = 28;
const DAY = 86_400_000;
const REPORTED = 14; // days: no quarter is told of sooner

/** A month's place in the year, from 0. */
export const monthOf = (month: string): number => MONTHS.indexOf(month.toLowerCase());

/** A time by its label. */
export const time = (label: string | null, versus: PeriodMention['versus'] = null): Reading => ({
  label,
  versus,
  isTime: true,
});
/** A comparison with a time. */
export const against = (label: string | null, versus: PeriodMention['versus']): Reading => ({
  label,
  versus,
  isTime: false,
});

/** The quarter of a number, the call's year where none is said. */
export function quarter(
  number: number | undefined,
  year: string | undefined,
  call: Fiscal,
): Reading | null {
  const inYear = year ? Number(year) : call.fiscalYear;
  if (!number || inYear === null) return null;
  const label = `Q${number} ${inYear}`;
  const versus =
    label === yearBefore(call)
      ? 'year-ago'
      : label === quarterBefore(call)
        ? 'previous-quarter'
        : null;
  return time(label, versus);
}

/** The first half or three quarters of a year, the call's where none is said. */
export function inMonths(
  count: string | undefined,
  year: string | undefined,
  { fiscalYear }: Fiscal,
): Reading {
  const inYear = year === undefined ? fiscalYear : Number(`20${year}`);
  return time(inYear === null ? null : `${/n|9/i.test(count ?? '') ? '9M' : 'H1'} ${inYear}`);
}

// Weeks of a retailer's quarters, up to the end of each: of 13 weeks, or of 16, 12, 12 and 12
const WEEKS: Readonly<Record<number, readonly [least: number, most: number]>> = {
  2: [24, 28],
  3: [36, 40],
  4: [48, 53],
};
const IN_QUARTER = [12, 17] as const;

/** "The 28 weeks" in the call of a second quarter: as long as its half year; null for weeks of another number. */
export function inWeeks(count: number, call: Fiscal): Reading | null {
  const [least, most] = WEEKS[call.fiscalQuarter ?? 0] ?? [0, 0];
  if (count >= least && count <= most) return toDate(call);
  return count >= IN_QUARTER[0] && count <= IN_QUARTER[1] ? time(call.period || null) : null;
}

/** A half of a year, the call's where none is said. */
export function half(which: number, year: string | undefined, call: Fiscal): Reading {
  const inYear = year ? Number(year) : call.fiscalYear;
  return time(inYear === null ? null : `H${which} ${inYear}`);
}

/** A full year; null where none is said and the call has none. */
export function fullYear(year: string | undefined, call: Fiscal): Reading | null {
  const inYear = year ? Number(year.length === 2 ? `20${year}` : year) : call.fiscalYear;
  if (inYear === null) return null;
  return time(`FY ${inYear}`, `FY ${inYear}` === yearBefore(call) ? 'year-ago' : null);
}

/** The year up to the end of the call's quarter. */
export function toDate(call: Fiscal, isLastYears = false): Reading {
  const spans = { 1: 'Q1', 2: 'H1', 3: '9M', 4: 'FY' } as const;
  const { fiscalYear: year, fiscalQuarter } = call;
  return time(
    year === null || fiscalQuarter === null
      ? null
      : `${spans[fiscalQuarter]} ${isLastYears ? year - 1 : year}`,
    isLastYears ? 'year-ago' : null,
  );
}

/** "Through September", where the call is on the quarter that ended then: the year to date. */
export function throughMonth(month: string, call: Fiscal): Reading | null {
  if ({ June: 2, September: 3 }[month] !== call.fiscalQuarter) return null;
  const since = call.date ? (Number(call.date.slice(5, 7)) - 1 - monthOf(month) + 12) % 12 : 1;
  return since >= 1 && since <= REPORTS_WITHIN ? toDate(call) : null;
}

const REPORTS_WITHIN = 3; // months

/** A day: its own date where the year is said, else the end of its month where it is near that. */
export function atDay(
  month: string,
  day: string,
  { year, call }: { readonly year: string | undefined; readonly call: Fiscal },
): Reading | null {
  if (year !== undefined) return time(isoDate(month, day, year));
  return Number(day) < MONTHS_END ? null : readMonthEnd(monthOf(month), undefined, call);
}

/** The year up to a day: up to the end of the call's quarter where the day may be that, else "year to" the day. */
export function toDay(
  month: string,
  day: string,
  { year, call }: { readonly year: string | undefined; readonly call: Fiscal },
): Reading {
  if (!call.date) {
    const said = year === undefined ? `${month} ${day}` : isoDate(month, day, year);
    return Number(day) < MONTHS_END ? time(`year to ${said}`) : toDate(call);
  }
  const told = call.date.slice(0, 10);
  const now = Number(told.slice(0, 4));
  const isLastYears = isoDate(month, day, `${now}`) > told;
  const said = isoDate(month, day, year ?? `${isLastYears ? now - 1 : now}`);
  const age = (Date.parse(told) - Date.parse(said)) / DAY;
  return Number(day) >= MONTHS_END && age >= REPORTED ? toDate(call) : time(`year to ${said}`);
}

/** A day as YYYY-MM-DD. */
export function isoDate(month: string, day: string, year: string): string {
  const number = monthOf(month) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
