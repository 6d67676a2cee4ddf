import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { parseText } from '../../../src/parse/parse.ts';
import { threadTime } from '../../support/thread-time.ts';
import { callOf, factsIn, toldOf } from './told-facts.ts';

// What was said, and the facts it holds; periods are told when they are not the call's, Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a level, its change and its prior': [
    [
      'Revenue was $10 million, up 5% from $9.5 million last year.',
      [
        'revenue 10000000 money',
        'revenue change year-ago 5 percent',
        'revenue Q2 2023 prior year-ago 9500000 money',
      ],
    ],
    [
      'Revenue decreased by 10.1% compared with $1.2 billion in the same period last year.',
      ['revenue change year-ago -10.1 percent', 'revenue Q2 2023 prior year-ago 1200000000 money'],
    ],
    [
      'Operating expenses were $538.1 million, decreased by 9.7% from $595.8 million last quarter.',
      [
        'operating expenses 538100000 money',
        'operating expenses change previous-quarter -9.7 percent',
        'operating expenses Q1 2024 prior previous-quarter 595800000 money',
      ],
    ],
    [
      'Hosting costs decreased by 16.4% year-over-year from $1,029.1 million to $860.7 million.',
      [
        'hosting costs change year-ago -16.4 percent',
        'hosting costs Q2 2023 prior year-ago 1029100000 money',
        'hosting costs 860700000 money',
      ],
    ],
    ['Revenue increased to $14 million.', ['revenue 14000000 money']],
    [
      'Sales were up $1.3 billion or 8% year-on-year.',
      ['revenue change year-ago 1300000000 money', 'revenue change year-ago 8 percent'],
    ],
    [
      'Revenue of $420 million was up $16.2 million, or 4% from last year.',
      [
        'revenue 420000000 money',
        'revenue change year-ago 16200000 money',
        'revenue change year-ago 4 percent',
      ],
    ],
    [
      'Operating income fell versus the prior year by $240 million.',
      ['operating income change year-ago -240000000 money'],
    ],
    [
      'EPS was $1.20, a decrease of $0.09 on the prior year.',
      ['earnings per share 1.2 money', 'earnings per share change year-ago -0.09 money'],
    ],
  ],
  'a figure that an earlier period owns': [
    [
      "Revenue was down from last year's $264 million on weaker royalties.",
      ['revenue Q2 2023 prior year-ago 264000000 money'],
    ],
    [
      "Set against last year's adjusted operating income of $38.4 million, we were behind.",
      ['operating income adjusted Q2 2023 prior year-ago 38400000 money'],
    ],
    [
      "Our tax rate was 24.6%, lower than last year's 26.3% tax rate.",
      ['tax rate 24.6 percent', 'tax rate Q2 2023 prior year-ago 26.3 percent'],
    ],
    [
      "Last quarter's gross margin of 40.1% was a record.",
      ['gross margin Q1 2024 prior previous-quarter 40.1 percent'],
    ],
    [
      "Despite last year's strong base, our revenue of $264 million was a record.",
      ['revenue 264000000 money'],
    ],
  ],
  'a comparison without a figure of it': [
    [
      'Free cash flow of $173 million was up sharply versus the prior year.',
      ['free cash flow 173000000 money'],
    ],
    [
      'EPS was $0.83 compared with non-GAAP EPS of $1.10 for the same quarter last year.',
      [
        'earnings per share 0.83 money',
        'earnings per share adjusted Q2 2023 prior year-ago 1.1 money',
      ],
    ],
  ],
  'a ratio and its points': [
    [
      'Gross margin was 38%, up 50 basis points on last quarter.',
      ['gross margin 38 percent', 'gross margin change previous-quarter 50 bps'],
    ],
    [
      'EBITDA margin narrowed from negative 8.6% in the same period of last year and a negative 5.9% in the last quarter to a negative 3.3% this quarter.',
      [
        'ebitda margin Q2 2023 prior year-ago -8.6 percent',
        'ebitda margin Q1 2024 prior previous-quarter -5.9 percent',
        'ebitda margin -3.3 percent',
      ],
    ],
    [
      'Operating margin improved 5.3 percentage points from the same quarter last year and 2.6 percentage points from the previous quarter.',
      [
        'operating margin change year-ago 5.3 points',
        'operating margin change previous-quarter 2.6 points',
      ],
    ],
    [
      'Gross margin of edge services was 5.2%, better than the negative 2.4% gross margin in the same period last year.',
      [
        'gross margin (edge services) 5.2 percent',
        'gross margin (edge services) Q2 2023 prior year-ago -2.4 percent',
      ],
    ],
    [
      'Operating margins were 3 percentage points below the prior year.',
      ['operating margin change year-ago -3 points'],
    ],
  ],
  'a time that opens the clause of the figure behind it': [
    [
      'Revenue was $10 million, last year it was $9 million.',
      ['revenue 10000000 money', 'revenue Q2 2023 prior year-ago 9000000 money'],
    ],
    [
      'EBITDA was $10 million, and a year ago, we had $9 million.',
      ['ebitda 10000000 money', 'ebitda Q2 2023 prior year-ago 9000000 money'],
    ],
    [
      'Gross margin was 40%, where a year ago we were at 38%.',
      ['gross margin 40 percent', 'gross margin Q2 2023 prior year-ago 38 percent'],
    ],
    [
      'EBITDA was $10 million, so compared with the first quarter, where EBITDA was $8 million, we recover.',
      ['ebitda 10000000 money', 'ebitda Q1 2024 8000000 money'],
    ],
    ['If you look at the second quarter only, revenue was $9 million.', ['revenue 9000000 money']],
    ['For the six months, revenue was $19 million.', ['revenue H1 2024 19000000 money']],
    ['Last year revenue was $9 million.', ['revenue Q2 2023 9000000 money']],
    ['Currency effects on EBITDA were minus $9 million.', []],
  ],
  'a ratio that is better the lower it is': [
    ['The combined ratio improved by 1.8 points.', ['combined ratio change year-ago -1.8 points']],
    [
      'The combined ratio was 92.4%, 1.3 points worse than the prior year.',
      ['combined ratio 92.4 percent', 'combined ratio change year-ago 1.3 points'],
    ],
    ['Gross margin improved by 1.8 points.', ['gross margin change year-ago 1.8 points']],
    ['The combined ratio rose by 1.8 points.', ['combined ratio change year-ago 1.8 points']],
  ],
  'a loss': [
    [
      'Net loss was $5 million, compared with a net loss of $7 million a year ago.',
      ['net income -5000000 money', 'net income Q2 2023 prior year-ago -7000000 money'],
    ],
    ['Net loss for the quarter was $5 million.', ['net income -5000000 money']],
    [
      'EBITDA reached $5 million, which compares with $4 million in the like quarter of last year.',
      ['ebitda 5000000 money', 'ebitda Q2 2023 prior year-ago 4000000 money'],
    ],
    [
      'We swung to a net income of $3 million from a net loss of $2 million in the prior year.',
      ['net income 3000000 money', 'net income Q2 2023 prior year-ago -2000000 money'],
    ],
    ['Free cash flow was an outflow of $3 million.', ['free cash flow -3000000 money']],
  ],
  'one result in two measures': [
    [
      'Net income was $3.1 billion or $6.78 per diluted share.',
      ['net income 3100000000 money', 'earnings per share 6.78 money'],
    ],
    [
      'We earned $3 billion or $6 per diluted common share.',
      ['net income 3000000000 money', 'earnings per share 6 money'],
    ],
    [
      'Funds from operations were $142 million or $1.36 per share.',
      ['funds from operations 142000000 money', 'funds from operations per share 1.36 money'],
    ],
    ['We earned $3 billion from fees.', []],
    [
      'Net income was $41 million, or $0.52 per diluted share, compared to $0.47 last year.',
      [
        'net income 41000000 money',
        'earnings per share 0.52 money',
        'earnings per share Q2 2023 prior year-ago 0.47 money',
      ],
    ],
    [
      'Net income was EUR 18.2 million, or EUR 0.31 per share, against EUR 0.38.',
      [
        'net income 18200000 money',
        'earnings per share 0.31 money',
        'earnings per share Q2 2023 prior year-ago 0.38 money',
      ],
    ],
    [
      'We had adjusted net income of $48 million, or $0.61 a share, up from $0.55.',
      [
        'net income adjusted 48000000 money',
        'earnings per share adjusted 0.61 money',
        'earnings per share adjusted Q2 2023 prior year-ago 0.55 money',
      ],
    ],
    [
      'Net income was £41 million, or £0.52 per diluted share, versus £38 million, or £0.47, last year.',
      [
        'net income 41000000 money',
        'earnings per share 0.52 money',
        'net income Q2 2023 prior year-ago 38000000 money',
        'earnings per share Q2 2023 prior year-ago 0.47 money',
      ],
    ],
    [
      'Net income was $41 million, or $0.52 per share, compared to $0.47 per share last year.',
      [
        'net income 41000000 money',
        'earnings per share 0.52 money',
        'earnings per share Q2 2023 prior year-ago 0.47 money',
      ],
    ],
    [
      'Net income was $41 million, or $0.52 per share, compared to $38 million last year.',
      [
        'net income 41000000 money',
        'earnings per share 0.52 money',
        'net income Q2 2023 prior year-ago 38000000 money',
      ],
    ],
    [
      'Net loss was $5 million, or $0.12 per share, compared with $0.15 a year ago.',
      [
        'net income -5000000 money',
        'earnings per share -0.12 money',
        'earnings per share Q2 2023 prior year-ago -0.15 money',
      ],
    ],
    [
      'Net income was $41 million, or $0.52 per share, up $0.05 from last year.',
      [
        'net income 41000000 money',
        'earnings per share 0.52 money',
        'earnings per share change year-ago 0.05 money',
      ],
    ],
    [
      'Our operating cash flow was $70 million, or $0.89 per share, versus $0.75.',
      ['operating cash flow 70000000 money'],
    ],
    [
      'Net income was $8 million or $0.31 per unit, compared with $0.28.',
      [
        'net income 8000000 money',
        'earnings per share 0.31 money',
        'earnings per share Q2 2023 prior year-ago 0.28 money',
      ],
    ],
    [
      'Service revenue was $90 million or $15,000 per customer, compared to $14,000 a year ago.',
      [
        'revenue (service) 90000000 money',
        'revenue per customer (service) 15000 money',
        'revenue per customer (service) Q2 2023 prior year-ago 14000 money',
      ],
    ],
    [
      'Gross profit per unit was $35, compared with $31 a year ago, and gross profit was $250 million.',
      [
        'gross profit per unit 35 money',
        'gross profit per unit Q2 2023 prior year-ago 31 money',
        'gross profit 250000000 money',
      ],
    ],
  ],
  'an earlier amount of another size': [
    ['Revenue was $250 million, compared with $31 a year ago.', ['revenue 250000000 money']],
    [
      'Revenue was $250 million, compared with $31 million a year ago.',
      ['revenue 250000000 money', 'revenue Q2 2023 prior year-ago 31000000 money'],
    ],
  ],
  'a subject of its own': [
    [
      'We had a 85% increase in net earnings, permits decreased 1%.',
      ['net income change year-ago 85 percent'],
    ],
    ['Operating margin as a percent of revenue was 16.0%.', ['operating margin 16 percent']],
    [
      'Operating margin was 15.0%, roughly unchanged from last year.',
      ['operating margin 15 percent'],
    ],
    ['Operating margin was 14.0% last year.', ['operating margin Q2 2023 14 percent']],
    ['Orders were $112 million.', ['orders 112000000 money']],
    ['We sent purchase orders of $112 million.', []],
    [
      'To highlight some year-to-date results, gross margin was 27.4%.',
      ['gross margin H1 2024 27.4 percent'],
    ],
  ],
  'a basis': [
    [
      'GAAP EPS was $0.41 and non-GAAP EPS was $0.62.',
      ['earnings per share reported 0.41 money', 'earnings per share adjusted 0.62 money'],
    ],
    [
      'On a non-GAAP basis, operating income was $12 million.',
      ['operating income adjusted 12000000 money'],
    ],
    [
      'Excluding share-based compensation, our operating expenses were $538 million, of which R&D expenses were $182 million.',
      [
        'operating expenses adjusted 538000000 money',
        'research and development expense adjusted 182000000 money',
      ],
    ],
    [
      'Excluding share-based compensation, our operating expenses were $538 million. R&D expenses were $182 million. Cost of revenue was $9 million.',
      [
        'operating expenses adjusted 538000000 money',
        'research and development expense adjusted 182000000 money',
        'cost of revenue 9000000 money',
      ],
    ],
    ['Net of this adjusting item, EPS was $6.86.', ['earnings per share adjusted 6.86 money']],
    ['Net of cash, debt was $5 million.', ['debt 5000000 money']],
    [
      'Pro forma for the acquisition, net debt stands at EUR 4.1 billion; on a reported basis it was EUR 3.5 billion.',
      ['net debt adjusted 4100000000 money', 'net debt reported 3500000000 money'],
    ],
    [
      'On a pro forma basis net debt was £140 million, and reported net debt was £95 million.',
      ['net debt adjusted 140000000 money', 'net debt reported 95000000 money'],
    ],
    [
      'Sales were up 28% from the first quarter and down 5% from last year on a pro forma basis.',
      [
        'revenue change previous-quarter 28 percent',
        'pro forma revenue change year-ago -5 percent',
      ],
    ],
    ['And we reported net income was $5 million.', ['net income 5000000 money']],
    [
      'Operating income was $5 million on a GAAP basis and $7 million on a non-GAAP basis.',
      ['operating income reported 5000000 money', 'operating income adjusted 7000000 money'],
    ],
    [
      'On a non-GAAP basis, gross profit was $9 million and operating income was $4 million.',
      ['gross profit adjusted 9000000 money', 'operating income adjusted 4000000 money'],
    ],
    [
      'Adjusted EBITDA was £31 million; including leases it was £36 million.',
      ['ebitda adjusted 31000000 money', 'ebitda adjusted aside 36000000 money'],
    ],
    ['Core loans were $5 billion.', ['core loans 5000000000 money']],
  ],
  'a multiple': [
    [
      'Adjusted gross profit was $207 million, more than 3x the amount for the same quarter last year.',
      ['gross profit adjusted 207000000 money', 'gross profit adjusted change year-ago 3 multiple'],
    ],
    [
      'Adjusted EBITDA more than tripled from the same quarter last year.',
      ['ebitda adjusted change year-ago 3 multiple'],
    ],
  ],
  'a list': [
    [
      'Fulfillment costs and warehousing costs were $71.7 million and $41.3 million, respectively.',
      ['fulfillment costs 71700000 money', 'warehousing costs 41300000 money'],
    ],
    ['Loans and fees from two units were up 14% and 16% respectively.', []],
  ],
  'a period of its own': [
    [
      'Cash and cash equivalents were $4.3 billion as of June 30, 2024.',
      ['cash 2024-06-30 4300000000 money'],
    ],
    [
      'The board declared a cash dividend of 31 cents per share, payable on August 16, 2024.',
      ['dividend per share 0.31 money'],
    ],
    ['First half shipments were down 8.4%.', ['shipments H1 2024 change year-ago -8.4 percent']],
    [
      'Year-to-date operating cash flow was $108 million.',
      ['operating cash flow H1 2024 108000000 money'],
    ],
    [
      'We are pleased with 14% EPS growth this quarter and 19% EPS growth in the first quarter.',
      [
        'earnings per share change year-ago 14 percent',
        'earnings per share Q1 2024 change year-ago 19 percent',
      ],
    ],
  ],
  'a segment': [
    ['Our first-quarter net interest margin was 4.85%.', ['net interest margin 4.85 percent']],
    [
      'We focus on craft and have generated $2.3 billion of free cash flow.',
      ['free cash flow 2300000000 money'],
    ],
    [
      'In terms of retail banking, net interest income was $450 million. Net interest margin was 2.15%.\nOur CET1 ratio was 13.2%.',
      [
        'net interest income (retail banking) 450000000 money',
        'net interest margin (retail banking) 2.15 percent',
        'cet1 ratio 13.2 percent',
      ],
    ],
    [
      'Turning to Commercial Banking. Revenue was $210 million.\nConsolidated revenue was $800 million.',
      ['revenue (commercial banking) 210000000 money', 'revenue 800000000 money'],
    ],
    [
      'Next, the Industrial segment. Revenue was $9 million. Operating margin was 12%.',
      ['revenue (industrial) 9000000 money', 'operating margin (industrial) 12 percent'],
    ],
    [
      'Our pottery business had revenue of $316 million. This segment had an operating loss of $28 million.',
      ['revenue (pottery) 316000000 money', 'operating income (pottery) -28000000 money'],
    ],
    [
      'Cloud services revenue grew 20% year-over-year. Total revenue was $15 million.',
      ['revenue (cloud services) change year-ago 20 percent', 'revenue 15000000 money'],
    ],
    [
      'Household laundry revenue grew by 7%, while revenue for hotel services laundry grew 3%.',
      [
        'revenue (household laundry) change year-ago 7 percent',
        'revenue (hotel services laundry) change year-ago 3 percent',
      ],
    ],
    [
      'Lanterns, garden, and trinkets revenue was $2.4 billion.',
      ['revenue (lanterns, garden, and trinkets) 2400000000 money'],
    ],
    [
      "EMEA's operating margin expanded by 310 basis points.",
      ['operating margin (emea) change year-ago 310 bps'],
    ],
    [
      'Depot Supply delivered 9% revenue growth and EMEA delivered 5% revenue growth.',
      [
        'revenue (depot supply) change year-ago 9 percent',
        'revenue (emea) change year-ago 5 percent',
      ],
    ],
    ['Northwind revenue was $5 million.', ['revenue 5000000 money']],
    ['Segment revenue was $5 million.', []],
  ],
  'a count': [
    ['We signed up 6 new customers.', ['new customers 6 count']],
    ['We have more than 935 million paid subscriptions.', ['subscriptions 935000000 count']],
    ['We ended the quarter with 1,250 stores.', ['stores 1250 count']],
    ['Our Lisbon team has grown to approximately 400 people.', ['headcount (lisbon) 400 count']],
    ['Customers of ours ran 125 wafers per hour on 7-nanometer lines.', []],
    ['Of the 50 customers we asked, 90% were happy.', []],
    ['We had 110,000 people at the fair.', []],
  ],
  'a forecast': [
    [
      'We expect revenue of $4.8 billion to $4.85 billion for the full year.',
      ['revenue FY 2024 guidance 4800000000 to 4850000000 money'],
    ],
    [
      'For the third quarter, we expect revenue between $8.2 and $8.4 billion. Gross margin should be about 38%.',
      [
        'revenue Q3 2024 guidance 8200000000 to 8400000000 money',
        'gross margin Q3 2024 guidance 38 percent',
      ],
    ],
    [
      'We are lifting our full year revenue guidance by $0.8 billion to $24.6 billion and EPS guidance by $0.12 to $2.',
      ['revenue FY 2024 guidance 24600000000 money', 'earnings per share FY 2024 guidance 2 money'],
    ],
    [
      'Capital expenditures in fiscal 2025 come to about $3 billion.',
      ['capital expenditure FY 2025 guidance 3000000000 money'],
    ],
    ['Revenue of $5 million reached the high end of our guidance.', ['revenue 5000000 money']],
    [
      'We expect to end within our 2024 share repurchases guidance of $120 million to $160 million.',
      ['share repurchases FY 2024 guidance 120000000 to 160000000 money'],
    ],
    [
      'We are targeting between 40 to 48 new stores in 2025.',
      ['new stores FY 2025 guidance 40 to 48 count'],
    ],
    ['As we expected, revenue was $5 million.', ['revenue 5000000 money']],
  ],
};

