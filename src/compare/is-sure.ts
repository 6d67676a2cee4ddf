import type { Metric } from '../core/brief.ts';
import type { Call } from '../core/call.ts';
import { matchesOf } from '../core/matches.ts';
import type { Span } from './span.ts';

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december';
// "throughout the year", "on a year-to-date basis": said of a figure that is filed under the quarter
const LONGER =
  /\b(?:throughout|for|over|during|across|in) (?:the|this|our) (?:full |fiscal |whole |entire )?year\b|\byear[- ]to[- ]date\b|\bfull[- ]year\b|\b(?:first|last) (?:six|nine|twelve) months\b|\b(?:six|nine|twelve)[- ]months?\b|\btrailing\b|\bannuali[sz]ed\b|\brun[- ]rate\b/i;
// "incremental annual revenue of about $2 million"
const ANNUAL = /\bannual\b/i;
// "the first quarter of fiscal year 2020", "October 31, 2021", "from 2020": no whole year of its own
const NO_WHOLE_YEAR = new RegExp(
  `(?:quarters?|q[1-4]|[1-4]q|half|h[12]|months?|ended|ending|than|versus|vs|from|since|compared|${MONTH})\\b.{0,24}$`,
  'i',
);
// "our Northern Orchards segment produced": of a part, though it is filed under the whole
const OF_A_PART = /\b(?:segments?|divisions?|business unit)\b(?! (?:results|information))/i;
const WHOLE = /\b(?:total|consolidated|company|group|combined|overall|all|both|across)\b/i;
// "$1.35 sequentially", "95 million a year ago": a figure that something is measured by
const MEASURED_BY =
  /^[,\s]*(?:sequentially|a (?:year|quarter) (?:ago|earlier)|(?:in|for|from|of) (?:the )?(?:prior|previous|last|year-ago|same)\b|(?:last|prior|previous) (?:year|quarter))/i;
// "volume growth of 9% consisted of 6% from new products": each but the first is a part
const PARTS =
  /\b(?:consist(?:s|ed|ing)?|compris(?:e[sd]?|ing)|made up) of\b|\bof which\b|\bdriven by\b/i;
const COMPARED = /\b(?:compared (?:to|with)|from|versus|vs\.?|against|than|over|since)\b[^,;]*$/i;
const YEAR = /\b(20\d\d)\b/g;

/**
 * Whether the words in which a figure was said leave no doubt that it is the one that is meant, of the time
 * that it is filed under. What is doubtful is not held against another call's.
 */
export function isSure(metric: Metric, call: Call, span: Span): boolean {
  const { figure, evidence } = metric;
  if (!figure) return true;
  const said = evidence.flatMap(({ quote }) => placesOf(figure.text, quote));
  if (said.length === 0) return true; // spelled another way there
  return said.some((place) => isPlain(place, { metric, call, span }));
}

interface Said {
  readonly before: string;
  readonly after: string;
}

function placesOf(text: string, quote: string): readonly Said[] {
  const pattern = new RegExp(`(?<![\\w.,])${RegExp.escape(text)}(?!\\d|[.,]\\d)`, 'g');
  return matchesOf(quote, pattern).map(({ index }) => ({
    before: quote.slice(0, index),
    after: quote.slice(index + text.length),
  }));
}

function isPlain(
  { before, after }: Said,
  {
    metric: { name, segment },
    call,
    span,
  }: { readonly metric: Metric; readonly call: Call; readonly span: Span },
): boolean {
  if (MEASURED_BY.test(after)) return false;
  if (PARTS.test(before) && /^\s(?:from|in|of|for)\b/i.test(after)) return false;
  const lead = before.split(/[;:]|,\s(?:and|while|but|with|bringing)\s/).at(-1) ?? '';
  const clause = `${lead} # ${after.split(/[;:,]|\swith\s|\sand\s/)[0]}`;
  if (segment === null && OF_A_PART.test(lead) && !WHOLE.test(lead)) return false;
  if (span === 'quarter' && !/dividend|annual/.test(name)) {
    if (LONGER.test(clause) || ANNUAL.test(lead)) return false;
    if (call.fiscalYear !== null && isOfWholeYear(before, call.fiscalYear)) return false;
  }
  return !isOfPastYear(before, call);
}

/** "2021 revenue was", "to our fiscal 2021 year, where": the year is named, and no part of it. */
function isOfWholeYear(before: string, year: number): boolean {
  const named = matchesOf(before, YEAR).findLast((match) => match[0] === String(year));
  if (!named || NO_WHOLE_YEAR.test(before.slice(0, named.index))) return false;
  return !/\b(?:quarters?|q[1-4])\b/i.test(before.slice(named.index));
}

/** "That was in fiscal year 2019, on quarterly sales of": the year leads, and is no measure. */
function isOfPastYear(before: string, { fiscalYear }: Call): boolean {
  if (fiscalYear === null) return false;
  return matchesOf(before, YEAR).some(
    ({ 0: year, index }) =>
      Number(year) < fiscalYear - 1 ||
      (Number(year) < fiscalYear && !COMPARED.test(before.slice(0, index))),
  );
}
