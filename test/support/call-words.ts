import type { Transcript } from '../../src/core/transcript.ts';

/** The id of the first sentence that has these words; throws when nobody says them. */
export function idOf({ turns }: Transcript, words: string): string {
  for (const { text, sentences } of turns)
    for (const { id, start, end } of sentences)
      if (text.slice(start, end).includes(words)) return id;
  throw new Error(`nobody says ${words}`);
}
