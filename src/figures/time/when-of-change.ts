import type { Versus } from '../../core/brief.ts';
import type { When } from '../fact.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { earlierThan, type PeriodMention } from './fiscal.ts';
import { HOLDS_AGAINST, heldAgainst } from './held-against.ts';
import { versusOf } from './measured-by.ts';
import { isOfThen, isSetAgainst, movedThen } from './moved-then.ts';
import { isComparison, isHowItMoved, periodAfter } from './periods-near.ts';
import { isOfItsDay } from './same-of-year.ts';

// "sequential sales growth of | 32% this quarter"
const SEQUENTIAL =
  /\bsequential\s(?:[\w-]+\s){0,3}(?:growth|increase|decrease|decline|improvement|rise|drop)\s(?:of|was|in)\s(?:about\s|approximately\s|nearly\s|over\s)?$/i;
// "improved by $40 million in just three quarters": since no time that is named
const OVER_TIME =
  /^\s(?:in|over|within)\s(?:just\s|only\s|less than\s|under\s|about\s|a span of\s)?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d{1,2})\s(?:short\s)?(?:quarters|years|months)\b/i;
const LAST_FISCAL = /\b(?:last|prior|previous) (?:fiscal|financial) year$/i;
// What is counted at a quarter's end: by how many it grew in the quarter is since the one before.
const HELD =
  /^(?:subscribers|members|households|customers|(?:\w+ )*users|advisors|stores|branches|clinics|hotels|rooms|dealers|students|headcount|homes passed)$/;

/** The period of a move, and what it is held against; `ofFigure` is its period where no words behind it tell another. */
export function whenOfChange(
  sight: Sight,
  at: number,
  periods: readonly PeriodMention[],
  { metric, ofFigure }: { readonly metric: MetricMention; readonly ofFigure: string },
): When {
  const { text, figures } = sight;
  const spoken = figures[at];
  const following = periodAfter(text, figures, at, periods);
  const isNext = figures[at - 1]?.figure.unit === spoken?.figure.unit;
  const then =
    spoken && thenOf(text, spoken, { periods, following: following ?? null, ofFigure, isNext });
  if (then) return { period: then, versus: null, versusPeriod: null };
  // "38% growth in the first quarter": its own period, not what it is compared with
  if (following?.isTime && following.label !== null && !isComparison(text, following))
    return inItsOwnTime(sight, at, periods, { metric, end: following.end, label: following.label });
  const compared = following ?? heldAgainst(sight, at, periods, ofFigure);
  const isOverTime = !compared && OVER_TIME.test(text.slice(spoken?.end ?? 0));
  // "Cash was down 35% compared to the last fiscal year": since its end, which is no year ago
  const isSinceYearEnd =
    metric.kind === 'stock' &&
    sight.call.fiscalQuarter !== 4 &&
    compared !== null &&
    LAST_FISCAL.test(text.slice(compared?.start ?? 0, compared?.end));
  const versus: Versus | null =
    isOverTime || isSinceYearEnd
      ? 'other'
      : compared
        ? versusOf(ofFigure, compared, isOfItsDay(text, compared, metric))
        : null;
  return {
    period: ofFigure,
    versus,
    versusPeriod:
      versus === null
        ? null
        : versus === 'other'
          ? (compared?.label ?? null)
          : (earlierThan(ofFigure, versus) ?? compared?.label ?? null),
  };
}

/** Of a move with a period of its own behind it: held against the next one that its words lead to. */
function inItsOwnTime(
  { text, figures }: Sight,
  at: number,
  periods: readonly PeriodMention[],
  {
    metric,
    end,
    label,
  }: { readonly metric: MetricMention; readonly end: number; readonly label: string },
): When {
  const spoken = figures[at];
  const base = periods.find(
    ({ start }) =>
      start > end &&
      start < (figures[at + 1]?.start ?? text.length) &&
      HOLDS_AGAINST.test(text.slice(end, start)) &&
      !isHowItMoved(text, start),
  );
  if (base && base.start - end <= 24)
    return {
      period: label,
      versus: versusOf(label, base, isOfItsDay(text, base, metric)),
      versusPeriod: base.label,
    };
  const isSinceThen =
    (spoken?.figure.unit === 'count' && HELD.test(metric.name)) ||
    SEQUENTIAL.test(text.slice(0, spoken?.start));
  const before = isSinceThen ? earlierThan(label, 'previous-quarter') : null;
  return {
    period: label,
    versus: before === null ? null : 'previous-quarter',
    versusPeriod: before,
  };
}

/** The earlier time that a move is told of: "compared to Q3, when sales fell 12%"; null where it is of none. */
function thenOf(
  text: string,
  spoken: SpokenFigure,
  {
    periods,
    following,
    ofFigure,
    isNext,
  }: {
    readonly periods: readonly PeriodMention[];
    readonly following: PeriodMention | null;
    readonly ofFigure: string;
    /** Whether the figure before is of the same unit. */
    readonly isNext: boolean;
  },
): string | null {
  if (isOfThen(text, spoken)) return following?.label ?? earlierThan(ofFigure, 'year-ago');
  if (isNext && following?.label && isSetAgainst(text, spoken)) return following.label;
  return following ? null : movedThen(text, spoken, periods);
}
