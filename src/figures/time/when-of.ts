import type { Fact, When } from '../fact.ts';
import { type MetricMention, termOf } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { isOfADay } from './at-a-day.ts';
import { earlierThan, endOf, type PeriodMention } from './fiscal.ts';
import { lastTime } from './last-time.ts';
import { comparedUntil, yearOn } from './opening-comparison.ts';
import { headOf, isComparison, ownPeriod, periodAfter, periodOfMoved } from './periods-near.ts';
import { whenOfChange } from './when-of-change.ts';
import { whenOfLevel } from './when-of-level.ts';

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
    : onDay(whenOfLevel(sight, at, { periods, own, here, ...context }), sight, context.metric);
}

/** "In the first half, leverage was 3.6 times": where it stood when that ended, as the quarter did. */
function onDay(when: When, { call }: Sight, metric: MetricMention): When {
  if (!isOfADay(metric.name, metric.kind) || !/^(?:H1|9M|FY) /.test(when.period)) return when;
  const quarter = when.versus === null ? call.period : earlierThan(call.period, when.versus);
  const isThen =
    quarter !== null && endOf(quarter) !== null && endOf(quarter) === endOf(when.period);
  return isThen ? { ...when, period: quarter } : when;
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
function isOf({ label }: PeriodMention, metric: MetricMention): boolean {
  const isDated =
    isOfADay(metric.name, metric.kind) || (metric.kind === 'ratio' && termOf(metric.name) === null);
  return label === null || isDated || !/^\d{4}-/.test(label);
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
