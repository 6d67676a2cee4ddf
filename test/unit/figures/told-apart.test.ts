import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { callOf, factsIn, toldOf } from './told-facts.ts';

type Row = readonly [string, readonly string[]];

// Figures that a quick reader mixes up, and what each of them is; the call's period is Q2 2024.
const APART: Readonly<Record<string, readonly Row[]>> = {
  'parts with their share of revenue told aside, whatever their names': [
    [
      'Holiday baking, which made up 27% of our revenue, was up 6.3%, and industrial, excluding milling, which made up 61% of our revenue, was up 2.7%.',
      [
        'revenue share (holiday baking) 27 percent',
        'revenue (holiday baking) change year-ago 6.3 percent',
        'revenue share (industrial) 61 percent',
        'revenue (industrial) change year-ago 2.7 percent',
      ],
    ],
    [
      'The awnings business, which comprised 83% of our sales was up 17% in dollars.',
      ['revenue share (awnings) 83 percent', 'revenue (awnings) change year-ago 17 percent'],
    ],
    ['We held payroll and benefits, which were 48% of revenue, in check.', []],
    ['Our orders will make up almost half of the kayaks we build this year.', []],
  ],
  'what is left out of revenue, and lines of which each has its own sum': [
    [
      'Total sales, less significant acquisitions, grew 5.3%.',
      ['organic revenue change year-ago 5.3 percent'],
    ],
    ['Excluding acquisitions, revenue grew 4%.', ['organic revenue change year-ago 4 percent']],
    [
      'Revenue, excluding acquisition costs, grew 4%.',
      ['revenue adjusted change year-ago 4 percent'],
    ],
    [
      'Operating income, excluding acquisitions, grew 4%.',
      ['operating income change year-ago 4 percent'],
    ],
    [
      "While operating expenses rose $212 million or 13%, it's up just 6% or $94 million, apart from freight.",
      [
        'operating expenses change year-ago 212000000 money',
        'operating expenses change year-ago 13 percent',
      ],
    ],
    [
      "We're projecting some $48 million of corporate expense and $83 million of interest expense.",
      ['corporate expenses guidance 48000000 money', 'interest expense guidance 83000000 money'],
    ],
    [
      'The guidance excludes $35 million of special charges for the last steps of the plan that we told you of, and a pre-tax gain of nearly $15 million on a quarry.',
      ['special charges guidance 35000000 money'],
    ],
    [
      "Pump cash flow before lease payments was $318 million, down $42 million from last year's second quarter.",
      [
        'pump cash flow before lease payments 318000000 money',
        'pump cash flow before lease payments change year-ago -42000000 money',
      ],
    ],
    ['Our free cash flow before dividends was $4 million.', ['free cash flow 4000000 money']],
    ['Deal flow was $318 million.', []],
    ['We paid $27.3 million on dividends.', ['dividends paid 27300000 money']],
  ],
  'levels and moves by the same words, and plans and results': [
    [
      "Revenue in the quarter was $2.9 billion. We're expecting higher revenues of about $3.8 billion.",
      ['revenue 2900000000 money', 'revenue guidance 3800000000 money'],
    ],
    [
      'Revenue in the quarter was $2.9 billion. Costs rose on higher revenues of about $31 million.',
      ['revenue 2900000000 money', 'revenue change year-ago 31000000 money'],
    ],
    [
      'We delivered 170 basis points of operating ratio improvement.',
      ['operating ratio change year-ago -170 bps'],
    ],
    [
      'We delivered 170 basis points of gross margin improvement.',
      ['gross margin change year-ago 170 bps'],
    ],
    ['We are helped by a forecast for industrial production up 8% next quarter.', []],
    ['Production was up 8%.', ['production change year-ago 8 percent']],
    [
      'Our expectations for capital expenditures of about $340 million remain unchanged.',
      ['capital expenditure guidance 340000000 money'],
    ],
    [
      'Against our expectations, capital expenditures were $340 million.',
      ['capital expenditure 340000000 money'],
    ],
    [
      'We continue to see more pupils, with new customers growing 43% in the second quarter.',
      ['new customers change year-ago 43 percent'],
    ],
    [
      'We continue to see revenue growing 7% in the third quarter.',
      ['revenue Q3 2024 change year-ago guidance 7 percent'],
    ],
  ],
  'months of the year by other words, and years that only say of which year a quarter is': [
    [
      'Free cash flow is ample through six months of 2024 at $1.7 billion.',
      ['free cash flow H1 2024 1700000000 money'],
    ],
    [
      'Free cash flow has been good through six months at sea, at $1.7 billion.',
      ['free cash flow 1700000000 money'],
    ],
    [
      'Free cash flow is strong, a 21% increase during these six months compared to last year.',
      ['free cash flow H1 2024 change year-ago 21 percent'],
    ],
    [
      'Income before taxes was $73.6 million compared to $41.9 million in 2023.',
      [
        'profit before tax 73600000 money',
        'profit before tax Q2 2023 prior year-ago 41900000 money',
      ],
    ],
    [
      'Income before taxes was $73.6 million compared to $297.4 million in 2023.',
      ['profit before tax 73600000 money', 'profit before tax FY 2023 prior other 297400000 money'],
    ],
    ['Due to mills divested in 2023, revenue fell 12%.', ['revenue change year-ago -12 percent']],
    ['In 2023, revenue fell 12%.', ['revenue FY 2023 change year-ago -12 percent']],
    [
      'We raised our range of adjusted EPS to $1.30 to $1.45 for the full year. For the third quarter we see a margin of 7%. Both support the adjusted EPS range of $1.30 to $1.45.',
      [
        'earnings per share adjusted FY 2024 guidance 1.3 to 1.45 money',
        'earnings per share adjusted FY 2024 guidance 1.3 to 1.45 money',
      ],
    ],
  ],
  'some weeks, which are no quarter': [
    [
      'In the first four weeks of July, sales rose 6%.',
      ['revenue change year-ago aside 6 percent'],
    ],
    [
      'From the end of July through August 16, comp sales fell 16%.',
      ['same-store sales change other aside -16 percent'],
    ],
    ['Through July 20, revenue is up 8%.', ['revenue change year-ago aside 8 percent']],
    [
      'Over the past couple of weeks, bookings rose 20%.',
      ['bookings change year-ago aside 20 percent'],
    ],
    [
      'Since the end of the quarter, comps have been up 3%.',
      ['same-store sales change year-ago aside 3 percent'],
    ],
    [
      'Subsequent to quarter-end, we bought back 2 million shares.',
      ['shares repurchased aside 2000000 count'],
    ],
    [
      'Revenue rose 5% in the quarter and 3% in the first four weeks of July.',
      ['revenue change year-ago 5 percent', 'revenue change year-ago aside 3 percent'],
    ],
    [
      'In the first four weeks of July, sales rose 6%, and for the quarter they rose 5%.',
      ['revenue change year-ago aside 6 percent', 'revenue change year-ago 5 percent'],
    ],
    ['Backlog was up 3% since year-end.', ['backlog change other 3 percent']],
    ['From April through June, revenue rose 8%.', ['revenue change year-ago 8 percent']],
    ['Over the last thirteen weeks, sales rose 4%.', ['revenue change year-ago 4 percent']],
    ['Through June 30, we spent $12 million on capex.', ['capital expenditure 12000000 money']],
  ],
  'clauses that a word joins, which names nobody': [
    [
      'Sales rose 1% but volume fell 2%.',
      ['revenue change year-ago 1 percent', 'volume growth -2 percent'],
    ],
    [
      'Sales rose 1% whereas shipments fell 2%.',
      ['revenue change year-ago 1 percent', 'shipments change year-ago -2 percent'],
    ],
    [
      'We had 32 million rural broadband customers.',
      ['customers (rural broadband) 32000000 count'],
    ],
  ],
  'a part whose name is a participle, and what any revenue is called': [
    [
      'Bakery sales were $182 million and Chilled sales were $153 million.',
      ['revenue (bakery) 182000000 money', 'revenue (chilled) 153000000 money'],
    ],
    ['Managed revenue grew 5%.', ['revenue (managed) change year-ago 5 percent']],
    ['Reported revenue was $30 million.', ['revenue reported 30000000 money']],
    ['Combined sales grew 5%.', ['revenue change year-ago 5 percent']],
    ['Restated sales were $30 million.', ['revenue 30000000 money']],
    [
      'Subscription and support revenue was $30 million.',
      ['revenue (subscription and support) 30000000 money'],
    ],
    ['Our teams support revenue of $30 million.', ['revenue 30000000 money']],
  ],
  'what is wished for, which is no result': [
    ['We want net debt to be below $130 million.', ['net debt guidance 130000000 money']],
    ['We’d like net debt to be below $130 million.', ['net debt guidance 130000000 money']],
    ['Our aim is net debt of $130 million.', ['net debt guidance 130000000 money']],
    ['We want to get our gross margin above 40%.', ['gross margin guidance 40 percent']],
    ['I want to point out that revenue was $5 billion.', ['revenue 5000000000 money']],
    ['I’d like to thank the team for revenue of $5 billion.', ['revenue 5000000000 money']],
  ],
  'a time that is the subject of its clause, and like-for-like behind a move': [
    [
      'First-half sales rose 4.1% like-for-like, and the second quarter contributed sales of $335 million.',
      ['same-store sales H1 2024 change year-ago 4.1 percent', 'revenue 335000000 money'],
    ],
    [
      'Revenue growth was 6% and EBITDA growth was 9%.',
      ['revenue change year-ago 6 percent', 'ebitda change year-ago 9 percent'],
    ],
    [
      'We expect a same-store sales decline of 3% to 5% but which reflects growth of 10% on a two-year stack basis.',
      ['same-store sales change year-ago guidance -5 to -3 percent'],
    ],
    [
      'We saw revenue up 8%, including 18% health and beauty growth.',
      ['revenue change year-ago 8 percent'],
    ],
    [
      'On a same-store basis, net revenues increased 4.6%.',
      ['same-store sales change year-ago 4.6 percent'],
    ],
    [
      'Revenue on a comparable store basis rose 5%.',
      ['same-store sales change year-ago 5 percent'],
    ],
    [
      'On a same-property basis, NOI grew 4%.',
      ['same-store net operating income change year-ago 4 percent'],
    ],
    ['On a same-store basis, EBITDA was $12 million.', ['ebitda aside 12000000 money']],
    ['On a same-store basis, traffic was down 2%.', ['traffic change year-ago -2 percent']],
    [
      'On a like-for-like basis, sales grew 3%, and EBITDA was up 9%.',
      ['same-store sales change year-ago 3 percent', 'ebitda change year-ago 9 percent'],
    ],
    ['On a comparable basis, revenue rose 4%.', ['revenue change year-ago 4 percent']],
    ['Sales rose 4.1% on a like-for-like basis.', ['same-store sales change year-ago 4.1 percent']],
    ['We hold some $3.8 billion of cash on our balance sheet.', ['cash 3800000000 money']],
    ['The payments ended in December, so that is $6 million of cash we keep.', []],
    ['We ended at 1.4 times leverage.', ['leverage ratio 1.4 multiple']],
  ],
  'where something stands on a slide, which is no part': [
    ['On the right, gross margin was 10.6%.', ['gross margin 10.6 percent']],
    ['On the top left, gross margin was 10.6%.', ['gross margin 10.6 percent']],
    ['In paints, gross margin was 10.6%.', ['gross margin (paints) 10.6 percent']],
  ],
  'a quarter and the time it ends, in one breath': [
    [
      'Second quarter revenue was $122.0 million and first half revenue was $230.7 million.',
      ['revenue 122000000 money', 'revenue H1 2024 230700000 money'],
    ],
    [
      'Revenue for the second quarter was $122 million, bringing first half revenue to $230 million.',
      ['revenue 122000000 money', 'revenue H1 2024 230000000 money'],
    ],
    [
      'Q2 revenue was $122 million and half-year revenue was $230 million.',
      ['revenue 122000000 money', 'revenue H1 2024 230000000 money'],
    ],
    [
      'EBITDA was $22 million in Q2 and Q1 EBITDA was $19 million.',
      ['ebitda 22000000 money', 'ebitda Q1 2024 19000000 money'],
    ],
    [
      'Revenue was $122 million in the second quarter and operating income was $30 million.',
      ['revenue 122000000 money', 'operating income 30000000 money'],
    ],
  ],
  'a goal and what came of it': [
    [
      'We have a goal of revenue growth of 12% to 16%, and once more we exceeded that goal with 19% revenue growth.',
      ['revenue change year-ago guidance 12 to 16 percent', 'revenue change year-ago 19 percent'],
    ],
    [
      'We expect to beat our goal with revenue growth of 24%.',
      ['revenue change year-ago guidance 24 percent'],
    ],
  ],
  'two comparisons in one breath': [
    [
      'Revenue was $148.6 million, up 21% year-over-year and up 2.6% from $144.9 million in the first quarter.',
      [
        'revenue 148600000 money',
        'revenue change year-ago 21 percent',
        'revenue change previous-quarter 2.6 percent',
        'revenue Q1 2024 prior previous-quarter 144900000 money',
      ],
    ],
    [
      'Revenue was €612 million, an increase of 4.6% from €585 million a year ago, but 1.0% down on the €618 million of the first quarter.',
      [
        'revenue 612000000 money',
        'revenue change year-ago 4.6 percent',
        'revenue Q2 2023 prior year-ago 585000000 money',
        'revenue change previous-quarter -1 percent',
        'revenue Q1 2024 prior previous-quarter 618000000 money',
      ],
    ],
    [
      'The CET1 ratio was 15.2%, compared with 15.4% last quarter and 15.6% a year ago.',
      [
        'cet1 ratio 15.2 percent',
        'cet1 ratio Q1 2024 prior previous-quarter 15.4 percent',
        'cet1 ratio Q2 2023 prior year-ago 15.6 percent',
      ],
    ],
  ],
  'a level that a change is measured by': [
    [
      'EBITDA was $281 million, a growth of 20.6% over $233 million.',
      [
        'ebitda 281000000 money',
        'ebitda change year-ago 20.6 percent',
        'ebitda Q2 2023 prior year-ago 233000000 money',
      ],
    ],
    [
      'For the first half, revenue was $169.8 million, down 1.6% from $172.6 million.',
      [
        'revenue H1 2024 169800000 money',
        'revenue H1 2024 change year-ago -1.6 percent',
        'revenue H1 2023 prior year-ago 172600000 money',
      ],
    ],
    [
      'The operating loss was $21.7 million, compared to a loss of $30.5 million.',
      [
        'operating income -21700000 money',
        'operating income Q2 2023 prior year-ago -30500000 money',
      ],
    ],
    [
      'We had an operating loss of $3 million, compared with a profit of $6 million a year ago.',
      ['operating income -3000000 money', 'operating income Q2 2023 prior year-ago 6000000 money'],
    ],
  ],
  'a balance, held against nobody knows which': [
    [
      'Inventory was $71.5 million, compared with $74.0 million.',
      ['inventory 71500000 money', 'inventory prior period prior other 74000000 money'],
    ],
    [
      'Inventory was $71.5 million, compared with $74.0 million at the end of March.',
      ['inventory 71500000 money', 'inventory end of March prior other 74000000 money'],
    ],
    [
      'Inventory was $71.5 million, compared with $74.0 million a year ago.',
      ['inventory 71500000 money', 'inventory Q2 2023 prior year-ago 74000000 money'],
    ],
  ],
  'an effect beside its metric': [
    ['The weak yen added $9 million to revenue and $4 million to operating income.', []],
    ['A cut of 25 basis points costs us about $20 million of net interest income.', []],
    ['Two deals, together about $3 million of ARR, slipped.', []],
    [
      'Lower volume was minus $15 million, labor costs were minus $5 million, and prices were plus $4 million.',
      [],
    ],
    ['Labor costs were minus $5 million in this bridge.', []],
    ['Labor costs were $5 million.', ['labor costs 5000000 money']],
    ['We generated $33.4 million of free cash flow.', ['free cash flow 33400000 money']],
  ],
  'a mark beside its metric': [
    ['Return on equity was 11.8%, above our target of 11%.', ['return on equity 11.8 percent']],
    ['The CET1 ratio compares with a requirement of 11.1%.', []],
    ['Without that file, gross margin would have been 43%.', ['gross margin aside 43 percent']],
    ['We would also note that revenue was $38 million.', ['revenue 38000000 money']],
    ['We would see revenue of $38 million.', ['revenue guidance 38000000 money']],
  ],
  'a move beside its level, and a lone one': [
    [
      'Operating cash flow was $4.3 million, up 79%. Normalized for taxes, operating cash flow was up 16%.',
      ['operating cash flow 4300000 money', 'operating cash flow change year-ago 79 percent'],
    ],
    ['Operating margin grew 30%.', []],
    ['We expect Atlas to contribute $20 million of revenue, $10 million of operating income.', []],
    ['This contributed to 9% volume growth.', []],
    [
      'We expect to ship more, and first half shipments were down 10.5%.',
      ['shipments H1 2024 change year-ago -10.5 percent'],
    ],
    ['We will improve the margin. Why was revenue only $3 million?', []],
    [
      'We will raise operating income by $1.2 million in fiscal 2026 versus fiscal 2023.',
      ['operating income FY 2026 change other guidance 1200000 money'],
    ],
  ],
  'two measures of one move': [
    [
      'Revenue was $324 million, a 23.5% increase on a reported basis and a 21.2% rise on a currency neutral basis.',
      [
        'revenue 324000000 money',
        'revenue change year-ago 23.5 percent',
        'constant-currency revenue change year-ago 21.2 percent',
      ],
    ],
    [
      'Revenue improved 38% due to increased volume and a higher fee per deed, which was $6,200.',
      ['revenue change year-ago 38 percent'],
    ],
    [
      'In the quarter, steel generated EBIT of $108 million.',
      ['operating income (steel) 108000000 money'],
    ],
    ['In the quarter, we generated EBIT of $108 million.', ['operating income 108000000 money']],
  ],
  'a move on other terms, beside the reported one': [
    [
      'Order intake was EUR 640 million, which is 5% more than a year ago as reported and 7% more on an organic basis.',
      [
        'orders 640000000 money',
        'orders change year-ago 5 percent',
        'organic orders change year-ago 7 percent',
      ],
    ],
    [
      'Turnover reached GBP 88 million, 12% higher on a reported basis, 9% organically.',
      [
        'revenue 88000000 money',
        'revenue change year-ago 12 percent',
        'organic revenue change year-ago 9 percent',
      ],
    ],
    [
      'Revenue was SEK 4.2 billion, down 3% in reported terms but up 1% at constant exchange rates.',
      [
        'revenue 4200000000 money',
        'revenue change year-ago -3 percent',
        'constant-currency revenue change year-ago 1 percent',
      ],
    ],
    [
      'Recurring revenue was up 71% year over year and 7% on a pro forma basis.',
      [
        'recurring revenue change year-ago 71 percent',
        'pro forma recurring revenue change year-ago 7 percent',
      ],
    ],
    [
      'Sales of Pumps were $120 million, up 8% reported, or 10% organic.',
      [
        'revenue (pumps) 120000000 money',
        'revenue (pumps) change year-ago 8 percent',
        'organic revenue (pumps) change year-ago 10 percent',
      ],
    ],
    [
      'Adjusted EBITDA was $40 million, up 9%, or 12% in constant currency.',
      [
        'ebitda adjusted 40000000 money',
        'ebitda adjusted change year-ago 9 percent',
        'constant-currency ebitda adjusted change year-ago 12 percent',
      ],
    ],
    ['Pro forma revenue was up 3%.', ['pro forma revenue change year-ago 3 percent']],
    [
      'Revenue rose 12%, and EBIT grew 9% at constant currency.',
      ['revenue change year-ago 12 percent', 'operating income change year-ago 9 percent'],
    ],
  ],
  'a move in money beside one at constant rates': [
    [
      'Revenue was $410 million, up 6% in constant currency and down 2% in US dollars.',
      [
        'revenue 410000000 money',
        'constant-currency revenue change year-ago 6 percent',
        'revenue change year-ago -2 percent',
      ],
    ],
    [
      'Revenue rose 6% in constant currency but fell 2% on a reported basis.',
      ['constant-currency revenue change year-ago 6 percent', 'revenue change year-ago -2 percent'],
    ],
    [
      'Revenue rose 6% excluding currency and fell 2% including it.',
      ['constant-currency revenue change year-ago 6 percent', 'revenue change year-ago -2 percent'],
    ],
    [
      'Revenue fell 2% in British pounds, or rose 3% in local currency.',
      ['revenue change year-ago -2 percent', 'constant-currency revenue change year-ago 3 percent'],
    ],
    [
      'Revenue declined 2% as reported and grew 6% organically.',
      ['revenue change year-ago -2 percent', 'organic revenue change year-ago 6 percent'],
    ],
    [
      'Orders came in at CHF 1.31 billion, up 3.2% in local currencies and down 1.4% in Swiss francs.',
      [
        'orders 1310000000 money',
        'constant-currency orders change year-ago 3.2 percent',
        'orders change year-ago -1.4 percent',
      ],
    ],
    [
      'In local currencies, orders rose 3.2%, and in Swiss francs they fell 1.4%.',
      [
        'constant-currency orders change year-ago 3.2 percent',
        'orders change year-ago -1.4 percent',
      ],
    ],
    [
      'Sales grew 6% on a currency-neutral basis, or 2% in yen.',
      ['constant-currency revenue change year-ago 6 percent', 'revenue change year-ago 2 percent'],
    ],
    [
      'Organic revenue grew 6%, and revenue fell 2% as reported.',
      ['organic revenue change year-ago 6 percent', 'revenue change year-ago -2 percent'],
    ],
    ['Revenue in Hong Kong dollars fell 2%.', ['revenue change year-ago -2 percent']],
    [
      'Net sales rose 6% at constant exchange rates, but fell 2% at actual rates.',
      ['constant-currency revenue change year-ago 6 percent', 'revenue change year-ago -2 percent'],
    ],
    ['Revenue grew 6% in rupee terms.', ['revenue change year-ago 6 percent']],
    ['Revenue grew 6% in constant currency.', ['revenue change year-ago 6 percent']],
    [
      'Revenue grew 8% in constant currency and 5% in the US.',
      ['revenue change year-ago 8 percent', 'revenue (us) change year-ago 5 percent'],
    ],
    [
      'Swiss revenue fell 1.4%, and sales in the US rose 3%.',
      ['revenue (swiss) change year-ago -1.4 percent', 'revenue (us) change year-ago 3 percent'],
    ],
    [
      'Sales grew 9%, including organic growth of 4%.',
      ['revenue change year-ago 9 percent', 'organic growth 4 percent'],
    ],
  ],
  'the US as a part, a pronoun and the land of GAAP': [
    ['US revenue fell 2%.', ['revenue (us) change year-ago -2 percent']],
    ['It gave us revenue of $30 million.', ['revenue 30000000 money']],
    ['US GAAP net income was $30 million.', ['net income reported 30000000 money']],
    ['U.S. GAAP net income was $30 million.', ['net income reported 30000000 money']],
    ['US dollar revenue fell 2%.', ['revenue change year-ago -2 percent']],
  ],
  'growth in volume beside growth in money': [
    [
      'Our rural sales grew 7% and urban sales grew 4% in the quarter, both in volume.',
      ['volume growth (rural) 7 percent', 'volume growth (urban) 4 percent'],
    ],
    ['Revenue fell 3% by volume.', ['volume growth -3 percent']],
    ['Revenue grew 8% year-on-year, with good volumes.', ['revenue change year-ago 8 percent']],
    ['Volumes were stable and sales grew 7%.', ['revenue change year-ago 7 percent']],
  ],
  'a dividend of the year beside a part of it': [
    [
      'With the interim of $3.50, the total dividend is $10 per share.',
      ['dividend per share FY 2024 10 money'],
    ],
    ['We pay an annual dividend of $4.00 per share.', ['dividend per share FY 2024 4 money']],
    ['The quarterly dividend was $0.25 per share.', ['dividend per share 0.25 money']],
    ['The total dividend for the quarter was $0.50 per share.', ['dividend per share 0.5 money']],
    ['The dividend was $0.25 per share.', ['dividend per share 0.25 money']],
  ],
  'a growth that another follows, or one over years': [
    ['Revenue grew double digits on top of growing 24% a year ago.', []],
    ["Revenue was steady after growing 14.6% in last year's quarter.", []],
    ['Revenue was flat, following an increase of about 5% last year.', []],
    [
      'The lodges were 13% higher in revenue and 18% higher in operating income than in fiscal 2019.',
      ['revenue change other 13 percent', 'operating income change other 18 percent'],
    ],
    [
      'Capital expenditure was up 20%, as we said on our last quarter call.',
      ['capital expenditure change year-ago 20 percent'],
    ],
    ['We lost 200,000 subscribers.', []],
    [
      'We grew EPS by 14% to $1.46 cents.',
      ['earnings per share change year-ago 14 percent', 'earnings per share 1.46 money'],
    ],
    ['Our EPS, excluding certain items, was $1.03.', ['earnings per share adjusted 1.03 money']],
  ],
  'a plan': [
    [
      'We revise operating profit to $29 million from $34 million.',
      ['operating income guidance 29000000 money', 'operating income aside 34000000 money'],
    ],
    [
      'We have reduced the plan for capital expenditure to $24 million from $28 million.',
      ['capital expenditure guidance 24000000 money', 'capital expenditure aside 28000000 money'],
    ],
    [
      'So far we had said net interest income of $2.4 billion.',
      ['net interest income aside 2400000000 money'],
    ],
    ['We reduced inventory to $24 million.', ['inventory 24000000 money']],
    ['We remain on plan to open 2,300 new stores.', ['new stores guidance 2300 count']],
    ['We anticipate adding 500 locations.', []],
  ],
  'a count of some': [
    ['The recall concerns units delivered to 14 customers.', []],
    ['We have received inquiries from 20 customers.', []],
    ['They are on a platform which now counts 90 million monthly active users.', []],
    ['More than 50 customers testing the product like it.', []],
    [
      'We ended the quarter with 8,240 customers, of which 1,012 pay us for more, an increase of 18%.',
      ['customers 8240 count'],
    ],
    ['Our base has grown to 8,240 customers.', ['customers 8240 count']],
  ],
  'a part of the company': [
    [
      'The Cold Storage Group had revenue of $1.7 billion, up 6%.',
      [
        'revenue (cold storage group) 1700000000 money',
        'revenue (cold storage group) change year-ago 6 percent',
      ],
    ],
    ['Paints second-quarter sales were $40 million.', ['revenue (paints) 40000000 money']],
    ['Harbor Freight’s Q2 sales were $40 million.', ['revenue (harbor freight) 40000000 money']],
    ['Our second-quarter sales were $40 million.', ['revenue 40000000 money']],
    ['Emerging market sales grew 18%.', ['revenue (emerging market) change year-ago 18 percent']],
    [
      'Total sales in developed markets grew 6%.',
      ['revenue (developed markets) change year-ago 6 percent'],
    ],
    ['Sales to emerging markets were $40 million.', ['revenue (emerging markets) 40000000 money']],
    ['Market revenue was $40 million.', []],
    ['This leaves us with ample liquidity of $40 million.', ['liquidity 40000000 money']],
    [
      'Our outlook implies adjusted EBITDA margins of 21%.',
      ['ebitda margin adjusted guidance 21 percent'],
    ],
    ['However backlog was $40 million.', ['backlog 40000000 money']],
    ['Firmwide revenue was $40 million.', ['revenue 40000000 money']],
    ['The reserve development within core earnings was $40 million.', []],
    [
      'Our Packaging segment grew 5% to $120 million, and our gross margin was 42%.',
      ['gross margin 42 percent'],
    ],
    [
      'The Coatings business delivered revenue of $80 million, while our adjusted operating margin was 11%.',
      ['revenue (coatings) 80000000 money', 'operating margin adjusted 11 percent'],
    ],
    [
      'In Coatings, revenue was $80 million, and our gross margin was 42%.',
      ['revenue (coatings) 80000000 money', 'gross margin (coatings) 42 percent'],
    ],
    [
      "Let's turn to our final segment, Process Valves. Operating margin was 32.8%.",
      ['operating margin (process valves) 32.8 percent'],
    ],
    ["Let's turn to the specifics of the segment. Operating margin was 32.8%.", []],
    [
      'Sales of pumps rose 9%. We expect this business to generate revenue of $80 million.',
      ['revenue (pumps) change year-ago 9 percent'],
    ],
    [
      'KLPF Q2 operating income decreased 2.3%.',
      ['operating income (klpf) change year-ago -2.3 percent'],
    ],
    ['U.S. retail sales were down 4.1%.', ['retail sales (u.s.) change year-ago -4.1 percent']],
    [
      'For our U.S. Express business, revenue increased 5%.',
      ['revenue (u.s. express) change year-ago 5 percent'],
    ],
    [
      'You have $2.6 billion capex for the foundry business.',
      ['capital expenditure (foundry) 2600000000 money'],
    ],
    [
      'We expect the Freight segment to end the year with a 6% operating margin.',
      ['operating margin (freight) FY 2024 guidance 6 percent'],
    ],
    ['Debt underwriting fees were down 9%.', ['debt underwriting fees change year-ago -9 percent']],
    ['Our Q2 operating income decreased 1.7%.', ['operating income change year-ago -1.7 percent']],
    [
      'Card, Payment Services, and Vans revenue was up 14%.',
      ['revenue (card, payment services, and vans) change year-ago 14 percent'],
    ],
    ['Studio 360 revenue grew 29%.', ['revenue (studio 360) change year-ago 29 percent']],
    ['Strong public cloud demand continued, with revenue up 35%.', []],
    ['It was a strong quarter, with revenue up 35%.', ['revenue change year-ago 35 percent']],
    ['Revenue in FY24 was $212 million.', ['revenue FY 2024 guidance 212000000 money']],
  ],
  'revenue of a part in the mouth of its head': [
    ['Revenue was $9 million.\nWe delivered $4 million in revenues.', ['revenue 9000000 money']],
    [
      'Revenue was $9.1 million.\nRevenue reached over $9 million.',
      ['revenue 9100000 money', 'revenue 9000000 money'],
    ],
    ['The net loss of $2 million in treasury came from sales of bonds.', []],
    [
      'The net loss of $2 million in the quarter came from sales of bonds.',
      ['net income -2000000 money'],
    ],
  ],
  'a paragraph after one on a part': [
    [
      'Turning to Commercial Banking. Revenue was $210 million, up 7%.\nSequentially, revenue was down 8%.',
      [
        'revenue (commercial banking) 210000000 money',
        'revenue (commercial banking) change year-ago 7 percent',
        'revenue (commercial banking) change previous-quarter -8 percent',
      ],
    ],
    [
      'Turning to Commercial Banking. Revenue was $210 million.\nDeposits were down 9% year-on-year.\nTotal deposits were up 2% year-on-year.',
      ['revenue (commercial banking) 210000000 money', 'deposits change year-ago 2 percent'],
    ],
    [
      'Our outlook for the third quarter.\nOur full year outlook is unchanged.\nWe expect revenue of $5 million.',
      ['revenue Q3 2024 guidance 5000000 money'],
    ],
  ],
  'a list of segments': [
    [
      'By segment. Machine Tools sales were $41.2 million. Operating profit was $2.4 million. Valve Components sales were $29.5 million. Operating profit was $5.0 million. In total, operating profit was $7.1 million. The operating margin was 8.2%.',
      [
        'revenue (machine tools) 41200000 money',
        'operating income (machine tools) 2400000 money',
        'revenue (valve components) 29500000 money',
        'operating income (valve components) 5000000 money',
        'operating income 7100000 money',
        'operating margin 8.2 percent',
      ],
    ],
    [
      'Revenue was $1,486 million.\nComing to the businesses. Personal Care, which is our largest business, grew 6.5% to $684 million from $642 million.',
      [
        'revenue 1486000000 money',
        'revenue (personal care) change year-ago 6.5 percent',
        'revenue (personal care) 684000000 money',
        'revenue (personal care) Q2 2023 prior year-ago 642000000 money',
      ],
    ],
    [
      'Revenue was $486 million.\nComing to the businesses. Personal Care grew 6.5% to $684 million.',
      ['revenue 486000000 money'],
    ],
    [
      'Revenue was $1,486 million.\nConsumer demand grew 6.5% to $684 million.',
      ['revenue 1486000000 money'],
    ],
  ],
  'a basis told by what is left out': [
    [
      'When excluding optimization costs, EPS was $1.52.',
      ['earnings per share adjusted 1.52 money'],
    ],
    [
      'On a core basis, operating income was $9 million.',
      ['operating income adjusted 9000000 money'],
    ],
    ['The firm reported net income of $8.7 million.', ['net income 8700000 money']],
    ['Our reported net income was $8.7 million.', ['net income reported 8700000 money']],
  ],
  'names that hold other names': [
    ['Net new ARR was $19.6 million.', ['net new annual recurring revenue 19600000 money']],
    [
      'Current remaining performance obligations were $438 million, and total RPO was $712 million.',
      [
        'current remaining performance obligations 438000000 money',
        'remaining performance obligations 712000000 money',
      ],
    ],
    ['We ended with $641 million of cash and investments.', ['cash 641000000 money']],
    ['By June the common equity tier-1 ratio had climbed to 12.4%.', ['cet1 ratio 12.4 percent']],
    ['Net income per share was $0.21.', ['earnings per share 0.21 money']],
    [
      'We expect an operating margin of 13%, and a free cash flow margin of about 19%.',
      ['operating margin guidance 13 percent', 'free cash flow margin guidance 19 percent'],
    ],
    [
      'We declared a final dividend of $6.50 per share, so the total dividend is $10 per share.',
      ['final dividend per share 6.5 money', 'dividend per share FY 2024 10 money'],
    ],
    ['With our Catalyst 9000 family additions the portfolio is complete.', []],
  ],
};

