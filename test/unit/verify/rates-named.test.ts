import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { remarks } from '../extract/invented-call.ts';

const verdictOf = (claim: string, ...said: readonly string[]) => {
  const [verdict] = verifyClaims(remarks(...said), [claim]);
  return { verdict: verdict?.verdict, reasons: verdict?.reasons };
};
const PLAIN = 'Revenue was $120.4 million, up 6% from a year ago.';
const CONSTANT = 'Revenue was $120.4 million, up 6% in constant currency.';

describe('a basis that a claim names', () => {
  it.each([
    ['Adjusted EPS was $1.10.', 'Reported EPS was $1.10, up 5%.'],
    ['Adjusted EPS of $1.10', 'EPS was $1.10, up 5%.'],
    ['Revenue rose 6% in constant currency.', PLAIN],
    ['Orders rose 4% in local currency.', 'Orders rose 4%.'],
    ['Revenue rose 6% as reported.', CONSTANT],
    ['Reported revenue rose 6%.', CONSTANT],
  ])('is caught where the call names none or another: %s', (claim, said) => {
    const { verdict, reasons } = verdictOf(claim, said);
    expect(verdict).not.toBe('supported');
    expect(reasons).toEqual(['basis']);
  });

  it('is caught where it is organic and the call tells no more than a growth', () => {
    const { verdict } = verdictOf('Orders rose 4% organically.', 'Orders rose 4%.');
    expect(verdict).not.toBe('supported');
  });

  it.each([
    ['Orders rose 4%.', ['Orders were up 4% organically.']],
    ['Organic orders rose 4%.', ['Orders were up 4% organically.']],
    ['Revenue rose 6% in constant currency.', [CONSTANT]],
    [
      'Revenue rose 6% in constant currency.',
      ['On a constant-currency basis, all was well.', PLAIN],
    ],
    [
      'Revenue rose 6% in constant currency.',
      ['All growth rates are at constant currency.', 'We begin.', 'We go on.', 'And on.', PLAIN],
    ],
    ['Revenue rose 6%.', [CONSTANT]],
    ['Reported EPS was $1.10.', ['EPS was $1.10.']],
    [
      'Welding revenue rose 5% at constant currency.',
      ['In Welding, revenue rose 5% in constant currency and 3% as reported.'],
    ],
  ])('is borne out where the call names it: %s', (claim, said) => {
    expect(verdictOf(claim, ...said)).toEqual({ verdict: 'supported', reasons: [] });
  });
});
