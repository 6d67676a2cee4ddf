import { readFigures } from '../../figures/grammar/read-figures.ts';
import { splitSentences } from '../../parse/turns/sentences.ts';

/** The sentences of a message that state a figure, in order. */
export interface ClaimsIn {
  readonly claims: readonly string[];
  /** How many more there are than are looked at. */
  readonly left: number;
}

/** Takes out of a message's words what can be checked; at most so many claims of so many characters in all. */
export function claimsIn(
  words: string,
  { most, characters }: { readonly most: number; readonly characters: number },
): ClaimsIn {
  const all = [...new Set(words.split(/\n+/).flatMap(sentencesOf))].filter(hasFigure);
  const claims: string[] = [];
  let size = 0;
  for (const claim of all) {
    size += JSON.stringify(claim).length + 1;
    if (claims.length === most || size > characters) break;
    claims.push(claim);
  }
  return { claims, left: all.length - claims.length };
}

const BULLET = /^\s*(?:[-*•◦▪–]\s+|\d{1,2}[.)]\s+|>\s*)+/;

function sentencesOf(line: string): readonly string[] {
  const text = line
    .replace(BULLET, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return splitSentences(text).map(({ start, end }) => text.slice(start, end).trim());
}

function hasFigure(sentence: string): boolean {
  return readFigures(sentence, { currency: null }).length > 0;
}
