import { earlierThan } from '../../figures/time/fiscal.ts';

// "a year earlier", "in the third quarter", "it reached in 2020"
/** A time that a claim names beside a figure. */
export const TIME =
  /\b(?:(?:in|for|during|at|by|of) )?(?:the )?(?:(?:same|first|second|third|fourth|prior|previous|last|preceding|year-ago|corresponding) )*(?:quarter|half|year|period|months)(?: (?:of|in) (?:the )?(?:(?:prior|previous|last) year|20\d\d))?(?: (?:ago|earlier|before))?\b|\b(?:in|for|of|during) (?:fiscal )?20\d\d\b|\bQ[1-4](?: (?:of )?20\d\d)?\b|\b(?:a|one) year (?:ago|earlier|before)\b/i;

const YEAR_AGO = /\byear (?:ago|earlier|before)\b|\b(?:last|prior|previous) year\b/i;

// "the same quarter in 2020"
const SAME_QUARTER = /\bsame (?:quarter|period|three months) (?:in|of) (20\d\d)\b/i;

/** The time that words name, as a claim ends with it; the empty string where they name none. */
function timeIn(words: string, period: string | null): string {
  const year = SAME_QUARTER.exec(words)?.[1];
  const quarter = /^Q[1-4]/.exec(period ?? '')?.[0];
  if (year !== undefined && quarter !== undefined) return ` in ${quarter} ${year}`;
  const [time] = TIME.exec(words) ?? [];
  if (time === undefined) return '';
  return /^(?:in|for|during|at|by|of|a|one)\b/i.test(time)
    ? ` ${time.replace(/^of /i, 'in ')}`
    : ` in ${time}`;
}

// "from 9 million": what it was before, if no time is named
const BEFORE = /^(?:from|after|against|versus|vs\.?|compared (?:with|to))$/i;

/**
 * The times, one of which the second of two compared figures is of: the one named beside it, else the one
 * of the first figure, or the time before.
 */
export function timesSaid(
  words: string,
  { period, word }: { readonly period: string | null; readonly word: string },
): readonly string[] {
  const said = timeIn(words, period);
  const then = YEAR_AGO.test(said) && period !== null ? earlierThan(period, 'year-ago') : null;
  if (said !== '') return [then === null ? said : ` in ${then}`];
  return [
    '',
    ...(period === null ? [] : [` in ${period}`]),
    ...(BEFORE.test(word) ? [' a year earlier', ' in the previous quarter'] : []),
  ];
}
