import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const TESTS = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(TESTS, '../docs/faults.md'), 'utf8');

interface Row {
  readonly fault: string;
  readonly tests: readonly { readonly file: string; readonly words: string }[];
}

/** The rows of all tables; the words of a test stand behind the file that it is in. */
function rowsOf(page: string): Row[] {
  const rows = page.split('\n').filter((line) => /^\| (?!fault )/.test(line));
  return rows.map((row) => {
    const [fault = '', , named = ''] = row.slice(2, -2).split(' | ');
    let file = '';
    const tests = (named.match(/`[^`]+`|“[^”]+”/g) ?? []).flatMap((part) => {
      const words = part.slice(1, -1);
      if (part.startsWith('“')) return [{ file, words }];
      file = words;
      return [];
    });
    return { fault, tests };
  });
}

const ROWS = rowsOf(PAGE);

describe('docs/faults.md', () => {
  it('has every fault from 1 to 58', () => {
    const numbers = ROWS.flatMap(({ fault }) => Number.parseInt(fault, 10) || []);
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 58 }, (_, at) => at + 1));
  });

  it('names tests that are there', () => {
    const missing = ROWS.flatMap(({ fault, tests }) => {
      const gone = tests.filter(({ file, words }) => {
        const path = join(TESTS, `${file}.test.ts`);
        return !existsSync(path) || !readFileSync(path, 'utf8').includes(words);
      });
      if (tests.length === 0) return [`${fault}: none`];
      return gone.map(({ file, words }) => `${fault}: ${file} “${words}”`);
    });
    expect(missing).toEqual([]);
  });
});
