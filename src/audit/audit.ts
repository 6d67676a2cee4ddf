import type { Check } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import { readFacts } from '../figures/read-facts.ts';
import { RELATIONS } from './relations/index.ts';
import { slotsOf } from './slots.ts';

/**
 * Redoes the call's own arithmetic in interval arithmetic. A false alarm costs more trust than a missed
 * one, so a `conflict` needs an exact linkage or two independent routes.
 */
export function auditCall(
  transcript: Transcript,
  facts: readonly Fact[] = readFacts(transcript),
): readonly Check[] {
  const slots = slotsOf(facts);
  return toldOnce(RELATIONS.flatMap((relation) => relation(slots, transcript)));
}

/** Two relations may reach the same figure by the same arithmetic; the first tells it. */
function toldOnce(checks: readonly Check[]): readonly Check[] {
  const keyOf = ({ kind, stated, evidence }: Check) =>
    JSON.stringify([kind, stated.value, stated.unit, evidence[0]?.sentences]);
  return [...Map.groupBy(checks, keyOf).values()].flatMap(([first]) => first ?? []);
}
