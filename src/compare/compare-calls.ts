import type { Metric } from '../core/brief.ts';
import type { Comparison, MetricPair, Restatement } from '../core/comparison.ts';
import { periodOf, periodOrder } from '../core/period-order.ts';
import type { Briefed } from './briefed.ts';
import { linesOf } from './lines.ts';
import { ourMove } from './our-move.ts';
import { type PairOfLines, pairLines } from './pair-lines.ts';
import { fatesSoFar } from './promises/fates-of.ts';
import { stillOpen } from './promises/still-open.ts';
import { asRestated, restatements } from './restated.ts';
import { lengthOfCall } from './span.ts';
import { topicsOf } from './topics.ts';

/**
 * Two calls of one company side by side, the earlier first: figures of either are its call's own. What the
 * later one restates of a call before it that stands `beside` them is told, too, and what became of what is
 * still open of those; they stand the latest first.
 */
export function compareCalls(
  earlier: Briefed,
  later: Briefed,
  beside: readonly Briefed[] = [],
): Comparison {
  const before = [earlier, ...beside].toSorted(byPeriod);
  const restated = [earlier, ...beside].flatMap(({ brief, transcript }) => [
    ...restatements(brief, later.brief, later.transcript, transcript),
  ]);
  return {
    from: earlier.brief.call,
    to: later.brief.call,
    metrics: pairsOf(earlier, later, restated),
    guidance: fatesSoFar(before, later),
    restated,
    topics: topicsOf(earlier, later),
    open: [...stillOpen([later, ...before])],
  };
}

/** The latest first. */
function byPeriod(one: Briefed, other: Briefed): number {
  return orderOf(other) - orderOf(one);
}

function orderOf({ brief: { call } }: Briefed): number {
  return periodOrder(periodOf(call.id));
}

function pairsOf(earlier: Briefed, later: Briefed, restated: readonly Restatement[]): MetricPair[] {
  const [from, to] = [earlier.brief, later.brief];
  const areOfOneLength = lengthOfCall(from.call) === lengthOfCall(to.call);
  const pairs = pairLines(linesOf(from), linesOf(to), { areOfOneLength });
  return pairs.map((pair): MetricPair => {
    const { name, segment, basis } = shownOf(pair);
    const base = pair.from && asRestated(pair.from.metric, restated);
    const move =
      pair.from && pair.to
        ? ourMove(
            { metric: base ?? pair.from.metric, brief: from },
            { metric: pair.to.metric, brief: to },
            { areOfOneLength: pair.from.span === pair.to.span },
          )
        : { change: null, why: null };
    return {
      name,
      segment,
      basis,
      from: pair.from && named(pair.from.metric, from.call.id),
      to: pair.to && named(pair.to.metric, to.call.id),
      ...move,
      ...(base && move.change ? { base: base.figure } : {}),
    };
  });
}

/** A line is called what the later call calls it. */
function shownOf({ from, to }: PairOfLines): Pick<Metric, 'name' | 'segment' | 'basis'> {
  const shown = (to ?? from)?.metric;
  if (!shown) throw new Error('a pair of lines has one at least');
  return shown;
}

/** A metric whose evidence says which call it is of. */
export function named(metric: Metric, call: string): Metric {
  return { ...metric, evidence: metric.evidence.map((each) => ({ ...each, call })) };
}
