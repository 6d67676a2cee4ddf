import type { Cleared } from './pages.ts';

const BULLET = /^\s*[-*•·▪]\s+\S/;
const FOREIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const MIN_PAIRS = 6;
// Share of bulleted lines that a translation must follow, and of those in the other script.
const NEARLY_ALL = 0.8;
const HALF = 0.5;

/** Takes out a translation by machine, printed below each bulleted line of the original. */
export function clearTranslation(lines: readonly string[]): Cleared {
  const isBulleted = (at: number | undefined) => at !== undefined && BULLET.test(lines[at] ?? '');
  const bulleted = [...lines.keys()].filter(isBulleted);
  if (bulleted.length < MIN_PAIRS) return { lines, setAside: [] };
  const filled = [...lines.keys()].filter((at) => lines[at]?.trim() !== '');
  const below = filled.filter((at, place) => !isBulleted(at) && isBulleted(filled[place - 1]));
  const foreign = below.filter((at) => FOREIGN.test(lines[at] ?? ''));
  if (below.length < bulleted.length * NEARLY_ALL || foreign.length < below.length * HALF)
    return { lines, setAside: [] };
  const translated = new Set(below);
  return {
    lines: lines.filter((_, at) => !translated.has(at)),
    setAside: below.map((at) => ({ text: lines[at]?.trim() ?? '', reason: 'translation' })),
  };
}
