import { matchesOf } from '../../../core/matches.ts';
import type { Transcript } from '../../../core/transcript.ts';
import type { Book } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';

const WORD = /\p{L}{2,}/gu;
const SHORTEST = 6; // letters of a word that two may be
const SHORTEST_HALF = 3;

const cache = new WeakMap<Transcript, ReadonlyMap<string, string>>();

/** A question whose words are cut as the call cuts them: "breakeven" as "break-even", "food service" as "foodservice". */
export function inOneWord(question: string, book: Book): string {
  const isKnown = (word: string) => termsOf(word).every((term) => book.has(term));
  const apart = question.replaceAll(/(?<![\p{L}\p{N}-])\p{Ll}{6,20}(?![\p{L}\p{N}-])/gu, (word) => {
    if (isKnown(word)) return word;
    const pairs = pairsIn(book.transcript);
    return pairs.get(word) ?? pairs.get(word.replace(/s$/, '')) ?? pairs.get(`${word}s`) ?? word;
  });
  return apart.replaceAll(
    /(?<![\p{L}\p{N}-])(\p{Ll}{3,12})[ -](?=(\p{Ll}{3,12})(?![\p{L}\p{N}-]))/gu,
    (said, one: string, other: string) => {
      const joined = `${one}${other}`;
      const isOne = joined.length >= SHORTEST && book.words.has(joined);
      return isOne && !(isKnown(one) && isKnown(other)) ? one : said;
    },
  );
}

/** What the call says in two words one after the other, by the word they would be. */
function pairsIn(transcript: Transcript): ReadonlyMap<string, string> {
  const known = cache.get(transcript);
  if (known) return known;
  const pairs = new Map<string, string>();
  for (const { text } of transcript.turns) {
    let before: RegExpExecArray | null = null;
    for (const match of matchesOf(text.toLowerCase(), WORD)) {
      const isNext = before !== null && match.index - before.index - before[0].length === 1;
      const [one = '', other = ''] = [before?.[0], match[0]];
      if (isNext && one.length >= SHORTEST_HALF && other.length >= SHORTEST_HALF)
        pairs.set(`${one}${other}`, `${one} ${other}`);
      before = match;
    }
  }
  cache.set(transcript, pairs);
  return pairs;
}
