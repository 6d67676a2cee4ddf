import type { Brief } from '../../core/brief.ts';
import type { PeriodEnd } from '../../core/call.ts';
import { endOf } from '../../figures/time/fiscal.ts';
import type { Briefed } from '../briefed.ts';
import { calendarOf } from './calendar-of.ts';

/**
 * Calls of one company on one calendar: a call that tells when its quarters end tells it of those that do
 * not. Where two of them tell otherwise, its year has changed, and each stands by itself.
 */
export function onOneCalendar(calls: readonly Briefed[]): readonly Briefed[] {
  const [by, another] = new Set(calls.flatMap((call) => monthsBehind(call) ?? []));
  if (by === undefined || another !== undefined) return calls;
  return calls.map((call) => (monthsBehind(call) === null ? moved(call, by) : call));
}

/** How many months before the label of its period a call's own words or its date say that it ended. */
function monthsBehind({ transcript: { call } }: Briefed): number | null {
  const [own, calendar] = [endOf(call.period), calendarOf(call)];
  if (own === null || !calendar || calendar.isAssumed || calendar.isYearAssumed) return null;
  return own - calendar.last;
}

// What is read of a call is kept by its brief, so that each is moved but once.
const cache = new WeakMap<Brief, Map<number, Briefed>>();

function moved(told: Briefed, by: number): Briefed {
  const { brief, transcript } = told;
  const own = endOf(transcript.call.period);
  if (own === null) return told;
  const known = cache.get(brief) ?? new Map<number, Briefed>();
  cache.set(brief, known);
  const last = own - by;
  const periodEnd: PeriodEnd = {
    month: ((last - 1) % 12) + 1,
    year: Math.floor((last - 1) / 12),
    isAssumed: false,
  };
  const again = known.get(by) ?? {
    brief: { ...brief },
    transcript: { ...transcript, call: { ...transcript.call, periodEnd } },
  };
  known.set(by, again);
  return again;
}
