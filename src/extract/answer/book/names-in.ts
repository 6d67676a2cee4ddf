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
  const [large, small] = [new Set<string>(), new Set<string>()];
  for (const { text } of said)
    for (const [word] of text.matchAll(/(?<=[\p{L}\p{N},] )\p{L}[\p{L}\p{N}-]+/gu))
      (/\p{Lu}/u.test(word) ? large : small).add(word);
  const written = new Map([...large].map((word) => [word.toLowerCase(), word]));
  for (const word of small) written.delete(word);
  const names = termsIn(large).difference(termsIn(small));
  return {
    isName: (term) => names.has(term),
    spelling: (word) => written.get(word.toLowerCase()) ?? word,
    words: new Set([...small, ...written.keys()]),
  };
}

function termsIn(words: ReadonlySet<string>): ReadonlySet<Term> {
  return new Set([...words].flatMap((word) => (word.length > 2 ? termsOf(word) : [])));
}
