import { describe, expect, it } from 'vitest';
import { isDoneAlready } from '../../../src/verify/words/only-ahead.ts';
import { oppositeReasons } from '../../../src/verify/words/opposites.ts';

// What a claim says of a sentence by the other end of a scale, and what it says of the same by its own end.
const TURNED: readonly (readonly [said: string, lie: string, claim: string])[] = [
  ['Pricing has been rational.', 'Pricing was irrational.', 'Pricing was rational.'],
  ['A delay is unlikely.', 'A delay is likely.', 'A delay is unlikely.'],
  ['That pace is unsustainable.', 'The pace is sustainable.', 'The pace is unsustainable.'],
  [
    'These are nonrecurring costs.',
    'The costs are recurring.',
    'The costs are non-recurring in nature, or nonrecurring.',
  ],
  [
    'Visibility remains limited.',
    'Management has clear visibility.',
    'Management has limited visibility.',
  ],
  ['The worst is behind us.', 'The worst is still ahead.', 'The worst is behind the company.'],
  [
    'We began to roll off the temporary cost actions.',
    'The company is stepping up its temporary cost actions.',
    'The company is rolling back temporary cost actions.',
  ],
  [
    'The pension contribution was debt financed.',
    'The contribution was financed with equity.',
    'The contribution was financed with debt.',
  ],
];

describe('words that exclude each other', () => {
  it.each(TURNED)('hold “%s” against “%s”', (said, lie, claim) => {
    expect(oppositeReasons(lie, said)).not.toEqual([]);
    expect(oppositeReasons(claim, said)).toEqual([]);
  });

  it.each([
    ['Pricing is not irrational.', 'Pricing was rational.'],
    ['Demand was stable, though freight was unstable.', 'Demand was stable.'],
    ['We informed customers.', 'The form of the contract changed.'],
  ])('leave open what a denial or another subject may turn: “%s”', (said, claim) => {
    expect(oppositeReasons(claim, said)).toEqual([]);
  });
});

describe('a plan of what is done', () => {
  it.each([
    [
      'In March we closed on the Tavel purchase.',
      'Lumo expects to close the Tavel purchase.',
      true,
    ],
    ['The plant has been sold.', 'Lumo plans to sell the plant.', true],
    ['We expect to close on Tavel in June.', 'Lumo expects to close on Tavel.', false],
    ['We closed Tavel, and will close Brin.', 'Lumo expects to close Brin.', false],
    ['We closed on Tavel.', 'Lumo closed on Tavel.', false],
  ])('“%s” against “%s”: %s', (said, claim, isDone) => {
    expect(isDoneAlready(claim, said)).toBe(isDone);
  });
});
