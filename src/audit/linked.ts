import type { Transcript } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import { type Equation, sameAs } from './equation.ts';
import { equationsOf } from './equations-of.ts';
import { slipsIn } from './slips.ts';
import { type Slot, slotsOf } from './slots.ts';

const FEWEST = 3; // figures of an equation
const MOST_SLIPS = 8; // a call of more says other things by the same name

/**
 * Every relation between figures of one breath or sentence, and between those said anywhere in the call,
 * by whomever. Only levels that nobody there gives otherwise are linked; even so a label may be wrong, so
 * one equation across sentences that fails proves nothing.
 */
export function linkedEquations(
  slots: readonly Slot[],
  transcript: Transcript,
): readonly Equation[] {
  const facts = slots.flatMap((slot) => slot.facts);
  const breaths = [
    ...Map.groupBy(facts, ({ group }) => group).values(),
    ...Map.groupBy(facts, ({ sentence }) => sentence).values(),
  ].filter(({ length }) => length >= FEWEST);
  const slips = slots.flatMap(slipsIn).slice(0, MOST_SLIPS);
  const within = (some: readonly Fact[]) => equationsOf(slotsOf(some), transcript);
  const equations = [
    ...breaths.flatMap(within),
    ...within(facts),
    ...slips.map(([one, other]) => sameAs(one, other)),
    // Either of the two may be the slip: what follows from each is seen.
    ...slips.flat().flatMap((slip) => within(facts.filter((fact) => !isTwin(fact, slip)))),
  ];
  return [...new Map(equations.map((equation) => [keyOf(equation), equation])).values()];
}

function isTwin(fact: Fact, slip: Fact): boolean {
  return (
    fact.metric === slip.metric &&
    fact.segment === slip.segment &&
    fact.basis === slip.basis &&
    fact.period === slip.period &&
    fact.role === 'level' &&
    fact.spoken.figure.value === slip.spoken.figure.value
  );
}

/** The same figures in the same places, however they were come by. */
function keyOf({ kind, stated, others }: Equation): string {
  const placeOf = ({ sentence, spoken, role }: Fact) => `${sentence} ${spoken.start} ${role}`;
  return [kind, ...[stated, ...others].map(placeOf)].join();
}
