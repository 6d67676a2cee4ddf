import type { Transcript } from '../../core/transcript.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { learnSegments } from '../../figures/segment/segments.ts';
import { contentWords } from '../words/lexical.ts';
import type { Problem } from './problem.ts';
import { unsaidNumbers } from './shown-problems.ts';
import { visibleProblems } from './visible-problems.ts';

const LONGEST = 80; // characters
const SENTENCE = /[!?;:]|(?<!\b\p{Lu})\.\s/u; // "U.S. and Canada" is none
const PERIOD = /^(?:(?:Q[1-4]|H[12]|9M|FY|TTM Q[1-4]) )?\d{4}(?:-\d\d-\d\d)?$/;
const YEAR = /(?<!\d)\d{4}(?!\d)/g;
const YEARS_AHEAD = 3; // what a call looks ahead without naming the year
// What briefs head their lines with, whether or not anybody says the word.
const HEADINGS = contentWords(
  `profit profitability growth revenue sales income earnings margins costs expenses spending investment cash liquidity
  debt leverage balance sheet capital returns allocation shareholder dividend buyback capex tax currency headwinds tailwinds one-offs
  demand supply volumes pricing mix orders backlog bookings inventory capacity production operations productivity efficiency restructuring
  savings customers clients users segments products technology ai people headcount strategy market competition regulation risks
  assets premiums property ratio rate share deals acquisitions disposals outlook guidance targets results credit quality deposits loans funding other adjusted change update drivers`,
);

/** Problems of a name read off the call by rules of our own: what people would see amiss, and numbers nobody says. */
export function nameProblems(
  name: string,
  said: string,
  transcript: Transcript,
): readonly Problem[] {
  const seen = visibleProblems(name, said);
  if (seen.length > 0) return seen;
  const [number] = unsaidNumbers(withoutMetrics(name), transcript, said);
  return number === undefined
    ? []
    : [{ reason: 'value', detail: `“${number}” does not stand in the cited sentences` }];
}

/**
 * Problems of a short name that heads what it stands over: it makes no sentence, holds no number but what
 * the cited words hold, and its words are theirs, a metric's, or a usual heading.
 */
export function labelProblems(
  label: string,
  said: string,
  transcript: Transcript,
): readonly Problem[] {
  if (label.length > LONGEST || SENTENCE.test(label))
    return [{ reason: 'not_found', detail: 'a label is no sentence' }];
  const found = nameProblems(label, said, transcript);
  if (found.length > 0) return found;
  const parts = learnSegments(transcript).names.map(([, name]) => name);
  const known = contentWords([said, ...parts].join(' '));
  const stranger = [...contentWords(withoutMetrics(label))].find(
    (word) => !known.has(word) && !HEADINGS.has(word),
  );
  return stranger === undefined
    ? []
    : [{ reason: 'not_found', detail: 'the cited sentences do not speak of this' }];
}

// How far ahead somebody looks, in words that another sentence may hold.
const TIMES =
  'over next coming years quarters months weeks long longer short near medium term time rest balance remainder of the year';

/** Problems of when something is to be: a period the call may look ahead to, or the words of what is cited. */
export function horizonProblems(
  horizon: string,
  said: string,
  transcript: Transcript,
): readonly Problem[] {
  const { fiscalYear } = transcript.call;
  const isFar = (year: string) =>
    !said.includes(year) &&
    (fiscalYear === null || Math.abs(Number(year) - fiscalYear) > YEARS_AHEAD);
  if ((horizon.match(YEAR) ?? []).some(isFar))
    return [{ reason: 'period', detail: `“${horizon}” is not named in the cited sentences` }];
  const isPeriod = horizon.split(' to ').every((end) => PERIOD.test(end));
  return isPeriod ? [] : labelProblems(horizon, `${said} ${TIMES}`, transcript);
}

function withoutMetrics(label: string): string {
  return findMetrics(label).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    label,
  );
}
