import type { Call } from '../../../core/call.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import type { Book, Said } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import type { Ask } from './ask.ts';

// "Long-term debt" is a kind of debt, and no time.
const LONG =
  /\b(?:long(?:er)?|medium|mid)[- ]?(?:term|range|run)\b(?! (?:debt|borrowings?|loans?|care|contracts?|deals?|agreements?|leases?|assets?|liabilit\w+|investments?|investors?|incentive\w*|customers?|relationships?|partners?(?:hips?)?|supply|interest|rates?|notes?|demand|trends?|(?:growth )?(?:opportunit\w+|drivers?|prospects?|potential))\b)|\bmulti-?year(?= (?:targets?|goals?|outlook|guidance|plan)\b)/gi;
const YEARS = /\b(?:next|coming) (?:two|three|four|five|several|few|[2-9]) years\b|\bover time\b/gi;
// "By 2028", "our 2028 margin target"; never "the 2027 notes", nor what falls due in that year
const YEAR =
  /(?<!\b(?:due|matur\w+|expir\w+|notes|bonds) (?:by|in|until|through) )\b(?:by|in|through|until|till|for|from|to|during|between|and|of|fiscal|fy|calendar|year|mid|late|early)[- ]?(20\d\d)\b|\b(20\d\d) (?:[\w-]+ ){0,3}(?:targets?|goals?|ambitions?|aims?|objectives?|plan|outlook|framework|model|aspirations?)\b/gi;
// What the sentences under it go on with: "our long-term targets", "over the long term, we aim for"
const OF_AIMS =
  /\b(?:targets?|goals?|guidance|outlook|model|algorithm|framework|ambitions?|objectives?|aspirations?|plan)\b|\bwe(?:['’]re| are| also| still| would| will)? (?:aim|aiming|target|targeting|expect|plan|seek|strive|want|look)\b/i;
// "In the quarter we came nearer to our long-term margin target of 20%"
const IS_TARGET =
  /\blong(?:er)?[- ]?term (?:[\w-]+ ){0,4}(?:targets?|goals?|ambitions?|objectives?) (?:of|is|at|remains|for) [^,;.]{0,20}\d/i;
const CLAUSE =
  /;\s|,?\s(?:but|while|whereas|although|though)\s|,?\s(?:and|so|which)\s(?=(?:we|it|they|will|would|is|are|should|plan|expect|intend|then|over)\b)/i;
const BASE =
  /\b(?:vs\.?|versus|from|than|against|since|over|beyond|after|compared? (?:to|with)|relative to)\s(?:the\s|a\s|our\s)?(?:\S{0,9}\d\S{0,9}\s(?:(?:percent|million|billion|in|for|during)\s){0,2})?$/i;
const MOST_BACK = 3; // sentences under one that speaks of the long term
const FAR = 2; // years
const OPENING = 30; // letters in which a time stands that a whole sentence is of

type Span = { readonly start: number; readonly end: number };

/** Where a question says that it asks for the long term: "longer-term margin goal". */
export function longTermIn(text: string): readonly Span[] {
  return spansOf([...text.matchAll(LONG)]);
}

/** Whether a sentence tells what is asked of years to come, or goes on under one that speaks of such aims. */
export function isLongTerm(
  said: Said,
  { metricText }: Pick<Ask, 'metricText'>,
  { said: all, transcript: { call } }: Book,
): boolean {
  const { text, at, turn } = said;
  if (farIn(text, call).length > 0) return isOfFigures(text, metricText, call);
  if (isNear(text, call) || /\b20\d\d\b/.test(text)) return false;
  for (let back = at - 1; back >= Math.max(0, at - MOST_BACK); back--) {
    const each = all[back];
    if (each?.turn !== turn || isNear(each.text, call)) return false;
    if (longTermIn(each.text).length > 0) return OF_AIMS.test(each.text);
  }
  return false;
}

/** Where a sentence names a time that is years ahead. */
function farIn(text: string, { fiscalYear }: Call): readonly Span[] {
  const least = (fiscalYear ?? 0) + FAR;
  const years = [...text.matchAll(YEAR)].filter(([, one, other]) => Number(one ?? other) >= least);
  return [...longTermIn(text), ...spansOf([...text.matchAll(YEARS), ...years])];
}

/** "In the third quarter", and not "up from 12% this year". */
function isNear(text: string, call: Call): boolean {
  const least = (call.fiscalYear ?? 0) + FAR;
  return findPeriods(text, call).some(
    ({ label, versus, start }) =>
      label !== null &&
      versus === null &&
      Number(/\d{4}/.exec(label)?.[0] ?? least) < least &&
      !BASE.test(text.slice(0, start)),
  );
}

/** "We expect 15% and will open the plant in 2027": the time stands with the figure, or leads the sentence. */
function isOfFigures(text: string, metricText: string | null, call: Call): boolean {
  const clauses = text.split(CLAUSE);
  const told = clauses.filter((clause) => /\d/.test(clause.replaceAll(/\b20\d\d\b/g, '')));
  const asked = termsOf(metricText ?? '');
  const own = told.filter((clause) => asked.every((term) => termsOf(clause).includes(term)));
  const isLed = farIn(text, call).some(({ start }) => start < OPENING);
  const held = own.length > 0 ? own : told.length > 0 ? told : clauses;
  return held.some(
    (clause) =>
      IS_TARGET.test(clause) ||
      (!isNear(clause, call) && (isLed || farIn(clause, call).length > 0)),
  );
}

function spansOf(found: readonly RegExpExecArray[]): readonly Span[] {
  return found.map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
