import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

type Row = readonly [string, readonly string[]];

// Of which part or time the figures of a list are, by their order; the period is Q2 2024.
const IN_ORDER: Readonly<Record<string, readonly Row[]>> = {
  'parts with their figures in order, “respectively”': [
    [
      'Sales in our Kilns and Vacuum Ovens segments increased 5% and 7%, respectively.',
      [
        'revenue (kilns) change year-ago 5 percent',
        'revenue (vacuum ovens) change year-ago 7 percent',
      ],
    ],
    [
      'Kilns and Ovens sales increased 5% and 7%, respectively.',
      ['revenue (kilns) change year-ago 5 percent', 'revenue (ovens) change year-ago 7 percent'],
    ],
    [
      'Domestic and international sales were up 5% and down 7%, respectively.',
      [
        'revenue (domestic) change year-ago 5 percent',
        'revenue (international) change year-ago -7 percent',
      ],
    ],
    [
      'Sales in Kilns, Ovens and Boats were up 5%, 7% and 9%, respectively.',
      [
        'revenue (kilns) change year-ago 5 percent',
        'revenue (ovens) change year-ago 7 percent',
        'revenue (boats) change year-ago 9 percent',
      ],
    ],
    [
      'Operating margin was 5.1% and 6.2% in Kilns and Ovens, respectively.',
      ['operating margin (kilns) 5.1 percent', 'operating margin (ovens) 6.2 percent'],
    ],
    [
      'Operating income for Kilns and Ovens was $5 million and $7 million, respectively.',
      ['operating income (kilns) 5000000 money', 'operating income (ovens) 7000000 money'],
    ],
    [
      'We did well in our kiln and oven product lines, growing 6.4% and 8.1%, respectively.',
      ['revenue (kiln) change year-ago 6.4 percent', 'revenue (oven) change year-ago 8.1 percent'],
    ],
    [
      'Our revenue, less acquisitions, grew 5.3% as both our kiln and oven segments showed growth of 4.6% and 7.4%, respectively.',
      [
        'organic revenue change year-ago 5.3 percent',
        'organic revenue (kiln) change year-ago 4.6 percent',
        'organic revenue (oven) change year-ago 7.4 percent',
      ],
    ],
    [
      'In the quarter, demand fell 6% while Brazil and the Benelux were down 37% and 41% respectively.',
      [],
    ],
    ['Our kiln and oven loan portfolios grew 6.4% and 8.1%, respectively.', []],
    ['Prices and volumes grew 5% and 7%, respectively.', []],
    ['Sales in April and May grew 5% and 7%, respectively.', []],
    ['Second and third quarter sales rose 5% and 7%, respectively.', []],
    [
      'Revenue and EBITDA grew 5% and 7%, respectively.',
      ['revenue change year-ago 5 percent', 'ebitda change year-ago 7 percent'],
    ],
  ],
  'a quarter and the months so far in one breath': [
    [
      'For the three and six months ended June 30, 2024, Kilns revenues were $142.6 million and $271.3 million respectively, compared to $155.8 million and $308.2 million for the corresponding 2023 period.',
      [
        'revenue (kilns) 142600000 money',
        'revenue (kilns) H1 2024 271300000 money',
        'revenue (kilns) Q2 2023 prior year-ago 155800000 money',
        'revenue (kilns) H1 2023 prior year-ago 308200000 money',
      ],
    ],
    [
      'Net income for the three and six months ended June 30, 2024 was $63.4 million and $118.7 million.',
      ['net income 63400000 money', 'net income H1 2024 118700000 money'],
    ],
    [
      'For the three and nine months ended September 30, 2023, net income was $63.4 million and $118.7 million, respectively.',
      [],
    ],
  ],
  'few things that were done, and what is only under contract': [
    [
      "We delivered 38 trams, down from 45 last year and 83 gliders, up from 77 in last year's second quarter.",
      [
        'trams delivered 38 count',
        'trams delivered Q2 2023 prior year-ago 45 count',
        'gliders delivered 83 count',
        'gliders delivered Q2 2023 prior year-ago 77 count',
      ],
    ],
    [
      'We delivered 26 trawlers, down from 32 a year ago.',
      ['trawlers delivered 26 count', 'trawlers delivered Q2 2023 prior year-ago 32 count'],
    ],
    ['We delivered 26 trawlers in calm seas.', []],
    ['The yard was awarded a $54 million contract by the navy for 28 Kestrel aircraft.', []],
    ['The yard won an order from the U.S. Navy for 28 Kestrel aircraft.', []],
  ],
  'lines of the accounts by all their words': [
    [
      'Sales, general and administrative expenses in the quarter rose $6.7 million or 5.4% to $131.5 million or 27.6% of revenues.',
      [
        'selling, general and administrative expense change year-ago 6700000 money',
        'selling, general and administrative expense change year-ago 5.4 percent',
        'selling, general and administrative expense 131500000 money',
        'selling, general and administrative expense ratio 27.6 percent',
      ],
    ],
    [
      'Income from harbor services fell 14% during the quarter.',
      ['income from harbor services change year-ago -14 percent'],
    ],
    ['Income from operations fell 14%.', ['operating income change year-ago -14 percent']],
  ],
};

describe('figures in an order', () => {
  for (const [title, rows] of Object.entries(IN_ORDER))
    it.each(rows)(`${title}: %s`, (text, told) => {
      expect(factsIn(text)).toEqual(told);
    });
});
