import type { Participant, Transcript } from '../core/transcript.ts';
import { type Carried, NOTHING, overCut } from './carry/carried.ts';
import type { Fact } from './fact.ts';
import { factsOfTurn } from './read-turn.ts';
import { type Reading, readingOf } from './reading.ts';
import { partsThatSum } from './segment/parts-that-sum.ts';
import { settled } from './settle/settled.ts';
import type { Labelled } from './sight.ts';

const cache = new WeakMap<Transcript, readonly Fact[]>();

/**
 * Every figure of the call that measures something, labelled once; in order of speech. A number whose
 * metric cannot be told yields no fact rather than a wrong one. Analysts' figures are left out: a
 * question is no source. The reading is kept per transcript, since three rooms ask for it.
 */
export function readFacts(transcript: Transcript): readonly Fact[] {
  const known = cache.get(transcript);
  if (known) return known;

  const reading = readingOf(transcript);
  const first = factsOfTurns(transcript, reading);
  const partMetrics = partsThatSum(transcript, first);
  // What parts are told without is known once the whole is.
  const again = { ...reading, partMetrics, implied: new Set<Fact>(), totals: new Map() };
  const [facts, { implied }] =
    partMetrics.size === 0 ? [first, reading] : [factsOfTurns(transcript, again), again];
  const own = settled(facts, transcript, implied);
  cache.set(transcript, own);
  return own;
}

function factsOfTurns(transcript: Transcript, reading: Reading): readonly Fact[] {
  const isCompany = speakersOf(transcript.participants);
  const facts: Fact[] = [];
  let lastGroup = -1;
  let before: Carried = NOTHING;
  let lastTold: readonly Labelled[] = [];
  for (const [at, turn] of transcript.turns.entries()) {
    if (!isCompany(turn.speaker)) continue;
    const last = transcript.turns[at - 1];
    const question = last && !isCompany(last.speaker) ? last : undefined;
    // Texts without speakers are cut where they pause: one voice goes on about the same time.
    const isSame = last?.speaker === turn.speaker;
    const carriedOn = isSame ? overCut(before) : NOTHING;
    // A part in small letters begins no paragraph: "kilns were up 27%."
    const toldLast = isSame && /^\p{Ll}/u.test(turn.text) ? lastTold : [];
    const of = { ...reading, question, carriedOn, toldLast };
    const { facts: told, carried, last: toldNow } = factsOfTurn(turn, of, lastGroup);
    before = carried;
    lastTold = toldNow;
    lastGroup = Math.max(lastGroup, ...told.map(({ group }) => group));
    facts.push(...told);
  }
  return facts;
}

/** Keeps facts that were read of a call before, by another process. */
export function keepFacts(transcript: Transcript, facts: readonly Fact[]): void {
  cache.set(transcript, facts);
}

function speakersOf(participants: readonly Participant[]): (speaker: string) => boolean {
  const others = new Set(
    participants
      .filter(({ side }) => side === 'analyst' || side === 'operator')
      .map(({ name }) => name),
  );
  return (speaker) => !others.has(speaker);
}
