import { type Term, termsOf } from './terms.ts';

/** Words that only ever stand with a capital inside a sentence: places, products, people. */
export interface Names {
  isName(term: Term): boolean;
  /** A word as the call writes it: "linkedin" as "LinkedIn". */
  spelling(word: string): string;
  /** All words inside sentences, in small letters. */
  readonly words: ReadonlySet<string>;
}

/** The names in some sentences. */
export function namesIn(said: readonly { readonly text: string }[]): Names {
  const [large, small] = [new Set<Term>(), new Set<Term>()];
  const [written, plain] = [new Map<string, string>(), new Set<string>()];
  for (const { text } of said)
    for (const [word] of text.matchAll(/(?<=[\p{L}\p{N},] )\p{L}[\p{L}\p{N}-]+/gu)) {
      const isLarge = /\p{Lu}/u.test(word);
      if (isLarge) written.set(word.toLowerCase(), word);
      else plain.add(word);
      if (word.length > 2) for (const term of termsOf(word)) (isLarge ? large : small).add(term);
    }
  for (const word of plain) written.delete(word);
  const names = large.difference(small);
  return {
    isName: (term) => names.has(term),
    spelling: (word) => written.get(word.toLowerCase()) ?? word,
    words: new Set([...plain, ...written.keys()]),
  };
}
