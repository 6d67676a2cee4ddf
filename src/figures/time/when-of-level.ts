import type { Versus } from '../../core/brief.ts';
import type { When } from '../fact.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { earlierThan, isToDate, type PeriodMention, yearAfter, yearBefore } from './fiscal.ts';
import { HOLDS_AGAINST } from './held-against.ts';
import { THIS_YEAR } from './last-time.ts';
import { ownerPeriod } from './last-years.ts';
import { ledPeriod } from './led-period.ts';
import { isMeasuredBy, versusOf } from './measured-by.ts';
import { openingDay } from './opening-day.ts';
import { periodOfThen } from './period-of-then.ts';
import { COMPARED, periodAfter, WITHIN } from './periods-near.ts';
import { isOfQuarterBefore, isSaidAsPrior } from './said-as-prior.ts';
import { sameOfYear } from './same-of-year.ts';

/** Marks a prior level whose period the sentence does not name; `settle-priors` names it. */
export const UNSETTLED = 'unsettled';

// "48%, unchanged | from last year"
const SINCE = /^(?:from|since)\s/i;
// "Last year revenue was 9 million"
const AT_HEAD = /^(?:(?:and|but|so|while|where)\s)?$/i;

/** The period of a level; of one that another is compared with, `versus` says how far back that time is. */
export function whenOfLevel(
  sight: Sight,
  at: number,
  given: {
    readonly periods: readonly PeriodMention[];
    readonly own: PeriodMention | null;
    readonly here: string;
    readonly isFirst: boolean;
    readonly metric: MetricMention;
  },
): When {
  const { text, figures, call } = sight;
  const { periods, own, here, isFirst, metric } = given;
  const spoken = figures[at];
  const start = spoken?.start ?? 0;
  const quarter = isOfQuarterBefore(text, spoken) ? earlierThan(here, 'previous-quarter') : null;
  if (quarter) return { period: quarter, versus: 'previous-quarter', versusPeriod: null };
  const owner = ownerPeriod(sight, at, { metric, periods });
  if (owner?.label) return { period: owner.label, versus: owner.versus, versusPeriod: null };
  const then = periodOfThen(text, periods, metric, start);
  if (then?.label) return { period: then.label, versus: then.versus, versusPeriod: null };
  const opening = openingDay(text, figures, at, { metric, call });
  if (opening?.label) return { period: opening.label, versus: opening.versus, versusPeriod: null };
  const led = ledPeriod(text, figures, at, periods);
  if (led?.label)
    return { period: led.label, versus: isFirst ? null : led.versus, versusPeriod: null };
  const isPrior =
    isSaidAsPrior(sight, at, metric) || (at > 0 && isMeasuredBy(text, figures, at - 1));
  const following = periodAfter(text, figures, at, periods);
  const of = isPrior && !following ? ledPeriod(text, figures, at - 1, periods) : null;
  const before = of?.label && of.versus === null ? earlierThan(of.label, 'year-ago') : null;
  if (before !== null) return { period: before, versus: 'year-ago', versusPeriod: null };
  const isOwnThen = isPrior && own !== null && COMPARES_WITH.test(text.slice(0, own.start));
  const current = isPrior && at > 0 ? periodAfter(text, figures, at - 1, periods)?.label : null;
  const base = own?.label ?? current ?? here;
  if (isOwnThen && own.label !== null && !following?.label)
    return { period: own.label, versus: versusOfThen(own.label, call), versusPeriod: null };
  // "$259 million was up versus the prior year": compared with that year, not of it
  const isOfIt =
    following &&
    (isPrior || !SINCE.test(text.slice(following.start, following.end))) &&
    (!HOLDS_AGAINST.test(text.slice(figures[at]?.end ?? 0, following.start)) ||
      isSpanOver(text, following, call));
  // "15% last year and 18% this year": last year's is a quarter, and so is this year's
  const isBesideLast =
    (at > 0 && periodAfter(text, figures, at - 1, periods)?.label === yearBefore(call)) ||
    (own?.label === call.period &&
      periodAfter(text, figures, at + 1, periods)?.label === yearBefore(call));
  const isThisToo =
    isBesideLast && THIS_YEAR.test(text.slice(following?.start ?? 0, following?.end ?? 0));
  if (isThisToo) return { period: call.period, versus: null, versusPeriod: null };
  if (isOfIt && !isPrior && own !== null && isYearOfOwn(text, own, { following, metric }))
    return { period: own.label ?? here, versus: null, versusPeriod: null };
  if (isOfIt && following.isTime && following.label !== null) {
    const same = isPrior
      ? (sameLength(base, following, call) ??
        sameOfYear(base, following, { text, figures, at, metric }))
      : null;
    return {
      period: same || following.label,
      versus: isOwnThen
        ? versusOfThen(following.label, call)
        : isPrior
          ? versusOf(base, following, same === null)
          : isFirst
            ? null
            : following.versus,
      versusPeriod: null,
    };
  }
  // "compared with 74 billion at the end of June": of a time that is none of ours to name
  if (isPrior && following?.isTime && following.versus === 'other')
    return {
      period: text.slice(following.start, following.end).replace(/^(?:at|as of|by) (?:the )?/i, ''),
      versus: 'other',
      versusPeriod: null,
    };
  if (isPrior && hasPartner(figures, at)) {
    const compared = periods.find(({ versus }) => versus !== null);
    // Settled once the whole breath is read: the change says against what.
    return {
      period: (compared && sameLength(base, compared, call)) ?? compared?.label ?? UNSETTLED,
      versus: compared?.versus ?? 'other',
      versusPeriod: null,
    };
  }
  // "compared to last year's Q4 revenue of | $299 million"
  const earlier = isPrior
    ? periods.findLast(
        ({ label, versus, end }) =>
          label !== null && versus !== null && end <= start && start - end < 60,
      )
    : undefined;
  if (earlier?.label) return { period: earlier.label, versus: earlier.versus, versusPeriod: null };
  const ahead = periods.findLast(
    (period) =>
      isFirst &&
      !isTimeOfPrior(sight, at, { period, periods, metric }) &&
      period.isTime &&
      period.label !== null &&
      period.versus !== null &&
      period.end <= start &&
      start - period.end < 60 &&
      (AT_HEAD.test(text.slice(0, period.start)) ||
        WITHIN.test(text.slice(Math.max(0, period.start - 24), period.start))) &&
      !COMPARED.test(text.slice(Math.max(0, period.start - 40), period.start)),
  );
  return { period: own?.label ?? ahead?.label ?? here, versus: null, versusPeriod: null };
}

