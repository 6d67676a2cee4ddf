import type { Sight } from '../sight.ts';
import { isLater } from './fiscal.ts';

const HELD_AGAINST =
  /\d[^.;]{0,90}\b(?:compare[ds]? (?:with|to)|versus|vs\.?|against|from|than|relative to)\s(?<between>[^;,.\d]{0,60}(?:Q[1-4]\b[^;,.\d]{0,20})?)$/i;
// nothing but the name of what is compared, and its time, stands between
const LEADS_AWAY = /\b(?:and|while|but|we|expect\w*|will|should)\b/i;

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
  const between = HELD_AGAINST.exec(text.slice(0, start))?.groups?.between;
  const isHeld = between !== undefined && !LEADS_AWAY.test(between);
  return isToCome && !isBeside && isHeld ? `${quarter} ${Number(year) - 1}` : period;
}
