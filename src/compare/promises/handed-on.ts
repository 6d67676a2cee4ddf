import { sentencesOf } from '../../extract/evidence.ts';
import type { Briefed } from '../briefed.ts';
import type { Aim } from './aims.ts';
import { findDue, isOpenAt } from './due.ts';
import { dueOf } from './due-of.ts';
import type { Judged, Promised } from './fate.ts';
import { guidedIn } from './guided.ts';
import { isSame } from './same-figure.ts';

/**
 * Promises of calls before that a call put otherwise in words that name them only beside those calls: "we're
 * now at 9 to 10 million", "the last eight move in the first quarter". They are open from then on as it has them.
 */
export function handedOn(
  rows: readonly Judged[],
  call: Briefed,
  own: readonly Promised[],
): readonly Promised[] {
  // What says of no deed what it is cannot be told as done.
  const taken = own.filter((each) => !('does' in each && each.does === null));
  const known = new Set(taken.flatMap(({ statement }) => statement.evidence[0]?.sentences ?? []));
  return rows.flatMap(({ fate, to, promise, label }): readonly Promised[] => {
    const id = to?.evidence[0]?.sentences[0];
    if (!to || id === undefined || known.has(id) || own.some((each) => each.label === label))
      return [];
    if ('fact' in promise) return fate === 'reworded' ? (asAim(promise, to, call) ?? []) : [];
    if (fate !== 'slipped' || !('due' in promise)) return [];
    // "It will not be this year; our best estimate is the spring": the later of the two
    const dues = (to.evidence[0]?.quote ?? '')
      .split(/;\s/)
      .flatMap((part) => findDue(part, call.transcript.call) ?? []);
    const due = dues.toSorted((one, other) => other.end - one.end)[0];
    const was = dueOf(promise);
    return due && was && due.end > was.end && isOpenAt(due, call.transcript.call)
      ? [{ ...promise, due, statement: to }]
      : [];
  });
}

function asAim(promise: Aim, to: NonNullable<Judged['to']>, call: Briefed): readonly Aim[] | null {
  const { figure } = to;
  if (figure === null) return null;
  const ids = to.evidence.flatMap(({ sentences }) => sentences);
  const found = guidedIn(call).find(
    ({ fact }) => ids.includes(fact.sentence) && isSame(fact.spoken.figure, figure),
  );
  const text = sentencesOf(call.transcript).get(ids[0] ?? '')?.text;
  if (!found || text === undefined) return null;
  const { period, basis, segment } = promise.fact;
  return [{ ...promise, statement: to, text, fact: { ...found.fact, period, basis, segment } }];
}
