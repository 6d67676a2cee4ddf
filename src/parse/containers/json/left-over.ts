import type { SetAside } from '../../turns/draft.ts';
import { cleanText } from '../clean-text.ts';
import { nestedIn } from './walk.ts';

// All above ASCII counts as letters: classes of Unicode take five times as long.
const WORD = /[\w\u0080-\uFFFF]+/g;
const TITLE = /(?:^|_)(?:title|headline|subtitle)$/i; // call_title

/**
 * The words of a JSON that stand nowhere in what was read of it, each once, under its field's name.
 * Titles are the call's header. A field whose every word was read says nothing new: a second copy of the
 * speech, the speech word by word.
 */
export function leftOver(root: unknown, read: ReadonlySet<string>): readonly SetAside[] {
  const known = new Set<string>();
  for (const text of read) for (const word of wordsOf(text)) known.add(word);
  const seen = new Set<string>();
  const found: SetAside[] = [];
  for (const { key, depth, value } of nestedIn(root))
    for (const [name, leaf] of Array.isArray(value)
      ? value.map((each): [string, unknown] => [key, each])
      : Object.entries(value)) {
      if (typeof leaf !== 'string') continue;
      const text = cleanText(leaf).trim();
      const isHeader = depth <= 1 && TITLE.test(name);
      const entry = isHeader ? text : `${name}: ${text}`;
      if (text === '' || seen.has(entry) || (!isHeader && read.has(text))) continue;
      if (!isHeader && wordsOf(text).every((word) => known.has(word))) continue;
      seen.add(entry);
      found.push({ text: entry, reason: isHeader ? 'header' : 'field' });
    }
  return found;
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}
