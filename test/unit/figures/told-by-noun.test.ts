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
      "Our income tax benefit as a percentage of pre-tax earnings was 6% compared to income tax expense of 4.8% in last year's quarter.",
      ['tax rate -6 percent', 'tax rate Q2 2023 prior year-ago 4.8 percent'],
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
      ['operating income change year-ago 18 percent', 'orders change year-ago -9 percent'],
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
      'Iberia reported 8% revenue growth, with Portugal revenue growth again in the high teens.',
      [
        'revenue (iberia) change year-ago 8 percent',
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
      'BAN reported 8% revenue growth after adjusting for 7 points of FX, with Italy revenue growth in the high teens on the same basis.',
      [
        'revenue (ban) adjusted change year-ago 8 percent',
        'revenue (italy) adjusted change year-ago 17 to 19 percent',
      ],
    ],
    ['Sequentially revenue was $40 million.', ['revenue 40000000 money']],
  ],
  'shares of something else than the revenue of the company': [
    [
      'Software subscriptions were 61% of total software revenue, up 7 points year-over-year.',
      [
        'share of software revenue (software subscriptions) 61 percent',
        'share of software revenue (software subscriptions) change year-ago 7 points',
      ],
    ],
    [
      'Spend per guest has grown, with Order Ahead representing 11% of transactions.',
      ['share of transactions (order ahead) 11 percent'],
    ],
    [
      'Mobile orders were 34% of transactions.',
      ['share of transactions (mobile orders) 34 percent'],
    ],
    ['It was 12% of transactions.', []],
    ['Operating income was 12% of software revenue.', []],
  ],
  'the share of what just grew': [
    [
      'Sales in the online channel grew 28% to comprise approximately 31% of our consolidated net sales in the quarter.',
      [
        'revenue (online channel) change year-ago 28 percent',
        'revenue share (online channel) 31 percent',
      ],
    ],
    [
      'Digital sales grew 28%, representing 31% of total sales, up 4 points.',
      [
        'revenue (digital) change year-ago 28 percent',
        'revenue share (digital) 31 percent',
        'revenue share (digital) change year-ago 4 points',
      ],
    ],
    [
      'Revenue grew 28% and represented 31% of total sales.',
      ['revenue change year-ago 28 percent'],
    ],
  ],
  'a part that its sentence begins with': [
    [
      'Harbor Hotels did well. However, Harbor Hotels is still well above its levels of then, 17% higher in revenue and 22% higher in operating income than in fiscal 2019.',
      [
        'revenue (harbor hotels) change other 17 percent',
        'operating income (harbor hotels) change other 22 percent',
      ],
    ],
    [
      'Harbor Hotels is above its levels, and we were 17% higher in revenue compared to fiscal 2019.',
      ['revenue change other 17 percent'],
    ],
    [
      'Our diversified portfolio continues to do well, with revenue up 8%.',
      ['revenue change year-ago 8 percent'],
    ],
    [
      'Our domestic sports advertising revenue for linear and digital was up 8% versus the prior year.',
      ['revenue (domestic sports advertising) change year-ago 8 percent'],
    ],
  ],
  'a part whose revenue is for somebody the call also names': [
    [
      'Linear revenue was $4 million. Linear revenue rose. Our domestic sports advertising revenue for linear and digital is up 8% versus the prior year.',
      [
        'revenue (linear) 4000000 money',
        'revenue (domestic sports advertising) change year-ago 8 percent',
      ],
    ],
    [
      'Our revenue for linear and digital was up 8% versus the prior year.',
      ['revenue (linear and digital) change year-ago 8 percent'],
    ],
  ],
  'parts gone through by a plural name, or by markets': [
    [
      'Product revenue rose 4%. Applications was up 7% with growth all over. Results was up 3%.',
      [
        'revenue (product) change year-ago 4 percent',
        'revenue (applications) change year-ago 7 percent',
      ],
    ],
    [
      'Product orders grew 5%. Total emerging markets was up 6%.',
      ['orders change year-ago 5 percent', 'orders (emerging markets) change year-ago 6 percent'],
    ],
  ],
  'who is signed up in all, and to what': [
    [
      "By the end of the second quarter, we've signed up 1.4 million subscribers to our ad-supported Vista Plus option.",
      ['subscribers (ad-supported vista plus) 1400000 count'],
    ],
    ['We signed up 1.4 million subscribers.', []],
  ],
  'what is doubled beside a share, and the shares of a prior': [
    [
      'Occupancy for our fleet is at 97%, and we add two more ships, nearly doubling our worldwide capacity.',
      ['occupancy (fleet) 97 percent'],
    ],
    [
      'Net income was $40 million or $1.25 per diluted share on 32 million shares outstanding, compared to $30 million or $0.96 per diluted share in the prior year on 31.2 million shares outstanding.',
      [
        'net income 40000000 money',
        'earnings per share 1.25 money',
        'share count 32000000 count',
        'net income Q2 2023 prior year-ago 30000000 money',
        'earnings per share Q2 2023 prior year-ago 0.96 money',
        'share count Q2 2023 prior year-ago 31200000 count',
      ],
    ],
  ],
  'a move over some quarters, since no time that is named': [
    [
      'We improved our fibre operating income by roughly $40 million in just three quarters.',
      ['operating income (fibre) change other 40000000 money'],
    ],
    ['Revenue grew 12% in three years.', ['revenue change other 12 percent']],
    ['Revenue grew 12% in the quarter.', ['revenue change year-ago 12 percent']],
  ],
  'organic sales behind the sales of one part': [
    [
      'Skin net sales increased 6%, driven by online sales. Organic business net sales declined 2.5%, due to closures.',
      [
        'revenue (skin) change year-ago 6 percent',
        'organic revenue (skin) change year-ago -2.5 percent',
      ],
    ],
    [
      'Skin net sales increased 6%. Our organic net sales declined 2.5%.',
      ['revenue (skin) change year-ago 6 percent', 'organic revenue change year-ago -2.5 percent'],
    ],
    [
      'Skin net sales increased 6%.\nOrganic net sales declined 2.5%.',
      ['revenue (skin) change year-ago 6 percent', 'organic revenue change year-ago -2.5 percent'],
    ],
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
      'Excluding the impact of the Marlow closure, domestic hotels and rides operating margins were roughly 2 percentage points below the prior year.',
      ['operating margin (domestic hotels and rides) adjusted change year-ago -2 points'],
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
