import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const transcript = callOf(
  [
    'Return on tangible equity was 11.8%.',
    'Billings were $136.2 million.',
    'Total RPO was $712 million.',
    'Net debt was $90 million.',
    'Net cash provided by operations was $14 million.',
    'Depreciation was $4.1 million.',
    'EBITA was $33 million.',
    'Net written premiums were $210 million.',
  ].join(' '),
);

describe('a figure of one standard term', () => {
  it.each([
    ['Return on tangible equity was 11.8%.', 'Return on equity was 11.8%.'],
    ['ROTE was 11.8%.', 'ROE was 11.8%.'],
    ['Billings were $136.2 million.', 'Bookings were $136.2 million.'],
    ['Remaining performance obligations were $712 million.', 'Backlog was $712 million.'],
    ['Net debt was $90 million.', 'Debt was $90 million.'],
    ['Depreciation was $4.1 million.', 'Depreciation and amortization was $4.1 million.'],
    ['EBITA was $33 million.', 'EBITDA was $33 million.'],
    ['Net written premiums were $210 million.', 'Gross written premiums were $210 million.'],
  ])('"%s" bears out no other: "%s"', (told, other) => {
    const [right, wrong] = verifyClaims(transcript, [told, other]);
    expect(right).toMatchObject({ verdict: 'supported', reasons: [] });
    expect(wrong).toMatchObject({ verdict: 'contradicted', reasons: ['metric'] });
  });
});

describe('an old forecast', () => {
  it.each<[string, string]>([
    ['We expect the full year operating margin to be 13%, up from 12% previously.', 'supported'],
    ['The operating margin was 12%.', 'contradicted'],
    ['Free cash flow margin guidance was raised from about 12%.', 'contradicted'],
  ])('is of its own metric: %s', (claim, verdict) => {
    const told = callOf(
      'We expect the full year operating margin to be approximately 13%, up from approximately 12% previously, and a free cash flow margin of about 19%.',
    );
    expect(verifyClaims(told, [claim])).toMatchObject([{ verdict }]);
  });
});
