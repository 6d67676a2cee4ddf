import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { inventedCall } from '../extract/invented-call.ts';
import { toldOf } from './told-facts.ts';

const answered = (remark: string, answer: string) =>
  readFacts(
    inventedCall(
      ['Piet Brandsma', 'prepared', remark],
      ['Timo Halberg', 'qa', 'How do you see the mix?'],
      ['Piet Brandsma', 'qa', answer],
    ),
  ).map(toldOf);

describe('a move that an answer tells without its part', () => {
  it.each([
    ['Revenue for the Pens segment was down 3.4%.', 'revenue (pens) change year-ago -3.4 percent'],
    ['Revenue for the Pens segment was down 3.1%.', 'revenue change year-ago -3.4 percent'],
    [
      'Revenue for the Pens segment was down 3.4%. Revenue for the Inks segment was down 3.4%.',
      'revenue change year-ago -3.4 percent',
    ],
  ])('is of the part after “%s”: %s', (remark, last) => {
    expect(answered(remark, 'Revenue ends up only down 3.4%.').at(-1)).toBe(last);
  });

  it('is of nobody by chance', () => {
    const told = answered('Pens revenue was down 3%.', 'Revenue ends up only down 3%.');
    expect(told.at(-1)).toBe('revenue change year-ago -3 percent');
  });
});
