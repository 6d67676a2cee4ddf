import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'what can be borrowed, never what is there': [
    [
      'At quarter end we had $310 million available on our $450 million credit facility and $52 million in cash.',
      ['credit availability 310000000 money', 'cash 52000000 money'],
    ],
    [
      'We ended the quarter with liquidity of $362 million, including $52 million in cash and cash equivalents, $310 million available under our credit facility.',
      ['liquidity 362000000 money', 'cash 52000000 money', 'credit availability 310000000 money'],
    ],
    [
      'We had $310 million of availability under our revolver.',
      ['credit availability 310000000 money'],
    ],
    ["We've got about $640 million of cash on our balance sheet.", ['cash 640000000 money']],
    ['We had $310 million available for the park.', []],
  ],
  'a tax that is a benefit': [
    [
      'Income tax benefit as a percentage of pre-tax income was 9% compared to income tax expense of 6.2% for the same period last year.',
      ['tax rate -9 percent', 'tax rate Q2 2023 prior year-ago 6.2 percent'],
    ],
    ['Income tax expense as a percentage of pretax income was 21.3%.', ['tax rate 21.3 percent']],
    ['Income tax expense as a percentage of revenue was 21.3%.', []],
  ],
  'what a user brings, moved by cents': [
    [
      'ARPU was $11.20, up 14 cents from the first quarter.',
      [
        'average revenue per user 11.2 money',
        'average revenue per user change previous-quarter 0.14 money',
      ],
    ],
    [
      'Broadband ARPU grew 3% to $71.40.',
      [
        'average revenue per user (broadband) change year-ago 3 percent',
        'average revenue per user (broadband) 71.4 money',
      ],
    ],
  ],
  'dividends beside what was bought back': [
    [
      'We returned $900 million to shareholders, comprised of $700 million of share repurchases and $200 million of our quarterly dividend.',
      [
        'capital returned 900000000 money',
        'share repurchases 700000000 money',
        'dividends paid 200000000 money',
      ],
    ],
    [
      'We made $700 million of share repurchases and raised the dividend by 4%.',
      ['share repurchases 700000000 money', 'dividend per share change year-ago 4 percent'],
    ],
  ],
  'operating results, a line of business': [
    [
      'Turning to our licensing line of business, operating results declined by $40 million versus the prior year.',
      ['operating income (licensing) change year-ago -40000000 money'],
    ],
    ['Our operating results of $40 million sites.', []],
  ],
  'a share of what buyers pay': [
    ['Harbor reached 14% dollar share in the category.', ['market share 14 percent']],
    ['We gained 30 basis points of unit share.', ['market share change year-ago 30 bps']],
    ['We paid $14 a share.', []],
  ],
  'two moves of one thing, against two times': [
    [
      'Operating income was up 18% versus pre-pandemic results in fiscal 2019, but declined 9% versus the prior year.',
      ['operating income change other 18 percent', 'operating income change year-ago -9 percent'],
    ],
    [
      'Operating income was up 18%, orders declined 9%.',
      ['operating income change year-ago 18 percent', 'order intake change year-ago -9 percent'],
    ],
  ],
  'transactions with their place, and bands': [
    [
      'We grew total transactions in Brazil in the mid-teens.',
      ['transactions (brazil) change year-ago 14 to 16 percent'],
    ],
    ['Transactions in Brazil are in the mid-teens.', []],
    ['We closed 12 transactions in Brazil.', []],
    [
      'Iberia reported 9% revenue growth, with Portugal revenue growth once again in the high teens.',
      [
        'revenue (iberia) change year-ago 9 percent',
        'revenue (portugal) change year-ago 17 to 19 percent',
      ],
    ],
  ],
  'a move of a little over so much, and a country that looks like an adverb': [
    [
      'Operating results declined by a little over $40 million versus the prior year.',
      ['operating income change year-ago -40000000 money'],
    ],
    ['Revenue was a little over $40 million.', ['revenue 40000000 money']],
    [
      'CAP reported 9% revenue growth after adjusting for 12 points of FX, with Italy revenue growth once again in the high teens on the same basis.',
      [
        'revenue (cap) adjusted change year-ago 9 percent',
        'revenue (italy) adjusted change year-ago 17 to 19 percent',
      ],
    ],
    ['Sequentially revenue was $40 million.', ['revenue 40000000 money']],
  ],
  'what is left out first, adjusted': [
    [
      "Normalized for the $300 million of foreign taxes related to the Relief and Jobs Act that we paid in Q2 of fiscal '23, operating cash flow was up 12%.",
      ['operating cash flow adjusted change year-ago 12 percent'],
    ],
    [
      'Excluding the impact of the Marlow closure, hotel operating margins in the quarter were roughly 2 percentage points below the prior year.',
      ['operating margin (hotel) adjusted change year-ago -2 points'],
    ],
    [
      'Excluding fuel, unit costs were up 3% and operating margin was 12%.',
      ['unit cost change year-ago 3 percent', 'operating margin 12 percent'],
    ],
  ],
  'by how many a number grew in a quarter, since the one before': [
    [
      'Subscribers grew by nearly 600,000 during the second quarter.',
      ['subscribers change previous-quarter 600000 count'],
    ],
    ['Members grew by 600,000 year-over-year.', ['members change year-ago 600000 count']],
    ['Shipments grew by 40,000 in the second quarter.', ['shipments change year-ago 40000 count']],
    ['Subscribers grew 6% in the quarter.', ['subscribers change year-ago 6 percent']],
  ],
};

describe('figures told by the noun they are of', () => {
  for (const [kind, rows] of Object.entries(SAID))
    it.each(rows)(`${kind}: "%s"`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
});
