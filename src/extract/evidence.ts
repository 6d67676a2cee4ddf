import type { Evidence } from '../core/brief.ts';
import type { Transcript, Turn } from '../core/transcript.ts';

/** A sentence with the turn it stands in. */
export interface Placed {
  readonly id: string;
  readonly turn: Turn;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const cache = new WeakMap<Transcript, ReadonlyMap<string, Placed>>();

/** Every sentence of a call by id, in order. */
export function sentencesOf(transcript: Transcript): ReadonlyMap<string, Placed> {
  const known = cache.get(transcript);
  if (known) return known;
  const placed = new Map(
    transcript.turns.flatMap((turn) =>
      turn.sentences.map(({ id, start, end }) => [
        id,
        { id, turn, start, end, text: turn.text.slice(start, end) },
      ]),
    ),
  );
  cache.set(transcript, placed);
  return placed;
}

/** The sentences of one turn, in order. */
export function sentencesOfTurn(transcript: Transcript, index: number): readonly Placed[] {
  const placed = sentencesOf(transcript);
  return (transcript.turns[index]?.sentences ?? []).flatMap(({ id }) => placed.get(id) ?? []);
}

/** The words of sentences of one turn, from the first to the last; null for ids the call lacks. */
export function evidenceOf(transcript: Transcript, ids: readonly string[]): Evidence | null {
  const placed = ids.map((id) => sentencesOf(transcript).get(id));
  const [first] = placed;
  if (!first || placed.some((each) => each?.turn !== first.turn)) return null;
  const start = Math.min(...placed.map((each) => each?.start ?? 0));
  const end = Math.max(...placed.map((each) => each?.end ?? 0));
  return { sentences: [...ids], quote: first.turn.text.slice(start, end) };
}
