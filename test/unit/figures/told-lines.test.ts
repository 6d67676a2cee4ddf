import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a move in money whose metric stands behind it': [
    [
      'That brought nearly $35 million in year-over-year growth in foundry EBITDA.',
      ['ebitda (foundry) change year-ago 35000000 money'],
    ],
    [
      'We saw a $12 million decrease in gross profit.',
      ['gross profit change year-ago -12000000 money'],
    ],
    [
      'Sales benefited from a $340 increase in the average tractor revenue per unit.',
      ['revenue per unit (tractor) change year-ago 340 money'],
    ],
    ['We put $35 million in growth projects and EBITDA.', []],
  ],
  'what a cause moved, the move of the whole': [
    [
      'Those investments drove a 14% increase in capital expenditures.',
      ['capital expenditure change year-ago 14 percent'],
    ],
    ['Pricing contributed revenue of $20 million.', []],
  ],
  'a part with the list of what it holds': [
    [
      'Our home care businesses, cleaners, pest control, and garden services, increased 6% to over $4 billion in revenue.',
      ['revenue (home care) 4000000000 money'],
    ],
    [
      'Pump sales rose 2%, while valves, seals, and other revenue declined 5% to $80 million.',
      [
        'revenue (pump) change year-ago 2 percent',
        'revenue (valves, seals, and other) change year-ago -5 percent',
        'revenue (valves, seals, and other) 80000000 money',
      ],
    ],
  ],
  'a record by the part that set it': [
    [
      'Our rentals set an all-time revenue record of $31 million, up 4% over a year ago.',
      ['revenue (rentals) 31000000 money', 'revenue (rentals) change year-ago 4 percent'],
    ],
    ['Our team set another revenue record of $31 million.', ['revenue 31000000 money']],
    [
      'Moving to rentals, we generated $31 million in revenue, a new record.',
      ['revenue (rentals) 31000000 money'],
    ],
    ['Turning to growth, we generated $31 million in revenue.', ['revenue 31000000 money']],
  ],
  'what was handed back, by its ways': [
    [
      'This included $4 million in dividends and equivalents and $9 million through open market repurchases of 3 million shares.',
      ['dividends paid 4000000 money', 'share repurchases 9000000 money'],
    ],
  ],
  'growth, of the part behind it': [
    [
      'Moving to rentals, we generated $31 million in revenue. We achieved 12% revenue growth from Lumo Store.',
      ['revenue (rentals) 31000000 money', 'revenue (lumo store) change year-ago 12 percent'],
    ],
    ['We had 4% revenue growth in the quarter.', ['revenue change year-ago 4 percent']],
  ],
  'counts by their own nouns': [
    ['We now have more than 31 million paid subscriptions.', ['subscriptions 31000000 count']],
    [
      'We have over 2 million active devices as part of our base.',
      ['active devices 2000000 count'],
    ],
    ['Subscribers reached 4 million.', ['subscribers 4000000 count']],
  ],
  'a bare margin in a clause of its own': [
    [
      'Adjusted EBITDA grew 4% to $12 million.\nThis was good for pumps, while margins for our older valve business improved 120 basis points, reaching 31.5%.',
      ['ebitda adjusted change year-ago 4 percent', 'ebitda adjusted 12000000 money'],
    ],
    [
      'Adjusted EBITDA grew 4% to $12 million. This was good for pumps, while margins for our older valve business improved 120 basis points, reaching 31.5%.',
      [
        'ebitda adjusted change year-ago 4 percent',
        'ebitda adjusted 12000000 money',
        'ebitda margin (older valve) change year-ago 120 bps',
        'ebitda margin (older valve) 31.5 percent',
      ],
    ],
  ],
};

describe.each(Object.entries(SAID))('%s', (_what, rows) => {
  it.each(rows)('%j', (said, facts) => {
    expect(factsIn(said)).toEqual(facts);
  });
});
