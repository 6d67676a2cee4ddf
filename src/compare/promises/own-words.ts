import type { Transcript } from '../../core/transcript.ts';
import { SAME_ROWS } from '../../figures/lexicon/synonyms.ts';
import { stemsOf } from '../topic-words.ts';
import { saysNothing } from './anchors.ts';
import { companySentences } from './deeds.ts';

// What colleagues call one thing beside what analysts do.
const ALSO = [
  'price fee fare rate tariff charge',
  'visit traffic footfall',
  'clinic practice surgery',
  'doctor veterinarian physician clinician',
  'agreement contract deal partnership talks negotiation discussion',
];
const SENSES: ReadonlyMap<string, string> = new Map(
  [...SAME_ROWS, ...ALSO].flatMap((row) => {
    const words = stemsOf(row);
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);
const SHORTEST = 3;
const SPREAD = 5; // sentences of a call: what is said in more of them tells nothing apart

/** The words of a text that mean something, each by the first of those that mean the same. */
export function sensesOf(text: string): ReadonlySet<string> {
  const words = stemsOf(text).filter((word) => word.length >= SHORTEST && !/\d/.test(word));
  return new Set(
    words.filter((word) => !saysNothing(word)).map((word) => SENSES.get(word) ?? word),
  );
}

const cache = new WeakMap<Transcript, ReadonlyMap<string, number>>();

/** Whether a call says a word in so few sentences that it tells one thing from others. */
export function isRareIn(transcript: Transcript, sense: string): boolean {
  return (spreadOf(transcript).get(sense) ?? 0) <= SPREAD;
}

function spreadOf(transcript: Transcript): ReadonlyMap<string, number> {
  const known = cache.get(transcript);
  if (known) return known;
  const spread = new Map<string, number>();
  for (const { text } of companySentences(transcript))
    for (const sense of sensesOf(text)) spread.set(sense, (spread.get(sense) ?? 0) + 1);
  cache.set(transcript, spread);
  return spread;
}
