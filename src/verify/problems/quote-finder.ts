import type { Turn } from '../../core/transcript.ts';

/** A stretch of one turn, as printed in the source. */
export interface Span {
  readonly turn: number;
  readonly start: number;
  readonly end: number;
}

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '−': '-',
};

// What a transcriber adds to what was said. "[non-CDN]" is a doubtful word, not an aside: it stays.
const ASIDE =
  /[([](?:inaudible|interpreted|foreign language|operator instructions|technical difficulty)[)\]]/iy;

/**
 * Makes a finder that tells where a quote was said, or null when nobody said it.
 *
 * A model copies words but not typography: it straightens quotes, respaces lines and skips a
 * transcriber's asides. Both texts are folded alike before they are compared; the span is of the text
 * as printed, so people are shown the source, never the fold. Digits, signs and `%` are never folded:
 * "3.3%" is not found in "-3.3%" or "13.3%".
 */
export function quoteFinder(turns: readonly Turn[]): (quote: string) => Span | null {
  let folded: readonly Folded[] | null = null;

  return (quote) => {
    folded ??= turns.map(({ text }) => fold(text)); // most briefs quote nothing: fold on demand
    const spoken = folded;
    const wanted = fold(quote).text.trim();
    if (wanted === '') return null;

    for (const [turn, { text, origin }] of spoken.entries()) {
      for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
        const end = at + wanted.length;
        if (isWhole(text, at, end)) return { turn, start: origin(at), end: origin(end - 1) + 1 };
      }
    }
    return null;
  };
}

interface Folded {
  readonly text: string;
  readonly origin: (index: number) => number;
}

function fold(text: string): Folded {
  const letters: string[] = []; // a growing string that is looked at would be copied each time
  const origins: number[] = [];

  for (let at = 0; at < text.length; at++) {
    ASIDE.lastIndex = at;
    if (ASIDE.test(text)) {
      at = ASIDE.lastIndex - 1;
      continue;
    }
    const letter = text.charAt(at);
    const plain = /\s/.test(letter) ? ' ' : (PLAIN[letter] ?? letter.toLowerCase());
    if (plain === ' ' && letters.at(-1) === ' ') continue;
    letters.push(plain.length === 1 ? plain : letter); // one letter in, one out: origins stay true
    origins.push(at);
  }
  return { text: letters.join(''), origin: (index) => origins[index] ?? text.length };
}

/** Whether text[start, end) is not a piece of a longer word or number. */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = /\p{N}/u.test(text.charAt(start)) ? /[\p{L}\p{N}.,-]/u : /[\p{L}\p{N}]/u;
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 2);
  return !joins.test(before) && !/^(?:[\p{L}\p{N}%]|[.,]\p{N})/u.test(after);
}
