import type { FollowedUp, SinceLast } from '../../core/brief.ts';
import type { Briefed } from '../briefed.ts';
import type { Judged } from './fate.ts';
import { judgePromises } from './judge-promises.ts';

const ORDER: readonly FollowedUp['fate'][] = [
  'missed',
  'slipped',
  'withdrawn',
  'dropped',
  'reworded',
  'met',
  'kept',
];

/**
 * What became of the promises of earlier calls by a later one; `earlier` has the latest first. Those of the
 * call before it, and of the calls before that what every call between left out and this one takes up again.
 */
export function sinceLast(earlier: readonly Briefed[], later: Briefed): SinceLast | null {
  const [last] = earlier;
  if (!last) return null;
  const promises = followedUp(judgePromises(last, later));
  for (const [at, older] of earlier.entries()) {
    if (at === 0) continue;
    const between = earlier.slice(0, at).map((call) => judgePromises(older, call));
    const again = followedUp(judgePromises(older, later)).filter(
      (row) =>
        row.fate !== 'dropped' &&
        between.every((rows) => rows.some((each) => isDropped(each, row))) &&
        !promises.some(({ label }) => label === row.label),
    );
    promises.push(...again);
  }
  return {
    earlier: last.brief.call,
    promises: promises.toSorted(
      (one, other) => ORDER.indexOf(one.fate) - ORDER.indexOf(other.fate),
    ),
  };
}

function isDropped({ fate, from }: Judged, row: FollowedUp): boolean {
  return fate === 'dropped' && from?.evidence[0]?.quote === row.from.evidence[0]?.quote;
}

function followedUp(rows: readonly Judged[]): FollowedUp[] {
  return rows.flatMap(({ fate, from, label, to, result, note, evidence }) =>
    fate === 'new' || from === null
      ? []
      : [{ label, fate, from, to, result, note, evidence: [...evidence] }],
  );
}