// Numbers beside a metric that are not its own.
const NOT_OWN: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a reason',
    'Revenue was $20 million, driven by 20% growth in wireless.',
    ['revenue 20000000 money'],
  ],
  [
    'an impact',
    'EPS was $0.54, inclusive of a $0.03 impact of the strike.',
    ['earnings per share 0.54 money'],
  ],
  ['an attribution', 'Currencies impacted gross margin by some 70 basis points.', []],
  [
    'another deed',
    'Operating cash flow was $4.7 billion and we returned $2.6 billion to shareholders.',
    ['operating cash flow 4700000000 money', 'capital returned 2600000000 money'],
  ],
  [
    'money of something else',
    'Cash and cash equivalents were $351 million and $817 million of facilities are open.',
    ['cash 351000000 money'],
  ],
  ['a share of it', 'It makes up 85% of our revenue.', []],
  [
    'another subject',
    'Revenue grew 3%, and the five areas we named grew 12%.',
    ['revenue change year-ago 3 percent'],
  ],
  [
    'a plan',
    'Our effective tax rate was 22% compared to our 21% guidance.',
    ['tax rate 22 percent'],
  ],
  [
    'constant currency',
    'Revenue grew 14% and 16% in constant currency.',
    ['revenue change year-ago 14 percent', 'constant-currency revenue change year-ago 16 percent'],
  ],
  [
    'neutral rates',
    'Comparable EPS was up 3%, made up of 11% comparable currency-neutral EPS growth.',
    ['earnings per share adjusted change year-ago 3 percent'],
  ],
  [
    'what is excluded',
    'Operating expenses, which include relocation charges and merger fees, were up $7.8 million.',
    ['operating expenses change year-ago 7800000 money'],
  ],
  [
    'the size of something else',
    'The portfolio of all stores of $132.2 million was an increase of 5.8%.',
    [],
  ],
  ['a payment', 'We repaid $1.4 billion of debt.', ['debt repaid 1400000000 money']],
  ['a price', 'We win deals of over $30 million revenue per contract.', []],
  ['the rest', 'The remaining $36 billion in deposits comes from savings.', []],
  ['a mix of metrics', 'Revenue mix was 40% and revenue recognition took 3 months.', []],
  ['a year', 'In 2023 and since 1998 our revenue has grown.', []],
];

