import type { SetAside } from '../turns/draft.ts';
import { cleanText } from './clean-text.ts';
import type { Contained } from './container.ts';
import { decode } from './decode.ts';
import { readWords } from './json/words.ts';

const MARK = /^<(.+)>$/; // <inaudible>
const CASES: Readonly<Record<string, (word: string) => string>> = {
  UC: (word) => word.charAt(0).toUpperCase() + word.slice(1),
  CA: (word) => word.toUpperCase(),
};

/**
 * A file of Rev's for speech recognition: `token|speaker|…`, one word a line, its punctuation beside it.
 * Speakers are numbers. Throws `source.binary`.
 */
export function nlp(bytes: Uint8Array): Contained {
  const [head = '', ...rows] = cleanText(decode(bytes)).trim().split('\n');
  const columns = head.split('|').map((name) => name.trim());
  const words = rows.map((row) => {
    const cells = row.split('|');
    const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? '';
    const token = cell('token').replace(MARK, '[$1]');
    const word = CASES[cell('case')]?.(token) ?? token;
    return { speaker: cell('speaker'), word: cell('prepunctuation') + word + cell('punctuation') };
  });
  const turns = readWords({ key: 'words', depth: 0, value: words }, ({ speaker }) => ({
    speaker: `Speaker ${speaker}`,
    role: null,
    affiliation: null,
  }));
  const setAside: readonly SetAside[] = [{ text: head, reason: 'header' }];
  const text = turns.map((turn) => turn.text).join('\n');
  return { format: 'nlp', text, spoken: { roster: [], turns }, setAside };
}
