import type { Call } from '../../core/call.ts';
import { matchesOf } from '../../core/matches.ts';
import { findHorizon } from '../../extract/guidance/horizon.ts';
import { NUMBER_WORDS, readNumberWords } from '../../figures/grammar/number-words.ts';
import { endOf, isLater, shiftQuarter } from '../../figures/time/fiscal.ts';
import { type Calendar, calendarOf } from './calendar-of.ts';

/** The last moment of a promise: months as `endOf` counts them, and the words to tell it by. */
export interface Due {
  readonly end: number;
  /** "Q3 2025", "the spring of 2024", "the end of June 2025". */
  readonly words: string;
  /** Placed by a calendar that is only assumed. */
  readonly isAssumed?: true;
}

/** The months by their names, in order. */
export const MONTHS: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const YEAR = '(?:,? (?:of )?(?<year>this year|next year|20\\d\\d))?';
// "by the end of June 2025", "in mid-October", "to March 3"
const ORDINAL =
  '(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth';
const IN_MONTH = new RegExp(
  `\\b(?:in|by|until|till|before|from|for|during|to|into|towards?|at|after|on|as of|effective|starting)(?: the)? (?:(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINAL}|last) of |(?:early|late|mid|mid-|the (?:end|middle|start|beginning) of|(?:end|middle|start|beginning) of) ?)?(?<month>${MONTHS.join('|')})(?: (?:quarter|half)| \\d{1,2}(?:st|nd|rd|th)?)?\\b${YEAR}`,
  'g',
);
// "in the spring of 2024", "by Easter", "after the summer"
const IN_SEASON = new RegExp(
  `\\b(?<side>in|by|until|before|from|for|during|to|into|towards?|over|after|this|next)(?: (?:the|this|next|early|late|end of))* (?<season>mid-?year|middle of(?= (?:the|this|next) year| 20\\d\\d)|spring|summer|autumn|(?<=(?:the|this|next|early|late) )fall|winter|new year|Easter|Christmas)(?: (?:weekend|holidays?|break))?\\b${YEAR}`,
  'g',
);
// The month that each ends in; a winter ends in the year after, and a new year begins with its first quarter.
const ENDS: Readonly<Record<string, number>> = {
  ...{ spring: 5, summer: 8, autumn: 11, fall: 11, winter: 14, Easter: 4, Christmas: 12 },
  ...{ 'new year': 15, 'middle of': 6, 'mid-year': 6, midyear: 6 },
};
// What is to be known on the next call is known by the end of the quarter that it tells of.
const NEXT_CALL =
  /\b(?:by|on|at|before|until) (?:the time of )?(?:our|the|your) next (?:(?:earnings|quarterly|results) )?call\b|\b(?:when|before|by the time) we (?:next )?(?:speak|talk|report|meet)(?: to you| with you)?(?: again| next)\b/i;
const MID_YEAR = /\b(?:by|in|until|till|before|from|for|to) (?<mid>mid)-(?<year>20\d\d)\b/g;
const NEXT_MONTH = /\b(?<next>next month)\b/g;
const CALENDAR = /\bend of (?:the|this) calendar year\b/g;
const TOLD_WITHIN = 3; // months after the end of a period

/** When something is due; null where no time is said that can be placed after the call's own period. */
export function findDue(words: string, call: Call): Due | null {
  const text = inUsualWords(words);
  const ahead = monthsAhead(text, call);
  if (ahead) return ahead;
  const dated = calendarDue(text, call);
  const rest = dated ? text.replace(dated.said, '') : text;
  const fiscal = fiscalDue(findHorizon(rest, call), call) ?? nextYears(rest, call);
  if (!dated) return fiscal ?? nextCall(text, call);
  // Two times that do not fit one another: nobody can tell which is meant.
  if (fiscal && Math.abs(fiscal.end - dated.end) > 3) return null;
  const { said: _, ...due } = dated;
  return due;
}

const QUARTER_ENDS: Readonly<Record<string, string>> = {
  ...{ first: 'March', second: 'June', third: 'September', fourth: 'December' },
};

/** "By year-end", "no later than October", "before the holidays", as other times are said. */
function inUsualWords(text: string): string {
  return text
    .replace(
      /\b(?:by|before|until) (?:the )?(?:calendar )?year[- ]end\b/i,
      'by the end of the year',
    )
    .replace(
      /\b(in|by|during|before) (?:the )?(?:end of the )?(first|second|third|fourth) calendar quarter\b/i,
      (_, by: string, nth: string) => `${by} ${QUARTER_ENDS[nth.toLowerCase()]}`,
    )
    .replace(/\b(?:no|not) later than (?=[A-Z]|the |early |late |mid)/, 'by ')
    .replace(/\b(before|by) the (?:holidays|holiday season|festive season)\b/i, '$1 Christmas');
}

// "within the next six months"
const WITHIN = new RegExp(
  `\\b(?:within|inside|over|in) (?:the )?(?:next |coming )?(?<count>${NUMBER_WORDS}|\\d{1,2}) months\\b(?! ended| of \\d)`,
  'i',
);

