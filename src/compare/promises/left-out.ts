import type { Call } from '../../core/call.ts';
import { type Due, isOpenAt } from './due.ts';
import type { Verdict } from './fate.ts';

/** The verdict on a promise that a later call does not mention; its note says that the time for it is over. */
export function leftOut(due: Due, call: Call): Verdict {
  const note = isOpenAt(due, call) ? null : `its time is over: ${due.words}`;
  return { fate: 'dropped', to: null, result: null, note, said: [] };
}
