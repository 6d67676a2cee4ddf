import type { Transcript } from '../../../core/transcript.ts';

const SHORT = /^(?=.*\p{Lu}.*\p{Lu})\p{L}{3,5}$/u; // DCG, IoT
const WORDS = /^\p{L}[\p{L}'’]*(?:[ -]\p{L}[\p{L}'’]*){2,4}$/u;

/** The words behind initials, or the initials of words, where the call uses both; empty for all else. */
export function shortAndLong(
  said: string,
  { turns }: Pick<Transcript, 'turns'>,
): readonly string[] {
  const short = SHORT.test(said) ? longOf(said, turns) : null;
  const long = WORDS.test(said) ? shortOf(said, turns) : null;
  return [short, long].filter((each) => each !== null);
}

/** "Dry Cargo Group" of "DCG": words that begin so, one after the other, each with a capital or joined. */
function longOf(short: string, turns: Transcript['turns']): string | null {
  const [first = '', ...others] = [...short.toLowerCase()].map(
    (letter) => `[${letter}${letter.toUpperCase()}]\\p{L}+`,
  );
  const pattern = new RegExp(`(?<!\\p{L})${[first, ...others].join('[ -]')}(?!\\p{L})`, 'u');
  for (const { text } of turns) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && (/-/.test(found) || isName(found))) return found;
  }
  return null;
}

function isName(words: string): boolean {
  return words.split(' ').every((word) => /^(?:\p{Lu}|of$|and$|for$|in$|to$)/u.test(word));
}

function shortOf(words: string, turns: Transcript['turns']): string | null {
  const letters = words
    .split(/[ -]/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  const pattern = new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, 'iu');
  for (const { text } of turns) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && SHORT.test(found)) return found;
  }
  return null;
}
