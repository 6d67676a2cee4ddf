import { describe, expect, it } from 'vitest';
import { isOneCurrency, namedOf } from '../../../src/compare/one-currency.ts';

const money = (text: string, currency: string | null) => ({ text, currency });

describe('the currency of two calls of a company', () => {
  it.each([
    ['$5 million', 'AUD', '$5 million', 'USD', true],
    ['$5 million', 'USD', '$5 million', null, true],
    ['EUR 5 million', 'EUR', 'EUR 5 million', 'EUR', true],
    ['US$5 million', 'USD', 'A$5 million', 'AUD', false],
    ['$5 million', 'AUD', 'US$5 million', 'USD', false],
    ['€5 million', 'EUR', '$5 million', 'USD', false],
  ])('%s (%s) and %s (%s): one, %s', (one, first, other, second, isOne) => {
    expect(isOneCurrency(money(one, first), money(other, second))).toBe(isOne);
  });

  it.each([
    ['$5 million', 'USD', '$6 million', 'AUD', 'AUD'],
    ['$5 million', 'AUD', '$6 million', 'USD', 'AUD'],
    ['US$5 million', 'USD', '$6 million', 'AUD', 'USD'],
    ['€5 million', 'EUR', '$6 million', 'AUD', 'EUR'],
  ])('of %s (%s) beside %s (%s) is %4$s', (own, first, beside, second, named) => {
    expect(namedOf(money(own, first), money(beside, second))).toBe(named);
  });
});