describe('figures told apart', () => {
  for (const [kind, rows] of Object.entries(APART))
    it.each(rows)(`${kind}: "%s"`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
});

describe('a quarter said without its year', () => {
  it.each([
    ['Revenue was $5 million, up 2.6% from $4.9 million in the fourth quarter.', 1, 'Q4 2023'],
    ['Revenue was $5 million, up from $4.9 million in the third quarter of 2023.', 1, 'Q3 2023'],
  ])(
    'is the last one of its name when it is compared with: "%s"',
    (text, fiscalQuarter, period) => {
      const call = { period: 'Q1 2024', fiscalQuarter: fiscalQuarter as 1 };
      const facts = readFacts(callOf(text, { call }));
      expect(facts.at(-1)).toMatchObject({ period, modality: 'actual' });
      expect(facts.at(-1)?.versus).not.toBeNull();
    },
  );

  it.each([
    ['For the first quarter, we expect revenue of $5 million.', 'Q1 2025'],
    ['We expect revenue of $5 million for the full year.', 'FY 2025'],
    ['We expect revenue of $5 million in the second half.', 'H2 2025'],
  ])('is of the year to come on the last call of a year: "%s"', (text, period) => {
    const facts = readFacts(callOf(text, { call: { period: 'Q4 2024', fiscalQuarter: 4 } }));
    expect(facts.map(({ period: of, modality }) => `${of} ${modality}`)).toEqual([
      `${period} guidance`,
    ]);
  });

  it('is of this year where a year is told of', () => {
    const facts = readFacts(
      callOf('For the full year, revenue was $5 million.', {
        call: { period: 'Q4 2024', fiscalQuarter: 4 },
      }),
    );
    expect(facts.map(toldOf)).toEqual(['revenue FY 2024 5000000 money']);
  });
});

describe('the end of a month', () => {
  const call = { period: 'Q3 2024', fiscalQuarter: 3, date: '2024-11-07' } as const;
  it.each([
    ['The NPL ratio went up to 1.9% from 1.7% at the end of June.', 'Q2 2024'],
    ['The NPL ratio went up to 1.9% from 1.7% at the end of September 2023.', 'Q3 2023'],
    ['The NPL ratio went up to 1.9% from 1.7% at the end of December.', '2023-12-31'],
  ])('dates what is compared: "%s"', (text, period) => {
    const facts = readFacts(callOf(text, { call }));
    expect(facts.map((fact) => fact.period)).toEqual(['Q3 2024', period]);
    expect(facts[0]?.spoken.figure.bound).toBeUndefined();
  });
});

describe('items left out at the head of a sentence', () => {
  it.each([
    [
      'Excluding special items, second quarter 2024 net income was $43 million or $1.50 per share.',
      ['net income adjusted 43000000 money', 'earnings per share adjusted 1.5 money'],
    ],
    [
      'Excluding special items, net income was $43 million, and GAAP earnings per share were $1.20.',
      ['net income adjusted 43000000 money', 'earnings per share reported 1.2 money'],
    ],
    [
      'Second quarter 2024 net income was $43 million or $1.50 per share.',
      ['net income 43000000 money', 'earnings per share 1.5 money'],
    ],
  ])('hold up to another basis: %s', (text, facts) => expect(factsIn(text)).toEqual(facts));
});

describe('a basis said once for all', () => {
  const lead = 'Unless otherwise noted, all margins and expenses are non-GAAP.';
  it.each([
    ['Gross margin was 80%.', 'gross margin adjusted 80 percent'],
    ['Operating expenses were $9 million.', 'operating expenses adjusted 9000000 money'],
    [
      'On a GAAP basis, the operating loss was $2 million.',
      'operating income reported -2000000 money',
    ],
    ['Revenue was $9 million.', 'revenue 9000000 money'],
  ])('holds for profits and expenses: "%s"', (text, fact) => {
    expect(factsIn(`${lead} ${text}`)).toEqual([fact]);
  });

  it('is heard of the numbers that are told, with what is left out', () => {
    const said =
      'Other than revenue, the numbers I give today are non-GAAP unless I say otherwise.';
    expect(factsIn(`${said} Gross margin was 80%. Revenue was $9 million.`)).toEqual([
      'gross margin adjusted 80 percent',
      'revenue 9000000 money',
    ]);
    for (const lead of [
      'We will be presenting non-GAAP results unless otherwise noted.',
      'Let me turn to the P&L, and these are adjusted figures unless I say otherwise.',
      "Before I start, I'll be referencing adjusted results today.",
      'My remarks today will be on a non-GAAP basis.',
    ])
      expect(factsIn(`${lead} Gross margin was 80%. Revenue was $9 million.`)).toEqual([
        'gross margin adjusted 80 percent',
        'revenue 9000000 money',
      ]);
    for (const lead of [
      'We will also use non-GAAP measures.',
      'These are adjusted figures.',
      'We will be referring to adjusted results of the tender offer later.',
      'During today’s call, we will discuss non-GAAP results. Reconciliations are in our release.',
    ])
      expect(factsIn(`${lead} Gross margin was 80%.`)).toEqual(['gross margin 80 percent']);
    expect(factsIn('The numbers in the release are non-GAAP. Gross margin was 80%.')).toEqual([
      'gross margin 80 percent',
    ]);
  });

  it.each([
    'Margins are non-GAAP.',
    'All margins we mention are non-GAAP.',
    'As always, margins are on a non-GAAP basis.',
    'Thanks, and welcome. The margins I quote on this call are adjusted.',
    'Margins are non-GAAP unless stated otherwise.',
    'Unless we say otherwise, margins are non-GAAP.',
  ])('is of the margins alone where only they are named: "%s"', (spoken) =>
    expect(factsIn(`${spoken} Gross margin was 80%. Operating income was $4 million.`)).toEqual([
      'gross margin adjusted 80 percent',
      'operating income 4000000 money',
    ]),
  );

  it.each([
    'Margins are improving on an adjusted basis.',
    'Some of the figures are non-GAAP.',
    'Results are adjusted for currency.',
    'These costs are adjusted every year.',
  ])('is not taken from what only sounds like it: "%s"', (spoken) =>
    expect(factsIn(`${spoken} Gross margin was 80%.`)).toEqual(['gross margin 80 percent']),
  );

  it('holds for the company alone where only its results are meant', () => {
    const spoken =
      'Today we speak to the non-GAAP measures when describing our consolidated results.';
    expect(
      factsIn(
        `${spoken} Operating margin was 18%. The Valve segment had operating income of $4 million.`,
      ),
    ).toEqual(['operating margin adjusted 18 percent', 'operating income (valve) 4000000 money']);
  });

  it('is not taken from a mere mention of such measures', () => {
    expect(factsIn('We will refer to non-GAAP measures. Gross margin was 80%.')).toEqual([
      'gross margin 80 percent',
    ]);
    expect(
      factsIn(
        'We will refer to non-GAAP financial measures in discussing our performance. Gross margin was 80%.',
      ),
    ).toEqual(['gross margin 80 percent']);
  });
});
