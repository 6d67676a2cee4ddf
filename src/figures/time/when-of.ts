import type { Versus } from '../../core/brief.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import type { Fact } from '../fact.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { type MetricMention, termOf } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { isAtADay } from './at-a-day.ts';
import { earlierThan, isToDate, type PeriodMention, yearAfter, yearBefore } from './fiscal.ts';
import { lastTime, THIS_YEAR } from './last-time.ts';
import { ownerPeriod } from './last-years.ts';
import { ledPeriod } from './led-period.ts';
import { isMeasuredBy, runsOn, versusOf } from './measured-by.ts';
import { isOfThen, isSetAgainst, movedThen } from './moved-then.ts';
import { openingDay } from './opening-day.ts';
import { periodOfThen } from './period-of-then.ts';
import {
  COMPARED,
  headOf,
  isComparison,
  isHowItMoved,
  ownPeriod,
  periodAfter,
  periodOfMoved,
  WITHIN,
} from './periods-near.ts';
import { isOfQuarterBefore, isSaidAsPrior } from './said-as-prior.ts';
import { isOfItsDay, sameOfYear } from './same-of-year.ts';

/** When a figure was, and for a change against when. */
export type When = Pick<Fact, 'period' | 'versus' | 'versusPeriod'>;

/** Marks a prior level whose period the sentence does not name; `settle-priors` names it. */
export const UNSETTLED = 'unsettled';
const AGAINST = guarded(
  /\b(?:(?:up|down|flat|stable|steady) (?:on|with|to)|(?:in line|consistent) with|similar to|comparable to|unchanged from|beat(?:s|ing)?|topp(?:ed|ing)|exceed(?:ed|s|ing)|versus|vs\.?|compared (?:to|with)|over|above|below|(?:ahead|in excess) of|behind|from|since|than|against|relative to|(?:again|much|many|high|low|large|big|strong)\sas|(?:doubl|tripl)(?:e|ed|ing)|times|twice|(?:reach|match|approach)(?:ed|ing))\s(?:(?:in|at|for|during)\s)?(?:the\s)?$|\bahead\s$/i,
);
// "48%, unchanged | from last year"
const SINCE = /^(?:from|since)\s/i;
// "sequential sales growth of | 32% this quarter"
const SEQUENTIAL =
  /\bsequential\s(?:[\w-]+\s){0,3}(?:growth|increase|decrease|decline|improvement|rise|drop)\s(?:of|was|in)\s(?:about\s|approximately\s|nearly\s|over\s)?$/i;
// "Last year revenue was 9 million"
const AT_HEAD = /^(?:(?:and|but|so|while|where)\s)?$/i;

// "improved by $40 million in just three quarters": since no time that is named
const OVER_TIME =
  /^\s(?:in|over|within)\s(?:just\s|only\s|less than\s|under\s|about\s|a span of\s)?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d{1,2})\s(?:short\s)?(?:quarters|years|months)\b/i;

// What is counted at a quarter's end: by how many it grew in the quarter is since the one before.
const HELD =
  /^(?:subscribers|members|households|customers|(?:\w+ )*users|advisors|stores|branches|clinics|hotels|rooms|dealers|students|headcount|homes passed)$/;

/** The period of a figure, by the words around it, the head of its sentence, and its role. */
export function whenOf(
  sight: Sight,
  at: number,
  context: {
    readonly role: Fact['role'];
    readonly metric: MetricMention;
    readonly isFirst: boolean;
    readonly span: string | null;
  },
): When {
  const named = sight.periods.filter((period) => isOf(period, context.metric));
  const spoken = sight.figures[at];
  const until = comparedUntil(sight);
  const isBehind = until !== -1 && spoken !== undefined && spoken.start > until;
  const periods = isBehind ? named.filter(({ start }) => start > until) : named;
  const here = context.span ?? (sight.call.period === '' ? 'this period' : sight.call.period);
  if (!spoken) return { period: here, versus: null, versusPeriod: null };
  const own =
    ownPeriod(sight.text, periods, context.metric, spoken) ??
    joinedPeriod(sight, periods, context.metric) ??
    (until === -1 ? headOf(sight, periods) : isBehind ? yearOn(sight, named, until) : null);
  return context.role === 'change'
    ? whenOfChange(sight, at, periods, {
        metric: context.metric,
        ofFigure:
          periodLedTo(sight, at, periods) ??
          lastTime(sight, at, periods, isComparison) ??
          own?.label ??
          periodOfMoved(sight.text, periods, context.metric, spoken) ??
          here,
      })
    : whenOfLevel(sight, at, { periods, own, here, ...context });
}

/** "Up 12% to $1.6 billion for the first half": the time of the level that a move led to. */
function periodLedTo(
  { text, figures }: Sight,
  at: number,
  periods: readonly PeriodMention[],
): string | null {
  const [spoken, next] = [figures[at], figures[at + 1]];
  if (!spoken || !next || !LED_TO.test(text.slice(spoken.end, next.start))) return null;
  const of = periodAfter(text, figures, at + 1, periods);
  const isOf = of?.isTime === true && of.versus === null && !isComparison(text, of);
  return isOf ? of.label : null;
}

// "12% | to approximately | $1.6 billion"
const LED_TO = /^\sto\s(?:(?:an?|about|approximately|nearly|over|record|almost)\s)*$/i;

/** A date fits a stock, and the ratios of one; "payable on February 16" is not when a dividend was earned. */
function isOf({ label }: PeriodMention, { kind, name }: MetricMention): boolean {
  const isOfDay = kind === 'stock' || isAtADay(name) || (kind === 'ratio' && termOf(name) === null);
  return label === null || isOfDay || !/^\d{4}-/.test(label);
}

