import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

type Row = readonly [string, readonly string[]];

// Whose or what a figure is, by words that narrow it; the period is Q2 2024.
const SCOPES: Readonly<Record<string, readonly Row[]>> = {
  'what is counted of a product': [
    [
      'We shipped more than 200,000 units of our new Lumo lamps in the quarter.',
      ['units shipped (lumo) 200000 count'],
    ],
    ['We shipped more than 200,000 units in the quarter.', ['units shipped 200000 count']],
  ],
  'a range of goods behind a figure': [
    [
      'Volumes were up 4% for our Nordic sparkling drinks portfolio.',
      ['volume growth (nordic sparkling drinks) 4 percent'],
    ],
    ['Return on equity was 16% within our targeted range.', ['return on equity 16 percent']],
  ],
  'a sum that each of two parts has': [
    ['Vault Services and Ledger Services revenue were both $1.1 billion for the quarter.', []],
    [
      'Vault Services revenue was $1.1 billion for the quarter.',
      ['revenue (vault services) 1100000000 money'],
    ],
  ],
  'a share with some of the buyers': [
    ['We hold approximately 20% market share in open accounts.', []],
    ['We hold approximately 20% market share in Norway.', ['market share (norway) 20 percent']],
  ],
  'a part before what it is, with its metric': [
    [
      'It was a year of growth, with particular strength at Larkspur, our title company, with revenues increasing 24% to $13 million.',
      ['revenue (larkspur) change year-ago 24 percent', 'revenue (larkspur) 13000000 money'],
    ],
    [
      'It was a good quarter for us, our shareholders and our people, with revenues increasing 24%.',
      ['revenue change year-ago 24 percent'],
    ],
    [
      "Starting from zero, we've grown Larkspur to more than $75 million of revenue.",
      ['revenue (larkspur) 75000000 money'],
    ],
  ],
  'the margin of a profit told before it': [
    [
      'Kilns segment EBITDA increased by 11%, more than sales, and EBITDA margin was strong at 14.7%.',
      ['ebitda (kilns) change year-ago 11 percent', 'ebitda margin (kilns) 14.7 percent'],
    ],
    [
      'Kilns segment EBITDA increased by 11%, and our EBITDA margin was 14.7%.',
      ['ebitda (kilns) change year-ago 11 percent', 'ebitda margin 14.7 percent'],
    ],
  ],
  'operations that did something': [
    [
      'Our kiln operations established new records. Pricing increased 3%.',
      ['pricing (kiln) change year-ago 3 percent'],
    ],
    [
      'Our continuing operations established new records. Pricing increased 3%.',
      ['pricing change year-ago 3 percent'],
    ],
  ],
  'a backlog that is turned to by its part': [
    [
      'Backlog in Kiln Solutions rose. Now turning to the Kiln Solutions backlog. Our backlog grew 18.5% to $21 million.',
      [
        'backlog (kiln solutions) change year-ago 18.5 percent',
        'backlog (kiln solutions) 21000000 money',
      ],
    ],
  ],
  'a cost that is called adjusted': [
    [
      'Adjusted interest and other expense totaled $104 million.',
      ['interest and other expenses adjusted 104000000 money'],
    ],
    [
      'Interest and other expense totaled $104 million.',
      ['interest and other expenses 104000000 money'],
    ],
  ],
  'items left out again, or ahead of all': [
    [
      'EBITDA as a percentage of revenue was 46%, again, excluding the one-time merger expenses.',
      ['ebitda margin adjusted 46 percent'],
    ],
    [
      'Excluding the one-time costs of $2 million of our merger, our profitability metrics all improved. Pretax income as a percentage of revenue was 40%.',
      ['pretax margin adjusted 40 percent'],
    ],
    [
      'Including the one-time costs of $2 million of our merger, our profitability metrics all improved. Pretax income as a percentage of revenue was 40%.',
      ['pretax margin 40 percent'],
    ],
  ],
  'what a plan adds up to, or is announced to come': [
    [
      'We detailed our plans for margins, with operating margin expansion of 50 basis points or more each year.',
      ['operating margin change year-ago aside 50 bps'],
    ],
    [
      'Operating margin expansion of 50 basis points was better than planned.',
      ['operating margin change year-ago 50 bps'],
    ],
    [
      "We're excited to announce that we're adding 29 new stores in the north.",
      ['new stores guidance 29 count'],
    ],
  ],
  'a narrower measure by its own name': [
    ['Our net debt-to-cap ratio was 17.5%.', ['net debt to capital 17.5 percent']],
    ['Our debt-to-cap ratio was 17.5%.', ['debt to capital 17.5 percent']],
    ['Order ASP grew 12% year-over-year.', ['average price of orders change year-ago 12 percent']],
    ['ASP grew 12% year-over-year.', ['average selling price change year-ago 12 percent']],
    [
      'We returned over $112 million to shareholders in the form of dividends.',
      ['dividends paid 112000000 money'],
    ],
    ['We returned over $112 million to shareholders.', ['capital returned 112000000 money']],
  ],
};

describe.each(Object.entries(SCOPES))('%s', (_what, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(factsIn(text)).toEqual(expected);
  });
});
