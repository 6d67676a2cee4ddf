import type { Evidence } from '../core/brief.ts';
import type { Transcript, Turn } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import { type Interval, intervalOf, overlapOf } from '../figures/grammar/interval.ts';

/** The results of one metric, segment and basis. */
export interface Slot {
  readonly metric: string;
  readonly segment: string | null;
  readonly basis: Fact['basis'];
  readonly facts: readonly Fact[];
}

/** Facts that arithmetic may use: results said exactly, by metric, segment and basis. */
export function slotsOf(facts: readonly Fact[]): readonly Slot[] {
  const exact = facts.filter(
    ({ modality, spoken }) =>
      modality === 'actual' &&
      spoken.figure.high === undefined &&
      (!spoken.figure.approximate || spoken.figure.bound !== undefined),
  );
  const groups = Map.groupBy(exact, ({ metric, segment, basis }) =>
    JSON.stringify([metric, segment, basis]),
  );
  return [...groups.values()].flatMap((slot) => {
    const [first] = slot;
    return first
      ? [{ metric: first.metric, segment: first.segment, basis: first.basis, facts: slot }]
      : [];
  });
}

/** The most precise level of a slot for a period, unbracketed before bracketed; null when none is said. */
export function levelAt({ facts }: Slot, period: string | null): Fact | null {
  if (period === null) return null;
  return (
    facts
      .filter(
        (fact) =>
          fact.role === 'level' && fact.period === period && fact.spoken.figure.bound === undefined,
      )
      .toSorted(
        (one, other) =>
          one.spoken.step - other.spoken.step ||
          Number(one.spoken.figure.doubtful) - Number(other.spoken.figure.doubtful),
      )[0] ?? null
  );
}

/** The level of a slot for a period when everybody who says it says the same; else null. */
export function soleLevel(slot: Slot | null, period: string | null): Fact | null {
  const level = slot && levelAt(slot, period);
  if (!slot || !level) return null;
  const isSame = (fact: Fact) =>
    fact.role !== 'level' ||
    fact.period !== period ||
    fact.spoken.figure.bound !== undefined ||
    overlapOf(interval(fact), interval(level)) !== null;
  return slot.facts.every(isSame) ? level : null;
}

const known = new WeakMap<readonly Slot[], ReadonlyMap<string, readonly Slot[]>>();

/** The first slot of a metric and segment, of whatever basis where none is wanted. */
export function slotFor(slots: readonly Slot[], wanted: Wanted): Slot | null {
  const byName = known.get(slots) ?? Map.groupBy(slots, keyOf);
  known.set(slots, byName);
  const named = byName.get(keyOf(wanted)) ?? [];
  return named.find(({ basis }) => wanted.basis === undefined || basis === wanted.basis) ?? null;
}

type Wanted = Pick<Slot, 'metric' | 'segment'> & Partial<Pick<Slot, 'basis'>>;

function keyOf({ metric, segment }: Wanted): string {
  return JSON.stringify([metric, segment]);
}

export function interval(fact: Fact): Interval {
  return intervalOf(fact.spoken);
}

/** The sentences of all operands, word for word. */
export function evidenceOf(transcript: Transcript, facts: readonly Fact[]): Evidence[] {
  const seen = new Set<string>();
  return facts.flatMap((fact) => {
    const { sentence } = fact;
    if (seen.has(sentence)) return [];
    seen.add(sentence);
    return [{ sentences: [sentence], quote: sentenceOf(transcript, fact) }];
  });
}

/** The sentence a fact was said in; its figure's span counts from there. */
export function sentenceOf({ turns }: Transcript, { sentence, turn }: Fact): string {
  const said = turns[turn];
  const place = said && placesIn(said).get(sentence);
  return place ? said.text.slice(place.start, place.end) : '';
}

const places = new WeakMap<Turn, ReadonlyMap<string, Turn['sentences'][number]>>();

function placesIn(turn: Turn): ReadonlyMap<string, Turn['sentences'][number]> {
  const known = places.get(turn) ?? new Map(turn.sentences.map((each) => [each.id, each]));
  places.set(turn, known);
  return known;
}
