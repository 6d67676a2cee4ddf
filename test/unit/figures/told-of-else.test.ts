import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'by how much something is higher is no level of it': [
    ['The change is primarily due to $14 million of higher interest expense.', []],
    ['The change is primarily due to $2.1 million in higher depreciation.', []],
    ['Cash was used for a decrease in accounts payable and accrued expenses of $8.3 million.', []],
    ['Depreciation and general taxes increased $9 million.', []],
    // what goes on with the name of the cost, and two told together
    [
      'Depreciation and amortization expense was $9 million.',
      ['depreciation and amortization 9000000 money'],
    ],
  ],
  'a growth that is told as a sum is no level': [
    [
      'This represents a growth in net income of $5.5 million or approximately 19%.',
      ['net income change year-ago 5500000 money'],
    ],
    [
      'This was an increase in our net income of $5.5 million, or 19%.',
      ['net income change year-ago 5500000 money'],
    ],
    ['Growth in net income was strong. Net income was $5.5 million.', ['net income 5500000 money']],
  ],
  'of one customer, and of the company not': [
    ['We have increased the total revenue on this account by 13%.', []],
    ['Revenue from this customer grew 13%.', []],
    ['Revenue on all accounts grew 13%.', ['revenue change year-ago 13 percent']],
  ],
  'growth that leaves currency out': [
    [
      'Net sales, excluding the impact of foreign exchange, rose 35% versus the prior year quarter.',
      ['revenue adjusted change year-ago 35 percent'],
    ],
    [
      'Excluding foreign exchange, net sales rose 35% versus the prior year quarter.',
      ['revenue adjusted change year-ago 35 percent'],
    ],
  ],
  'what is got for a ton is no revenue': [
    [
      'Our sales realizations decreased by 52% in the second quarter.',
      ['sales realizations change year-ago -52 percent'],
    ],
    ['Sales rose 4% as realizations improved.', ['revenue change year-ago 4 percent']],
  ],
  'what stands in a clause of its own': [
    [
      'Our net debt, which includes our cash on hand, ended the quarter at $30.7 billion.',
      ['net debt 30700000000 money'],
    ],
    [
      'Operating expenses excluding billable expenses, amortization and restructuring charges increased only 11%.',
      ['operating expenses adjusted change year-ago 11 percent'],
    ],
  ],
  'a sum of more than its name': [
    ['We had $835 million in cash and available borrowing capacity.', []],
    [
      'We had $835 million in cash and our leverage was 1.7 times.',
      ['cash 835000000 money', 'leverage ratio 1.7 multiple'],
    ],
  ],
  'another time’s rate': [
    ['We increased our dividend to an annualized rate of $1.08 per share.', []],
    ['The average monthly new loan production for the quarter was $439 million.', []],
    ['New loan production for the quarter was $439 million.', ['originations 439000000 money']],
  ],
  'what a sum is held in': [
    [
      'The provision for loan losses was $26 million, which results in an ending reserve balance of $433 million.',
      ['provision for credit losses 26000000 money'],
    ],
  ],
  'what customers do': [
    ['Our customers continued to pay nearly 30% less for their gas today than 15 years ago.', []],
    ['Our customers grew 4% in the quarter.', ['customers change year-ago 4 percent']],
  ],
  'cash that was used then': [
    [
      'Cash from operations was $468 million, compared with the use of $87 million a year ago.',
      [
        'operating cash flow 468000000 money',
        'operating cash flow Q2 2023 prior year-ago -87000000 money',
      ],
    ],
  ],
  'cash flows of the year to date go on': [
    [
      'Operating cash flow in the first half was $118 million. We invested $41 million, so free cash flow was $77 million.',
      ['operating cash flow H1 2024 118000000 money', 'free cash flow H1 2024 77000000 money'],
    ],
    [
      'Operating cash flow in the first half was $118 million. In the quarter, free cash flow was $37 million.',
      ['operating cash flow H1 2024 118000000 money', 'free cash flow 37000000 money'],
    ],
  ],
  'a longer time that is announced': [
    [
      'I stay here with the half year, because we do not publish the quarter below EBITDA. Net profit was $94 million.',
      ['net income H1 2024 94000000 money'],
    ],
  ],
  'what a company is on-track to spend': [
    [
      'We remain on-track to spend $80 million to $90 million of capex.',
      ['capital expenditure guidance 80000000 to 90000000 money'],
    ],
  ],
  'the difference of two measures': [
    ['The difference between adjusted and reported EBITDA is $12 million of closing costs.', []],
  ],
  'what a company to be bought sells': [
    [
      'In January we have signed an agreement to acquire Aquasella, with annual sales of approximately $42 million.',
      [],
    ],
  ],
  'what is left out by “if you take it out”': [
    [
      'If you also take out weather, EBITDA margin improved to 18.5% from 17.2%.',
      [
        'ebitda margin adjusted 18.5 percent',
        'ebitda margin adjusted Q2 2023 prior year-ago 17.2 percent',
      ],
    ],
    [
      'Excluding unrealized gains, book value per share was $57.90.',
      ['book value per share adjusted 57.9 money'],
    ],
  ],
  'what the company runs, by its everyday name': [
    [
      'The supermarkets had EBITDA of $87 million and a margin of 6.6%.',
      ['ebitda (supermarkets) 87000000 money', 'ebitda margin (supermarkets) 6.6 percent'],
    ],
    ['The business had EBITDA of $87 million.', ['ebitda 87000000 money']],
  ],
  'no part by what leads from one to another': [
    ['This is growth of 4.4%, whereof organic growth was 2.9%.', ['organic growth 2.9 percent']],
  ],
  'trading profit': [
    [
      'Trading profit was $263 million and the trading margin was 6.2%.',
      ['trading profit 263000000 money', 'trading margin 6.2 percent'],
    ],
  ],
  'figures that a call says are cumulative': [
    [
      'The figures we explain today are cumulative figures for the six months, unless otherwise stated. In Automation, sales were $148 million, up from $132 million. In the second quarter, orders were $70 million.',
      [
        'revenue (automation) H1 2024 148000000 money',
        'revenue (automation) H1 2023 prior year-ago 132000000 money',
        'orders (automation) 70000000 money',
      ],
    ],
  ],
  'a volume of sales is no revenue': [
    ['Containerboard sales volume was up 13%.', ['volume growth (containerboard) 13 percent']],
  ],
  'assets that do not perform are more than loans': [
    ['Our non-performing assets totaled $59 million.', ['non-performing assets 59000000 money']],
    ['Our non-performing loans totaled $48 million.', ['non-performing loans 48000000 money']],
  ],
  'growth without what was bought': [
    [
      'Revenue was $14.8 billion, up 14% year-over-year, excluding the Orrin Group.',
      ['revenue 14800000000 money', 'revenue adjusted change year-ago 14 percent'],
    ],
  ],
  'a profit whose margin only one part’s revenue bears out': [
    [
      'Revenue was $5.1 billion. Revenue in Italy was $456 million. Growth there went on through the summer. Operating income was $31 million and operating margin was 6.8%.',
      [
        'revenue 5100000000 money',
        'revenue (italy) 456000000 money',
        'operating income (italy) 31000000 money',
        'operating margin (italy) 6.8 percent',
      ],
    ],
    [
      'Revenue was $5.1 billion. Revenue in Italy was $456 million. Growth there went on through the summer. Operating income was $357 million and operating margin was 7.0%.',
      [
        'revenue 5100000000 money',
        'revenue (italy) 456000000 money',
        'operating income 357000000 money',
        'operating margin 7 percent',
      ],
    ],
  ],
  'the results of a part, announced without a figure': [
    [
      'Credit results in our auto business remained strong. The charge-off rate improved 104 basis points to 0.47%.',
      [
        'net charge-off ratio (auto) change year-ago -104 bps',
        'net charge-off ratio (auto) 0.47 percent',
      ],
    ],
  ],
};

describe.each(Object.entries(SAID))('%s', (_, rows) => {
  it.each(rows)('%s', (text, facts) => {
    expect(factsIn(text)).toEqual(facts);
  });
});
