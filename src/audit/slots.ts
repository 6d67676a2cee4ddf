import type { Evidence } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import { type Interval, intervalOf, overlapOf } from './interval.ts';

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

export function slotFor(
  slots: readonly Slot[],
  wanted: {
    readonly metric: string;
    readonly segment: string | null;
    readonly basis?: Fact['basis'];
  },
): Slot | null {
  return (
    slots.find(
      ({ metric, segment, basis }) =>
        metric === wanted.metric &&
        segment === wanted.segment &&
        (wanted.basis === undefined || basis === wanted.basis),
    ) ?? null
  );
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
  const { text = '', sentences = [] } = turns[turn] ?? {};
  const place = sentences.find(({ id }) => id === sentence);
  return place ? text.slice(place.start, place.end) : '';
}
