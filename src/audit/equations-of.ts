import type { Transcript } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import { termOf } from '../figures/lexicon/lexicon.ts';
import { type Equation, formsOf, moveOf, perUnitOf, shareOf, sumOf } from './equation.ts';
import { PROFIT_OF } from './relations/margin.ts';
import { sharesOfRevenue } from './revenue-shares.ts';
import { type Slot, sentenceOf, slotFor, soleLevel } from './slots.ts';

/** Every relation that figures of these slots are in, each level given by one figure alone. */
export function equationsOf(slots: readonly Slot[], transcript: Transcript): readonly Equation[] {
  return [
    ...slots.flatMap((slot) => [...movesOf(slot), ...formsIn(slot, transcript)]),
    ...sharesOfRevenue(slots, transcript),
    ...[...slotsByPeriod(slots)].flatMap(([period, said]) => levelsTiedAt(period, said, slots)),
  ];
}

/** The slots that have a level of each period. */
function slotsByPeriod(slots: readonly Slot[]): ReadonlyMap<string, readonly Slot[]> {
  const told = new Map<string, Slot[]>();
  for (const slot of slots) {
    const levels = slot.facts.filter(({ role }) => role === 'level');
    for (const period of new Set(levels.map((level) => level.period))) {
      const others = told.get(period);
      if (others) others.push(slot);
      else told.set(period, [slot]);
    }
  }
  return told;
}

/** What ties levels of one period: margins, amounts a share, totals and their parts. */
function levelsTiedAt(
  period: string,
  said: readonly Slot[],
  slots: readonly Slot[],
): readonly Equation[] {
  const at: LevelAt = (metric, { segment = null, basis } = {}) =>
    soleLevel(slotFor(slots, { metric, segment, ...(basis !== undefined && { basis }) }), period);
  return [
    ...said.flatMap((slot) => [marginOf(slot, period, at), perShareOf(slot, period, at)]),
    ...totalsOf(said, period),
    cashOf(at),
    costsOf(at),
  ].filter((equation) => equation !== null);
}

type LevelAt = (metric: string, of?: Partial<Pick<Slot, 'segment' | 'basis'>>) => Fact | null;

/** Moves said alone, with the levels of the periods they join; two moves of one kind leave it open. */
function movesOf(slot: Slot): readonly Equation[] {
  const rivals = Map.groupBy(exactMoves(slot), ({ period, versusPeriod, spoken }) =>
    JSON.stringify([period, versusPeriod, spoken.figure.unit]),
  );
  return [...rivals.values()].flatMap((moves) => {
    const [first] = moves;
    if (!first || new Set(moves.map(({ spoken }) => spoken.figure.value)).size > 1) return [];
    const now = soleLevel(slot, first.period);
    const then = soleLevel(slot, first.versusPeriod);
    return now && then ? moves.flatMap((move) => moveOf(move, now, then) ?? []) : [];
  });
}

function exactMoves({ facts }: Slot): readonly Fact[] {
  return facts.filter(({ role, spoken }) => role === 'change' && spoken.figure.bound === undefined);
}

// "up $19.2 million, or 3.9%", "3.9% or $19.2 million", "$19.2 million (3.9%)"
const JOINED = /^,?\s(?:or|\()\s?(?:by\s)?$|^\s\($/;

/** Moves said as an amount and, in the same breath, as a percentage of what it was before. */
function formsIn(slot: Slot, transcript: Transcript): readonly Equation[] {
  const breaths = Map.groupBy(exactMoves(slot), ({ group }) => group);
  return [...breaths.values()].flatMap((moves) =>
    moves.flatMap((percent) => {
      if (percent.spoken.figure.unit !== 'percent') return [];
      const amount = moves.find(
        (move) =>
          /^(?:money|count)$/.test(move.spoken.figure.unit) && isJoined(move, percent, transcript),
      );
      const now = amount && soleLevel(slot, percent.period);
      return (now && formsOf(percent, { amount, now })) || [];
    }),
  );
}

function isJoined(one: Fact, other: Fact, transcript: Transcript): boolean {
  const [first, second] = one.spoken.start < other.spoken.start ? [one, other] : [other, one];
  const text = sentenceOf(transcript, one);
  return JOINED.test(text.slice(first.spoken.end, second.spoken.start));
}

function marginOf(slot: Slot, period: string, at: LevelAt): Equation | null {
  const { metric, segment, basis } = slot;
  const profit = PROFIT_OF[metric];
  const margin = profit ? soleLevel(slot, period) : null;
  const part = profit ? at(profit, { segment, basis }) : null;
  const whole = at('revenue', { segment });
  return margin && part && whole && shareOf('margin', margin, { part, whole });
}

function perShareOf(slot: Slot, period: string, at: LevelAt): Equation | null {
  if (slot.metric !== 'earnings per share') return null;
  const perShare = soleLevel(slot, period);
  const amount = at('net income', slot);
  const units = at('share count');
  return perShare && amount && units && perUnitOf(perShare, { amount, units });
}

/** The parts that the call names of a total, where it says all of them or not. */
function totalsOf(slots: readonly Slot[], period: string): readonly (Equation | null)[] {
  const byMetric = Map.groupBy(slots, ({ metric }) => metric);
  return slots
    .filter(({ metric, segment }) => segment === null && termOf(metric)?.kind === 'flow')
    .map((total) => {
      const parts = (byMetric.get(total.metric) ?? []).flatMap(
        ({ metric, segment, basis, facts }) =>
          (basis === total.basis &&
            segment !== null &&
            soleLevel({ metric, segment, basis, facts }, period)) ||
          [],
      );
      const whole = soleLevel(total, period);
      return whole && sumOf(whole, parts);
    });
}

function cashOf(at: LevelAt): Equation | null {
  const [operating, free, spent] = [
    at('operating cash flow'),
    at('free cash flow'),
    at('capital expenditure'),
  ];
  return operating && free && spent && sumOf(operating, [free, spent]);
}

function costsOf(at: LevelAt): Equation | null {
  const [revenue, profit, cost] = [at('revenue'), at('gross profit'), at('cost of revenue')];
  return revenue && profit && cost && sumOf(revenue, [profit, cost]);
}
