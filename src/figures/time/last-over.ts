import type { Sight } from '../sight.ts';
import { isLater } from './fiscal.ts';

const HELD_AGAINST =
  /\d[^.;]{0,90}\b(?:compare[ds]? (?:with|to)|versus|vs\.?|against|from|than|relative to)\s[^;]{0,90}$/i;

/** "Up from 9 million in the fourth quarter", said of a first quarter: the last one of that number that is over. */
export function lastOver(
  period: string,
  { text, call, periods }: Pick<Sight, 'text' | 'call' | 'periods'>,
  start: number,
): string {
  const [, quarter, year = ''] = /^(Q[1-4]) (\d{4})$/.exec(period) ?? [];
  const isToCome = quarter !== undefined && isLater(period, call) && !text.includes(year);
  // "60 million in the third quarter, compared to 55 in the second": both to come
  const isBeside = periods.some(
    ({ label, start: from }) =>
      label !== null && label !== period && from < start && isLater(label, call),
  );
  return isToCome && !isBeside && HELD_AGAINST.test(text.slice(0, start))
    ? `${quarter} ${Number(year) - 1}`
    : period;
}
