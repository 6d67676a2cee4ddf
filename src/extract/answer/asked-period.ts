import { findPeriods } from '../../figures/periods.ts';
import type { Ask } from './ask.ts';
import type { Book, Said } from './book.ts';

/** Whether a sentence names the asked period, where that is not the call's own and it names any. */
export function isOfPeriod({ text }: Said, { period }: Ask, { transcript: { call } }: Book): boolean {
  if (period === null || period.versus !== null || period.label === call.period) return true;
  const labels = findPeriods(text, call).flatMap(({ label }) => label ?? []);
  // "in the quarter" may be the coming one
  const others = labels.filter((label) => label !== call.period);
  return others.length === 0 || labels.includes(period.label);
}
