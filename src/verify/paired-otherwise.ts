import type { IndexedSentence } from './call-index.ts';
import { contentWords } from './lexical.ts';

// "memory at 54% and logic at 46%"
const BEFORE =
  /(?<![\p{L}&-])(?<name>[\p{L}&-]+)\s(?:at|was|were|is|are|came in at)\s(?:about\s|around\s|approximately\s|roughly\s)?$/u;
// "15 million for steel and aluminum and 30 million for EU tariffs"
const BEHIND =
  /^\s(?:for|from)\s(?<name>(?:(?!approximately|about|around|roughly|another)[\p{L}&-]+(?:\s|(?=[,.;])|$)){1,4})/u;

/**
 * Whether a sentence pairs its figures of one unit with names, and the claim's words name another of them
 * than the one at this place.
 */
export function isPairedOtherwise(
  words: string,
  { text, figures }: IndexedSentence,
  at: number,
): boolean {
  const claimed = contentWords(words);
  const own = figures[at];
  if (!own) return false;
  const isNamed = (place: number) => {
    const name = nameOf(text, figures, place);
    return name.size > 0 && [...name].every((word) => claimed.has(word));
  };
  const others = figures.flatMap(({ figure }, place) =>
    place !== at && figure.unit === own.figure.unit ? place : [],
  );
  return !isNamed(at) && others.some(isNamed);
}

function nameOf(
  text: string,
  figures: IndexedSentence['figures'],
  at: number,
): ReadonlySet<string> {
  const { start, end } = figures[at] ?? { start: 0, end: 0 };
  const behind = BEHIND.exec(text.slice(end, figures[at + 1]?.start));
  const before = behind ? null : BEFORE.exec(text.slice(figures[at - 1]?.end ?? 0, start));
  return contentWords((behind ?? before)?.groups?.name ?? '');
}
