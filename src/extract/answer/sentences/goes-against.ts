import type { Ask } from '../ask/ask.ts';
import { causesIn } from './search.ts';

const UP =
  /\b(?:up|rose|ris\w+|grew|grow\w*|increas\w*|higher|improv\w*|expan\w*|gain\w*|strong\w*|record|accelerat\w*)\b/i;
const DOWN =
  /\b(?:down|fell|fall\w*|decreas\w*|declin\w*|lower|reduc\w*|drop\w*|weak\w*|soft\w*|slow\w*|loss\w*|contract\w*|dip\w*|delay\w*|offset|shr[aiu]nk\w*|negative\w*|headwind\w*)\b/i;

/** Whether a reason is given for a move the other way only. */
export function goesAgainst(said: string, { direction }: Ask): boolean {
  const text = said.slice(0, causesIn(said)[0] ?? said.length);
  if (direction === null) return false;
  return direction === 'up' ? DOWN.test(text) && !UP.test(text) : UP.test(text) && !DOWN.test(text);
}
