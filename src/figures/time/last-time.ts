import { guarded } from '../../core/guarded/guarded.ts';
import type { Sight } from '../sight.ts';
import { type PeriodMention, yearBefore } from './fiscal.ts';

// "$2.41 for the year, | up 4.3%", ", which is 4.3% growth"
const MOVED_SO =
  /^,\s(?:(?:which|that)(?:['’]s|\s(?:is|was|represents))\s|up\s|down\s|an?\s(?:increase|decrease|rise|decline|gain|drop)\sof\s)(?:\w+\s){0,2}$/i;

// "which brings us to a full-year | decline of 3.5%"
const MOVE_OF =
  /^\s(?:decline|decrease|drop|increase|rise|growth)(?:\srate)?\sof\s(?:(?:about|around|nearly|over)\s)?$/i;

const COMPARED_WITH = guarded(
  /\b(?:compared (?:to|with)|from|versus|vs\.?|against|than)\s(?:\w+\s)?$/i,
);

// "for the half, up 3% on the prior year and | down 2%"
const AND_MOVED = /^[^,;.\d]{0,60},?\s(?:and|but)\s(?:(?:up|down)\s)?(?:by\s)?$/i;

/** A year by its nearness alone, which beside "last year" may be its quarter. */
export const THIS_YEAR = /^(?:in\s)?this year$/i;

/** The time said between the last level and a move that is told of it; null where none stands there. */
export function lastTime(
  { text, figures, call }: Pick<Sight, 'text' | 'figures' | 'call'>,
  at: number,
  periods: readonly PeriodMention[],
  isComparison: (text: string, period: PeriodMention) => boolean,
): string | null {
  const [last, spoken] = [figures[at - 1], figures[at]];
  if (!last || !spoken) return null;
  const between = periods.findLast(({ start, end }) => start >= last.end && end <= spoken.start);
  const isSecond =
    last.figure.unit === 'percent' && AND_MOVED.test(text.slice(last.end, spoken.start));
  if (!between?.isTime && isSecond)
    return lastTime({ text, figures, call }, at - 1, periods, isComparison);
  const isPrior = COMPARED_WITH.test(text.slice(0, last.start));
  const isOfIt =
    between?.isTime === true && between.versus === null && !isPrior && !isComparison(text, between);
  if (isOfIt && MOVE_OF.test(text.slice(between.end, spoken.start))) return between.label;
  if (!isOfIt || !MOVED_SO.test(text.slice(between.end, spoken.start))) return null;
  // "from 41 million last year to 44 million this year, up 7%": last year's is a quarter, and so is this year's
  const isQuarter =
    THIS_YEAR.test(text.slice(between.start, between.end)) &&
    periods.some(({ end, label }) => end <= last.start && label === yearBefore(call));
  return isQuarter ? call.period : between.label;
}
