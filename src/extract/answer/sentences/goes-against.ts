import { FALLING, RISING } from '../../../figures/directions.ts';
import type { Ask } from '../ask/ask.ts';
import { causesIn } from './search.ts';

// Words of how it went that are no move.
const WELL = /\b(?:strong\w*|record)\b/i;
const BADLY = /\b(?:loss\w*|delay\w*|offset|negative\w*|headwind\w*)\b/i;

/** Whether a reason is given for a move the other way only. */
export function goesAgainst(said: string, { direction }: Ask): boolean {
  const text = said.slice(0, causesIn(said)[0] ?? said.length);
  const up = RISING.test(text) || WELL.test(text);
  const down = FALLING.test(text) || BADLY.test(text);
  return up !== down && direction !== null && up === (direction === 'down');
}
