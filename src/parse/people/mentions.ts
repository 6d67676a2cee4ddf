import { foldName } from './names.ts';

// Jane R. Roe; only from where a word begins, since "A'A'A'…" would be read from each of its capitals.
const PAIR = /\p{Lu}(?<![\p{L}'’-].)[\p{L}'’-]+(?=(?:\s\p{Lu}\.)?\s(\p{Lu}[\p{L}'’-]+))/gu;
// Characters of speech in which most words of a call turn up.
const ENOUGH = 5000;

/** Makes a test of whether somebody says a name: speakers are announced or thanked, sub-headings are not. */
export function mentionFinder(lines: readonly string[]): (name: string) => boolean {
  // As one text, since a line may end between two names.
  const text = lines.join(' ').replaceAll(/ {2,}/g, ' ');
  const printed = new Set(text.matchAll(PAIR).map(([first, last = '']) => `${first} ${last}`));
  const pairs = new Set([...printed].map(foldName));
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
  // Each printed word once: a call has twenty times as many words as different ones.
  const printed = [...new Set(text.split(' '))].join(' ');
  const words = new Set(printed.match(/(?<![\p{L}'’-])\p{Ll}{2,}(?![\p{L}'’-])/gu));
  return (label) =>
    text.length < ENOUGH ||
    label
      .toLowerCase()
      .split(' ')
      .some((word) => words.has(word));
}
