import { type Call, CallId } from '../core/call.ts';
import { earningsError } from '../core/faults.ts';
import { periodOf, periodOrder } from '../core/period-order.ts';

/** As many quarters as a table shows side by side. */
export const MOST_CALLS = 12;

/** When a call's period is, so that later calls are greater. */
export function orderOf({ id }: Pick<Call, 'id'>): number {
  return periodOrder(periodOf(id));
}

/**
 * The call that one is compared with when nobody says which: the one before it of the same length, else the
 * one after it. Throws `input.nothing_beside`, and `input.call_ambiguous` where two are of that period.
 */
export function besideOf(id: CallId, all: readonly Pick<Call, 'id'>[]): CallId {
  const like = ofLength(id, all).filter((call) => call.id !== id);
  const before = like.filter((call) => orderOf(call) < orderOf({ id }));
  const after = like.filter((call) => orderOf(call) > orderOf({ id }));
  const nearest =
    before.length > 0 ? Math.max(...before.map(orderOf)) : Math.min(...after.map(orderOf));
  const [call, ...others] = like.filter((each) => orderOf(each) === nearest);
  if (!call) throw nothingBeside(id, all);
  if (others.length > 0) throw ambiguous([call, ...others]);
  return CallId.parse(call.id);
}

/**
 * So many calls of one length, the earliest first, the last of them the one given. Throws as `besideOf`
 * does, and `input.too_many_calls`.
 */
export function runUpTo(
  id: CallId,
  all: readonly Pick<Call, 'id'>[],
  count: number,
): readonly CallId[] {
  if (count < 2 || count > MOST_CALLS)
    throw earningsError('input.too_many_calls', { count, limit: MOST_CALLS });
  const like = ofLength(id, all)
    .filter((call) => call.id === id || orderOf(call) < orderOf({ id }))
    .toSorted((one, other) => orderOf(one) - orderOf(other))
    .slice(-count);
  if (like.length < 2) throw nothingBeside(id, all);
  for (const calls of Map.groupBy(like, orderOf).values())
    if (calls.length > 1) throw ambiguous(calls);
  return like.map((call) => CallId.parse(call.id));
}

/** A quarter beside quarters, a half year beside half years. */
function ofLength(id: CallId, all: readonly Pick<Call, 'id'>[]): readonly Pick<Call, 'id'>[] {
  return all.filter((call) => periodOf(call.id).charAt(0) === periodOf(id).charAt(0));
}

function nothingBeside(id: CallId, all: readonly Pick<Call, 'id'>[]) {
  const others = all.flatMap((call) => (call.id === id ? [] : [call.id]));
  return earningsError('input.nothing_beside', { id, others });
}

function ambiguous(calls: readonly Pick<Call, 'id'>[]) {
  const matches = calls.map((call) => call.id);
  const typed = periodOf(matches[0] ?? '')
    .toUpperCase()
    .replace('-', ' ');
  return earningsError('input.call_ambiguous', { typed, matches });
}
