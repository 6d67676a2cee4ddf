import type { Metric } from '../core/brief.ts';
import type { Restatement, Run, RunLine } from '../core/comparison.ts';
import type { Briefed } from './briefed.ts';
import { named } from './compare-calls.ts';
import { type Line, linesOf } from './lines.ts';
import { ourMove } from './our-move.ts';
import { pairLines } from './pair-lines.ts';
import { fatesSoFar } from './promises/fates-of.ts';
import { stillOpen } from './promises/still-open.ts';
import { asRestated, restatements } from './restated.ts';
import { lengthOfCall } from './span.ts';

/** A line followed from call to call, a cell each; `last` is the newest it was seen in. */
interface Thread {
  readonly cells: (Line | null)[];
  last: Line;
}

/**
 * Calls of one company side by side, the earliest first. Each line is followed from call to call, over one
 * in which it is not told; figures are subtracted only between the first and the last call.
 */
export function runOfCalls(calls: readonly Briefed[]): Run {
  const restated = calls.flatMap((later, at) =>
    calls.slice(0, at).flatMap((earlier) =>
      restatements(earlier.brief, later.brief, later.transcript, earlier.transcript).map(
        (each) => ({
          ...each,
          by: later.brief.call.id,
        }),
      ),
    ),
  );
  return {
    calls: calls.map(({ brief }) => brief.call),
    metrics: threadsOf(calls).map((thread) => runLine(thread, calls, restated)),
    guidance: calls.slice(1).flatMap((later, at) => {
      const earlier = calls[at];
      if (!earlier) return [];
      const [from, to] = [earlier.brief.call.id, later.brief.call.id];
      return [{ from, to, fates: fatesSoFar(calls.slice(0, at + 1).toReversed(), later) }];
    }),
    restated,
    open: [...stillOpen(calls.toReversed())],
  };
}

function threadsOf(calls: readonly Briefed[]): readonly Thread[] {
  let threads: readonly Thread[] = [];
  for (const [at, { brief }] of calls.entries()) {
    const known = new Map(threads.map((thread) => [thread.last, thread]));
    const areOfOneLength = calls.every(
      (other) => lengthOfCall(other.brief.call) === lengthOfCall(brief.call),
    );
    const pairs = pairLines([...known.keys()], linesOf(brief), { areOfOneLength });
    // Those that go on stand in the order of the newest call, which tells what matters now.
    threads = pairs.flatMap(({ from, to }): readonly Thread[] => {
      const thread = from ? known.get(from) : undefined;
      const cells = [...(thread?.cells ?? Array.from({ length: at }, () => null)), to];
      const last = to ?? from;
      return last ? [{ cells, last }] : [];
    });
  }
  return threads;
}

function runLine(
  { cells, last }: Thread,
  calls: readonly Briefed[],
  restated: readonly Restatement[],
): RunLine {
  const { name, segment, basis } = last.metric;
  const metrics = cells.map((line, at): Metric | null => {
    const call = calls[at]?.brief.call;
    return line && call ? named(line.metric, call.id) : null;
  });
  const [first, final] = [calls[0]?.brief, calls.at(-1)?.brief];
  const [then, now] = [cells[0], cells.at(-1)];
  const base = then ? asRestated(then.metric, restated) : null;
  const change =
    first && final && then && now
      ? ourMove(
          { metric: base ?? then.metric, brief: first },
          { metric: now.metric, brief: final },
          { areOfOneLength: then.span === now.span },
        ).change
      : null;
  return {
    name,
    segment,
    basis,
    cells: metrics,
    change,
    ...(base && change ? { base: base.figure } : {}),
  };
}
