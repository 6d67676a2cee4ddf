import { halfBefore, type PeriodRow, quarterBefore, yearBefore } from './fiscal.ts';
import { lastYearEnd, readMonthQuarter } from './month-ends.ts';
import {
  against,
  fullYear,
  IN_CAPITALS,
  monthOf,
  ORDINALS,
  time,
  toDate,
} from './period-labels.ts';

/**
 * Times told by how far they are from the call's own: "sequentially", "the same period of last year"; and the
 * longer forms that would else be read as one of them, "the June quarter of last year".
 */
export const EARLIER_TIMES: readonly PeriodRow[] = [
  // "compared to $47 million for Q3 year-to-date last year"
  [
    /\b(?:Q[1-4]|(?:second|third|fourth)[- ]quarter) (?:year[- ]to[- ]date|YTD)(?<last> (?:last|(?:the )?(?:prior|previous)) year)?\b/gi,
    ({ last }, call) => toDate(call, last !== undefined),
  ],
  // "in the September quarter", "the June quarter of last year"
  [
    new RegExp(
      `\\b(?<month>${IN_CAPITALS})(?: (?<first>20\\d\\d))?[- ][Qq]uarter\\b(?: (?:of |in )?(?<year>20\\d\\d)\\b| (?:of |in )?(?<last>(?:last|the (?:prior|previous)) year\\b))?`,
      'g',
    ),
    ({ month = '', first, year, last }, call) =>
      readMonthQuarter(
        monthOf(month),
        { year: first ?? year, isLastYear: last !== undefined },
        call,
      ),
  ],
  // "from 2.3 times at year-end", "down $2 million from the end of last year"
  [
    /(?<=\b(?:from|since|versus|vs\.?|than|above|below|against|compared (?:to|with))\b[^;]{0,40}\s)(?:(?:the )?end of (?:the )?(?:last|prior|previous) (?:fiscal |financial )?year|(?:the )?(?:(?:last|prior|previous) )?(?:fiscal |financial )?year[- ]end(?: (?<year>20\d\d))?)\b/gi,
    ({ year }, call) =>
      year === undefined || Number(year) === Number(call.fiscalYear) - 1
        ? lastYearEnd(call)
        : fullYear(year, call),
  ],
  [
    /\b(?:(?:year over|year-over)[- ]year|(?:year on|year-on)[- ]year|(?:yo|y-o|y\/o)[/-]?y|versus (?:a|one) year ago|annually)\b/gi,
    (_, call) => against(yearBefore(call), 'year-ago'),
  ],
  [
    /\b(?:(?:quarter over|quarter-over)[- ]quarter|(?:quarter on|quarter-on)[- ]quarter|(?:qo|q-o|q\/o)[/-]?q|sequential(?:ly)?|(?:on a )?linked[- ](?:quarter|basis)|(?-i:LQ))\b/gi,
    (_, call) => against(quarterBefore(call), 'previous-quarter'),
  ],
  [
    /\b(?:the )?(?:same|corresponding|comparable|equivalent) (?:period|quarter|time)(?: of| in)?(?: the)?(?: fiscal| FY)?(?: year)? (?<year>20\d\d)\b/gi,
    ({ year = '' }, call) =>
      Number(year) === Number(call.fiscalYear) - 1
        ? time(yearBefore(call), 'year-ago')
        : time(
            call.fiscalQuarter === null ? `FY ${year}` : `Q${call.fiscalQuarter} ${year}`,
            'other',
          ),
  ],
  // "in the year so far"
  [/\b(?:the )?year so far\b/gi, (_, call) => toDate(call)],
  [
    /\b(?:the |our )?(?:coming|upcoming) (?:fiscal |financial )?year\b/gi,
    (_, call) => time(call.fiscalYear === null ? null : `FY ${call.fiscalYear + 1}`),
  ],
  // "last year's Q4", "the prior year fourth quarter": the quarter of that number
  [
    /\b(?:the )?(?:last|prior|previous)[- ]year(?:['’]s)? (?:fiscal )?(?:q(?<number>[1-4])\b|(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter\b)/gi,
    ({ number, ordinal = '' }, call) => {
      const quarter = Number(number ?? ORDINALS[ordinal.toLowerCase()]);
      if (quarter === call.fiscalQuarter) return time(yearBefore(call), 'year-ago');
      return call.fiscalYear === null
        ? null
        : time(
            `Q${quarter} ${call.fiscalYear - 1}`,
            quarter === 4 && call.fiscalQuarter === 1 ? 'previous-quarter' : 'other',
          );
    },
  ],
  [
    /\b(?:q[1-4] of )?(?:the )?(?:same|(?:prior |previous )?corresponding|comparable|equivalent|(?:(?:same|corresponding|comparable) )?(?:(?:year ago|year-ago)|(?:prior |prior-)year(?:['’]s)?|last year['’]s))(?: (?:same|corresponding|comparable))? (?:period|quarter|half|time|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter)(?: (?:of |in |from )?(?:the )?(?:last|prior|previous|a) year(?: ago)?)?|\bPCP\b/gi,
    (_, call) => time(yearBefore(call), 'year-ago'),
  ],
  [
    /\b(?:in|over|during)(?: the last| the past) (?:year|\w+ (?:months|quarters|years))\b/gi,
    () => null,
  ],
  [
    /\b(?:(?:(?:first|second|third|fourth) quarter|q[1-4]) )?(?:(?:of |in |from |the ){0,3}(?:last|prior|previous)[- ](?:(?:fiscal|financial) )?year(?: period)?|(?:a|one)(?: year ago| year earlier)|(?:year ago|year-ago)|(?:prior |prior-)year)\b/gi,
    (_, call) => time(yearBefore(call), 'year-ago'),
  ],
  // "down 3% versus prior Q2": the last one of that number that is over
  [
    /\b(?:the )?(?:last|previous|prior) q(?<number>[1-4])\b(?! ?(?:of |FY ?)?(?:20|['’‘])\d\d)/gi,
    ({ number }, call) => {
      if (Number(number) === call.fiscalQuarter) return time(yearBefore(call), 'year-ago');
      const before = quarterBefore(call);
      return before?.startsWith(`Q${number}`) ? time(before, 'previous-quarter') : null;
    },
  ],
  // "in the last quarter of the year": its fourth one, not the one before
  [
    /\b(?:the )?(?:last|final|closing) quarter of (?:the|its|our|this) (?:(?:fiscal|financial|calendar) )?year\b/gi,
    (_, { fiscalYear }) => time(fiscalYear === null ? null : `Q4 ${fiscalYear}`),
  ],
  [
    /\b(?:the )?(?:last|previous|prior|preceding) quarter\b(?!(?:['’]s)?\s(?:earnings\s)?(?:call|release|report)\b)/gi,
    (_, call) => time(quarterBefore(call), 'previous-quarter'),
  ],
  [
    /\b(?:the )?(?:last|previous|prior|preceding) half(?:[- ]year)?\b/gi,
    (_, call) => time(halfBefore(call), 'other'),
  ],
  [/\bhalf[- ](?:on|over)[- ]half\b|\bHoH\b/gi, (_, call) => against(halfBefore(call), 'other')],
  [
    /\b(?:a|one) quarter (?:ago|earlier)\b/gi,
    (_, call) => time(quarterBefore(call), 'previous-quarter'),
  ],
  [/\bfrom the quarter before\b/gi, (_, call) => time(quarterBefore(call), 'previous-quarter')],
];
