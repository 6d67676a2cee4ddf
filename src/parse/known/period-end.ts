import type { PeriodEnd } from '../../core/call.ts';
import { matchesOf } from '../../core/matches.ts';
import type { FiscalPeriod } from './period.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MONTH = `(?<month>${MONTHS.join('|')})`;
// "September 30, 2024", "the 30th of September", "the end of September"
const DAY = `(?:the )?(?:(?<first>\\d{1,2})(?:st|nd|rd|th)? (?:of )?|end of )?${MONTH}(?: (?<second>\\d{1,2})(?:st|nd|rd|th)?\\b)?(?:,? (?:of )?(?<year>20\\d\\d)\\b)?`;
const LAST_DAY = `(?:the )?(?:end of ${MONTH}|(?:28|29|30|31)(?:st|th)? (?:of )?(?<later>${MONTHS.join('|')})|(?<named>${MONTHS.join('|')}) (?:28|29|30|31)(?:st|th)?\\b)(?:,? (?:of )?(?<year>20\\d\\d)\\b)?`;
const FISCAL = '(?:fiscal|financial)';

// "third quarter of fiscal 2024 ended June 30", "our fourth quarter ends in January"
const NTH_QUARTER = new RegExp(
  `\\b(?:(?<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) (?:${FISCAL} )?quarter|Q(?<number>[1-4]))(?: (?:of )?(?:(?:the )?${FISCAL} (?:year )?)?(?:20\\d\\d)?)?(?:,? (?:that|which))? (?:ended|ending|ends|runs (?:to|through))(?: on| in| at)? ${DAY}`,
  'g',
);
// "our fiscal year ends in September", "for the year ended December 31"
const YEAR = new RegExp(
  `(?:\\b${FISCAL} year(?:[- ]end)?,?|\\b(?:the|our|full)[- ]year(?= end(?:ed|ing)\\b))(?: (?:that|which))?(?: (?:ended|ending|ends?|closes?|runs (?:to|through)|is|of))(?: on| in| at)? ${DAY}`,
  'gi',
);
// "the quarter ended September 30, 2024", "the six months ended June 30"
const ENDED = new RegExp(
  `(?<!\\b(?:prior|previous|last|preceding|earlier|each|every) )\\b(?:quarter|(?:three|six|nine|3|6|9)[- ]months?(?: period)?)(?: and (?:[\\w-]+ ){0,3}(?:year|months?))?,? ended(?: on| in)? ${DAY}`,
  'gi',
);
// "net debt at the end of September", "as of December 31"
const BALANCE = new RegExp(`\\b(?:[Aa]s (?:of|at)|[Aa]t) ${LAST_DAY}`, 'g');
// Whose year is not the calendar's says so; a stimulus is fiscal, too.
const OWN_YEAR = new RegExp(
  `\\b${FISCAL} (?:year|half|quarter|first|second|third|fourth|Q[1-4]|(?:20|['’])?\\d\\d)\\b|\\bFY ?['’]?\\d\\d`,
  'i',
);
const EARLY = 10; // a retailer's January ends on a day in February
const MOST = 400_000; // characters of a call that are looked through

/**
 * The month that a call's period ends in. Known where its own words tell it: by a quarter or a year that ends
 * in a month, or by a balance told as of the month that a quarter of the calendar ends in. Assumed to be the
 * calendar's where nothing speaks against it: that may order what is said and never be told as a fact.
 */
export function readPeriodEnd(
  texts: readonly string[],
  period: FiscalPeriod | null,
): PeriodEnd | null {
  const usual = period && usualEnd(period);
  if (!period || usual === null) return null;
  const speech = firstOf(texts);
  const by = (ahead: number, found: RegExpExecArray) => (monthOf(found) + ahead + 24) % 12 || 12;
  const told = [
    ...matchesOf(speech, NTH_QUARTER).map((found) => by(usual - 3 * nthOf(found), found)),
    ...own(YEAR, speech).map((found) => by(usual - 12, found)),
  ];
  const ended = own(ENDED, speech).map(monthOf);
  const balances = matchesOf(speech, BALANCE).map(monthOf);
  const isUsual = !OWN_YEAR.test(speech);
  const month =
    only(told) ??
    (told.length === 0 ? only(ended) : null) ??
    (isUsual && [...ended, ...balances].includes(usual) ? usual : null);
  if (month !== null) return { month, year: yearOf(month, speech, period), isAssumed: false };
  const isOpen = isUsual && told.length === 0 && ended.length === 0;
  return isOpen ? { month: usual, year: period.year, isAssumed: true } : null;
}

// "the federal government's fiscal year", "up from $280 million in the quarter ended March 31"
const OF_ELSE =
  /\b(?:governments?|federal|states?|customers?|clients?|competitors?|suppliers?|acquired|their|whose|compare[sd]?|against|versus|from|months? of|leases?|contracts?|tenders?)\b[^.;:]*$/i;
const NEAR = 140; // characters

/** The times of a kind that are the company's own, and those of this call: no other's, and none to compare with. */
function own(times: RegExp, speech: string): readonly RegExpExecArray[] {
  return matchesOf(speech, times).filter(
    ({ index }) => !OF_ELSE.test(speech.slice(Math.max(0, index - NEAR), index)),
  );
}

/** Where a year ends in December. */
function usualEnd({ kind, part }: FiscalPeriod): number | null {
  if (kind === 'fy') return 12;
  return part === null ? null : part * (kind === 'h' ? 6 : 3);
}

/** The year of that month: as a day of it is told, else the calendar's own. */
function yearOf(month: number, speech: string, period: FiscalPeriod): number | null {
  if (month === usualEnd(period)) return period.year;
  const years = [ENDED, BALANCE]
    .flatMap((way) => matchesOf(speech, way))
    .filter((found) => monthOf(found) === month)
    .flatMap(({ groups }) => (groups?.year ? [Number(groups.year)] : []));
  return years.length === 0 ? null : Math.max(...years);
}

function nthOf({ groups }: RegExpExecArray): number {
  const word = groups?.nth?.toLowerCase() ?? '';
  return Number(groups?.number ?? ['first', 'second', 'third', 'fourth'].indexOf(word) + 1);
}

/** A month by its number; a day early in one is of the month before. */
function monthOf({ groups = {} }: RegExpExecArray): number {
  const month = MONTHS.indexOf(groups.month ?? groups.later ?? groups.named ?? '') + 1;
  const day = Number(groups.first ?? groups.second ?? 0);
  return day > 0 && day <= EARLY ? month - 1 || 12 : month;
}

function only(months: readonly number[]): number | null {
  const [first, ...others] = new Set(months);
  return first !== undefined && others.length === 0 ? first : null;
}

function firstOf(texts: readonly string[]): string {
  return texts.join('\n').slice(0, MOST);
}
