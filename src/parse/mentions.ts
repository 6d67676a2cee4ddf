import { foldName } from './names.ts';

const PAIR = /\p{Lu}[\p{L}'’-]+(?=(?:\s\p{Lu}\.)?\s(\p{Lu}[\p{L}'’-]+))/gu; // Jane R. Roe
// Characters of speech in which most words of a call turn up.
const ENOUGH = 5000;

/** Makes a test of whether somebody says a name: speakers are announced or thanked, sub-headings are not. */
export function mentionFinder(lines: readonly string[]): (name: string) => boolean {
  const pairs = new Set<string>();
  // As one text, since a line may end between two names.
  const text = lines.join(' ').replaceAll(/ {2,}/g, ' ');
  for (const [first, last = ''] of text.matchAll(PAIR)) pairs.add(foldName(`${first} ${last}`));
  return (name) => {
    const words = foldName(name).split(' ');
    const ends = `${words[0]} ${words.at(-1)}`;
    return (
      words.length > 1 &&
      (pairs.has(ends) || words.some((word, at) => pairs.has(`${word} ${words[at + 1]}`)))
    );
  };
}

/**
 * Makes a test of whether a label may be words of the call, such as "Free Funds", and no name: some word
 * of it is said in small letters. A text too short to tell counts as saying it.
 */
export function wordFinder(lines: readonly string[]): (label: string) => boolean {
  const text = lines.join(' ');
  const words = new Set(text.match(/(?<![\p{L}'’-])\p{Ll}{2,}(?![\p{L}'’-])/gu));
  return (label) =>
    text.length < ENOUGH ||
    label
      .toLowerCase()
      .split(' ')
      .some((word) => words.has(word));
}
