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
    const stem = known(word);
    if (stem !== '') words.push({ stem, start: index, end: index + word.length });
  }
  return words;
}

/** Their stems alone, in order: what an index keeps of a text. */
export function searchStems(text: string): readonly string[] {
  // All at once, which takes a third of the time of one after another.
  return (text.match(WORD) ?? []).map(known).filter((stem) => stem !== '');
}

/** Whether a word is said so often that it tells nothing. */
export function isCommon(text: string): boolean {
  return COMMON.has(lettersOf(text));
}

// People say few words again and again, and telling one takes as long as finding a thousand.
const MOST_KNOWN = 20_000;
const stems = new Map<string, string>();

/** The stem of a word as it stands; empty where it is none. */
function known(word: string): string {
  const found = stems.get(word);
  if (found !== undefined) return found;
  const plain = lettersOf(word);
  const stem = plain.length > LONGEST ? '' : stemOf(plain);
  if (stems.size >= MOST_KNOWN) stems.clear();
  if (word.length <= LONGEST) stems.set(word, stem);
  return stem;
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
  const bare = withoutInflection(single);
  return bare.replace(/(?<=.{4})e$/, '');
}

// "stopping" is "stop", "added" is "add", "rated" is "rate" and not "rat".
function withoutInflection(word: string): string {
  const bare = word.replace(/ed$(?<=[aeiouy].*[^aeiou]ed)|ing$(?<=[aeiouy].*ing)/, '');
  if (bare === word || bare.length < 2) return word;
  const single = bare.replace(/(?<=..)([^lsz])\1$/, '$1');
  return single === bare && /^[^aeiou]?[aeiouy][^aeiouwxy]$/.test(bare) ? `${bare}e` : single;
}
