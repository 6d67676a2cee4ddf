import { guarded } from '../core/guarded/guarded.ts';
import type { Sight } from './attach.ts';
import type { PeriodMention } from './fiscal.ts';

// "$2.41 for the year, | up 4.3%", ", which is 4.3% growth"
const MOVED_SO =
  /^,\s(?:(?:which|that)(?:['’]s|\s(?:is|was|represents))\s|up\s|down\s|an?\s(?:increase|decrease|rise|decline|gain|drop)\sof\s)(?:\w+\s){0,2}$/i;

const COMPARED_WITH = guarded(
  /\b(?:compared (?:to|with)|from|versus|vs\.?|against|than)\s(?:\w+\s)?$/i,
);

/** The time said between the last level and a move that is told of it; null where none stands there. */
export function lastTime(
  { text, figures }: Sight,
  at: number,
  periods: readonly PeriodMention[],
  isComparison: (text: string, period: PeriodMention) => boolean,
): string | null {
  const [last, spoken] = [figures[at - 1], figures[at]];
  if (!last || !spoken) return null;
  const between = periods.findLast(({ start, end }) => start >= last.end && end <= spoken.start);
  const isPrior = COMPARED_WITH.test(text.slice(0, last.start));
  const isOfIt =
    between?.isTime === true && between.versus === null && !isPrior && !isComparison(text, between);
  return isOfIt && MOVED_SO.test(text.slice(between.end, spoken.start)) ? between.label : null;
}
