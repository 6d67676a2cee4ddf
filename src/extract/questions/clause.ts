import { matchesOf } from '../../core/matches.ts';
import { findRefusal } from '../guidance/refusals.ts';
import { shorten, stemsOf, withoutFiller } from '../words.ts';

const CLAUSE =
  /(?:[,;]|\s--?)\s+(?:(?=(?:and|but|so|because|while|which|although|however|given|now|we|it|that|as|on)\b)|)/gi;

/**
 * The part of a long sentence that is about these words, or that refuses: whole clauses of at most
 * `most` characters, copied; the sentence itself when it fits.
 */
export function clauseWithin(text: string, words: readonly string[], most: number): string {
  const plain = withoutFiller(text);
  if (plain.length <= most) return plain;
  const starts = [0, ...matchesOf(plain, CLAUSE).map(({ index, 0: mark }) => index + mark.length)];
  const wanted = new Set(words);
  const refusal = findRefusal(plain);
  const worth = (from: number) => {
    const part = plain.slice(from, from + most);
    const refuses = refusal && refusal.start >= from && refusal.end <= from + most ? 5 : 0;
    return new Set(stemsOf(part).filter((word) => wanted.has(word))).size + refuses - from / 1e3;
  };
  const usable = starts.filter((from) => from === 0 || plain.length - from > most / 3);
  const [from = 0] = usable.toSorted((one, other) => worth(other) - worth(one));
  const part = withoutFiller(plain.slice(from));
  return shorten(part, most);
}
