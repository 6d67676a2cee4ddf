import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

type Row = readonly [string, readonly string[]];

// Figures that a word nearby would put to another time, part, sign or metric; the period is Q2 2024.
const SAID: Readonly<Record<string, readonly Row[]>> = {
  'a level that a move from last year leads to': [
    [
      'Overall costs were down $12 million or 8% from last year to $138 million, primarily reflecting the impact of the prior year’s severance charge of $9 million.',
      [
        'overall costs change year-ago -12000000 money',
        'overall costs change year-ago -8 percent',
        'overall costs 138000000 money',
      ],
    ],
    [
      'Revenue was up 8% from $138 million last year to $149 million.',
      [
        'revenue change year-ago 8 percent',
        'revenue Q2 2023 prior year-ago 138000000 money',
        'revenue 149000000 money',
      ],
    ],
  ],
  'a provision, which is no loss by its name': [
    ['The provision for losses was $17 million.', ['provision for credit losses 17000000 money']],
    ['Operating losses were $17 million.', ['operating income -17000000 money']],
  ],
  'a sum by which debt was repaid': [
    ['We did so all year, including the repayment of approximately $2.3 billion of debt.', []],
    ['We ended the quarter with $2.3 billion of debt.', ['debt 2300000000 money']],
  ],
  'a part that leads another': [
    [
      'Our kilns segment delivered 3% revenue growth led by our Tunnel Kilns business, which continues to deliver revenue growth of nearly 12%.',
      [
        'revenue (kilns) change year-ago 3 percent',
        'revenue (tunnel kilns) change year-ago 12 percent',
      ],
    ],
  ],
  'a part that did something to the sales of all': [
    [
      'First quarter sales were $90 million. The divested Tiling business had a negative impact of 3% on sales. Operating income was $9 million.',
      ['revenue Q1 2024 90000000 money', 'operating income 9000000 money'],
    ],
    [
      'The Tiling business had sales of $12 million. Operating income was $2 million.',
      ['revenue (tiling) 12000000 money', 'operating income (tiling) 2000000 money'],
    ],
  ],
  'a slide that sums up a part': [
    [
      'Slide 8 summarizes second-quarter results for our boat lending business. Loans were up 9%.',
      ['loans (boat lending) change other 9 percent'],
    ],
    ['Slide 8 summarizes our results. Loans were up 9%.', ['loans change other 9 percent']],
  ],
  'a part behind how long ago it was': [
    [
      'Driven by boats, second-quarter ending loans increased 9% year over year in the boat lending business.',
      ['loans (boat lending) change year-ago 9 percent'],
    ],
    [
      'Loans increased 9% year over year in the second quarter.',
      ['loans change year-ago 9 percent'],
    ],
  ],
  'a segment of which is said how it goes': [
    [
      'Turning to Tiling, revenue was up 4%. Our kilns segment continues to play a large role for many. We delivered 10% revenue growth.',
      ['revenue (tiling) change year-ago 4 percent'],
    ],
    [
      'Turning to Tiling, revenue was up 4%. Our tiling segment continues to play a large role for many. We delivered 10% gross margin.',
      ['revenue (tiling) change year-ago 4 percent', 'gross margin (tiling) 10 percent'],
    ],
  ],
  'results that are turned to': [
    [
      'Turning to UK results. Earned premium was down 4%.',
      ['earned premiums (uk) change year-ago -4 percent'],
    ],
    [
      'Turning to Q2 results. Earned premium was down 4%.',
      ['earned premiums change year-ago -4 percent'],
    ],
    [
      'Turning to financial results. Earned premium was down 4%.',
      ['earned premiums change year-ago -4 percent'],
    ],
  ],
  'the move of the quarter before': [
    [
      'The organic sales decline of 11% in the quarter improved notably from the 17% decline last quarter.',
      [
        'organic revenue change year-ago -11 percent',
        'organic revenue Q1 2024 change year-ago -17 percent',
      ],
    ],
  ],
  'a level that stands as it did': [
    [
      'Tangible book value per share of $9.80 remained relatively stable to first quarter.',
      ['tangible book value per share 9.8 money'],
    ],
  ],
  'this year beside last year': [
    [
      'Net sales for the quarter were $47 million this year compared to $54 million last year.',
      ['revenue 47000000 money', 'revenue Q2 2023 prior year-ago 54000000 money'],
    ],
    ['We expect revenue of $210 million this year.', ['revenue FY 2024 guidance 210000000 money']],
  ],
  'a price beside the price of a market': [
    [
      'Our realized price was $4.10 per mcfe, which was $0.40 above the NYMEX Henry Hub equivalent price of $3.70.',
      ['realized price 4.1 money'],
    ],
  ],
  'a row of quarters above a sum': [
    ['We achieved a fifth straight quarter of Lending revenues greater than $300 million.', []],
    ['We had Lending revenues greater than $300 million.', ['revenue (lending) 300000000 money']],
  ],
  'years before a forecast': [
    [
      'We expect revenue of $780 million to $790 million versus 2023 revenue of $480 million and 2022 revenue of $430 million.',
      [
        'revenue guidance 780000000 to 790000000 money',
        'revenue FY 2023 prior other 480000000 money',
        'revenue FY 2022 430000000 money',
      ],
    ],
  ],
  'a ratio of so much to one': [
    [
      'Orders were $2.1 billion, resulting in a book-to-bill of 0.97 to 1.',
      ['orders 2100000000 money', 'book-to-bill 0.97 multiple'],
    ],
    [
      'Orders were $2.1 billion, resulting in a book-to-bill of 1.07 to 1.',
      ['orders 2100000000 money', 'book-to-bill 1.07 multiple'],
    ],
    ['Orders were $2.1 billion, and we won by 3.1 to 1.', ['orders 2100000000 money']],
  ],
  'orders of a sum that goes on': [
    [
      'It was a fine quarter with orders of $320 million represent -- representing our highest ever and an increase of $70 million or 28% compared to last year.',
      [
        'orders 320000000 money',
        'orders change year-ago 70000000 money',
        'orders change year-ago 28 percent',
      ],
    ],
    ['Work orders of $320 million were signed.', []],
  ],
  'a provision that was a benefit': [
    [
      'We recorded a provision benefit of $710 million.',
      ['provision for credit losses -710000000 money'],
    ],
    ['We recorded a provision of $710 million.', ['provision for credit losses 710000000 money']],
  ],
  'what a volume averaged over a time': [
    [
      'Our production for the quarter averaged 230,000 barrels per day.',
      ['production 230000 count'],
    ],
  ],
  'a total behind one segment that was turned to': [
    [
      'Turning to our Japan segment. Total earned premium for the quarter declined 4%.',
      ['earned premiums (japan) change year-ago -4 percent'],
    ],
    ['Turning to our Japan segment. Our total benefit ratio came in at 49%.', []],
    [
      'Turning to our Japan segment. Our total company revenues were $40 million.',
      ['revenue 40000000 money'],
    ],
    [
      'By segment. Ovens revenue grew 4%. Total revenues were $40 million.',
      ['revenue (ovens) change year-ago 4 percent', 'revenue 40000000 money'],
    ],
  ],
  'a margin beside what is called somebody’s': [
    [
      'Glazeworks’s earnings grew 25% in the quarter, with operating margins approaching 28%.',
      [
        'earnings (glazeworks) change year-ago 25 percent',
        'operating margin (glazeworks) 28 percent',
      ],
    ],
  ],
  'growth at unmoved rates of exchange': [
    [
      'Our kilns segment delivered 4.2% FX-neutral revenue growth.',
      ['revenue (kilns) change year-ago 4.2 percent'],
    ],
    [
      'Our revenue was down 3%, or down 5% FX-neutral.',
      [
        'revenue change year-ago -3 percent',
        'constant-currency revenue change year-ago -5 percent',
      ],
    ],
  ],
  'a balance at the end of a time': [
    [
      'At the end of the second quarter, domestic boat ending loan balances were down $1.5 billion or about 12% year over year.',
      [
        'loans (domestic boat) change year-ago -1500000000 money',
        'loans (domestic boat) change year-ago -12 percent',
      ],
    ],
    [
      'Ending loan balances were down $1.5 billion year over year.',
      ['loans change year-ago -1500000000 money'],
    ],
  ],
  'a quarter that was good for something': [
    ['It was a record quarter for tiles and revenue was up 23%.', []],
    [
      'It was a record quarter for Northwind and revenue was up 23%.',
      ['revenue change year-ago 23 percent'],
    ],
    [
      'It was a record quarter for us and revenue was up 23%.',
      ['revenue change year-ago 23 percent'],
    ],
  ],
  'reserves told as a share of loans': [
    [
      'We ended the quarter with reserves of $1.3 billion, which is equivalent to 2.1% of the loan portfolio.',
      ['allowance for credit losses 1300000000 money'],
    ],
    ['We ended the quarter with reserves of $1.3 billion.', []],
  ],
  'a line of credit that was not drawn': [
    [
      'Next to our cash, we hold $270 million of committed undrawn bank lines.',
      ['credit availability 270000000 money'],
    ],
  ],
};

describe('figures that a word nearby would put elsewhere', () => {
  for (const [title, rows] of Object.entries(SAID))
    it.each(rows)(`${title}: %s`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
});
