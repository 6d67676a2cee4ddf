import { plainLetters } from './company-words.ts';

/** One word of a text as search compares it, and where it stands. */
export interface SearchWord {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’](?=\p{L})\p{L}+)*/gu;
const LONGEST = 40; // no word that anybody types; an index would refuse one of thousands
// Said in every turn; in quotes they count.
const COMMON = new Set(
  'a an and are as at be but by did do does for from had has have how in is it its of on or our that the their this to was we were what when which who why will with you your'.split(
    ' ',
  ),
);

/** The words of a text in order; "company's" is "company", "increased" and "increasing" are one. */
export function searchWords(text: string): readonly SearchWord[] {
  const words: SearchWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const plain = lettersOf(word);
    if (plain === '' || plain.length > LONGEST) continue;
    words.push({ stem: stemOf(plain), start: index, end: index + word.length });
  }
  return words;
}

/** Whether a word is said so often that it tells nothing. */
export function isCommon(text: string): boolean {
  return COMMON.has(lettersOf(text));
}

function lettersOf(word: string): string {
  return plainLetters(word.normalize('NFKC').replace(/['’]s$/i, '')).replaceAll(
    /[^\p{L}\p{N}]/gu,
    '',
  );
}

// Endings that change nothing of what a word is about, each taken off only where enough is left.
function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const single = word
    .replace(/(?<=.{2})ies$/, 'y')
    .replace(/(?<=(?:ss|sh|ch|x|z))es$/, '')
    .replace(/(?<=[^aious]|[^s]o)s$/, '');
  const bare = single.replace(
    /(?<=[aeiouy].*[^aeiou])(?:ing|ed)$|(?<=[aeiouy].*[aeiou])(?:ing)$/,
    '',
  );
  return (bare === single ? bare : bare.replace(/([^lsz])\1$/, '$1')).replace(/(?<=.{3})e$/, '');
}
