import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

// What a call says, what is true of it in other words, and what is not.
const TOLD: readonly (readonly [
  said: string,
  right: readonly string[],
  lies: readonly string[],
])[] = [
  [
    'Revenue rose 5% to $412 million, and Europe was strong.',
    ['Revenue rose 5% to $412 million, thanks to the strength seen in Europe.'],
    ['Revenue is seen rising 5% to $412 million.'],
  ],
  [
    'Net sales rose 5% to $412 million.',
    [
      'Net sales rose 5% to $412 million, the fastest growth seen in two years.',
      'Net sales, last seen at $412 million, rose 5%.',
    ],
    ['Net sales seen at $412 million.'],
  ],
  [
    'We saw elevated churn of 4% in Europe.',
    ['The churn seen in Europe was 4%.'],
    ['The churn seen in Europe was 5%.'],
  ],
  [
    'We expect full year 2024 revenue of $300 million to $310 million.',
    [
      'FY24 revenue seen between $300 million and $310 million.',
      'FY revenue seen at $300 million to $310 million.',
    ],
    ['FY24 revenue seen at $300 million.'],
  ],
  [
    'We expect revenue of $300 million to $310 million in the third quarter.',
    [
      'The lower limit of the revenue guidance is $300 million.',
      'Revenue guidance tops out at $310 million for the third quarter.',
      'Revenue should be no worse than $300 million in the third quarter.',
      'Revenue could come in at $310 million in the third quarter.',
      'Revenue may reach $310 million in the best case in the third quarter.',
      'Revenue guidance for the third quarter starts at $300 million.',
    ],
    [
      'Third-quarter revenue will be $300 million.',
      'Northwind expects third-quarter revenue of $310 million.',
    ],
  ],
  [
    'Losses from storms rose to $40 million.',
    ['Losses from storms rose to $40 million.', 'Storm losses rose to $40 million.'],
    ['Storm losses fell to $40 million.'],
  ],
  ['Water losses fell 5% after we replaced pipes.', ['Water losses fell 5%.'], []],
  [
    'Shrink losses fell 5% and reinsurance losses declined 8%.',
    ['Shrink losses fell 5%.', 'Reinsurance losses declined 8%.'],
    ['Shrink losses fell 8%.'],
  ],
  [
    'The operating loss of our streaming segment was large. For Q2, our Streaming segment’s operating losses improved by $150 million.',
    ['Streaming losses narrowed by $150 million.'],
    ['Streaming losses widened by $150 million.'],
  ],
];

describe('a claim that is true in other words', () => {
  it.each(TOLD)('"%s"', (said, right, lies) => {
    const call = callOf(said);
    expect(verifyClaims(call, right).map(({ verdict }) => verdict)).toEqual(
      right.map(() => 'supported'),
    );
    for (const { claim, verdict } of verifyClaims(call, lies))
      expect({ claim, verdict }).not.toEqual({ claim, verdict: 'supported' });
  });
});
