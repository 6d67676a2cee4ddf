import { isLater } from '../../figures/fiscal.ts';
import { findPeriods } from '../../figures/periods.ts';
import type { Ask } from './ask.ts';
import type { Book, Said } from './book.ts';
import { isForward } from './is-forward.ts';

const LONGER = /^(?:H[12]|9M|FY) /;

/**
 * Whether a sentence may be of the asked period: it names that, or no other; `strictly`: it names a
 * period that is not the call's own.
 */
export function isOfPeriod(
  { text }: Said,
  { period }: Ask,
  { transcript: { call } }: Book,
  { strictly = false }: { readonly strictly?: boolean } = {},
): boolean {
  if (period === null || period.versus !== null) return true;
  const labels = findPeriods(text, call).flatMap(({ label }) => label ?? []);
  // "in the first half" is not the quarter that is asked for by name
  if (period.label === call.period)
    return !labels.some((label) => LONGER.test(label)) || labels.includes(call.period);
  if (strictly || labels.includes(period.label)) return labels.includes(period.label);
  // What comes is spoken of as that, and a figure without a date is not one of next year.
  if (isLater(period.label, call)) return !/\d/.test(text) && isForward(text);
  // "in the quarter" may be the coming one
  const others = labels.filter((label) => label !== call.period);
  return others.length === 0;
}