describe('a company speaker', () => {
  for (const [kind, rows] of Object.entries(SAID))
    it.each(rows)(`says ${kind}: "%s"`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });

  it.each(NOT_OWN)('does not lend a metric %s: "%s"', (_, text, facts) => {
    expect(factsIn(text)).toEqual(facts);
  });

  it('passes a mark on the way to the level', () => {
    expect(
      factsIn('Revenue exceeded $1 billion for the first time, reaching $1.2 billion.'),
    ).toEqual(['revenue aside 1000000000 money', 'revenue 1200000000 money']);
  });
});

describe('calls of other industries and currencies', () => {
  it.each([
    [
      'EUR',
      'Revenues came in at EUR 2.74 billion. ARR reached €320 million, up 24% year-over-year, and net revenue retention was 112%.',
      [
        'revenue 2740000000 money',
        'annual recurring revenue 320000000 money',
        'annual recurring revenue change year-ago 24 percent',
        'net revenue retention 112 percent',
      ],
    ],
    [
      'INR',
      'Revenue from operations stood at INR 9,22,000 crore, a growth of 11% year-on-year. EBITDA was Rs. 1,234 crores with an EBITDA margin of 14.2%.',
      [
        'revenue 9220000000000 money',
        'revenue change year-ago 11 percent',
        'ebitda 12340000000 money',
        'ebitda margin 14.2 percent',
      ],
    ],
    [
      'GBP',
      'The combined ratio was 94.5%, compared with 96.1% in the prior-year quarter. Gross written premiums rose 9% to £2.1 billion.',
      [
        'combined ratio 94.5 percent',
        'combined ratio Q2 2023 prior year-ago 96.1 percent',
        'gross written premiums change year-ago 9 percent',
        'gross written premiums 2100000000 money',
      ],
    ],
    [
      'USD',
      'Same-store sales increased 3.4% and we opened 45 new stores.',
      ['same-store sales change year-ago 3.4 percent', 'new stores 45 count'],
    ],
  ])('are read in %s: "%s"', (currency, text, facts) => {
    expect(factsIn(text, { call: { currency } })).toEqual(facts);
  });
});

