import type { Fact } from '../../figures/fact.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { isAtADay } from '../../figures/time/at-a-day.ts';
import { isLater, isToDate } from '../../figures/time/fiscal.ts';
import type { Written } from '../claim/read-claim.ts';
import type { Context } from './compare.ts';

// "in its launch year"
const ITS_YEAR = /\bits (?:launch|first|debut|inaugural|opening)(?: full)? year\b/i;
// "over the last twelve months"
const TRAILING =
  /\b(?:last|past|previous|trailing|prior)[- ](?:twelve|12)[- ]months?\b|\b[LT]TM\b/i;
// "We guided to 2.5 million", "had told investors to expect"
const OLD_PLAN =
  /\b(?:had (?:\w+ )?(?:told|guided|expected|forecast|said|projected|planned|hoped)|(?<!\bis )guided|expected|forecasted|(?:original|earlier|previous|prior) (?:guidance|forecast|outlook|plan))\b/i;
// "35% lower than at fiscal year-end": calls say "than last year" of it
const YEAR_END = /\byear[- ]end\b/i;

// Of what is held nobody needs to say since when it moved.
const SINCE =
  /\b(?:than|from|since|versus|vs|against|compared|over|on the (?:year|quarter|month|same|prior|previous|last|first|second|third|fourth)|before|ago|earlier|last|prior|previous|sequential\w*)\b/i;

/** Whether a claim is of another time than a fact, or held against another one. */
export function isOtherPeriod(
  { period, versus, versusPeriod, isPrior, modality, words }: Written,
  fact: Fact,
  { fiscal, sentence, isToldNow }: Context,
): boolean {
  const here = fiscal.period || 'this period';
  if (fact.role === 'change')
    return (
      isOtherBase(versusPeriod, fact.versusPeriod) ||
      (versus !== null &&
        fact.versus !== null &&
        versus !== fact.versus &&
        !(versus === 'other' && (YEAR_END.test(words) || !SINCE.test(words))) &&
        !(versus === 'year-ago' && (isUnsaid(fact) || isLeftOpen(words, sentence))) &&
        !(versus === 'other' && isQuarterBefore(words, fact))) ||
      (period !== null && period !== fact.period && period !== fact.versusPeriod) ||
      // "fell 27%" of the quarter before or of the year to date, where the call tells this one's
      (period === null &&
        !isPrior &&
        modality !== 'guidance' &&
        fact.modality === 'actual' &&
        isLabel(fact.period) &&
        fact.period !== here &&
        isToldNow(fact))
    );
  if (isPrior && (period === null || !isLabel(fact.period))) return fact.period === here;
  if (period === null && isToldAs(fact.period, words)) return false;
  if (period === null && /^(?:TTM|LTM) /.test(fact.period) && TRAILING.test(words)) return false;
  if (period === null && ITS_YEAR.test(words) && fact.period.startsWith('FY ')) return false;
  if (period === null && modality === 'guidance' && fact.modality === 'guidance') return false;
  // A forecast that names no time is of none that is over.
  if (fact.modality === 'guidance' && fact.period === here && modality !== 'actual')
    return (
      period !== null &&
      !isLater(period, fiscal) &&
      period !== `FY ${fiscal.fiscalYear}` &&
      !(period === here && OLD_PLAN.test(words) && OLD_PLAN.test(sentence))
    );
  // A claim of an old forecast seldom says of when it was.
  if (period === null && fact.modality === 'aside') return false;
  if (period !== null && fact.versus !== null && isSameYearsQuarter(period, fact.period, here))
    return false;
  // A half-year's call tells the half alone: that is what its profit is.
  if (period === null && isToDate(fact.period, fiscal) && !isToldNow(fact)) return false;
  return !samePeriod(period ?? here, fact.period, here) && !isSameEnd(period, fact);
}