/** "Up from $274 million in the quarter a year ago, and the margin was | 25%": the time of an earlier figure alone. */
function isTimeOfPrior(
  sight: Sight,
  at: number,
  {
    period,
    periods,
    metric,
  }: {
    readonly period: PeriodMention;
    readonly periods: readonly PeriodMention[];
    readonly metric: MetricMention;
  },
): boolean {
  return sight.figures
    .slice(0, at)
    .some(
      (_, before) =>
        periodAfter(sight.text, sight.figures, before, periods) === period &&
        isSaidAsPrior(sight, before, metric),
    );
}

/** "Third quarter sales were $295 million in fiscal 2021": the quarter is of that year. */
function isYearOfOwn(
  text: string,
  { label, end }: PeriodMention,
  {
    following,
    metric,
  }: { readonly following: PeriodMention; readonly metric: Pick<MetricMention, 'start'> },
): boolean {
  const isQuarter = label?.startsWith('Q') === true && end <= metric.start;
  return (
    isQuarter &&
    following.label === `FY ${label.slice(-4)}` &&
    /^\s(?:total\s|net\s)?$/.test(text.slice(end, metric.start))
  );
}

// "Compared with | 2023 revenue of"
const COMPARES_WITH = /\b(?:compared (?:with|to)|versus|vs\.?|against|relative to|from|than)\s$/i;

/** Against when the time of an earlier figure is, by that time alone. */
function versusOfThen(label: string, call: Sight['call']): Versus {
  if (label === earlierThan(call.period, 'previous-quarter')) return 'previous-quarter';
  const now = yearAfter(label);
  return now === call.period || isToDate(now, call) ? 'year-ago' : 'other';
}

/** "$40 million over the first half": all through it, and no more than then. */
function isSpanOver(text: string, { start, label, versus }: PeriodMention, call: Sight['call']) {
  const isOver = /\bover\s(?:the\s)?$/i.test(text.slice(0, start));
  return isOver && versus === null && label !== null && isToDate(label, call);
}

/** "32 million in nine months compared to 25.9 million a year ago": of as many months. */
function sameLength(label: string, { versus, label: then }: PeriodMention, call: Sight['call']) {
  const isYearAgo = versus === 'year-ago' && then === yearBefore(call);
  return isYearAgo && isToDate(label, call) ? earlierThan(label, versus) : null;
}

function hasPartner(figures: readonly SpokenFigure[], at: number): boolean {
  const unit = figures[at]?.figure.unit;
  return figures.some(
    ({ figure }, index) => index !== at && (figure.unit === unit || figure.unit === 'percent'),
  );
}
