import type { Call } from '../../core/call.ts';
import { endOf } from '../../figures/time/fiscal.ts';
import { knownEnd } from '../../figures/time/month-ends.ts';

/** Where a call's period stands on the calendar, in months as `endOf` counts them. */
export interface Calendar {
  /** The month that it ended in; a month too many moves no promise into another quarter. */
  readonly last: number;
  /** That in which the call was held, at the earliest where nobody says it. */
  readonly told: number;
  /** Whether nothing but habit tells the month: quarters are mostly the calendar's. */
  readonly isAssumed: boolean;
  /** Whether nothing but habit tells its year: a year is mostly named by the one that it ends in. */
  readonly isYearAssumed: boolean;
}

const LATE = 130; // days after a period's end in which it is told of
const DAY = 86_400_000;

/**
 * The calendar of a call: from its own words, from its date, or assumed. Null where nothing tells it and
 * something speaks against the usual one.
 */
export function calendarOf(call: Call): Calendar | null {
  const own = endOf(call.period);
  if (own === null) return null;
  if (call.date) {
    const day = call.date;
    const told = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    const month = knownEnd(call)?.month;
    const last = month ? told - 1 - ((told - 1 - month) % 12) : lastBefore(day, own);
    return { last, told, isAssumed: false, isYearAssumed: false };
  }
  const { periodEnd: end } = call;
  if (!end) return null;
  // "Q3 2024" of a year that ends in September 2024
  const habit = own - ((own - end.month) % 12);
  const last = end.year === null ? habit : end.year * 12 + end.month;
  const isYearAssumed = end.isAssumed || end.year === null;
  return { last, told: last + 1, isAssumed: knownEnd(call) === null, isYearAssumed };
}

/** From the date of a call: fiscal years are calendar years unless the date says otherwise. */
function lastBefore(date: string, own: number): number {
  const told = Date.parse(date);
  const days = (told - Date.UTC(Math.floor((own - 1) / 12), ((own - 1) % 12) + 1, 0)) / DAY;
  if (days >= 0 && days <= LATE) return own;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return year * 12 + month - (((month - 1) % 3) + 1);
}