describe('the index', () => {
  it.each(['analyst', 'operator'] as const)('holds nothing an %s says', (side) => {
    expect(factsIn('Revenue was $10 million.', { side })).toEqual([]);
  });

  it('puts one breath about one metric into one group, the next into another', () => {
    const facts = readFacts(callOf('Revenue was $10 million, up 5%. EBITDA was $2 million.'));
    expect(facts.map(({ group }) => group)).toEqual([
      facts[0]?.group,
      facts[0]?.group,
      expect.not.toSatisfy((group) => group === facts[0]?.group),
    ]);
  });

  it('names the sentence, turn and speaker of each fact', () => {
    expect(readFacts(callOf('Hello. Revenue was $10 million.'))[0]).toMatchObject({
      sentence: 's2',
      turn: 0,
      speaker: 'Ana Ruiz',
    });
  });

  it('reads a call of half a year against the half before', () => {
    const call = { period: 'H1 2024', fiscalQuarter: null };
    expect(
      factsIn('Revenue was $10 million, compared with $9 million a year ago.', { call }),
    ).toEqual(['revenue H1 2024 10000000 money', 'revenue H1 2023 prior year-ago 9000000 money']);
  });

  it('reads the shipped call: every line of its results', () => {
    const file = new URL('../../../transcripts/kingsoft-q2-2023.txt', import.meta.url);
    const told = readFacts(parseText(readFileSync(file), { name: 'kingsoft-q2-2023.txt' })).map(
      toldOf,
    );
    for (const line of [
      'revenue Q2 2023 1835400000 money',
      'revenue (public cloud services) Q2 2023 change year-ago -10.1 percent',
      'gross profit (public cloud services) Q2 2022 prior year-ago -30700000 money',
      'ebitda adjusted Q2 2023 -59900000 money',
      'ebitda margin adjusted Q2 2023 change previous-quarter 2.6 points',
      'solution development and services costs Q2 2023 452900000 money',
      'other costs Q2 2023 41300000 money',
      'research and development expense adjusted Q2 2023 change previous-quarter -10 percent',
      'cash 2023-06-30 4300000000 money',
      'operating cash flow Q2 2023 65200000 money',
      'largest customer revenue share Q2 2023 16 percent',
      'headcount (wuhan) Q2 2023 400 count',
    ])
      expect(told).toContain(line);
    expect(told.join('\n')).not.toMatch(/2400000000|1300 count|1600 count|8000000 money/);
  });

  it.each([
    'sales 5% ',
    'revenue of $1 and ',
    'net loss of ',
    'in Ab Cd, ',
    'costs and expenses were ',
    'first quarter last year ',
  ])('stays quick on a hostile run of %j', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const spent = threadTime();
    factsIn(text);
    expect(spent()).toBeLessThan(2000);
  });
});
