import type { Sight } from '../sight.ts';
import { isToDate, type PeriodMention, yearAfter } from './fiscal.ts';

// "Compared with 2023 revenue of $3.5 billion, we did": what stands up to the comma is of then
const OPENS_COMPARED =
  /^(?:(?:and|but|so),?\s)?(?:(?:for|in|over|during) [^,;\d]{3,30},\s)?(?:compared (?:with|to)|versus|against|relative to|(?:up|down) from)\s/i;

/** Where a comparison that opens the sentence, with a figure of its own, ends; -1 where none does. */
export function comparedUntil({ text, figures }: Sight): number {
  const opens = OPENS_COMPARED.exec(text)?.[0].length;
  const until = opens === undefined ? -1 : text.indexOf(', ', opens);
  return (figures[0]?.start ?? until) < until ? until : -1;
}

/** The time that a comparison opening the sentence sets what was done against: the same time a year on. */
export function yearOn(
  { text, call }: Sight,
  periods: readonly PeriodMention[],
  until: number,
): PeriodMention | null {
  const opening = periods.find(({ isTime, versus }) => isTime && versus === null);
  const isAhead = opening && !OPENS_COMPARED.test(text.slice(0, opening.start + 1));
  if (isAhead && opening.end < until) return opening;
  const then = periods.findLast(({ end, label }) => end <= until && label !== null);
  const now = then?.label ? yearAfter(then.label) : null;
  return then && isToDate(now, call) ? { ...then, label: now, versus: null } : null;
}
