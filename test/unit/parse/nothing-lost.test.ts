import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Transcript } from '../../../src/core/transcript.ts';
import { PRINTED } from '../../support/printed-call.ts';
import { SERVICES } from '../../support/service-print.ts';
import { WILD } from '../../support/wild-print.ts';
import { readLines } from './read-fixture.ts';

/** How often a text has each letter and digit, small and capital alike. */
function lettersOf(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const letter of text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? [])
    counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}

function expectAll(lines: readonly string[]): void {
  const read = readLines(...lines);
  const kept = [...read.turns, ...read.report.setAside].map(({ text }) => text);
  expect(lettersOf(kept.join(' '))).toEqual(lettersOf(lines.join(' ')));
  expect(Transcript.safeParse(read).success).toBe(true);
  expect(read.turns.filter(({ text }) => text.trim() === '')).toEqual([]);
}

/** Some lines of a print, in its order: lines are missing, and some stand there several times. */
const torn = (lines: readonly string[]) =>
  fc
    .array(fc.nat(lines.length - 1), { minLength: 1, maxLength: lines.length })
    .map((places) => places.toSorted((one, other) => one - other).map((at) => lines[at] ?? ''))
    .filter((some) => /[\p{L}\p{N}]/u.test(some.join('')));

const PRINTS = { ...PRINTED, ...WILD, ...SERVICES };

describe.each(Object.keys(PRINTS))('a call printed as %s', (print) => {
  const lines = PRINTS[print] ?? [];

  it('loses no letter', () => {
    expectAll(lines);
  });

  it('loses none, whichever lines of it are missing or printed twice', () => {
    fc.assert(fc.property(torn(lines), expectAll), { numRuns: 40 });
  });
});

describe('lines of several prints in one file', () => {
  it('lose no letter', () => {
    const all = Object.values(PRINTS).flat();
    fc.assert(fc.property(torn(all.slice(0, 400)), expectAll), { numRuns: 60 });
  });
});
