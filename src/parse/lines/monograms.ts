import type { Cleared } from './pages.ts';

const ALONE = /^\s*(\p{Lu}{1,2})\s*$/u;
const BESIDE = /^\s*(\p{Lu}{1,2})\s(?=\p{Lu})/u; // H Helen Roe We grew
const LONGEST = 8; // characters that tell
const MIN_PICTURES = 3;
// Share of lines of that shape that must show the next name's initials: "Q" and "A" do by chance alone.
const MOSTLY = 0.8;

/** Takes out the initials that pages show for a speaker's picture, above or before the name. */
export function clearMonograms(lines: readonly string[]): Cleared {
  const above = picturesIn(lines, ALONE, (at) => nextLine(lines, at + 1));
  const before = picturesIn(lines, BESIDE, (at) => (lines[at] ?? '').replace(BESIDE, ''));
  if (above.size + before.size === 0) return { lines, setAside: [] };
  const initials = [...above, ...before].map(([, text]) => text);
  return {
    lines: lines
      .map((line, at) => (before.has(at) ? line.replace(BESIDE, '') : line))
      .filter((_, at) => !above.has(at)),
    setAside: [{ text: initials.join(' '), reason: 'picture' }],
  };
}

function picturesIn(
  lines: readonly string[],
  shape: RegExp,
  nameAt: (at: number) => string,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let others = 0;
  for (const [at, line] of lines.entries()) {
    const letters = shape.exec(line.length > LONGEST ? line.slice(0, LONGEST) : line)?.[1];
    if (letters === undefined) continue;
    if (initialsOf(nameAt(at)).startsWith(letters)) found.set(at, letters);
    else others++;
  }
  const isTrue = found.size >= MIN_PICTURES && found.size >= (found.size + others) * MOSTLY;
  return isTrue ? found : new Map();
}

function initialsOf(text: string): string {
  return text
    .slice(0, 60)
    .split(' ', 2)
    .map((word) => (word.length > 1 ? word.charAt(0) : ''))
    .join('');
}

function nextLine(lines: readonly string[], from: number): string {
  return (
    lines
      .slice(from, from + 3)
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
}
