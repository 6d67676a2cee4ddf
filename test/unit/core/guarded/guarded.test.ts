import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardOf, guardOfMany } from '../../../../src/core/guarded/guard.ts';
import { type Guarded, guarded } from '../../../../src/core/guarded/guarded.ts';
import { matchesOf } from '../../../../src/core/matches.ts';
import { everyPattern } from '../../../support/patterns/every-pattern.ts';
import { hostileTo, sampleOf } from '../../../support/patterns/hostile-strings.ts';

const FIXTURES = `${import.meta.dirname}/../../../fixtures`;
const SENTENCES = globSync('**/*.{txt,tsv}', { cwd: FIXTURES })
  .flatMap((file) => readFileSync(`${FIXTURES}/${file}`, 'utf8').split(/(?<=[.?!])\s+|[\n\t]/))
  .filter((_, at) => at % 4 === 0);

describe('a guarded pattern', () => {
  it.each<[RegExp, string, boolean]>([
    [/\bnet (?:income|loss)\b/i, 'Net income of 5', true],
    [/\bnet (?:income|loss)\b/i, 'NET\u00a0INCOME', false],
    [/\bnet\s(?:income|loss)\b/i, 'NET\u00a0INCOME', true],
    [/\bnet income\b/, 'internet income', false],
    [/\bnet income\b/, 'net incomes', false],
    [/won['’]t/, 'we won’t', true],
    [/[€$]\s?\d/, '€5', true],
    [/[$€]\s?\d/, '£5', false],
    [/\bQ[1-4]\b/, 'in Q3', true],
    [/½ of/, '½ of it', true],
    [/\d\b/, '5½', true],
    [/\bskip/iu, 'ſKip', true],
    [/\bcaf\b/, 'café', true],
    [/_net\b/, 'a_net', true],
    [/\w+/, 'x', true],
    [/^$/, '', true],
    [/[\p{L}--[a-z]]/v, 'Ω', true],
    [/revenue/, `${' '.repeat(60_000)}revenue`, true],
    [/revenue/, ' '.repeat(60_000), false],
  ])('%s on %j: %s', (pattern, text, isFound) => {
    expect(pattern.test(text)).toBe(isFound);
    expect(guarded(pattern).test(text)).toBe(isFound);
  });

  it('matches, finds all, replaces and cuts as the pattern does', () => {
    const text = 'Revenue rose; net revenue fell; costs were flat';
    const pattern = /(net )?revenue/gi;
    const each = guarded(pattern);
    expect(matchesOf(text, each).map(({ index, 0: found }) => [index, found])).toEqual([
      [0, 'Revenue'],
      [14, 'net revenue'],
    ]);
    expect(text.replace(each, 'sales')).toBe('sales rose; sales fell; costs were flat');
    expect(text.replace(each, (found, net) => `${found}/${net}`)).toBe(
      'Revenue/undefined rose; net revenue/net  fell; costs were flat',
    );
    expect(matchesOf('no such thing', each)).toEqual([]);
    expect('no such thing'.replace(each, '')).toBe('no such thing');
    expect(guarded(/net (?<what>\w+)/).exec(text)?.groups).toEqual({ what: 'revenue' });
    expect(guarded(/net (?<what>\w+)/).exec('gross')).toBeNull();
    expect(text.split(guarded(/; (?:net|costs)/))).toEqual(text.split(/; (?:net|costs)/));
    expect('a; b'.split(guarded(/; (?:net|costs)/))).toEqual(['a; b']);
  });

  it('reads texts again when a pattern comes later', () => {
    expect(guarded(/dividend/).test('the quarterly dividend of the company')).toBe(true);
    expect(guarded(/quarterly/).test('the quarterly dividend of the company')).toBe(true);
    expect(guarded(/monthly/).test('the quarterly dividend of the company')).toBe(false);
  });

  it('is told apart on more texts than are kept', () => {
    const revenue = guarded(/revenue/);
    const texts = Array.from({ length: 9000 }, (_, at) =>
      `${at} ${at % 3 ? 'revenue' : 'cost'}`.padStart(80, 'of '),
    );
    for (const [at, text] of texts.entries()) expect(revenue.test(text)).toBe(at % 3 !== 0);
    for (const [at, text] of texts.entries()) expect(revenue.test(text)).toBe(at % 3 !== 0);
  });
});

describe('a guard of many patterns', () => {
  const words = Array.from(
    { length: 70 },
    (_, at) => `w${'abcdefg'[at % 7]}${'hijklmnopq'[at % 10]}ord`,
  );
  const sources = ['\\w+', ...words, 'net (?:income|loss)', '\\bnet\\b of \\btax\\b'];
  const found = guardOfMany(sources, (source) => source);

  it.each<[string, readonly string[]]>([
    ['', ['\\w+']],
    ['the Net loss', ['\\w+', 'net (?:income|loss)']],
    ['income of the internet', ['\\w+']],
    ['net of tax', ['\\w+', '\\bnet\\b of \\btax\\b']],
    [`${words[69]}, then ${words[3]}`, ['\\w+', words[3] ?? '', words[69] ?? '']],
    [words.toReversed().join(' '), ['\\w+', ...words]],
    ['ſ', sources],
    [' '.repeat(60_000), sources],
  ])('gives of %j in their order what it may hold', (text, held) => {
    expect(found(text)).toEqual(held);
  });

  it('gives what a guard of each lets through, also when patterns come later', () => {
    const text = 'a dividend, paid of net income in the third quarter';
    const one = guardOfMany(['dividend', 'buyback'], (source) => source);
    expect(one(text)).toEqual(['dividend']);
    const later = guardOfMany(['special', 'paid', 'third'], (source) => source);
    expect(later(text)).toEqual(['paid', 'third']);
    expect(one(text)).toEqual(['dividend']);
    expect(guardOf({ source: 'buyback', flags: '' })(text)).toBe(false);
  });
});

describe('a guard never holds a pattern back that matches', () => {
  // Before all patterns are there: each new one has all needs worked out again.
  it('of patterns and texts put together at random', () => {
    const parts = [
      'net',
      'In',
      ' ',
      '\\s',
      '\\b',
      '-',
      '[- ]',
      '\\d',
      'é',
      "['’]",
      '(?:a|of)',
      'x?',
      '\\w',
    ];
    const said = [
      'net',
      'IN',
      'in',
      ' ',
      '\u00a0',
      '-',
      '–',
      '7',
      'é',
      '’',
      'a',
      'of',
      'x',
      '_',
      'ſ',
      '\n',
    ];
    const source = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 });
    const text = fc.array(fc.constantFrom(...said), { maxLength: 12 });
    fc.assert(
      fc.property(source, fc.constantFrom('', 'i', 'iu'), fc.array(text), (made, flags, texts) => {
        const pattern = new RegExp(made.join(''), flags);
        const guard = guarded(pattern);
        for (const each of texts)
          expect(guard.test(each.join(''))).toBe(pattern.test(each.join('')));
      }),
    );
  });

  it('of all patterns, on sentences and on what is made for each', {
    timeout: 300_000,
  }, async () => {
    expect(SENTENCES.length).toBeGreaterThan(1500);
    const patterns = (await everyPattern()).map(({ source, flags }) => {
      const pattern = new RegExp(source, flags.replaceAll(/[gy]/g, ''));
      return { source, flags, pattern, guard: guarded(pattern) };
    });
    const missed = (tried: readonly { pattern: RegExp; guard: Guarded }[], text: string) =>
      tried
        .filter(({ pattern, guard }) => !guard.mayMatch(text) && pattern.test(text))
        .map(({ pattern }) => `${pattern} on ${JSON.stringify(text)}`);
    for (const text of SENTENCES) expect(missed(patterns, text)).toEqual([]);
    for (const one of patterns) {
      const { source, flags } = one;
      const made = [
        sampleOf(source, flags),
        ...hostileTo(source, flags).map(({ before, pump }) => before + pump),
      ];
      for (const text of made.flatMap((each) => [each, each.toUpperCase(), `The ${each} was 5.`]))
        expect(missed([one], text)).toEqual([]);
    }
  });
});