// "Compared with 2023 revenue of $3.5 billion, we did": what stands up to the comma is of then
const OPENS_COMPARED =
  /^(?:(?:and|but|so),?\s)?(?:(?:for|in|over|during) [^,;\d]{3,30},\s)?(?:compared (?:with|to)|versus|against|relative to|(?:up|down) from)\s/i;

/** Where a comparison that opens the sentence, with a figure of its own, ends; -1 where none does. */
function comparedUntil({ text, figures }: Sight): number {
  const opens = OPENS_COMPARED.exec(text)?.[0].length;
  const until = opens === undefined ? -1 : text.indexOf(', ', opens);
  return (figures[0]?.start ?? until) < until ? until : -1;
}

/** The time that a comparison opening the sentence sets what was done against: the same time a year on. */
function yearOn(
  { text, call }: Sight,
  periods: readonly PeriodMention[],
  until: number,
): PeriodMention | null {
  const opening = periods.find(({ isTime, versus }) => isTime && versus === null);
  const isAhead = opening && !OPENS_COMPARED.test(text.slice(0, opening.start + 1));
  if (isAhead && opening.end < until) return opening;
  const then = periods.findLast(({ end, label }) => end <= until && label !== null);
  const now = then?.label ? yearAfter(then.label) : null;
  return then && isToDate(now, call) ? { ...then, label: now, versus: null } : null;
}

// "a full-year revenue of $16.9 billion and | EBITDA of $11.1 billion"
const AND_ITS =
  /^(?:\sper (?:diluted )?share)?,?\sand\s(?:an?\s|(?:adjusted|net|operating)\s){0,2}$/i;

/** The period that touches the metric before, where this one is joined to its figure. */
function joinedPeriod(
  { text, figures, metrics }: Sight,
  periods: readonly PeriodMention[],
  { start }: MetricMention,
): PeriodMention | null {
  const last = figures.findLast(({ end }) => end <= start);
  const metric = last && metrics.findLast(({ end }) => end <= last.start);
  if (!metric || !AND_ITS.test(text.slice(last.end, start))) return null;
  const period = ownPeriod(text, periods, metric, last);
  return period !== null && period.end <= metric.start ? period : null;
}

const WITHIN_IT = /^(?:in|for|during|over)\s/i;

function whenOfChange(
  { text, figures }: Sight,
  at: number,
  periods: readonly PeriodMention[],
  { metric, ofFigure }: { readonly metric: MetricMention; readonly ofFigure: string },
): When {
  const spoken = figures[at];
  const end = spoken?.end ?? 0;
  const following = periodAfter(text, figures, at, periods);
  const isNext = figures[at - 1]?.figure.unit === spoken?.figure.unit;
  const then =
    spoken && thenOf(text, spoken, { periods, following: following ?? null, ofFigure, isNext });
  if (then) return { period: then, versus: null, versusPeriod: null };
  // "38% growth in the first quarter": its own period, not what it is compared with
  if (following?.isTime && following.label !== null && !isComparison(text, following)) {
    const { label } = following;
    const base = periods.find(
      ({ start }) =>
        start > following.end &&
        start < (figures[at + 1]?.start ?? text.length) &&
        AGAINST.test(text.slice(following.end, start)) &&
        !isHowItMoved(text, start),
    );
    if (!base || base.start - following.end > 24) {
      const isSinceThen =
        (spoken?.figure.unit === 'count' && HELD.test(metric.name)) ||
        SEQUENTIAL.test(text.slice(0, spoken?.start));
      const before = isSinceThen ? earlierThan(label, 'previous-quarter') : null;
      if (before !== null)
        return { period: label, versus: 'previous-quarter', versusPeriod: before };
      return { period: label, versus: null, versusPeriod: null };
    }
    return {
      period: label,
      versus: versusOf(label, base, isOfItsDay(text, base, metric)),
      versusPeriod: base.label,
    };
  }

  // "rose 20% with no impact from currency in the quarter": nothing is held against its own time
  const others = periods.filter(
    ({ label, start, end }) => label !== ofFigure || !WITHIN_IT.test(text.slice(start, end)),
  );
  const compared =
    following ??
    (isMeasuredBy(text, figures, at) ? periodAfter(text, figures, at + 1, periods) : undefined) ??
    (runsOn(text, figures, at)
      ? others.find(
          (period) => period.start >= end && isComparison(text, period) && !isStack(text, period),
        )
      : undefined) ??
    others.findLast((period) => period.end <= (spoken?.start ?? 0) && isComparison(text, period)) ??
    (figures[at + 1]
      ? undefined
      : others.find(
          (period) =>
            period.start >= end &&
            isComparison(text, period) &&
            !NEW_SUBJECT.test(text.slice(end, period.start)),
        ));
  const isOverTime = !compared && OVER_TIME.test(text.slice(end));
  const versus: Versus | null = isOverTime
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

function whenOfLevel(
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
    (!AGAINST.test(text.slice(figures[at]?.end ?? 0, following.start)) ||
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
// ", and demand was similar to Q1": of another subject
const NEW_SUBJECT =
  /,\s(?:and|but|while)\s(?:[\w’'-]+\s){1,5}?(?:was|were|is|are|remained|remains|came|stayed)\b/i;

/** "24.7%, or 15.4% on a two-year stack": of the figure right before it alone. */
function isStack(text: string, { start, end }: PeriodMention): boolean {
  return /\b(?:two|three|2|3)-year\b|\bstack/i.test(text.slice(Math.max(0, start - 8), end + 12));
}

function hasPartner(figures: readonly SpokenFigure[], at: number): boolean {
  const unit = figures[at]?.figure.unit;
  return figures.some(
    ({ figure }, index) => index !== at && (figure.unit === unit || figure.unit === 'percent'),
  );
}
