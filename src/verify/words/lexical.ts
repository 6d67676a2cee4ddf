import { remembered } from '../../core/remembered.ts';

const STOP = new Set(
  'the a an of to in on at for and or by with from as is was were are be been this that these those it its our we they their he she said says according company quarter year period same last first second third fourth has have had will would'.split(
    ' ',
  ),
);

/** 0..1: the share of a claim's content words that a sentence takes up. */
export function sentenceLike(claim: string, sentence: string): number {
  const wanted = contentWords(claim);
  if (wanted.size === 0) return 0;
  const said = contentWords(sentence);
  return [...wanted].filter((word) => said.has(word)).length / wanted.size;
}

const TEXTS = 500; // what is cited, and what one person has asked: held against one claim after another

/** The words of a text that carry its meaning, without their endings. */
export const contentWords: (text: string) => ReadonlySet<string> = remembered(wordsOf, TEXTS);

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}&]{2,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !STOP.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s|ly|e)$/, '')),
  );
}
