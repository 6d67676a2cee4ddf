import type { Call } from '../core/call.ts';
import type { Labelled } from './attach.ts';
import { earlierThan, quarterBefore, yearBefore } from './periods.ts';
import { UNSETTLED } from './when-of.ts';

/**
 * Joins a prior said under its metric's name again, and names what one figure alone left open: a change
 * without a comparison is against the year before, a prior is of the period its change names.
 */
export function settlePriors(labelled: readonly Labelled[], call: Call): readonly Labelled[] {
  const joined = labelled.map((each, at) => joinPrior(each, labelled.slice(0, at)));
  return joined.map((each) => settled(each, joined, call));
}

/** "5.2%, better than the negative 2.4% gross margin a year ago" names its metric twice: one breath. */
function joinPrior(each: Labelled, earlier: readonly Labelled[]): Labelled {
  const { fact } = each;
  if (fact.role !== 'level' || fact.versus === null) return each;
  const first = earlier.findLast(
    (other) => other.fact.metric === fact.metric && other.fact.role === 'level',
  );
  if (
    !first ||
    first.groupAt === each.groupAt ||
    (fact.segment !== null && fact.segment !== first.fact.segment)
  )
    return each;
  const { segment, basis } = first.fact;
  return { groupAt: first.groupAt, fact: { ...fact, segment, basis: fact.basis ?? basis } };
}

function settled(each: Labelled, all: readonly Labelled[], call: Call): Labelled {
  const { fact, groupAt } = each;
  if (fact.role === 'change' && fact.versus === null) {
    const versusPeriod = earlierThan(fact.period, 'year-ago') ?? yearBefore(call);
    return { groupAt, fact: { ...fact, versus: 'year-ago', versusPeriod } };
  }
  if (fact.period !== UNSETTLED) return each;
  const change = all.find((other) => other.groupAt === groupAt && other.fact.role === 'change');
  const versus = change?.fact.versus ?? 'year-ago';
  const period =
    (versus === 'previous-quarter' ? quarterBefore(call) : yearBefore(call)) ?? 'prior period';
  return { groupAt, fact: { ...fact, period, versus } };
}
