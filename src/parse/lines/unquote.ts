import type { Cleared } from './pages.ts';

const MARK = /^\s*(?:>\s?)+/; // > Operator: Good morning
const NAMED = /^\s*>>\s*[^:>]{2,60}:/; // >> Ana Ruiz: Thank you.
// Share of lines that an e-mail quotes when it carries a call; elsewhere an arrow marks a new speaker.
const MOSTLY = 0.6;

/** Lines without the marks of an e-mail that quotes them, and those marks. */
export function unquote(lines: readonly string[]): Cleared {
  const marks = lines.flatMap((line) => MARK.exec(line)?.[0].trim() ?? []);
  const filled = lines.filter((line) => line.trim() !== '').length;
  const isCaption = marks.every((mark) => mark === '>>') && lines.some((line) => NAMED.test(line));
  if (isCaption || marks.length === 0 || marks.length < filled * MOSTLY)
    return { lines, setAside: [] };
  return {
    lines: lines.map((line) => line.replace(MARK, '')),
    setAside: [{ text: marks.join(' '), reason: 'quotation mark' }],
  };
}
