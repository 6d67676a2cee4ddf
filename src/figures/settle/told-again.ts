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
  told: readonly Fact[],
  { call, turns }: Pick<Transcript, 'call' | 'turns'>,
): readonly Fact[] {
  const facts = plansAsToldFirst(told, { call, turns });
  const longer = new Map<string, Fact>();
  for (const fact of facts)
    if (isResult(fact) && isToDate(fact.period, call)) longer.set(keyOf(fact), fact);
  if (longer.size === 0) return facts;
  const dated: readonly Fact[] = facts.map((fact) => {
    if (fact.period !== call.period || !isResult(fact)) return fact;
    const again = longer.get(keyOf(fact));
    const isOfYear = again?.period.startsWith('FY');
    if (!again || namesTime(fact, { turns, call, back: isOfYear ? 0 : BACK })) return fact;
    const isRecord = [fact, again].every((one) => RECORD.test(around(one, turns, 0)));
    const least = isOfYear ? OF_YEAR : DIGITS;
    return isRecord || digitsOf(fact) >= least ? { ...fact, period: again.period } : fact;
  });
  return dated.map((fact, at) => {
    const [last, was] = [dated[at - 1], facts[at - 1]];
    const isMoved = last !== undefined && last !== was && last.sentence === fact.sentence;
    return isMoved && isOfSameProfit(fact, last, turns) ? { ...fact, period: last.period } : fact;
  });
}

/**
 * "We raise EPS to $0.45 to $0.55 for the year", and later "in line with the EPS range of $0.45 to $0.55":
 * the very same range of a forecast is for the year it was given for, where its sentence names no other time.
 */
function plansAsToldFirst(
  facts: readonly Fact[],
  { call, turns }: Pick<Transcript, 'call' | 'turns'>,
): readonly Fact[] {
  const plans = new Map<string, Fact>();
  return facts.map((fact) => {
    const { low, high } = fact.spoken.figure;
    const isRange = low !== undefined && high !== undefined && low !== high;
    if (fact.modality !== 'guidance' || fact.role !== 'level' || !isRange) return fact;
    const key = `${keyOf(fact)} ${high}`;
    const first = plans.get(key);
    if (!first) plans.set(key, fact);
    if (!first?.period.startsWith('FY') || fact.period.startsWith('FY')) return fact;
    const isNamed = findPeriods(around(fact, turns, 0), call).some(
      ({ label }) => label === fact.period,
    );
    return isNamed ? fact : { ...fact, period: first.period };
  });
}

const OR = /^,?\sor\s$/;

/** "$213 million or $2.63 a share": the same profit, by the share. */
function isOfSameProfit(
  { metric, role, period, turn, spoken }: Fact,
  last: Fact,
  turns: Transcript['turns'],
): boolean {
  const between = turns[turn]?.sentences.find(({ id }) => id === last.sentence)?.start ?? 0;
  const text = turns[turn]?.text.slice(between + last.spoken.end, between + spoken.start) ?? '';
  const isShare = metric === 'earnings per share' && last.metric === 'net income';
  return isShare && role === 'level' && period !== last.period && OR.test(text);
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

/** Whether the quarter is named for a figure; a time behind another figure of its sentence is of that one. */
function namesTime(
  fact: Fact,
  { turns, call, back }: Pick<Transcript, 'call' | 'turns'> & { readonly back: number },
): boolean {
  const whole = around(fact, turns, 0);
  const text = around(fact, turns, back);
  const own = text.length - whole.length + fact.spoken.end;
  return findPeriods(text, call).some(
    ({ label, isTime, start }) =>
      isTime && label === call.period && !/\d[^\d]*\d/.test(text.slice(own, start)),
  );
}

function keyOf({ metric, segment, basis, spoken }: Fact): string {
  return JSON.stringify([metric, segment, basis, spoken.figure.value, spoken.figure.unit]);
}