/** So many months from the day of the call on, which may be as late as a period is told of. */
function monthsAhead(text: string, call: Call): Due | null {
  const found = WITHIN.exec(text);
  const count = readNumberWords(found?.groups?.count ?? '')?.value ?? Number(found?.groups?.count);
  const own = endOf(call.period);
  if (!found || own === null || !(count > 0 && count <= 24)) return null;
  if (!/\b(?:next|coming|within|inside)\b/i.test(found[0])) return null;
  const calendar = call.date ? calendarOf(call) : null;
  const since = calendar ? calendar.told - calendar.last : TOLD_WITHIN;
  const words = found[0].replace(/^(?:within|inside|over|in) /i, 'within ');
  return { end: own + since + count, words };
}

function nextCall(text: string, call: Call): Due | null {
  const label = NEXT_CALL.test(text) ? shiftQuarter(call, 1) : null;
  const end = label === null ? null : endOf(label);
  return end === null ? null : { end, words: 'the next call' };
}

/** Whether something is due after a call's period. */
export function isOpenAt({ end }: Due, { period }: Call): boolean {
  return end > (endOf(period) ?? Number.POSITIVE_INFINITY);
}

// "It closes in the second quarter": said after the year is over, of the year that has begun
const OF_NEXT =
  /(?<!\b\p{L}+ed )\b(?:in|by|by the end of|during|until) the (?<nth>first|second|third) quarter(?! of\b| (?:20\d\d|last|call|results))/u;

function nextYears(text: string, { fiscalQuarter, fiscalYear }: Call): Due | null {
  const nth = ['first', 'second', 'third'].indexOf(OF_NEXT.exec(text)?.groups?.nth ?? '');
  if (nth === -1 || fiscalQuarter !== 4 || fiscalYear === null) return null;
  const label = `Q${nth + 1} ${fiscalYear + 1}`;
  const end = endOf(label);
  return end === null ? null : { end, words: label };
}

function fiscalDue(horizon: string | null, call: Call): Due | null {
  const said = horizon?.split(' to ').at(-1) ?? '';
  const label = /^by the end of (?:the|this) (?:fiscal |calendar )?year$/.test(said)
    ? call.fiscalQuarter === 4 // held after its year is over: which one is meant, nobody can tell
      ? ''
      : `FY ${call.fiscalYear}`
    : said;
  const end = endOf(label);
  return end !== null && isLater(label, call) ? { end, words: label } : null;
}

/** The last of the months, seasons and feasts that a text names after the call's period. */
function calendarDue(text: string, call: Call): (Due & { readonly said: string }) | null {
  const [own, calendar] = [endOf(call.period), calendarOf(call)];
  if (own === null || calendar === null) return null;
  const named = [
    ...matchesOf(text, IN_MONTH),
    ...matchesOf(text, IN_SEASON),
    ...matchesOf(text, CALENDAR),
    ...(call.date ? matchesOf(text, NEXT_MONTH) : []),
    ...matchesOf(text, MID_YEAR),
  ];
  const found = named.flatMap(({ 0: said, groups = {} }) => {
    const month = groups.next ? (calendar.told % 12) + 1 : monthOf(groups);
    const year = groups.year ?? (groups.side === 'next' ? 'next' : undefined);
    const at = inYear(month, year, calendar);
    const end = at === null ? null : own + at - calendar.last;
    const isAssumed = calendar.isAssumed || (calendar.isYearAssumed && /\d/.test(year ?? ''));
    const words = said.replace(
      /^(?:in|on|by|until|till|from|for|during|to|into|towards?|at|over|as of|effective|starting) /,
      '',
    );
    return end !== null && end > own
      ? [
          {
            end,
            words: words.replace(/^before (?=.*[A-Z])/, ''),
            ...(isAssumed ? { isAssumed } : {}),
            said,
          },
        ]
      : [];
  });
  return found.toSorted((one, other) => other.end - one.end)[0] ?? null;
}

function monthOf({ month, season, side, mid }: Readonly<Record<string, string>>): number {
  if (mid) return 6;
  if (month) return MONTHS.indexOf(month) + 1;
  const end = ENDS[season ?? 'Christmas'] ?? 12;
  if (/^(?:Easter|Christmas|mid-?year|middle of)$/.test(season ?? '')) return end;
  return side === 'after' ? end + 3 : side === 'before' ? end - 3 : end;
}

/** Months of the calendar up to a month's end, in the year said, else in the next that is to come. */
function inYear(month: number, year: string | undefined, { told, last }: Calendar): number | null {
  const now = Math.floor((told - 1) / 12);
  if (year === 'this year') return now * 12 + month;
  if (year === 'next year') return (now + 1) * 12 + month;
  if (year !== undefined && year !== 'next') return Number(year) * 12 + month;
  // In winter the next one is not this.
  const from = told + (year === 'next' ? 3 : 0);
  const ahead = [now - 1, now, now + 1].map((each) => each * 12 + month);
  return ahead.find((each) => each >= from && each > last) ?? null;
}
