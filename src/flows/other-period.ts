import type { Call } from '../core/call.ts';
import { readPeriod } from '../core/call-id.ts';
import type { Library } from '../core/ports/library.ts';
import { areOfOne } from './library-companies.ts';

interface WithId {
  readonly id: string;
}

/** Whether a call is of a period as people say it: "q1-2023", or "q1" of any year. */
export function isOf({ id }: WithId, period: string): boolean {
  return period.includes('-') ? id.endsWith(`-${period}`) : id.includes(`-${period}-`);
}

/** Whether a period comes after that of a call; false where one does not say. */
export function isLater(period: string, { id }: WithId): boolean {
  const [part = '', year] = period.split('-');
  const [, own = '', ownYear = ''] = /-(q[1-4]|h[12]|fy)-(20\d\d)$/.exec(id) ?? [];
  if (year === undefined) return false;
  if (year !== ownYear) return year > ownYear;
  return part.charAt(0) === own.charAt(0) && part > own;
}

/** "Q1 2023". */
export function spokenPeriod(period: string): string {
  return period.toUpperCase().replace('-', ' ');
}

/**
 * The earlier period that a question speaks of when the library has no call of it by the same company;
 * null when it has, or the question speaks of no other period.
 */
export async function missingPeriod(
  library: Pick<Library, 'list'>,
  text: string,
  call: Call,
): Promise<string | null> {
  const period = readPeriod(text);
  // Of a full year a quarter's call may well speak; of another quarter it is asked for its own.
  const isAlike = period !== null && call.id.includes(`-${period.charAt(0)}`);
  if (!isAlike || isOf(call, period) || isLater(period, call)) return null;
  const own = (await library.list()).filter((each) => areOfOne(each.call, call));
  return own.some((each) => isOf(each.call, period)) ? null : spokenPeriod(period);
}
