import type { Transcript } from '../../core/transcript.ts';

const INNER = /(?<=[\p{Ll}\d,] (?:[\p{Lu}][\w&'’-]* ){0,3})\p{Lu}[\w&'’-]*/gu;

/** Whether a call writes all these words with a capital inside its sentences, where none is due. */
export function innerCapitals({ turns }: Transcript): (words: string) => boolean {
  let known: ReadonlySet<string> | null = null;
  return (words) => {
    known ??= new Set(turns.flatMap(({ text }) => text.match(INNER) ?? []));
    const has = (word: string) => known?.has(word.replace(/['’]s?$/, '')) === true;
    return words.split(/\s+/).every((word) => /^\p{Ll}|^&$/u.test(word) || has(word));
  };
}
