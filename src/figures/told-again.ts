import type { Transcript } from '../core/transcript.ts';
import type { Fact } from './fact.ts';
import { isToDate } from './fiscal.ts';
import { termOf } from './lexicon.ts';
import { findPeriods } from './periods.ts';

/**
 * Gives a level that was said without a time the period under which the call tells the very same figure
 * again: "we generated a record $5.5 billion of free cash flow", and later "free cash flow in 2021 was a
 * record $5.5 billion". Only measures of a stretch of time; what names its own quarter stays there.
 */
export function datedAsToldAgain(
  facts: readonly Fact[],
  { call, turns }: Pick<Transcript, 'call' | 'turns'>,
): readonly Fact[] {
  const longer = new Map<string, string>();
  for (const fact of facts)
    if (isResult(fact) && isToDate(fact.period, call)) longer.set(keyOf(fact), fact.period);
  if (longer.size === 0) return facts;
  return facts.map((fact) => {
    if (fact.period !== call.period || !isResult(fact)) return fact;
    const period = longer.get(keyOf(fact));
    return period === undefined || namesTime(fact, turns, call) ? fact : { ...fact, period };
  });
}

function isResult({ role, versus, modality, metric }: Fact): boolean {
  const kind = termOf(metric)?.kind;
  return (
    role === 'level' &&
    versus === null &&
    modality === 'actual' &&
    (kind === 'flow' || kind === 'per share')
  );
}

function namesTime(fact: Fact, turns: Transcript['turns'], call: Transcript['call']): boolean {
  const turn = turns[fact.turn];
  const place = turn?.sentences.find(({ id }) => id === fact.sentence);
  if (!turn || !place) return true;
  return findPeriods(turn.text.slice(place.start, place.end), call).some(
    ({ label, isTime }) => isTime && label === call.period,
  );
}

function keyOf({ metric, segment, basis, spoken }: Fact): string {
  return JSON.stringify([metric, segment, basis, spoken.figure.value, spoken.figure.unit]);
}
