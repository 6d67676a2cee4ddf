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
  'a region ahead of a part': [
    [
      'In the U.S., SMB average daily volume was up 10.9% year over year.',
      ['average daily volume (u.s. smb) change year-ago 10.9 percent'],
    ],
    ['In the U.S., revenue was $9 million.', ['revenue (u.s.) 9000000 money']],
  ],
  'a name of several words with their joins': [
    [
      "Lighting, Garden and Trinket Wares' second quarter sales increased 3.3% year-over-year.",
      ['revenue (lighting, garden and trinket wares) change year-ago 3.3 percent'],
    ],
    [
      'Consolidated software and software-related sales increased 17.7% over the prior year quarter.',
      ['revenue (software and software-related) change year-ago 17.7 percent'],
    ],
    [
      'Revenue was flat and services revenue increased 3%.',
      ['revenue (services) change year-ago 3 percent'],
    ],
  ],
  'sales of some articles': [
    ['Online sales of kettles were strong, with online sales of lamps up 29%.', []],
    ['Online sales up 29% were a record.', ['revenue (online) change year-ago 29 percent']],
  ],
  'the first total behind a word on a part': [
    [
      'Our Pump Repair segment delivered better profitability due to higher prices. Adjusted EBITDA in Q2 was $12 million.',
      ['ebitda adjusted 12000000 money'],
    ],
    [
      'Adjusted EBITDA was $40 million. Our Pump Repair segment delivered better profitability due to higher prices. Adjusted EBITDA in Q2 was $12 million.',
      ['ebitda adjusted 40000000 money', 'ebitda (pump repair) adjusted 12000000 money'],
    ],
  ],
  'a cost that improves': [
    [
      'SG&A as a percentage of rental revenue improved 90 bps to 9.4%.',
      [
        'sg&a as a percentage of rental revenue change year-ago -90 bps',
        'sg&a as a percentage of rental revenue 9.4 percent',
      ],
    ],
  ],
  'a move since some other time than a year ago': [
    [
      'Cash was $7.4 million, which was down 35% compared to the last fiscal year.',
      ['cash 7400000 money', 'cash change other -35 percent'],
    ],
    [
      'Revenue was $7.4 million, down 35% compared to the last fiscal year.',
      ['revenue 7400000 money', 'revenue change year-ago -35 percent'],
    ],
    [
      'Compared to the second quarter of 2019, organic growth was 4.1%.',
      ['organic growth aside 4.1 percent'],
    ],
  ],
  'a price per so many units': [
    [
      'Fuel costs reduced by 10% to $1.66 from $1.84 per 1,000 kilocalories.',
      ['fuel costs change year-ago -10 percent'],
    ],
  ],
  'EBITDA without something that its adjusted one has': [
    [
      'Adjusted EBITDA rose 3%. If you back out the grants, our EBITDA margin improved 60 basis points.',
      [
        'ebitda adjusted change year-ago 3 percent',
        'ebitda margin adjusted change year-ago aside 60 bps',
      ],
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
