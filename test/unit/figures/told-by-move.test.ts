import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a move in money that is judged beside its level': [
    [
      'Other income of $9 million is $4 million unfavorable year-over-year, mostly on lower rents.',
      ['other income 9000000 money', 'other income change year-ago -4000000 money'],
    ],
    [
      'Interest expense of $31 million was $6 million unfavorable versus last year.',
      ['interest expense 31000000 money', 'interest expense change year-ago 6000000 money'],
    ],
    ['EBITDA came in $18 million ahead of last year.', ['ebitda change year-ago 18000000 money']],
    ['EBITDA was $18 million, ahead of last year.', ['ebitda 18000000 money']],
    ['EBITDA was $18 million ahead of our plan.', []],
    ['EBITDA was $18 million short of our expectations.', []],
  ],
  'a reduction to what is owed': [
    [
      'Better earnings and lower capital expenditure drove a $45 million reduction to net debt, which ended the quarter at $212 million.',
      ['net debt change other -45000000 money', 'net debt 212000000 money'],
    ],
  ],
  'where a move led, in a currency or beside a fee': [
    [
      'Consolidated revenue fell 6% to $2 billion and fee revenue declined 9% to $1.1 billion, in local currency.',
      [
        'revenue change year-ago -6 percent',
        'revenue 2000000000 money',
        'revenue (fee) change year-ago -9 percent',
        'revenue (fee) 1100000000 money',
      ],
    ],
    [
      'Revenue rose 6% to $2 billion in local currency.',
      ['revenue change year-ago 6 percent', 'revenue 2000000000 money'],
    ],
    ['Operating income included a $2 billion termination fee.', []],
  ],
};

describe.each(Object.entries(SAID))('%s', (_, rows) => {
  it.each(rows)('“%s”', (text, told) => {
    expect(factsIn(text)).toEqual(told);
  });
});
