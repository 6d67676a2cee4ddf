import type { FiscalPeriod } from './period.ts';

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTH = `(?<month>${MONTHS.join('|')})`;
const TODAY =
  "\\b(?:today(?:['’]s| is|,)|it(?:['’]s| is)|this is|(?:good|on this) (?:morning|afternoon|day),?(?: it(?:['’]s| is))?)";
const WEEKDAY = `(?:(?<weekday>${WEEKDAYS.join('|')}),? (?:the )?)?`;
// "It is Thursday, April 25", "today is the 8th of May"
const WAYS: readonly RegExp[] = [
  new RegExp(
    `${TODAY} (?:the )?${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!,? 20)`,
    'i',
  ),
  new RegExp(
    `${TODAY} (?:the )?${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}\\b(?!,? 20)`,
    'i',
  ),
];
const LATE = 130; // days after a period's end in which it is told of
const DAY = 86_400_000;

/**
 * The day that a call's opening says it is held on, as YYYY-MM-DD: in the one year that fits the weekday
 * beside it, else in the one in which a period of the calendar by its label has just ended; null where none does.
 */
export function readSpokenDate(opening: string, { kind, part, year }: FiscalPeriod): string | null {
  const ends = kind === 'fy' ? 12 : (part ?? 0) * (kind === 'h' ? 6 : 3);
  const { month, day, weekday } = WAYS.map((way) => way.exec(opening)?.groups).find(Boolean) ?? {};
  if (!month || !day) return null;
  const closed = Date.UTC(year, ends, 0);
  const days = [year - 1, year, year + 1]
    .map((each) => new Date(Date.UTC(each, MONTHS.indexOf(month.toLowerCase()), Number(day))))
    .filter((date) => date.getUTCDate() === Number(day));
  const fits = weekday
    ? days.filter((date) => date.getUTCDay() === WEEKDAYS.indexOf(weekday.toLowerCase()))
    : days.filter((date) => date.getTime() > closed && date.getTime() - closed <= LATE * DAY);
  const [only, another] = fits;
  return only && !another ? only.toISOString().slice(0, 10) : null;
}
