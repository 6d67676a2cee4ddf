import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultRows, isTitled, patternOf } from '../../support/fault-rows.ts';

const TESTS = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(TESTS, '../docs/faults.md'), 'utf8');

const ROWS = faultRows(PAGE);

describe('docs/faults.md', () => {
  it('has every fault from 1 to 58', () => {
    const numbers = ROWS.flatMap(({ fault }) => Number.parseInt(fault, 10) || []);
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 58 }, (_, at) => at + 1));
  });

  it('names tests that are there', () => {
    const missing = ROWS.flatMap(({ fault, tests }) => {
      const gone = tests.filter(({ file, words }) => {
        const path = join(TESTS, `${file}.test.ts`);
        return !existsSync(path) || !isTitled(readFileSync(path, 'utf8'), words);
      });
      if (tests.length === 0) return [`${fault}: none`];
      return gone.map(({ file, words }) => `${fault}: ${file} “${words}”`);
    });
    expect(missing).toEqual([]);
  });
});

describe('a test of a fault', () => {
  it.each([
    ["it('is refused', () => {})", true],
    ["it.each([\n  ['is refused', 1],\n])('%s', () => {})", true],
    ['it(`is refused`, () => {})', true],
    ["// it('is refused', () => {})", false],
    ["/* it('is refused', () => {}) */", false],
    ["it.skip('is refused', () => {})", false],
    ["it.todo('is refused')", false],
    ["describe.skip('is refused', () => {})", false],
    ["it.skipIf(isAway)('is refused', () => {})", true],
    ['const is = refused;', false],
  ])('is there by its title: %s %s', (source, isThere) => {
    expect(isTitled(source, 'is refused')).toBe(isThere);
  });

  it.each([
    ['%j call nobody', '{"a":1} call nobody'],
    [`29 ${'$'}{down.status} and again`, '29 503 and again'],
    ['loses nothing: $name', 'loses nothing: a command'],
    ['over on %i %s', 'over on 404 used_url'],
    ['no retry (401)?', 'no retry (401)?'],
    ['sup\\u200Bply', 'sup\u200Bply'],
  ])('is found by its words: %s', (words, title) => {
    expect(title).toMatch(new RegExp(patternOf(words)));
  });
});
