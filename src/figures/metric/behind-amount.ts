import type { Sight } from '../sight.ts';

// "$62 per ton from $67": what the amount before it is per, this one is per as well
const MEASURED_BY_UNIT =
  /^\sper\s[\w\s]{3,30}?,?\s(?:(?:up|down)\s)?(?:from|versus|vs\.?|against|compared (?:with|to)|than)\s$/i;
// "net income of $0.72 per share, up 18%": the move of the amount per share
const MOVED_BY_UNIT =
  /^\sper\s[\w\s]{3,30}?,\s(?:up|down|an? (?:increase|decrease) of)\s(?:about\s|approximately\s|nearly\s|over\s)?$/i;

/** What stands behind an amount of money; behind the next one for a move that leads to it. */
export function behindAmount({ text, figures }: Sight, at: number): string {
  const [spoken, next] = [figures[at], figures[at + 1]];
  if (!spoken) return '';
  const last = figures[at - 1];
  const shared = last?.figure.unit === 'money' ? text.slice(last.end, spoken.start) : '';
  if (MEASURED_BY_UNIT.test(shared)) return shared;
  const isLoneMove = spoken.figure.unit === 'percent' && figures[at - 2]?.figure.unit !== 'money';
  if (isLoneMove && MOVED_BY_UNIT.test(shared)) return shared;
  const isMove = next !== undefined && /^\s(?:to|at)\s$/.test(text.slice(spoken.end, next.start));
  const amount = spoken.figure.unit === 'percent' && isMove ? next : spoken;
  return amount.figure.unit === 'money' ? text.slice(amount.end, amount.end + 40) : '';
}
