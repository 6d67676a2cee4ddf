import type { Statement } from '../../core/brief.ts';
import type { GuidanceFate } from '../../core/comparison.ts';
import type { Briefed } from '../briefed.ts';
import type { Fate, Judged } from './fate.ts';
import { judgePromises } from './judge-promises.ts';
import { onOneCalendar } from './on-one-calendar.ts';
import { openPromises } from './since-last.ts';

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
  return judgePromises(earlier, later).map(published);
}

/** The fates of all that was open before a call, and what it promises anew; `before` has the latest first. */
export function fatesSoFar(before: readonly Briefed[], call: Briefed): GuidanceFate[] {
  const [later = call, ...earlier] = onOneCalendar([call, ...before]);
  const [last] = earlier;
  const fresh = last ? judgePromises(last, later).filter(({ fate }) => fate === 'new') : [];
  const open = openPromises(earlier, later);
  const taken = new Set(open.flatMap(({ to }) => to?.evidence[0]?.quote ?? []));
  const isNew = ({ to }: Judged) => !taken.has(to?.evidence[0]?.quote ?? '');
  return [...open, ...fresh.filter(isNew)].map(published);
}

function published({ label, from, to, fate, evidence, note, result }: Judged): GuidanceFate {
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
}
