import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

const lastOf = (text: string) => factsIn(text).at(-1);

describe('a move that does not say what it is held against', () => {
  it.each([
    [
      'Kilns revenue was $413 million, up 11% sequentially. Net income rose 4% sequentially. EBITDA rose $22 million to $84 million.',
      'change previous-quarter 22000000 money',
    ],
    [
      'Revenue of $229 million increased by $18 million compared to the first quarter. Kilns revenues increased 10%.',
      'change previous-quarter 10 percent',
    ],
    [
      'Revenue rose 1% sequentially. Despite a fall in pricing, kilns revenue of $103 million increased 7% as our headcount improved.',
      'revenue (kilns) change previous-quarter 7 percent',
    ],
    [
      'Revenue rose 6% in the linked quarter. Gross profit rose 4% in the linked quarter. We hired 40 people. Operating expenses grew 3% in the quarter.',
      'change previous-quarter 3 percent',
    ],
  ])('goes on since the quarter before: “%s”', (text, told) => {
    expect(factsIn(text)).toContainEqual(expect.stringContaining(told));
  });

  it.each([
    'Revenue rose 10%. Sequentially, revenue rose 3%. Operating expenses grew 4%.',
    'Revenue rose 3% sequentially. Kilns orders were 8 million versus 7 million in the prior year. Operating expenses grew 4%.',
    'Operating expenses grew 4%.',
    'Net interest margin rose 4 basis points sequentially. Operating expenses grew 4%.',
    'Annual recurring revenue grew 5% sequentially. Operating expenses grew 4%.',
    'Unless otherwise noted, all growth rates are year-over-year. Operating expenses grew 2% sequentially. Operating expenses grew 4%.',
    'All comparisons are year-over-year. Revenue rose 5% sequentially. Gross profit rose 4% sequentially. Operating expenses grew 4%.',
    'Please note that all percentages we give are on a year-over-year basis. Revenue rose 5% sequentially. Gross profit rose 4% sequentially. Operating expenses grew 4%.',
    `Revenue rose 3% sequentially. ${'We kept on building the new works by the river in the autumn. '.repeat(12)}Operating expenses grew 4%.`,
  ])('is since a year ago elsewhere: “%s”', (text) => {
    expect(lastOf(text)).toBe('operating expenses change year-ago 4 percent');
  });

  it.each([
    [
      'Adjusted EBITDA for the quarter was $132 million, double that of the same period in 2023.',
      'ebitda adjusted 132000000 money',
    ],
    [
      'The adjusted operating margin was 18.9% in line with the margin in the second quarter of 2023.',
      'operating margin adjusted 18.9 percent',
    ],
    [
      'The adjusted operating margin was 18.9% in the second quarter of 2023.',
      'operating margin adjusted Q2 2023 18.9 percent',
    ],
  ])('leaves a level its own time: “%s”', (text, told) => {
    expect(factsIn(text)).toEqual([told]);
  });

  it('is since what its own words name', () => {
    expect(
      lastOf(
        'Revenue rose 3% sequentially. Operating expenses grew 4% from the second quarter of 2023.',
      ),
    ).toBe('operating expenses change year-ago 4 percent');
  });
});
