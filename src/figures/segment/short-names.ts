import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';

// "Pump Systems": a name whose last word says little
const OF_KIND =
  /^([a-z]{3,}) (?:technologies|systems|components|solutions|materials|equipment|industries|brands)$/;
const ENOUGH = 2; // times that a call says the first word alone, with a capital within a sentence

/**
 * The first words that a call says for parts of two: "Pumps" of Pump Systems is none, "Flow" of Flow
 * Technologies is, where no other part begins with it and the call says it so within sentences.
 */
export function shortNames(
  { turns }: Transcript,
  names: readonly (readonly [words: string, name: string])[],
): ReadonlyMap<string, string> {
  const shorts = new Map<string, string>();
  for (const [key, name] of names) {
    const [, first] = OF_KIND.exec(key) ?? [];
    if (first === undefined) continue;
    const isShared = names.some(([other]) => other !== key && other.startsWith(`${first} `));
    const word = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
    const alone = new RegExp(`(?<=[\\p{L}\\p{N},] )${word}(?! \\p{Lu})\\b`, 'gu');
    let times = 0;
    for (const { text } of turns) times += matchesOf(text, alone).length;
    if (!isShared && times >= ENOUGH) shorts.set(first, name);
  }
  return shorts;
}
