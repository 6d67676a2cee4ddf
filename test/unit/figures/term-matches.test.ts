import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase } from '../../../src/core/any-case.ts';
import { guardOf } from '../../../src/core/guarded/guard.ts';
import { TERMS } from '../../../src/figures/lexicon/metric-terms.ts';
import { termMatches } from '../../../src/figures/lexicon/term-matches.ts';

const FIXTURES = `${import.meta.dirname}/../../fixtures`;

describe('the terms that a text names', () => {
  it.each<[string, readonly string[]]>([
    ['Revenue grew', ['revenue: Revenue']],
    ['EBITDA margin fell', ['ebitda margin: EBITDA margin']],
    ['adjusted EBITDA and net income', ['ebitda: adjusted EBITDA', 'net income: net income']],
    ['total non-GAAP gross profit', ['gross profit: total non-GAAP gross profit']],
    ['comparable store sales', ['same-store sales: comparable store sales']],
    ['gross profit margin', ['gross margin: gross profit margin']],
    ['Thank you, operator', []],
    ['resales and cross-sales', []],
    ['', []],
  ])('%s', (text, names) => {
    const named = termMatches(text).map(
      ({ term, start, end }) => `${term.name}: ${text.slice(start, end)}`,
    );
    expect(named).toEqual(names);
  });

  // Found by their words, the same terms stand as when each is looked for in every text.
  it('are looked for in every text that may hold one', () => {
    const patterns = TERMS.map((term) => ({
      term,
      mayName: guardOf({ source: term.pattern, flags: '' }),
      pattern: new RegExp(anyCase(`(?<![\\w-])(?:${term.pattern})(?![\\w-])`)),
    }));
    const sentences = globSync('**/*.{txt,tsv}', { cwd: FIXTURES }).flatMap((file) =>
      readFileSync(`${FIXTURES}/${file}`, 'utf8').split(/(?<=[.?!])\s+|[\n\t]/),
    );
    expect(sentences.length).toBeGreaterThan(2000);
    for (const sentence of sentences) {
      const missed = patterns.filter(
        ({ mayName, pattern }) => pattern.test(sentence) && !mayName(sentence),
      );
      expect(missed.map(({ term }) => term.name)).toEqual([]);
    }
  });

  it('never overlap and stand in order, in any text', () => {
    const words = TERMS.flatMap(({ name }) => name.split(' '));
    const text = fc.array(fc.constantFrom(...words, 'total', 'adjusted', 'and', ','), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (said) => {
        let before = 0;
        for (const { start, end } of termMatches(said.join(' '))) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
      }),
    );
  });
});
