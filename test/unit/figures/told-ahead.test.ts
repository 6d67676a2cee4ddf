import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said of what is to come, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a sum that is set aside for what comes': [
    [
      'We have earmarked $14 million of capex to widen our rental fleet in 2025.',
      ['capital expenditure FY 2025 guidance 14000000 money'],
    ],
    [
      'Capital expenditure was $9 million, less than we had budgeted.',
      ['capital expenditure 9000000 money'],
    ],
  ],
  'what a share is to earn, and a base case': [
    [
      'The adjusted earnings forecast for Orrin Robotics is now $5 to $5.40 per diluted share.',
      ['earnings per share guidance 5 to 5.4 money'],
    ],
    [
      'We are raising our full-year adjusted earnings guidance from $6.70 per share to $7.35 per share.',
      [
        'earnings per share FY 2024 aside 6.7 money',
        'earnings per share FY 2024 guidance 7.35 money',
      ],
    ],
    [
      'Our base case is for revenue to grow 12% in 2025.',
      ['revenue FY 2025 change year-ago guidance 12 percent'],
    ],
  ],
  'a forecast beside the plan that it takes the place of': [
    [
      'We are currently projecting full-year EBITDA of $610 million to $630 million versus our budget of $540 million.',
      [
        'ebitda FY 2024 guidance 610000000 to 630000000 money',
        'ebitda FY 2024 aside 540000000 money',
      ],
    ],
    [
      'We now expect interest expense for the year of $610 million versus our previous guidance of $540 million.',
      [
        'interest expense FY 2024 guidance 610000000 money',
        'interest expense FY 2024 aside 540000000 money',
      ],
    ],
    ['Revenue was up 4% versus our guidance of 3%.', []],
    [
      'EBITDA was $20 million better than our guidance of $540 million.',
      ['ebitda aside 540000000 money'],
    ],
    [
      'We are increasing our full-year FFO guidance from a previously elevated range of $3.10 to $3.18 to a new range of $3.14 to $3.20.',
      [
        'funds from operations per share FY 2024 aside 3.1 to 3.18 money',
        'funds from operations per share FY 2024 guidance 3.14 to 3.2 money',
      ],
    ],
  ],
  'a result beside what was expected': [
    [
      'Free cash flow was $46 million compared to our expectation of approximately $35 million.',
      ['free cash flow 46000000 money'],
    ],
  ],
  'a result behind a forecast': [
    [
      'Our full-year guidance is now $2.10 to $2.20 of FFO per share. Second quarter FFO per share of $0.54 exceeded the midpoint of guidance by $0.02.',
      [
        'funds from operations per share FY 2024 guidance 2.1 to 2.2 money',
        'funds from operations per share 0.54 money',
      ],
    ],
    [
      'We now expect revenue of $50 million in the third quarter. Spend controls drove second quarter adjusted earnings per share of $0.31, representing 8% growth and achieving the high end of our guidance range of $0.29 to $0.31.',
      [
        'revenue Q3 2024 guidance 50000000 money',
        'earnings per share adjusted 0.31 money',
        'earnings per share adjusted change year-ago 8 percent',
        'earnings per share adjusted aside 0.29 to 0.31 money',
      ],
    ],
  ],
  'earnings a share, however they are written': [
    [
      'We are raising our full-year earnings guidance to the range of $5.10 to $5.40 per diluted share, a year-over-year increase of 12% at the midpoint.',
      ['earnings per share FY 2024 guidance 5.1 to 5.4 money'],
    ],
    [
      'As a result, we are announcing guidance of $1.40 to $1.50 per diluted share in 2025.',
      ['earnings per share FY 2025 guidance 1.4 to 1.5 money'],
    ],
    [
      'We delivered 13% adjusted earnings-per-share growth on a year-over-year basis.',
      ['earnings per share adjusted change year-ago 13 percent'],
    ],
    ['We are announcing guidance of $140 million to $150 million for the year.', []],
  ],
  'how many shares there will be': [
    [
      'We estimate our weighted average shares to be 41.2 million.',
      ['share count guidance 41200000 count'],
    ],
    [
      'Our outlook for fully diluted weighted average shares outstanding for the third quarter of 2024 is 27.4 million.',
      ['share count Q3 2024 guidance 27400000 count'],
    ],
  ],
  'what early thoughts suggest': [
    [
      'Our early thinking would suggest revenue growth of 4% to 6% next year.',
      ['revenue FY 2025 change year-ago guidance 4 to 6 percent'],
    ],
    [
      'We continue to predict full year adjusted EBITDA of approximately $240 million.',
      ['ebitda adjusted FY 2024 guidance 240000000 money'],
    ],
    [
      'We expect to cut operating expenses by $10 million next year.',
      ['operating expenses FY 2025 change year-ago guidance -10000000 money'],
    ],
    [
      'We expect to grow Pumps revenue by $10 million next year.',
      ['revenue (pumps) FY 2025 change year-ago guidance 10000000 money'],
    ],
  ],
  'what is expected beside what came': [
    [
      'Our tax rate was in line with our expectation for a full-year tax rate between 12% and 13%.',
      ['tax rate FY 2024 guidance 12 to 13 percent'],
    ],
    [
      'Our tax rate for the second quarter was 12.5% as anticipated and in line with our expectation for a full year tax rate between 12% and 13%.',
      ['tax rate 12.5 percent', 'tax rate FY 2024 guidance 12 to 13 percent'],
    ],
  ],
};

describe.each(Object.entries(SAID))('%s', (_, rows) => {
  it.each(rows)('%s', (text, facts) => expect(factsIn(text)).toEqual(facts));
});
