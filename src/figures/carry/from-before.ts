import type { Call } from '../../core/call.ts';
import type { Labelled } from '../sight.ts';
import { earlierThan, isToDate, yearBefore } from '../time/fiscal.ts';
import { findPeriods } from '../time/periods.ts';

// "For the corresponding period in 2023", "In the same period last year"
const SAME_TIME_THEN =
  /^(?:(?:And|But),?\s)?(?:For|In|During) the (?:same|corresponding|comparable|equivalent) (?:prior[- ]year )?period\b/;
// "That translates to an adjusted EBITDA margin of 17%", "This represents a margin of"; never "a company margin"
const COMES_TO =
  /^(?:(?:And|So),?\s)?(?:This|That|Which|It)\s(?:again\s|also\s)?(?:translate[sd]? (?:in)?to|represent(?:s|ed)|equate[sd]? to|work(?:s|ed) out to|correspond(?:s|ed) to|result(?:s|ed) in|yield(?:s|ed)|produce[sd]|(?:is|was) (?:an?|equal to))\s(?:(?:an?|strong|solid|healthy|record|adjusted|core|underlying|comparable|segment|gross|operating|net|profit|EBITDAR?|EBITA?|pre-?tax|about|approximately|nearly|over|\d[\d.]{0,5}(?:%| percent))\s){0,6}margin\b/;

/**
 * What a sentence that only goes on from the one before takes from it: the longer time of which it tells the
 * year before, and the part whose profit it tells the margin of.
 */
export function fromBefore(
  labelled: readonly Labelled[],
  before: readonly Labelled[],
  { text, call }: { readonly text: string; readonly call: Call },
): readonly Labelled[] {
  const longer = ofLongerThen(labelled, before, { text, call });
  return ofItsPart(ofCashSpan(longer, before, { text, call }), before, text);
}

const OF_CASH =
  /^(?:(?:free|operating|adjusted free) cash flow|capital expenditure|cash conversion)$/;

/** "Operating cash flow in the half year was 118 million. We invested 41 million, so free cash flow was 77 million." */
function ofCashSpan(
  labelled: readonly Labelled[],
  before: readonly Labelled[],
  { text, call }: { readonly text: string; readonly call: Call },
): readonly Labelled[] {
  const span = before.find(
    ({ fact: { metric, period, versus } }) =>
      OF_CASH.test(metric) && versus === null && period !== call.period && isToDate(period, call),
  )?.fact.period;
  const then = span === undefined ? null : earlierThan(span, 'year-ago');
  if (span === undefined || findPeriods(text, call).some(isOwnTime)) return labelled;
  return labelled.map((each) => {
    const { metric, period, modality } = each.fact;
    if (!OF_CASH.test(metric) || modality !== 'actual') return each;
    if (period === call.period) return { ...each, fact: { ...each.fact, period: span } };
    const isThen = period === yearBefore(call) && then !== null;
    return isThen ? { ...each, fact: { ...each.fact, period: then } } : each;
  });
}

function isOwnTime({
  isTime,
  versus,
}: {
  readonly isTime: boolean;
  readonly versus: unknown;
}): boolean {
  return isTime && versus === null;
}

/** "In the nine months sales were 90 million. In the same period last year they were 80 million." */
function ofLongerThen(
  labelled: readonly Labelled[],
  before: readonly Labelled[],
  { text, call }: { readonly text: string; readonly call: Call },
): readonly Labelled[] {
  const period = before[0]?.fact.period ?? '';
  const then = earlierThan(period, 'year-ago');
  const isOfLonger = isToDate(period, call) && before.every(({ fact }) => fact.period === period);
  if (then === null || !isOfLonger || !SAME_TIME_THEN.test(text)) return labelled;
  return labelled.map((each) =>
    each.fact.role === 'level' && each.fact.period === yearBefore(call)
      ? { ...each, fact: { ...each.fact, period: then } }
      : each,
  );
}

/** "Pumps' EBITDA was 40 million. That translates to a margin of 17%": the margin of the one part told. */
function ofItsPart(
  labelled: readonly Labelled[],
  before: readonly Labelled[],
  text: string,
): readonly Labelled[] {
  const segment = before[0]?.fact.segment ?? null;
  const isOfOne = before.every(({ fact }) => fact.segment === segment);
  if (segment === null || !isOfOne || !COMES_TO.test(text)) return labelled;
  const profits = new Set(before.map(({ fact }) => fact.metric.split(' ')[0]));
  return labelled.map((each) => {
    const { metric, segment: own } = each.fact;
    const isIts = own === null && metric.endsWith(' margin') && profits.has(metric.split(' ')[0]);
    return isIts ? { ...each, fact: { ...each.fact, segment } } : each;
  });
}
