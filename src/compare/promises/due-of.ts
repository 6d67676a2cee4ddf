import { endOf } from '../../figures/time/fiscal.ts';
import type { Due } from './due.ts';
import type { Promised } from './fate.ts';

/** When a promise is due, a figure by the end of its period; null where that has no end. */
export function dueOf(promise: Promised): Due | null {
  if (!('fact' in promise)) return promise.due;
  const end = endOf(promise.fact.period);
  return end === null ? null : { end, words: promise.fact.period };
}
