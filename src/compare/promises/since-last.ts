import type { FollowedUp, SinceLast } from '../../core/brief.ts';
import type { Briefed } from '../briefed.ts';
import type { Judged, Promised } from './fate.ts';
import { handedOn } from './handed-on.ts';
import { judgePromises, promisesOf } from './judge-promises.ts';
import { leavesOpen, mentionsOf } from './mentions.ts';
import { onOneCalendar } from './on-one-calendar.ts';
import { isGuidedOtherwise } from './said-again.ts';

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
 * What became of the promises of earlier calls by a later one; `before` has the latest first. Those of the
 * call before it, and of the calls before that what no call between has settled or put otherwise.
 */
export function sinceLast(before: readonly Briefed[], call: Briefed): SinceLast | null {
  const [later = call, ...earlier] = onOneCalendar([call, ...before]);
  const [last] = earlier;
  if (!last) return null;
  const rows = openPromises(earlier, later);
  return {
    earlier: last.brief.call,
    promises: followedUp(rows).toSorted(
      (one, other) => ORDER.indexOf(one.fate) - ORDER.indexOf(other.fate),
    ),
  };
}

/** Each promise that was open before a call with what that call makes of it; `earlier` has the latest first. */
export function openPromises(earlier: readonly Briefed[], later: Briefed): readonly Judged[] {
  const rows: Judged[] = [];
  const handed = handedTo(earlier);
  for (const [at, older] of earlier.entries()) {
    const own = handed.get(older) ?? [];
    const judged = judgePromises(older, later, own).filter(({ fate }) => fate !== 'new');
    const between = earlier.slice(0, at).map((call) => ({
      call,
      rows: judgePromises(older, call, own),
    }));
    const open = judged.filter(
      (row) =>
        between.every((each) => isLeftOpen(row, each)) &&
        (row.fate !== 'dropped' || isUntold(row, later, between)) &&
        !rows.some((known) => isOfTheSame(known, row)),
    );
    rows.push(...open);
  }
  return rows;
}

/** What each call was handed on by those before it. */
function handedTo(earlier: readonly Briefed[]): ReadonlyMap<Briefed, readonly Promised[]> {
  const handed = new Map<Briefed, readonly Promised[]>();
  const inTurn = earlier.toReversed();
  for (const [at, call] of inTurn.entries()) {
    const rows = inTurn
      .slice(0, at)
      .flatMap((before) => judgePromises(before, call, handed.get(before)))
      .toReversed();
    const found = handedOn(rows, call, promisesOf(call));
    const isFirst = ({ label }: Promised, place: number) =>
      found.findIndex((each) => each.label === label) === place;
    handed.set(call, found.filter(isFirst));
  }
  return handed;
}

/** Whether a call after one says nothing of a promise of it, or the same again. */
export function isLeftOpen(
  row: Pick<Judged, 'promise' | 'from'>,
  { call, rows }: { readonly call: Briefed; readonly rows: readonly Judged[] },
): boolean {
  const then = rows.find((each) => isFrom(each, row));
  if (then) return then.fate === 'dropped' || then.fate === 'kept';
  // Guided to by other words, which nobody could hold against it.
  return !('fact' in row.promise) || !isGuidedOtherwise(row.promise, call);
}

/** Not a word of it now, nor on the calls between, but that it is still to come; told when its time is over. */
function isUntold(
  { promise, note }: Judged,
  { transcript }: Briefed,
  between: readonly { readonly call: Briefed; readonly rows: readonly Judged[] }[],
): boolean {
  if ('fact' in promise) return between.length === 0 || isOverNow(note, between);
  if (mentionsOf(promise, transcript).length > 0) return false;
  if (between.length === 0) return true;
  return (
    isOverNow(note, between) &&
    between.every(({ call }) => mentionsOf(promise, call.transcript).every(leavesOpen))
  );
}

function isOverNow(
  note: string | null,
  between: readonly { readonly rows: readonly Judged[] }[],
): boolean {
  return (
    note !== null &&
    between.every(({ rows }) => rows.every((each) => each.fate !== 'dropped' || each.note !== note))
  );
}

function isFrom({ from, label }: Judged, row: Pick<Judged, 'from' | 'promise'>): boolean {
  return label === row.promise.label && from?.evidence[0]?.quote === row.from?.evidence[0]?.quote;
}

/** One thing promised on two calls is told of once: as the later of them has it. */
function isOfTheSame(one: Judged, other: Judged): boolean {
  if (one.label !== other.label) return false;
  const [a, b] = [one.promise, other.promise];
  return !('fact' in a && 'fact' in b) || a.fact.period === b.fact.period;
}

function followedUp(rows: readonly Judged[]): FollowedUp[] {
  return rows.flatMap(({ fate, from, label, to, result, note, evidence }) =>
    fate === 'new' || from === null
      ? []
      : [{ label, fate, from, to, result, note, evidence: [...evidence] }],
  );
}
