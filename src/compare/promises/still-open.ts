import type { OpenPromise } from '../../core/comparison.ts';
import type { Briefed } from '../briefed.ts';
import { type Due, isOpenAt } from './due.ts';
import { dueOf } from './due-of.ts';
import type { Promised } from './fate.ts';
import { judgePromises, promisesOf } from './judge-promises.ts';
import { onOneCalendar } from './on-one-calendar.ts';
import { isLeftOpen } from './since-last.ts';

/** What is promised for after the latest of a company's calls, the soonest first; `all` has the latest first. */
export function stillOpen(all: readonly Briefed[]): readonly OpenPromise[] {
  const calls = onOneCalendar(all);
  const [latest] = calls;
  if (!latest) return [];
  const open: { readonly due: Due; readonly told: OpenPromise; readonly key: string }[] = [];
  for (const [at, call] of calls.entries()) {
    const since = calls
      .slice(0, at)
      .map((later) => ({ call: later, rows: judgePromises(call, later) }));
    for (const promise of promisesOf(call)) {
      if ('way' in promise) continue; // which way a metric goes is nothing to be done
      const due = dueOf(promise);
      const key = keyOf(promise);
      // Said again on a later call, it is told as that call has it.
      const isKnown = open.some(
        (each) =>
          each.key === key || (each.told.label === promise.label && each.due.end === due?.end),
      );
      if (!due || isKnown || !isOpenAt(due, latest.transcript.call)) continue;
      const evidence = promise.statement.evidence.map((each) => ({
        ...each,
        call: call.transcript.call.id,
      }));
      const [own] = evidence;
      const row = { promise, from: { ...promise.statement, evidence } };
      if (!own || !since.every((later) => isLeftOpen(row, later))) continue;
      const { label, statement } = promise;
      const told = { call: call.transcript.call.id, label, due: due.words, statement: row.from };
      open.push({ due, key, told: { ...told, figure: statement.figure } });
    }
  }
  return open.toSorted((one, other) => one.due.end - other.due.end).map(({ told }) => told);
}

function keyOf(promise: Promised): string {
  return 'fact' in promise ? `${promise.label}\n${promise.fact.period}` : promise.label;
}
