import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { termOf } from '../lexicon/lexicon.ts';
import { earlierThan, isToDate } from '../time/fiscal.ts';
import { toDate } from '../time/period-labels.ts';
import { findPeriods } from '../time/periods.ts';
import { textsOf } from './of-whole.ts';

// "The figures we explain today are cumulative figures for the six months, unless otherwise stated."
const CUMULATED =
  /\b(?:figures|numbers|results|amounts)\b[^.]{0,60}\b(?:are|will be|is)\s[^.]{0,40}\b(?:cumulative|for the (?:first half|six[- ]month|nine[- ]month|six months|nine months|first (?:six|nine) months)|year[- ]to[- ]date)\b/i;
const OPENING = 4; // turns in which it is said

/**
 * Gives the year to date what is told of no time in a call that says so of all its figures, as a Japanese one
 * does. What is said to be the quarter's stays so, and so does what stands on a day.
 */
export function ofCumulated(facts: readonly Fact[], { turns, call }: Transcript): readonly Fact[] {
  const span = toDate(call).label;
  const before = span === null ? null : earlierThan(span, 'year-ago');
  const then = earlierThan(call.period, 'year-ago');
  if (span === null || span === call.period || !isToDate(span, call)) return facts;
  if (!turns.slice(0, OPENING).some(({ text }) => CUMULATED.test(text))) return facts;
  const textOf = textsOf(turns);
  const isQuarters = ({ sentence }: Fact) =>
    findPeriods(textOf(sentence), call).some(
      ({ label, isTime }) => isTime && label === call.period,
    );
  return facts.map((fact) => {
    if (fact.modality !== 'actual' || termOf(fact.metric)?.kind === 'stock') return fact;
    if (fact.period === then && fact.versus === 'year-ago' && before !== null && !isQuarters(fact))
      return { ...fact, period: before };
    if (fact.period !== call.period || isQuarters(fact)) return fact;
    const isYearOn = fact.versus === 'year-ago' && fact.versusPeriod === then;
    return { ...fact, period: span, ...(isYearOn && { versusPeriod: before }) };
  });
}
