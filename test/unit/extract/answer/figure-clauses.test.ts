import { expect, it } from 'vitest';
import { figureClauses } from '../../../../src/extract/answer/sentences/figure-clauses.ts';
import { readFigures } from '../../../../src/figures/grammar/read-figures.ts';

const headsOf = (text: string) =>
  figureClauses(text, readFigures(text, { currency: 'USD' })).map(({ head }) => head.trim());

it.each([
  [
    'The cost is $75 million and the savings are $110 million.',
    ['The cost is', 'and the savings are'],
  ],
  ['Revenue was $5 billion, up 6%.', ['Revenue was', 'Revenue was $5 billion, up']],
  [
    'Sales rose 6% to $5 billion, while debt was $2 billion.',
    ['Sales rose', 'Sales rose 6% to', ', while debt was'],
  ],
  ['Nothing was said.', []],
])('says of what each figure is: %s', (text, heads) => {
  expect(headsOf(text)).toEqual(heads);
});
