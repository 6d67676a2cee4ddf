import { type Term, termsOf } from './terms.ts';

/** Words that only ever stand with a capital inside a sentence: places, products, people. */
export interface Names {
  isName(term: Term): boolean;
  /** A word as the call writes it: "steelgrip" as "SteelGrip". */
  spelling(word: string): string;
  /** All words inside sentences, in small letters. */
  readonly words: ReadonlySet<string>;
}

/** Names as plain data. */
export interface NotedNames {
  readonly names: readonly Term[];
  /** Names as they are written. */
  readonly written: readonly string[];
  readonly words: readonly string[];
}

/** Reads the names in some sentences. */
export function noteNames(said: readonly { readonly text: string }[]): NotedNames {
  const [large, small] = [new Set<string>(), new Set<string>()];
  for (const { text } of said)
    for (const [word] of text.matchAll(/(?<=[\p{L}\p{N},] )\p{L}[\p{L}\p{N}-]+/gu))
      (/\p{Lu}/u.test(word) ? large : small).add(word);
  // "Vega" before the "VEGA" of a careless line
  const plain = [...large].toSorted((one, other) => shouts(other) - shouts(one));
  const written = new Map(plain.map((word) => [word.toLowerCase(), word]));
  for (const word of small) written.delete(word);
  return {
    names: [...termsIn(large).difference(termsIn(small))],
    written: [...written.values()],
    words: [...new Set([...small, ...written.keys()])],
  };
}

/** Names that were read before. */
export function namesIn({ names, written, words }: NotedNames): Names {
  const terms = new Set(names);
  const spellings = new Map(written.map((word) => [word.toLowerCase(), word]));
  return {
    isName: (term) => terms.has(term),
    spelling: (word) => spellings.get(word.toLowerCase()) ?? word,
    words: new Set(words),
  };
}

function shouts(word: string): number {
  return word === word.toUpperCase() ? 1 : 0;
}

function termsIn(words: ReadonlySet<string>): ReadonlySet<Term> {
  return new Set([...words].flatMap((word) => (word.length > 2 ? termsOf(word) : [])));
}
