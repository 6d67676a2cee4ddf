import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

describe('what is told bare', () => {
  it.each([
    [
      'between two tellings of one part',
      'The Alder Bank charge-off rate was 1.4%. The delinquency rate was 1.9%. Alder Bank revenue was $40 million.',
      'delinquency rate (alder bank) 1.9 percent',
    ],
    [
      'right between two parts',
      'Kilns revenue was $90 million, up 4%. Operating margin of 11% was about flat. Lamps revenue was $80 million, up 2%.',
      'operating margin (kilns) 11 percent',
    ],
    [
      'behind a part that was gone on to',
      "Harbor Kilns reported orders of $24 million. Alder Lamps' net sales for the quarter were $51 million. Operating income for the quarter was $7 million.",
      'operating income (alder lamps) 7000000 money',
    ],
  ])('is of the part: %s', (_, text, told) => {
    expect(factsIn(text)).toContain(told);
  });

  it.each([
    [
      'a profit and its margin between two parts',
      'Revenue was $300 million. Pumps revenue was $210 million, up 6%. Adjusted EBITDA was $75 million, a margin of 25%. Valves revenue was $90 million, up 4%.',
      'ebitda adjusted 75000000 money',
    ],
    [
      'a margin between two parts that is of its own profit',
      'Revenue was $300 million. Operating income was $75 million. Pumps revenue was $210 million, up 6%. Operating margin of 25% was flat. Valves revenue was $90 million, up 4%.',
      'operating margin 25 percent',
    ],
    [
      'a profit whose margin is of a revenue other than the part has',
      'Pumps revenue was $210 million, up 6%. Adjusted EBITDA was $75 million, a margin of 25%. Pumps orders were $90 million, up 4%.',
      'ebitda margin adjusted 25 percent',
    ],
    [
      'cash between two tellings of one part',
      'Norway revenue was $210 million. The free cash flow was $75 million. Norway orders were $90 million.',
      'free cash flow 75000000 money',
    ],
    [
      'people between two tellings of one part',
      'Norway revenue was $210 million. Headcount was 4,000. Norway orders were $90 million.',
      'headcount 4000 count',
    ],
    [
      'a backlog between two parts',
      'Pumps revenue rose 12%. The backlog was $880 million. Valves revenue fell 3%.',
      'backlog 880000000 money',
    ],
    [
      'a book-to-bill between two parts',
      'Orders for the quarter were $500 million. Pumps orders were $210 million. The book-to-bill ratio was 1.1. Valves orders were $290 million.',
      'book-to-bill 1.1 multiple',
    ],
    [
      'where the company is named',
      'The Alder Bank charge-off rate was 1.4%. The total delinquency rate was 1.9%. Alder Bank revenue was $40 million.',
      'delinquency rate 1.9 percent',
    ],
    [
      'where it is of a longer time',
      'Kilns EBITDA was $57 million. For the first half, EBITDA was $292 million. Lamps revenue was $80 million.',
      'ebitda H1 2024 292000000 money',
    ],
    [
      'where a sentence moves on between',
      'Kilns revenue was $90 million, up 4%. Moving down the income statement. Operating margin of 11% was flat. Lamps revenue was $80 million.',
      'operating margin 11 percent',
    ],
    [
      'of a longer time behind a part',
      "Harbor Kilns reported orders of $24 million. Alder Lamps' net sales were $51 million. For the first half, revenue was $900 million.",
      'revenue H1 2024 900000000 money',
    ],
  ])('is of the company: %s', (_, text, told) => {
    expect(factsIn(text)).toContain(told);
  });
});

describe('a part that a sentence names', () => {
  it.each([
    [
      'Specialty Boats operations generated operating income of $16 million.',
      'operating income (specialty boats) 16000000 money',
    ],
    [
      'Now the Specialty Boats segment reported operating income of $26 million.',
      'operating income (specialty boats) 26000000 money',
    ],
    [
      'Within the segment, our Molding Works business had strong orders, up 35%. Sales were up 6%.',
      'revenue (molding works) change year-ago 6 percent',
    ],
    [
      'Lastly, our Group Boats business continues to feel the storm. We achieved 5% revenue growth.',
      'revenue (group boats) change year-ago 5 percent',
    ],
  ])('has what it tells: “%s”', (text, told) => {
    expect(factsIn(text)).toContain(told);
  });

  it.each([
    [
      'This helped, with tile firing volumes up 8% from the lows.',
      'volume growth (tile firing) 8 percent',
    ],
    ['Our total volumes were up 8%.', 'volume growth 8 percent'],
    ['Global harvest volumes were up 8%.', 'volume growth 8 percent'],
    ["Marlow 20's retail volume grew by 7%.", "volume growth (marlow 20's retail) 7 percent"],
    ['Export volumes fell 3%.', 'volume growth (export) -3 percent'],
  ])('has the volumes of its name: “%s”', (text, told) => {
    expect(factsIn(text)).toEqual([told]);
  });

  it.each([
    'Like-for-like volumes rose 3%.',
    'Seasonal volumes rose 3%.',
    'Same-store volumes rose 3%.',
    'Combined volumes rose 3%.',
    'Because volumes rose 3%, revenue grew 5%.',
    'Revenue rose 5% because volumes rose 3%.',
    'Revenue rose 5% although volumes rose 3%.',
    'Revenue rose 5% including volumes up 3%.',
    'Revenue rose even though volumes rose 3%.',
    'Both volumes and prices rose 3%.',
    'Sequentially volumes rose 3%.',
    'Once again volumes rose 3%.',
    'As expected volumes rose 3%.',
    'In the second quarter, shipped volumes increased 3%.',
    'Despite the weather volumes rose 3%.',
  ])('is none where other words stand before volumes: “%s”', (text) => {
    expect(factsIn(text)).toContain('volume growth 3 percent');
  });

  it('is none where it is the company by its initials', () => {
    const call = { company: 'NHR', ticker: null };
    expect(factsIn('New Harbor Resources delivered revenue of $16 million.', { call })).toEqual([
      'revenue 16000000 money',
    ]);
  });
});

describe('behind a part', () => {
  it.each([
    [
      'overheads are the company’s',
      'In Alder Kilns, revenue was $40 million. Costs rose a little. SG&A expenses were $21 million for the quarter.',
      'selling, general and administrative expense 21000000 money',
    ],
    [
      'income tax is the company’s',
      'In Alder Kilns, revenue was $40 million. Costs rose a little. For the quarter, income tax expense was $12 million.',
      'income tax expenses 12000000 money',
    ],
    [
      'a turn to a line of the accounts is one to the company',
      'Turning to Alder Kilns. Revenue was $40 million. Looking now at gross profit. Gross margin came in at 50.3%.',
      'gross margin 50.3 percent',
    ],
  ])('%s', (_, text, told) => {
    expect(factsIn(text)).toContain(told);
  });
});

it('a market of two places is one part', () => {
  expect(factsIn('In the U.S. and Canada market, sales increased 83%.')).toEqual([
    'revenue (u.s. and canada) change year-ago 83 percent',
  ]);
});
