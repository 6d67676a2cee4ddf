import { isNameShaped } from './names.ts';

const MOST_TEXT = 400_000;
const MOST_ROWS = 80;
const MOST_WORDS = 5; // of a name
const WORD_BEHIND = /^\W{0,3}\S*/;

/**
 * Makes a reader of rows whose house follows the name with nothing between: "Ana Ruiz Lumo Bank". The name is
 * as much of it as is said elsewhere with something else behind it; null where nothing is.
 */
export function gluedNames(lines: readonly string[]): (row: string) => string | null {
  let text: string | null = null;
  let rows = 0;
  return (row) => {
    if (++rows > MOST_ROWS) return null;
    // As one line, since a name may be said over the end of one.
    text ??= lines.join(' ').slice(0, MOST_TEXT).replaceAll(/ {2,}/g, ' ');
    const words = row.split(' ');
    for (let count = Math.min(MOST_WORDS, words.length - 1); count >= 2; count--) {
      const name = words.slice(0, count).join(' ').replace(/,$/, '');
      if (isNameShaped(name) && isSaidAlone(name, row, text)) return name;
    }
    return null;
  };
}

/** Whether a text has a name with other words behind it than a row has. */
function isSaidAlone(name: string, row: string, text: string): boolean {
  const behind = WORD_BEHIND.exec(row.slice(name.length))?.[0] ?? '';
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const isWhole = !/[\p{L}’'-]/u.test(text.charAt(at - 1) + text.charAt(at + name.length));
    if (isWhole && !text.startsWith(behind, at + name.length)) return true;
  }
  return false;
}
