import { MOVING } from '../../../figures/role/directions.ts';
import type { Ask } from '../ask/ask.ts';
import { MOVES } from '../book/terms.ts';

const BETTER = new RegExp(`${MOVING.source}|\\b(?:better|strong\\w*|step\\w*|margins? of)\\b`, 'i');
const PROFITABILITY = new RegExp(
  `(?:${BETTER.source})[^,;.]{0,30}\\bprofitability\\b|\\bprofitability\\b[^,;.]{0,30}(?:${BETTER.source})`,
  'i',
);

/** "Will it be better": of a metric, answered by any word of moving. */
export function asksBetter({ isYesOrNo, metrics, terms }: Ask): boolean {
  const moves = terms.filter((term) => MOVES.has(term));
  return isYesOrNo && metrics.length > 0 && moves.join() === 'improve';
}

/** Whether a sentence says of something that it gets better, or does not. */
export function tellsBetter(text: string): boolean {
  return BETTER.test(text);
}

/** Whether it says so of profitability, which is no profit. */
export function tellsProfitability(text: string): boolean {
  return PROFITABILITY.test(text);
}
