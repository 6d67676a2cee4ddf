import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../fact.ts';
import { termOf } from '../lexicon/lexicon.ts';
import { isToDate } from '../time/fiscal.ts';
import { findPeriods } from '../time/periods.ts';

const DIGITS = 3; // fewer may be the same by chance
const OF_YEAR = 2; // a quarter seldom has as much as its whole year
const BACK = 3; // sentences before, in which the quarter may have been opened
const RECORD = /\brecord\b/i;

/**
 * Gives a level that was said without a time the period under which the call tells the very same figure
 * again: "we made a record $2.3 billion of free cash flow", and later "free cash flow for 2024 was a
 * record $2.3 billion". Only a flow, of three digits, two of a whole year's, or a record in both places; what stands where the
 * quarter was named stays there.
 */
export function datedAsToldAgain(
  facts: readonly Fact[],
  { call, turns }: Pick<Transcript, 'call' | 'turns'>,
): readonly Fact[] {
  const longer = new Map<string, Fact>();
  for (const fact of facts)
    if (isResult(fact) && isToDate(fact.period, call)) longer.set(keyOf(fact), fact);
  if (longer.size === 0) return facts;
  return facts.map((fact) => {
    if (fact.period !== call.period || !isResult(fact)) return fact;
    const again = longer.get(keyOf(fact));
    const isOfYear = again?.period.startsWith('FY');
    if (!again || namesTime(fact, { turns, call, back: isOfYear ? 0 : BACK })) return fact;
    const isRecord = [fact, again].every((one) => RECORD.test(around(one, turns, 0)));
    const least = isOfYear ? OF_YEAR : DIGITS;
    return isRecord || digitsOf(fact) >= least ? { ...fact, period: again.period } : fact;
  });
}

function isResult({ role, versus, modality, metric }: Fact): boolean {
  const isFlow = termOf(metric)?.kind === 'flow';
  return role === 'level' && versus === null && modality === 'actual' && isFlow;
}

function digitsOf({ spoken }: Fact): number {
  const [, digits = ''] = /(\d[\d,.]*)/.exec(spoken.figure.text) ?? [];
  const whole = String(Number(digits.replace(/\D/g, '')));
  return String(Number(`0.${whole}`)).length - 2; // without the noughts at either end
}

/** The sentence of a figure, with some before it in its turn. */
function around({ turn: at, sentence }: Fact, turns: Transcript['turns'], back: number): string {
  const turn = turns[at];
  const place = turn?.sentences.findIndex(({ id }) => id === sentence) ?? -1;
  const from = turn?.sentences[Math.max(0, place - back)];
  const to = turn?.sentences[place];
  return turn && from && to ? turn.text.slice(from.start, to.end) : '';
}

function namesTime(
  fact: Fact,
  { turns, call, back }: Pick<Transcript, 'call' | 'turns'> & { readonly back: number },
): boolean {
  return findPeriods(around(fact, turns, back), call).some(
    ({ label, isTime }) => isTime && label === call.period,
  );
}

function keyOf({ metric, segment, basis, spoken }: Fact): string {
  return JSON.stringify([metric, segment, basis, spoken.figure.value, spoken.figure.unit]);
}
