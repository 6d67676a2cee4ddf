import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFinder } from '../../../src/verify/problems/quote-finder.ts';
import { seedCall } from '../../support/seed.ts';

const turnsOf = (text: string) => [
  {
    index: 0,
    speaker: 'A',
    section: 'prepared' as const,
    interpreted: false,
    text,
    sentences: [],
    marks: [],
  },
];
const find = (text: string, quote: string) => quoteFinder(turnsOf(text))(quote);

describe('a quote is found', () => {
  it.each([
    ['despite curly quotes', 'He said "we’re fine" today.', "he said “we're fine”"],
    ['despite line breaks', 'one\ntwo', 'one two'],
    ['despite an aside', 'the (inaudible) margin rose', 'the margin rose'],
    ['despite case', 'Margin Rose', 'margin rose'],
    ['despite dashes', 'up – or down', 'up - or down'],
  ])('%s', (_, text, quote) => {
    const span = find(text, quote);
    expect(span).not.toBeNull();
    expect(text.slice(span?.start, span?.end).length).toBeGreaterThan(0);
  });

  it('for any run of words of the seed that cuts no aside in two', () => {
    const { turns } = seedCall();
    const finder = quoteFinder(turns);
    fc.assert(
      fc.property(
        fc.nat(turns.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 20 }),
        (at, from, count) => {
          const words = turns[at]?.text.split(/\s+/) ?? [];
          const start = from % Math.max(1, words.length);
          const quote = words.slice(start, start + count).join(' ');
          fc.pre(/[\p{L}\p{N}]/u.test(quote) && !/[()]|Interpreted/.test(quote));
          expect(finder(quote)).not.toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a quote is not found', () => {
  it.each([
    ['inside another number', 'margin was 15.3%', '5.3%'],
    ['without its sign', 'margin was -2.4%', '2.4%'],
    ['without its unit', 'margin was 15.3%', '15.3'],
    ['with another digit', 'margin was 5.2%', 'margin was 5.3%'],
    ['without its negation', 'we did not grow', 'we did grow'],
    ['inside a word', 'regrowth', 'growth'],
    ['when it is empty', 'anything', '  '],
  ])('%s', (_, text, quote) => {
    expect(find(text, quote)).toBeNull();
  });
});
