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
      'We did well in our kiln and oven product lines, growing 14.9% and 12.2%, respectively.',
      [
        'revenue (kiln) change year-ago 14.9 percent',
        'revenue (oven) change year-ago 12.2 percent',
      ],
    ],
    [
      'Our revenue, less acquisitions, grew 7.9% as both our kiln and oven segments presented growth of 12.8% and 11.2%, respectively.',
      [
        'organic revenue change year-ago 7.9 percent',
        'organic revenue (kiln) change year-ago 12.8 percent',
        'organic revenue (oven) change year-ago 11.2 percent',
      ],
    ],
    [
      'In the quarter, activity fell 5% while EMEA and the United States were down 52% and 55% respectively.',
      [],
    ],
    ['Our kiln and oven loan portfolios grew 14.9% and 12.2%, respectively.', []],
    ['Prices and volumes grew 5% and 7%, respectively.', []],
    ['Sales in April and May grew 5% and 7%, respectively.', []],
    ['Second and third quarter sales rose 5% and 7%, respectively.', []],
    [
      'Revenue and EBITDA grew 5% and 7%, respectively.',
      ['revenue change year-ago 5 percent', 'ebitda change year-ago 7 percent'],
    ],
  ],
  'the quarter and the year to date in one breath': [
    [
      'For the three and six months ended June 30, 2024, Kilns revenues were $297.9 million and $595.9 million respectively, compared to $318.9 million and $618.4 million for the corresponding 2023 period.',
      [
        'revenue (kilns) 297900000 money',
        'revenue (kilns) H1 2024 595900000 money',
        'revenue (kilns) Q2 2023 prior year-ago 318900000 money',
        'revenue (kilns) H1 2023 prior year-ago 618400000 money',
      ],
    ],
    [
      'Net income for the three and six months ended June 30, 2024 was $97.9 million and $195.9 million.',
      ['net income 97900000 money', 'net income H1 2024 195900000 money'],
    ],
    [
      'For the three and nine months ended September 30, 2023, net income was $97.9 million and $195.9 million, respectively.',
      [],
    ],
  ],
  'few things that were done, and what is only under contract': [
    [
      "We delivered 61 jets, down from 71 last year and 61 turboprops, up from 59 in last year's second quarter.",
      ['jets delivered 61 count', 'turboprops delivered 61 count'],
    ],
    ['We delivered 57 trawlers, down from 76 a year ago.', ['trawlers delivered 57 count']],
    ['We delivered 57 trawlers in calm seas.', []],
    ['The yard was awarded a $66 million contract by the navy for 36 Kestrel aircraft.', []],
    ['The yard won an order from the U.S. Navy for 36 Kestrel aircraft.', []],
  ],
  'lines of the accounts by all their words': [
    [
      'Sales, general and administrative expenses for the quarter increased $4.3 million or 2.8% to $162.2 million or 30.3% of revenues.',
      [
        'selling, general and administrative expense change year-ago 4300000 money',
        'selling, general and administrative expense change year-ago 2.8 percent',
        'selling, general and administrative expense 162200000 money',
        'selling, general and administrative expense ratio 30.3 percent',
      ],
    ],
    [
      'Income from dealer services declined 18% during the quarter.',
      ['income from dealer services change year-ago -18 percent'],
    ],
    ['Income from operations declined 18%.', ['operating income change year-ago -18 percent']],
  ],
};

describe('figures in an order', () => {
  for (const [title, rows] of Object.entries(IN_ORDER))
    it.each(rows)(`${title}: %s`, (text, told) => {
      expect(factsIn(text)).toEqual(told);
    });
});
