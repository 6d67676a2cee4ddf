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
// "the conference call for the second quarter, held on November 6, 2024"
const HELD =
  '\\b(?:call|conference|webcast|meeting)\\b[^.\\n]{0,120}?\\b(?:held|taking place|recorded|hosted|dated|of|on)\\s(?:on\\s)?(?:the\\s)?';
const DATED: readonly RegExp[] = [
  new RegExp(
    `${HELD}${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>20\\d\\d)\\b`,
    'i',
  ),
  new RegExp(
    `${HELD}${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (?<year>20\\d\\d)\\b`,
    'i',
  ),
];
const FIRST = 400; // characters: what is dated later is something else
const LATE = 130; // days after a period's end in which it is told of
const DAY = 86_400_000;

/** The day with its year that the first words say a call is held on, as YYYY-MM-DD; else null. */
export function readHeldDate(opening: string): string | null {
  const first = opening.slice(0, FIRST);
  const { month = '', day, year } = DATED.map((way) => way.exec(first)?.groups).find(Boolean) ?? {};
  if (!day || !year) return null;
  const date = new Date(Date.UTC(Number(year), MONTHS.indexOf(month.toLowerCase()), Number(day)));
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : null;
}

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
