import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// Figures beside a metric that are of something else, of another time or of somebody else; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'what the company expects, in the third person': [
    [
      'The company anticipates reported net sales in the range of $310 million to $340 million.',
      ['revenue guidance 310000000 to 340000000 money'],
    ],
    [
      'The company expects the following for 2024: a tax rate in the range of 20% to 22%, and depreciation of approximately $45 million.',
      [
        'tax rate FY 2024 guidance 20 to 22 percent',
        'depreciation FY 2024 guidance 45000000 money',
      ],
    ],
    ['Net sales were $310 million, above what the company planned.', ['revenue 310000000 money']],
  ],
  'a figure of another measure, part or plan beside a metric': [
    [
      'Pricing drove 160 basis points of operating EBITDA margin expansion and 1.9 times operating leverage.',
      [],
    ],
    ['We repurchase shares while keeping leverage under 3 times.', []],
    ['Leverage was under 3 times.', ['leverage ratio 3 multiple']],
    [
      'System same-store sales rose 3.8%, with company restaurants up 4.6% and franchise restaurants up 3.5%.',
      ['same-store sales change year-ago 3.8 percent'],
    ],
    [
      'Franchise margin was $36.5 million, or 51.2% of franchise revenue, compared to $33.5 million, or 49.6%.',
      [],
    ],
    [
      'In Ovens, volumes were down 3%. Leading the way was Kilns with 15% volume growth. In Kilns we won.',
      ['volume growth (ovens) -3 percent', 'volume growth (kilns) 15 percent'],
    ],
  ],
  'what some of a sum went to': [
    [
      'Capex was $88 million, and $70 million went to the network, $10 million to depots.',
      ['capital expenditure 88000000 money'],
    ],
  ],
  'a customer, which is no part': [['We expect Tavira to produce revenue of $30 million.', []]],
  'what capital expenditure went to, and where it went': [
    ['Capex went to $50 million.', ['capital expenditure 50000000 money']],
  ],
  'how many stores there are, beside what they sold': [
    [
      'Same-store sales rose 3.8%, and store count grew 6%.',
      ['same-store sales change year-ago 3.8 percent', 'stores change year-ago 6 percent'],
    ],
  ],
  'a part named with a stroke or two words, and not the one before it': [
    [
      'Latin America revenue rose 26%. In the Middle East/Asia region, revenue increased 2%.',
      [
        'revenue (latin america) change year-ago 26 percent',
        'revenue (middle east/asia) change year-ago 2 percent',
      ],
    ],
    [
      'Our glazing and evaluation division revenue grew 4%, with activity up.',
      ['revenue (glazing and evaluation) change year-ago 4 percent'],
    ],
  ],
  'what a head office costs, of no part': [
    [
      'Latin America revenue rose 26%. In the quarter, our corporate and other expense totaled $50 million.',
      [
        'revenue (latin america) change year-ago 26 percent',
        'corporate and other expenses 50000000 money',
      ],
    ],
  ],
  'a level of a second time back, which is not of now': [
    [
      'Net cash was $31 million, compared with $96 million at the end of March and $118 million at the end of December.',
      [
        'net cash 31000000 money',
        'net cash end of March prior other 96000000 money',
        'net cash end of December prior other 118000000 money',
      ],
    ],
    [
      'Cash was $31 million, compared with $96 million at the end of March and $18 million of debt.',
      [
        'cash 31000000 money',
        'cash end of March prior other 96000000 money',
        'debt 18000000 money',
      ],
    ],
  ],
  'a part that is to deliver, of that part': [
    [
      'Fine Kilns had revenue of $50 million. We are looking for Fine Kilns to deliver EBIT of $5 million to $6 million for the full year.',
      [
        'revenue (fine kilns) 50000000 money',
        'operating income (fine kilns) FY 2024 guidance 5000000 to 6000000 money',
      ],
    ],
    [
      'We expect the team to deliver EBIT of $5 million for the full year.',
      ['operating income FY 2024 guidance 5000000 money'],
    ],
  ],
  'earnings in money beside those per share': [
    [
      'We reported earnings of $90 million or $0.77 per share.',
      ['net income 90000000 money', 'earnings per share 0.77 money'],
    ],
    ['GAAP earnings of $90 million were up.', ['net income reported 90000000 money']],
  ],
  'a figure of what is named last': [
    [
      'Counting the discounts on acquired loans, we have total loss absorbing capacity of $2.6 billion or over 3% of total loans.',
      [],
    ],
    ['We have total loans of $2.6 billion.', ['loans 2600000000 money']],
    ['The plant lost nearly 400 production days in the quarter.', []],
    ['Costs rose on higher cost of revenue related to the large $31 million direct sale.', []],
    ['We grew sales in most of our markets, most notably Rail, up 61%; and Marine, up 23%.', []],
    ['Our currency funds saw inflows and grew by 18% to $14 billion in AUM.', []],
    [
      'We ended the quarter with $14 billion in AUM.',
      ['assets under management 14000000000 money'],
    ],
    [
      'Over the last 12 months, we have returned more than $300 million of cash to shareholders.',
      [],
    ],
    ['Excluded from operating expenses are charges of $27 million.', []],
  ],
  'a move that is no level': [
    ['The pre-tax income improvement in the quarter was $27 million.', []],
    ['Pre-tax income in the quarter was $27 million.', ['profit before tax 27000000 money']],
    ['We have reduced annual interest expense by more than $62 million.', []],
    [
      'Earnings per share were a loss of $0.41, compared to a gain of $0.29 in 2023.',
      ['earnings per share -0.41 money', 'earnings per share FY 2023 prior other 0.29 money'],
    ],
  ],
  'one place of many': [
    [
      'The format is a growth driver, with each store expected to earn a pre-tax profit of almost $3 million annually.',
      [],
    ],
  ],
  'a month or a time of its own': [
    ['The plan took us to a 12% comp in February 2023.', []],
    ['For the 12 months ended June 30, the brokerage had revenue of $1.3 billion.', []],
    [
      'Let me turn to our results for the last 12 months. Revenue was $400 million and adjusted EBITDA was $61 million. In the quarter, revenue was $110 million.',
      [
        'revenue aside 400000000 money',
        'ebitda adjusted aside 61000000 money',
        'revenue 110000000 money',
      ],
    ],
    [
      'Over the last 12 months we have come a long way. Revenue was $400 million.',
      ['revenue 400000000 money'],
    ],
    [
      'Free cash flow conversion through June increased 330 basis points over the prior year.',
      ['cash conversion H1 2024 change year-ago 330 bps'],
    ],
    [
      'Year-to-date cash flow from operations was $88 million as compared to $43 million for Q2 year-to-date last year.',
      [
        'operating cash flow H1 2024 88000000 money',
        'operating cash flow H1 2023 prior year-ago 43000000 money',
      ],
    ],
    ["Operating income grew 25% in '23.", ['operating income FY 2023 change year-ago 25 percent']],
    ['Bookings are just 9% below 2019.', ['bookings change other -9 percent']],
  ],
  'a plan for two years in one sentence': [
    [
      'In 2024 and 2025 we expect capital expenditures of $40 million and $55 million.',
      [
        'capital expenditure FY 2024 guidance 40000000 money',
        'capital expenditure FY 2025 guidance 55000000 money',
      ],
    ],
    [
      'We expect capital expenditures of $40 million and $55 million in 2024 and 2025.',
      [
        'capital expenditure FY 2024 guidance 40000000 money',
        'capital expenditure FY 2025 guidance 55000000 money',
      ],
    ],
    [
      'We expect revenue of $40 million in 2024 and $55 million in 2025.',
      ['revenue FY 2024 guidance 40000000 money', 'revenue FY 2025 guidance 55000000 money'],
    ],
  ],
  'words that are no part of a name': [
    ['Our unit net orders increased by 71%.', ['net new orders change year-ago 71 percent']],
    [
      'Second quarter operating expenses were $31 million, which includes an impairment.',
      ['operating expenses 31000000 money'],
    ],
    ['Given 90% of our communities are entry-level there, we watch prices.', []],
  ],
  'what a covenant, a saving or another deed beside it is': [
    [
      'Net leverage was 2.4 times, comfortable against our covenant, which requires that we stay below 4.25 times.',
      ['net leverage 2.4 multiple'],
    ],
    ['Our covenant leverage ratio declined to 1.4 times.', ['leverage ratio 1.4 multiple']],
    ['We deferred all planned capital expenditures, saving approximately $30 million.', []],
    ['The above does not include approximately $23 million in capital expenditures.', []],
    [
      'Financing included cash dividends of $56 million and the repurchase of 620,000 shares from $141 million.',
      ['dividends paid 56000000 money'],
    ],
    [
      'CapEx, net of disposals and the purchase of our depot, was $59 million.',
      ['capital expenditure 59000000 money'],
    ],
    [
      "Together this led to a net increase in Lake Power's net income of $8 million, or $0.17 per share.",
      [],
    ],
    ['ASP reported a mid-single-digit decline on weakness in Canada.', []],
    [
      'Our ASP was $310, up 4%.',
      ['average selling price 310 money', 'average selling price change year-ago 4 percent'],
    ],
    ["Growth came from higher refining margins, as that region's cracks improved 47%.", []],
  ],
  'whose it is by a name of its own': [
    [
      'Domestic wallet ending loan balances were down about 17% year over year.',
      ['loans (domestic wallet) change year-ago -17 percent'],
    ],
    [
      'Our ending loan balances were down about 17% year over year.',
      ['loans change year-ago -17 percent'],
    ],
    [
      'In the Nordics, NSR increased by 7% in the second quarter.',
      ['net service revenue (nordics) change year-ago 7 percent'],
    ],
    ['LarchRx earnings grew 7% in the quarter.', ['earnings (larchrx) change year-ago 7 percent']],
    ["The brand's conversion pipeline increased by nearly 40%.", []],
    [
      'Our adjusted consolidated net earnings were $46 million.',
      ['net income adjusted 46000000 money'],
    ],
    [
      'We closed June with cash, cash equivalents and investment securities of $164 million.',
      ['cash 164000000 money'],
    ],
  ],
  'what is of somebody else': [
    [
      'According to the Guild of Harbor Masters, total inventory at the end of June totaled 1.6 million units, down 19% from a year ago.',
      [],
    ],
    [
      'According to the latest panel data, our sales were up 19% from a year ago.',
      ['revenue change year-ago 19 percent'],
    ],
    [
      'Our channel partners further reduced the inventory by $22 million, resulting in a reduction of $70 million for the first half.',
      [],
    ],
  ],
};

describe('what stands beside a metric and is none of its figures', () => {
  for (const [about, rows] of Object.entries(SAID))
    it.each(rows)(`${about}: %s`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
});
