import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { findMetrics, termOf } from '../lexicon/lexicon.ts';
import { isAtADay } from '../time/at-a-day.ts';
import { earlierThan, isToDate } from '../time/fiscal.ts';
import { toDate } from '../time/period-labels.ts';
import { findPeriods } from '../time/periods.ts';

type Said = Pick<Transcript, 'call' | 'turns'>;

const PROFIT =
  /^(?:operating income|ebitd?a|net income|profit before tax|gross profit|earnings per share)$/;
const FEWEST = 2; // kinds of profit: one alone may be a word on the year beside the quarter
// What is told of a quarter alone as well, where its profit is not.
const SOLD =
  /revenue|sales|shipments|volume|price|order|bookings|deliver|production|units|customers|members|like-for-like|growth/;

/**
 * Gives the half year or the year what is told of no time behind it, in a call that tells profits of that
 * longer time only: "for the year, EBITDA was 40 million", and a paragraph on "earnings per share were
 * 1.20 euros". A profit told without a time before them, one said to be the quarter's or held against the
 * quarter before, and everything stays: the call is of its quarter.
 */
export function ofLongerTime(facts: readonly Fact[], said: Said): readonly Fact[] {
  const { call, turns } = said;
  const span = toDate(call).label;
  if (span === null || !isToDate(span, call) || !isOpenedBy(facts, span)) return facts;
  if (facts.some(isSequential) || turns.some((turn) => tellsOfQuarter(turn, call))) return facts;
  const before = earlierThan(span, 'year-ago');
  const then = earlierThan(call.period, 'year-ago');
  return facts.map((fact) => {
    if (!mayBeLonger(fact)) return fact;
    const isPrior = fact.role === 'level' && fact.versus === 'year-ago' && fact.period === then;
    if (fact.period !== call.period && !isPrior) return fact;
    const last = lastTime(fact, span, said);
    if (last !== span && last !== before) return fact;
    if (isPrior) return before === null ? fact : { ...fact, period: before };
    const isYearOn = fact.versus === 'year-ago' && fact.role === 'change';
    return { ...fact, period: span, ...(isYearOn && { versusPeriod: before }) };
  });
}

/** Whether the company's profits are told of a longer time from the first of them on. */
function isOpenedBy(facts: readonly Fact[], span: string): boolean {
  const profits = facts.filter(isProfit);
  const kinds = new Set(profits.flatMap(({ period, metric }) => (period === span ? [metric] : [])));
  return profits[0]?.period === span && kinds.size >= FEWEST;
}

function isProfit({ metric, segment, role, modality, spoken }: Fact): boolean {
  const isLevel = role === 'level' && spoken.figure.unit === 'money';
  return segment === null && isLevel && modality === 'actual' && PROFIT.test(metric);
}

function isSequential({ versus, metric }: Fact): boolean {
  return versus === 'previous-quarter' && !SOLD.test(metric) && termOf(metric)?.kind !== 'stock';
}

function mayBeLonger({ metric, segment, modality }: Fact): boolean {
  const kind = termOf(metric)?.kind;
  const isOfDay = kind === 'stock' || kind === 'count' || isAtADay(metric);
  return segment === null && modality === 'actual' && !isOfDay && !SOLD.test(metric);
}

/** Whether a turn says of a profit, a cost or a cash flow that it is the quarter's. */
function tellsOfQuarter({ text, sentences }: Said['turns'][number], call: Said['call']): boolean {
  return sentences.some(({ start, end }) => {
    const said = text.slice(start, end);
    return (
      findPeriods(said, call).some(({ label, isTime }) => isTime && label === call.period) &&
      findMetrics(said).some(
        ({ name, kind }) => kind !== 'stock' && !isAtADay(name) && !SOLD.test(name),
      )
    );
  });
}

/** The last of the call's own times, or of the year before, that is named up to the end of a figure's sentence. */
function lastTime({ turn: at, sentence }: Fact, span: string, { call, turns }: Said) {
  const turn = turns[at];
  const until = turn?.sentences.find(({ id }) => id === sentence)?.end ?? 0;
  const own = new Set([call.period, span, earlierThan(span, 'year-ago')]);
  const named = findPeriods(turn?.text.slice(0, until) ?? '', call);
  return named.findLast(({ label, isTime }) => isTime && own.has(label))?.label ?? null;
}
