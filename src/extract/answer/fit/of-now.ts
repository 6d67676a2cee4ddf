import type { Fact } from '../../../figures/fact.ts';
import { isOfADay } from '../../../figures/time/at-a-day.ts';
import { isToDate } from '../../../figures/time/fiscal.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book, Said } from '../book/book.ts';
import type { Shown } from './shown.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
// "In Portugal, where we started in 2022, loans grew"
const ASIDE =
  /,\s(?:where|which|who|whom|whose|since)\s[^,.]{3,80},|,\s(?:to (?!\d)|due )[^,.]{3,80}\.?$/gi;
// A month is no quarter: "sales per shop during the month of June"
const ONE_MONTH =
  /\b(?:in|during|for) the month of (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** Where no period is asked for, a figure is of the call's own, as far as it says of which. */
export function isOfNow(
  { want, isAhead, isYesOrNo, month }: Ask,
  { facts, said }: Pick<Shown, 'facts' | 'said'>,
  book: Book,
): boolean {
  const { call } = book.transcript;
  // A dividend is of the year, whatever quarter it is told with.
  if (facts.length > 0)
    return facts.every(
      (fact) =>
        fact.metric.endsWith('dividend per share') ||
        !isToDate(fact.period, call) ||
        isOfADay(fact.metric) ||
        isOnlyToDate(fact, book),
    );
  const isOfAnyTime = isAhead || isYesOrNo || month !== null || !wantsFigure(want);
  return isOfAnyTime || said.some((each) => isNow(each, book));
}

/** Dated by what was said before, and told of no shorter time: as it is labelled, it is all that the call gives. */
function isOnlyToDate(
  { metric, segment, period, sentence }: Fact,
  { facts, index, transcript }: Book,
): boolean {
  const named = index.sentences.get(sentence)?.periods() ?? [];
  return (
    named.every(({ label }) => label !== period) &&
    !facts.some(
      (fact) =>
        fact.period === transcript.call.period &&
        fact.segment === segment &&
        sameMetric(fact.metric, metric),
    )
  );
}

// "45 by the end of next year, and 18 have been closed up to now"
const SO_FAR =
  /\b(?:up to now|so far|until now|as of (?:today|now)|(?:have|has) already been)\b(?! (?:this|in the) (?:month|october|quarter))/i;

/** Names the call's period or a day, its year, the last quarter of its half, or no period at all. */
function isNow(said: Said, book: Book): boolean {
  if (ONE_MONTH.test(said.text)) return false;
  if (SO_FAR.test(said.text)) return true;
  const { call } = book.transcript;
  const now = [call.period, `FY ${call.fiscalYear}`, lastQuarterOf(call.period)];
  const text = said.text.replaceAll(ASIDE, ' ');
  const labels = findPeriods(text, call).flatMap(({ label, versus }) =>
    label === null || versus !== null ? [] : [label],
  );
  return labels.length === 0 || labels.some((label) => now.includes(label) || DAY.test(label));
}

/** "In the second quarter" on the call of a first half: as late as it gets. */
function lastQuarterOf(period: string): string | null {
  const [, half, year] = /^H([12]) (\d{4})$/.exec(period) ?? [];
  return half === undefined ? null : `Q${2 * Number(half)} ${year}`;
}
