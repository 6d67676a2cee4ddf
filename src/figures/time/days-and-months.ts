import type { PeriodRow } from './fiscal.ts';
import { knownEnd, lastYearEnd, readMonthEnd } from './month-ends.ts';
import {
  atDay,
  fullYear,
  IN_CAPITALS,
  inMonths,
  isoDate,
  MONTH,
  monthOf,
  time,
  toDay,
} from './period-labels.ts';

/** Times told by a day, by a month's end, or by so many months up to one. */
export const DAYS_AND_MONTHS: readonly PeriodRow[] = [
  // "; nine months 45 million": read aloud from a table
  [
    /(?<=[;:]\s(?:the\s)?)(?<months>nine|six|9|6)[- ]months?(?=\s(?:[A-Z]{0,3}[$€£¥₹]\s?|[A-Z]{3}\s)?\d)/g,
    ({ months }, call) => inMonths(months, undefined, call),
  ],
  // "For the first three quarters of fiscal 2021"
  [
    /^(?:and |so )?(?:for|in|during|over|through) (?:the )?first (?<quarters>three|two) quarters\b(?! of (?:the )?(?:last|prior|previous) )(?: of (?:the )?(?:fiscal )?(?:year )?(?:20(?<of>\d\d)\b|(?:the )?(?:fiscal |this )?year\b))?/gi,
    ({ quarters, of }, call) => inMonths(quarters === 'three' ? 'nine' : 'six', of, call),
  ],
  // "the six months ended June 30, 2024": its end is no time of its own
  [
    new RegExp(
      `\\b(?:the )?(?:first )?(?<months>nine|six|9|6)[- ]months?(?: period)? (?:ending|ended|to) (?:on )?(?:\\d{1,2} )?(?<month>${MONTH})(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? 20(?<year>\\d\\d)\\b)?`,
      'gi',
    ),
    // where the year begins in January; elsewhere its number may be another
    ({ months, month, year }, call) =>
      inMonths(months, /^(?:jun|sep)/i.test(month ?? '') ? year : undefined, call),
  ],
  // "year-to-date through October 22": beyond the end of the quarter
  [
    new RegExp(
      `\\b(?:year[- ]to[- ]date|YTD)(?: period)?,? (?:ended|ending|through|thru|as of|up to|until) (?:on )?(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<year>20\\d\\d)\\b)?`,
      'gi',
    ),
    ({ month = '', day = '', year }, call) => toDay(month, day, { year, call }),
  ],
  [
    new RegExp(
      `\\b(?:the |our )?(?:fiscal|financial) year (?:ending|ended|that ends?|to) (?:on )?(?:\\d{1,2} )?(?:${MONTH})(?: \\d{1,2})?,? (?<year>20\\d\\d)\\b`,
      'gi',
    ),
    ({ year }, call) => fullYear(year, call),
  ],
  [
    new RegExp(
      `\\b(?:as (?:of|at) (?:the end of )?|at |ended |ending |end of )?(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>20\\d\\d)\\b`,
      'gi',
    ),
    ({ month = '', day = '', year = '' }) => time(isoDate(month, day, year)),
  ],
  // "at 30 June", "as at June 30": the year is the last one that the day was in
  [
    new RegExp(
      `\\b(?:as (?:of|at) |at |ended |ending )(?:the )?(?:(?<first>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH})|(?<named>${MONTH}) (?<second>\\d{1,2})(?:st|nd|rd|th)?)\\b(?:,? (?<year>20\\d\\d)\\b)?`,
      'gi',
    ),
    ({ first, month, named, second, year }, call) =>
      atDay(month ?? named ?? '', first ?? second ?? '', { year, call }),
  ],
  [
    new RegExp(
      `\\b(?:(?:at|as of|by) )?(?:the )?end of (?<month>${MONTH})(?: (?<year>20\\d\\d))?\\b`,
      'gi',
    ),
    ({ month = '', year }, call) => readMonthEnd(monthOf(month), year, call),
  ],
  // "at December it was 3 million": the month's end, for what stands on a day
  [
    new RegExp(
      `\\b(?:as )?at (?<month>${IN_CAPITALS})\\b(?=,?\\s(?:it|that|this|they|we) (?:was|were|had|stood)\\b)`,
      'g',
    ),
    ({ month = '' }, call) => readMonthEnd(monthOf(month), undefined, call),
  ],
  // "at year-end we had 3 million": of a year that is over
  [
    /\bat (?:the )?(?:(?:last|prior|previous) )?(?:fiscal |financial )?year[- ]end(?=,?\s(?:it|that|this|they|we) (?:was|were|had|stood)\b)|\bat (?:the )?(?:last|prior|previous) (?:fiscal |financial )?year[- ]end\b|(?<=\b(?:it|that|this|they) (?:was|were) (?:[A-Z]{3} ?)?[$€£]?\d[\d.,]*(?:x|%| times| percent| million| billion)? )at (?:the )?(?:fiscal |financial )?year[- ]end\b/gi,
    (_, call) => (call.fiscalQuarter === 4 ? null : lastYearEnd(call)),
  ],
  // "up 3% from March": the month at whose end it was last told
  [
    new RegExp(
      `(?<=\\b(?:from|since|versus|vs\\.?|against|compared (?:to|with)|than) (?:\\S{0,12}\\d\\S{0,12} (?:\\w{1,20} )?(?:in|at) )?)(?<month>${IN_CAPITALS})\\b(?! ?(?:\\d|onwards?|on\\b|through|to\\b|until|and\\b|quarter))`,
      'g',
    ),
    ({ month = '' }, call) =>
      call.date || knownEnd(call) ? readMonthEnd(monthOf(month), undefined, call) : null,
  ],
];