/** "Net debt in 2023" of where it stood at the end of the fourth quarter. */
export function isSameEnd(claimed: string | null, { metric, period }: Fact): boolean {
  const year = /^FY (\d{4})$/.exec(claimed ?? '')?.[1];
  const isOfDay = termOf(metric)?.kind === 'stock' || isAtADay(metric);
  return year !== undefined && isOfDay && period === `Q4 ${year}`;
}

/** "21% more than in 2022" where the call says than in 2019. */
function isOtherBase(one: string | null, other: string | null): boolean {
  const kindOf = (label: string) => label.replace(/ \d{4}$/, '');
  return (
    one !== null && other !== null && one !== other && isLabel(one) && kindOf(one) === kindOf(other)
  );
}

/** Of a balance nobody says against when it moved: a year ago is as likely as any. */
function isUnsaid({ versus, versusPeriod }: Fact): boolean {
  return versus === 'other' && versusPeriod === null;
}

// What says against when something moved.
const AGAINST =
  /\b(?:year|quarter|month|q)[- ]?(?:over|on|o)[- ]?(?:year|quarter|month|q)\b|\b(?:yoy|qoq|y\/y|q\/q|sequential\w*|linked|annual\w*|ago|earlier|prior|previous|last|same|than|versus|vs|compared|against|from|since|over the)\b/i;

/** "AES sales rose 10%" of the same words: against when, neither says. */
function isLeftOpen(words: string, sentence: string): boolean {
  return !AGAINST.test(words) && !AGAINST.test(sentence);
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** "5% over the third quarter" of what is foreseen sequentially for the fourth. */
function isQuarterBefore(words: string, { period, versus }: Fact): boolean {
  const quarter = Number(/^Q([1-4]) /.exec(period)?.[1] ?? 0);
  const before = ORDINALS.at(quarter - 2);
  return (
    versus === 'previous-quarter' &&
    quarter > 0 &&
    new RegExp(`\\b(?:${before} quarter|Q${((quarter + 2) % 4) + 1})\\b`, 'i').test(words)
  );
}

/** "67.7% in 2020", beside a second quarter: that of 2020. */
function isSameYearsQuarter(claimed: string, said: string, here: string): boolean {
  const [quarter = '', year] = claimed.split(' ');
  return said === `FY ${year}` && /^Q/.test(quarter) && here.startsWith(quarter);
}

/** A balance-sheet date is of the period it ends. */
function samePeriod(claimed: string, said: string, here: string): boolean {
  if (claimed === said) return true;
  const isDate = (period: string) => /^\d{4}-\d\d-\d\d$/.test(period);
  if (DAY.test(said)) return isSameDay(claimed, said, here);
  return (isDate(said) && claimed === here) || (isDate(claimed) && said === here);
}

const DAY =
  /^(?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<day>\d{1,2})$/;
const QUARTER_ENDS = ['-03-31', '-06-30', '-09-30', '-12-31'];

/** "At June 30", which the call tells without a year: that day of a claimed date, or the end of the call's own quarter. */
function isSameDay(claimed: string, said: string, here: string): boolean {
  const { month = '', day = '' } = DAY.exec(said)?.groups ?? {};
  const date = new Date(`${month} ${day}, 2000 UTC`).toISOString().slice(4, 10);
  const [, quarter = '', year = ''] = /^Q([1-4]) (\d{4})$/.exec(here) ?? [];
  const isEnd = QUARTER_ENDS[Number(quarter) - 1] === date;
  if (/^\d{4}-/.test(claimed))
    return (
      claimed.slice(4) === date &&
      Math.abs(Number(claimed.slice(0, 4)) - Number(year)) <= (isEnd ? 0 : 1)
    );
  return isEnd && (claimed === here || (quarter === '4' && claimed === `FY ${year}`));
}

/** "At the end of June": a time without a label is told by its own words. */
function isToldAs(period: string, words: string): boolean {
  return !isLabel(period) && words.toLowerCase().includes(period.toLowerCase());
}

function isLabel(period: string): boolean {
  return /^(?:Q[1-4]|H[12]|9M|FY) \d{4}$/.test(period);
}
