import type { SetAside } from './draft.ts';

const MARK = /^\s*(?:>\s?)+/; // > Operator: Good morning
// Share of lines that an e-mail quotes when it carries a call; elsewhere an arrow marks a new speaker.
const MOSTLY = 0.6;

/** Lines without the marks of an e-mail that quotes them, and those marks. */
export function unquote(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly setAside: readonly SetAside[];
} {
  const marks = lines.flatMap((line) => MARK.exec(line)?.[0].trim() ?? []);
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (marks.length === 0 || marks.length < filled * MOSTLY) return { lines, setAside: [] };
  return {
    lines: lines.map((line) => line.replace(MARK, '')),
    setAside: [{ text: marks.join(' '), reason: 'quotation mark' }],
  };
}
