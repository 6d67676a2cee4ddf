import { describe, expect, it } from 'vitest';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { callOf, factsIn } from './told-facts.ts';

describe('a figure of a longer time than the quarter', () => {
  it.each([
    [
      'Buybacks totaled $40 million in the quarter, and on a year-to-date basis, we have repurchased $59 million of shares.',
      ['share repurchases 40000000 money', 'share repurchases H1 2024 59000000 money'],
    ],
    [
      'Our trailing 12-month return on equity was 13.1%.',
      ['return on equity TTM Q2 2024 13.1 percent'],
    ],
    [
      'Our last 12 months return on equity increased 560 basis points year-over-year to 21.8%.',
      [
        'return on equity TTM Q2 2024 change year-ago 560 bps',
        'return on equity TTM Q2 2024 21.8 percent',
      ],
    ],
    [
      'The business had a book-to-bill of 1.2 over the trailing 12 months.',
      ['book-to-bill TTM Q2 2024 1.2 multiple'],
    ],
    [
      'For the trailing 12 months, revenue per boat was $7,260, and for the quarter, it was $7,830.',
      ['revenue per boat TTM Q2 2024 7260 money', 'revenue per boat 7830 money'],
    ],
    [
      'Kilns sales increased 5.2% over the past two years.',
      ['revenue (kilns) change other 5.2 percent'],
    ],
    ['On a two-year CAGR basis, revenue increased by 4%.', ['revenue change other 4 percent']],
    [
      'We repurchased $30 million worth of shares and paid $47 million in dividends in the first half.',
      ['share repurchases H1 2024 30000000 money', 'dividends paid H1 2024 47000000 money'],
    ],
    [
      'We repurchased $30 million worth of shares in the quarter, and paid $47 million in dividends in the first half.',
      ['share repurchases 30000000 money', 'dividends paid H1 2024 47000000 money'],
    ],
    [
      'Over the last 12 months, our revenue grew 12%, and churn was 4%.',
      ['revenue TTM Q2 2024 change year-ago 12 percent', 'churn TTM Q2 2024 4 percent'],
    ],
    [
      'The most recent trailing 12-month period, our churn, excluding the kilns and the lamps, was 4%.',
      ['churn TTM Q2 2024 4 percent'],
    ],
    ['Churn over the last 12 months was 4%.', ['churn TTM Q2 2024 4 percent']],
    [
      'Our return on equity, on a trailing 12-month basis, was 13%.',
      ['return on equity TTM Q2 2024 13 percent'],
    ],
    // what was done in that time dates nothing else
    [
      'Given the capacity we added over the past 12 months, revenue grew 12% to $412 million.',
      ['revenue change year-ago 12 percent'],
    ],
    [
      'With the cost actions we took over the last 12 months, operating margin improved 150 basis points to 14%.',
      ['operating margin change year-ago 150 bps', 'operating margin 14 percent'],
    ],
    [
      'Over the last twelve months we have invested heavily, and as a result revenue increased 12%.',
      ['revenue change year-ago 12 percent'],
    ],
    [
      'Over the last 12 months we opened stores and revenue rose 12%.',
      ['revenue change year-ago 12 percent'],
    ],
    [
      'Thanks to the pricing actions of the last 12 months, gross margin rose 90 basis points.',
      ['gross margin change year-ago 90 bps'],
    ],
    // where a balance stands is of its day, whatever it is held against
    ['Net debt to trailing 12-month EBITDA was 2.5 times.', ['net leverage 2.5 multiple']],
    ['Return on equity was 13.1% in the quarter.', ['return on equity 13.1 percent']],
    ['Revenue rose 4% for the second year in a row.', ['revenue change year-ago 4 percent']],
  ])('is told of it: “%s”', (text, told) => {
    expect(factsIn(text)).toEqual(told);
  });

  it('has a row of its own', () => {
    const { metrics } = extractBrief(
      callOf(
        'Return on equity was 15% in the quarter. Our trailing 12-month return on equity was 13.1%.',
      ),
    );
    expect(metrics.map(({ period, figure }) => [period, figure?.value])).toEqual([
      ['Q2 2024', 15],
      ['TTM Q2 2024', 13.1],
    ]);
  });
});
