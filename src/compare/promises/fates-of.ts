import type { Statement } from '../../core/brief.ts';
import type { GuidanceFate } from '../../core/comparison.ts';
import type { Briefed } from '../briefed.ts';
import type { Fate } from './fate.ts';
import { judgePromises } from './judge-promises.ts';

const PUBLISHED: Readonly<Record<Fate, GuidanceFate['fate']>> = {
  kept: 'kept',
  met: 'met',
  missed: 'missed',
  reworded: 'changed',
  slipped: 'changed',
  withdrawn: 'dropped', // the nearest that a comparison has, with a note that says so
  dropped: 'dropped',
  new: 'new',
};

/** The fates of an earlier call's guidance by a later call, as a comparison tells them. */
export function fatesOf(earlier: Briefed, later: Briefed): GuidanceFate[] {
  return judgePromises(earlier, later).map(({ label, from, to, fate, evidence, note, result }) => {
    // Two calls may call one thing by two names.
    const named = (statement: Statement | null) => statement && { ...statement, topic: label };
    return {
      from: named(from),
      to: named(to),
      fate: PUBLISHED[fate],
      evidence: [...evidence],
      note: note ?? (fate === 'slipped' ? 'not done yet' : null),
      result,
    };
  });
}
