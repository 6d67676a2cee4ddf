import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a count that grew by so many to so many': [
    [
      'Paid subscribers grew by 110,000 in the quarter to 3.71 million, from 3.60 million at the end of March.',
      [
        'subscribers change previous-quarter 110000 count',
        'subscribers 3710000 count',
        'subscribers end of March prior other 3600000 count',
      ],
    ],
    ['Store count grew by 12 to 340.', ['stores change other 12 count', 'stores 340 count']],
    ['Subscribers grew by 3 to 5 percent.', ['subscribers change year-ago 3 to 5 percent']],
  ],
  'the number of then, told beside its own': [
    [
      'Devices revenue was $26.4 million, and the recast number for last year is $27.3 million.',
      [
        'revenue (devices) 26400000 money',
        'revenue (devices) Q2 2023 prior year-ago 27300000 money',
      ],
    ],
    [
      'Capex was $26.4 million, and our prior-year number was $30 million.',
      [
        'capital expenditure 26400000 money',
        'capital expenditure Q2 2023 prior year-ago 30000000 money',
      ],
    ],
    [
      'Revenue was $26.4 million, and the number of stores last year was 27.',
      ['revenue 26400000 money'],
    ],
  ],
  'what a figure was before, behind "after"': [
    [
      'Free cash flow was 24 million, after 31 million.',
      ['free cash flow 24000000 money', 'free cash flow Q2 2023 prior year-ago 31000000 money'],
    ],
    [
      'Sales were 455 million euros in the second quarter, after 462 million, so that is 1.5 percent less.',
      [
        'revenue 455000000 money',
        'revenue Q2 2023 prior year-ago 462000000 money',
        'revenue change year-ago -1.5 percent',
      ],
    ],
    [
      'The second quarter had sales of 511 million euros after 470 million, growth of 8.7 percent.',
      [
        'revenue 511000000 money',
        'revenue Q2 2023 prior year-ago 470000000 money',
        'revenue change year-ago 8.7 percent',
      ],
    ],
    [
      'We close with a quarter of 520 million euros in sales, following 511 million in the year before, plus 1.8 percent.',
      [
        'revenue 520000000 money',
        'revenue Q2 2023 prior year-ago 511000000 money',
        'revenue change year-ago 1.8 percent',
      ],
    ],
    ['Revenue was $24 million, after $3 million of discounts.', ['revenue 24000000 money']],
    [
      'Net income was $52 million, after $18 million in 2024 restructuring charges.',
      ['net income 52000000 money'],
    ],
    [
      'Operating income was $52 million, after $18 million in second quarter restructuring costs.',
      ['operating income 52000000 money', 'restructuring charge 18000000 money'],
    ],
    [
      'Net debt was 352 million, after 15 million spent on our own shares.',
      ['net debt 352000000 money'],
    ],
  ],
  'a time that leads to the figure behind it, not to the one before': [
    [
      'We show adjusted net income for Q2 of $41 million compared to adjusted net income for Q1 of $33 million.',
      ['net income adjusted 41000000 money', 'net income adjusted Q1 2024 33000000 money'],
    ],
    [
      'Our year-to-date free cash flow generation of $620 million puts us well on track for our full-year objective.',
      ['free cash flow H1 2024 620000000 money'],
    ],
    [
      'The combined ratio of 91.3% was down compared to the prior year Q2 level of 94.6%.',
      ['combined ratio 91.3 percent', 'combined ratio Q2 2023 prior year-ago 94.6 percent'],
    ],
    [
      'If I compare that to last year’s Q3 revenue of $270 million, most of the decline is due to prices.',
      ['revenue Q3 2023 prior other 270000000 money'],
    ],
    [
      'Compared to a year ago, operating margin was down 60 basis points from 11.4%.',
      [
        'operating margin change year-ago -60 bps',
        'operating margin Q2 2023 prior year-ago 11.4 percent',
      ],
    ],
    [
      'Revenue was $52 million, up from $47 million in the fourth quarter.',
      ['revenue 52000000 money', 'revenue Q4 2023 prior other 47000000 money'],
    ],
    [
      'Free cash flow in the year so far was $90 million.',
      ['free cash flow H1 2024 90000000 money'],
    ],
    [
      'We have a target of at least 9,000 home deliveries for the coming fiscal year.',
      ['deliveries FY 2025 guidance 9000 count'],
    ],
    [
      'We show adjusted net income for Q2 of $41 million compared to adjusted net income for Q4 of $33 million.',
      ['net income adjusted 41000000 money', 'net income adjusted Q4 2023 33000000 money'],
    ],
    [
      'Revenue was $90 million, up from $80 million a year ago, and we expect revenue of $100 million in the third quarter.',
      [
        'revenue 90000000 money',
        'revenue Q2 2023 prior year-ago 80000000 money',
        'revenue Q3 2024 guidance 100000000 money',
      ],
    ],
    [
      'For the first half, we expect year-to-date sales of about $90 million.',
      ['revenue H1 2024 guidance 90000000 money'],
    ],
    ['Our trailing fourth quarter adjusted EBITDA was about $3.9 billion.', []],
    [
      'Consolidated non-GAAP SG&A as a percentage of sales for the quarter decreased 170 basis points.',
      ['selling, general and administrative expense ratio adjusted change year-ago -170 bps'],
    ],
    [
      'Other operating and maintenance expenses increased by $4.7 million.',
      ['operating and maintenance expense change year-ago 4700000 money'],
    ],
    [
      'We had adjusted EPS of $6.10, using a normalized 26% tax rate.',
      ['earnings per share adjusted 6.1 money', 'tax rate adjusted 26 percent'],
    ],
  ],
  'a time that only the level before another was of': [
    [
      'EBITDA was $287 million, up from $274 million in the second quarter of last year, and the margin was 25%.',
      [
        'ebitda 287000000 money',
        'ebitda Q2 2023 prior year-ago 274000000 money',
        'ebitda margin 25 percent',
      ],
    ],
  ],
  'a move beside that of another time, and a month': [
    [
      'On a year-over-year basis, organic sales fell 4% compared to a 22% decline in Q1.',
      [
        'organic revenue change year-ago -4 percent',
        'organic revenue Q1 2024 change year-ago -22 percent',
      ],
    ],
    [
      'Revenue rose 4% compared to $38 million in Q1.',
      [
        'revenue change previous-quarter 4 percent',
        'revenue Q1 2024 prior previous-quarter 38000000 money',
      ],
    ],
    [
      'China has recovered steadily with occupancy nearing 60% for the month.',
      ['occupancy aside 60 percent'],
    ],
  ],
  'a sentence that opens with what it is held against': [
    [
      'Compared to 2019, RevPAR was down 6%, and sales grew 4%.',
      ['revenue per available room change other -6 percent', 'revenue change other 4 percent'],
    ],
    ['Versus fiscal 2021, revenue was up 5%.', ['revenue change other 5 percent']],
    ['In 2021, revenue grew 5%.', ['revenue FY 2021 change year-ago 5 percent']],
  ],
  'a time right before the figure that was then': [
    [
      'Fuel was $3.10 a gallon, in last year’s second quarter $3.42.',
      ['fuel price 3.1 money', 'fuel price Q2 2023 prior year-ago 3.42 money'],
    ],
    [
      'Revenue was $48 million, last year $44 million.',
      ['revenue 48000000 money', 'revenue Q2 2023 prior year-ago 44000000 money'],
    ],
    [
      'Free cash flow was $12 million, $9 million a quarter earlier.',
      [
        'free cash flow 12000000 money',
        'free cash flow Q1 2024 prior previous-quarter 9000000 money',
      ],
    ],
    // Of the figure before it.
    [
      'Revenue was $44 million last year, $48 million this year.',
      ['revenue Q2 2023 44000000 money', 'revenue 48000000 money'],
    ],
    [
      'Revenue rose from $44 million last year to $48 million.',
      ['revenue Q2 2023 prior year-ago 44000000 money', 'revenue 48000000 money'],
    ],
  ],
  'a move against another year than the last': [
    [
      'Sales of $55 million were up 4% from Q2 2023, up 21% from pre-pandemic 2019.',
      [
        'revenue 55000000 money',
        'revenue change year-ago 4 percent',
        'revenue change other 21 percent',
      ],
    ],
    [
      'Sales were down 1% compared to 2023 and up 31% compared to the more normal 2019 year.',
      ['revenue change year-ago -1 percent', 'revenue change other 31 percent'],
    ],
    [
      'Sales rose 16% versus 2023 and 8% versus ’19.',
      ['revenue change year-ago 16 percent', 'revenue change other 8 percent'],
    ],
    [
      'Sales grew 3% compared to prior year, a 13% decline compared to pre-pandemic sales levels.',
      ['revenue change year-ago 3 percent', 'revenue change other -13 percent'],
    ],
    ['As compared to 2021 levels, sales increased 6%.', ['revenue change other 6 percent']],
    [
      'When comparing to Q2 2021, sales were strong and increased by 12%.',
      ['revenue change other 12 percent'],
    ],
    [
      'Sales rose 17% from $41 million in the second quarter of 2021, reflecting a 15% organic sales gain.',
      [
        'revenue change other 17 percent',
        'revenue Q2 2021 prior other 41000000 money',
        'organic revenue change other 15 percent',
      ],
    ],
    [
      'Second quarter sales were $48 million in fiscal 2024 compared to $45 million in fiscal 2023, up 7%.',
      [
        'revenue 48000000 money',
        'revenue Q2 2023 prior year-ago 45000000 money',
        'revenue change year-ago 7 percent',
      ],
    ],
    // The last one, by other words.
    [
      'Sales rose 17% compared to the difficult 2023 year, and EBITDA of $9 million was down 23% versus prior Q2.',
      [
        'revenue change year-ago 17 percent',
        'ebitda 9000000 money',
        'ebitda change year-ago -23 percent',
      ],
    ],
    [
      'Sales fell 7% compared to the second quarter in 2023.',
      ['revenue change year-ago -7 percent'],
    ],
    [
      'Sales fell 31% in Q2 when compared with Q2 of the prior-year period.',
      ['revenue change year-ago -31 percent'],
    ],
    ['Sales fell 3% versus prior Q1.', ['revenue change previous-quarter -3 percent']],
  ],
  'a prior that is only said to be of the year before': [
    [
      'Earnings per share increased to $1.74 in the quarter compared to $1.13 in 2023.',
      ['earnings per share 1.74 money', 'earnings per share Q2 2023 prior year-ago 1.13 money'],
    ],
    // The year's own, or its last day's.
    [
      'Revenue was $50 million in the quarter compared to $180 million in 2023.',
      ['revenue 50000000 money', 'revenue FY 2023 prior other 180000000 money'],
    ],
    ['Inventory rose 10% from the end of 2023.', ['inventory change other 10 percent']],
    [
      'The tax rate for the quarter was 24% compared to 23% for the full year 2023.',
      ['tax rate 24 percent', 'tax rate FY 2023 prior other 23 percent'],
    ],
    ['Sales were $48 million in fiscal 2023.', ['revenue FY 2023 48000000 money']],
  ],
  'a move that is held against no other time': [
    [
      'Earnings per share increased 20% to $1.39 with no impact from currency in the quarter.',
      ['earnings per share change year-ago 20 percent', 'earnings per share 1.39 money'],
    ],
    ['Occupancy grew 40 basis points in July, compared to the second quarter.', []],
  ],
  'a move that another one is set against': [
    [
      'Comparable sales were up 4.9%, against a decline of 1.2% in the second quarter of last year.',
      [
        'same-store sales change year-ago 4.9 percent',
        'same-store sales Q2 2023 change year-ago -1.2 percent',
      ],
    ],
    [
      'Comps were up 2%, compared to a 5% increase a year ago.',
      [
        'same-store sales change year-ago 2 percent',
        'same-store sales Q2 2023 change year-ago 5 percent',
      ],
    ],
    [
      'Year over year, organic revenue declined 4.6% compared to a 27% decline in the first quarter.',
      [
        'organic revenue change year-ago -4.6 percent',
        'organic revenue Q1 2024 change year-ago -27 percent',
      ],
    ],
    // Each has a base of its own.
    [
      'Comps grew 3% in the quarter, and 12% versus 2019.',
      ['same-store sales change year-ago 3 percent', 'same-store sales change other 12 percent'],
    ],
    // A level that is compared with is no move.
    [
      'Gross margin was 34.1%, against 33.0% a year ago.',
      ['gross margin 34.1 percent', 'gross margin Q2 2023 prior year-ago 33 percent'],
    ],
  ],
  'where a balance stood on the day before': [
    [
      'Net debt closed the quarter at $41 million, after starting the year at $49 million.',
      ['net debt 41000000 money', 'net debt FY 2023 prior other 49000000 money'],
    ],
    [
      'We began the year with net debt of $49 million and finished June at $41 million.',
      ['net debt FY 2023 prior other 49000000 money', 'net debt 41000000 money'],
    ],
    [
      'Net leverage was 2.1 times, 2.6 times at the start of the year.',
      ['net leverage 2.1 multiple', 'net leverage FY 2023 prior other 2.6 multiple'],
    ],
    [
      'Net debt came to $41 million – at December it was $49 million – and that is 0.8 times EBITDA.',
      [
        'net debt 41000000 money',
        'net debt December prior other 49000000 money',
        'net leverage 0.8 multiple',
      ],
    ],
    [
      'Net cash is $24 million; at year-end we had net debt of $7 million.',
      ['net cash 24000000 money', 'net debt FY 2023 7000000 money'],
    ],
    // No balance, and no day that is over.
    ['We started the year with revenue of $49 million.', ['revenue 49000000 money']],
    [
      'We expect net debt of $49 million at year-end.',
      ['net debt FY 2024 guidance 49000000 money'],
    ],
  ],
  'what a loss was before, a loss': [
    [
      'Our net result was a loss of $9 million, which was $61 million last year.',
      ['net income -9000000 money', 'net income Q2 2023 prior year-ago -61000000 money'],
    ],
    [
      'Our net result was a loss of $9 million, compared with $61 million last year.',
      ['net income -9000000 money', 'net income Q2 2023 prior year-ago -61000000 money'],
    ],
    [
      'Our net result was a loss of $9 million, compared with a profit of $61 million last year.',
      ['net income -9000000 money', 'net income Q2 2023 prior year-ago 61000000 money'],
    ],
    [
      'Operating income was minus $9 million, compared with $61 million last year.',
      ['operating income -9000000 money', 'operating income Q2 2023 prior year-ago 61000000 money'],
    ],
  ],
  'the rows of a table that is read aloud': [
    [
      'Group revenue: second quarter $214 million, prior year $221 million, minus 3.2%; first half $402 million, prior year $450 million, minus 10.7%. Capex: $38 million, $42 million.',
      [
        'revenue 214000000 money',
        'revenue Q2 2023 prior year-ago 221000000 money',
        'revenue change year-ago -3.2 percent',
        'revenue H1 2024 402000000 money',
        'revenue H1 2023 prior year-ago 450000000 money',
        'revenue H1 2024 change year-ago -10.7 percent',
        'capital expenditure 38000000 money',
        'capital expenditure Q2 2023 prior year-ago 42000000 money',
      ],
    ],
    [
      'Gross profit: $105 million, $100 million, plus 5.0%.',
      [
        'gross profit 105000000 money',
        'gross profit Q2 2023 prior year-ago 100000000 money',
        'gross profit change year-ago 5 percent',
      ],
    ],
    // Which of the two is last year's, nobody says, and no move tells.
    ['Capex: $38 million, $42 million.', []],
    [
      'Gross profit: $100 million, $105 million, plus 5.0%.',
      ['gross profit change year-ago 5 percent'],
    ],
  ],
  'the longer time, left behind by what it was not told of': [
    [
      'Revenue for the quarter was $68 million. For the first half, revenue was $139 million.\nComing to segments. Cement revenue was $25 million, up 1%.',
      [
        'revenue 68000000 money',
        'revenue H1 2024 139000000 money',
        'revenue (cement) 25000000 money',
        'revenue (cement) change year-ago 1 percent',
      ],
    ],
    [
      'Revenue for the quarter was $68 million, and cement revenue was $25 million.\nNow to the first half. Revenue was $139 million. Cement revenue was $52 million.',
      [
        'revenue 68000000 money',
        'revenue (cement) 25000000 money',
        'revenue H1 2024 139000000 money',
        'revenue (cement) H1 2024 52000000 money',
      ],
    ],
  ],
  'what a forecast is for, by what the one before turned to': [
    [
      'We expect third quarter revenue of $30 million to $32 million. The full year moves down to growth of 1% to 2%. Adjusted EBITDA of $10 million to $11 million is unchanged.',
      [
        'revenue Q3 2024 guidance 30000000 to 32000000 money',
        'ebitda adjusted FY 2024 guidance 10000000 to 11000000 money',
      ],
    ],
    [
      'We expect third quarter revenue of $30 million to $32 million. Adjusted EBITDA of $10 million to $11 million.',
      [
        'revenue Q3 2024 guidance 30000000 to 32000000 money',
        'ebitda adjusted Q3 2024 guidance 10000000 to 11000000 money',
      ],
    ],
  ],
  'one time for two, where the second has no verb': [
    [
      'Dividends paid were $11 million and capex $20 million in the first half.',
      ['dividends paid H1 2024 11000000 money', 'capital expenditure H1 2024 20000000 money'],
    ],
    [
      'EBITDA was $11 million and revenue was $90 million in the first half.',
      ['ebitda 11000000 money', 'revenue H1 2024 90000000 money'],
    ],
    [
      'EBITDA was $11 million in the quarter and revenue $90 million in the first half.',
      ['ebitda 11000000 money', 'revenue H1 2024 90000000 money'],
    ],
  ],
  'a whole of which some fell in the quarter, of the year so far': [
    [
      'Capital expenditure was $96 million, of which $37 million fell in the second quarter.',
      ['capital expenditure H1 2024 96000000 money'],
    ],
    [
      'Capital expenditure was $96 million, of which $37 million went into the new mill.',
      ['capital expenditure 96000000 money'],
    ],
  ],
  'weeks as many as a half or a quarter has': [
    ['For the 28 weeks, revenue was $96 million.', ['revenue H1 2024 96000000 money']],
    ['In the 12 weeks, revenue was $46 million.', ['revenue 46000000 money']],
    ['Over the 11 weeks of the strike, revenue was $6 million.', ['revenue 6000000 money']],
  ],
  'a move behind this year’s sum, held against last year’s': [
    [
      'Revenue went from $41 million last year to $44 million this year, up 7%.',
      [
        'revenue Q2 2023 prior year-ago 41000000 money',
        'revenue 44000000 money',
        'revenue change year-ago 7 percent',
      ],
    ],
    [
      'Net leverage is 1.5 times. It was 1.4 times at year-end.',
      ['net leverage 1.5 multiple', 'net leverage FY 2023 1.4 multiple'],
    ],
  ],
  'a figure that its speaker puts right later, by the right one': [
    [
      "Backlog stood at $64 million, up 9%. Revenue rose 9%. One more thing: I said backlog up 9%; it's actually up 8%.",
      [
        'backlog 64000000 money',
        'revenue change year-ago 9 percent',
        'backlog change year-ago 8 percent',
      ],
    ],
    [
      'Backlog stood at $64 million. A correction: backlog was $66 million, not $64 million.',
      ['backlog 66000000 money'],
    ],
    // Nothing was told wrong.
    [
      "Backlog stood at $64 million, up 9%. I said that orders grew; they're up 8%.",
      [
        'backlog 64000000 money',
        'backlog change year-ago 9 percent',
        'orders change year-ago 8 percent',
      ],
    ],
    [
      'Backlog stood at $64 million. Backlog was $66 million in March, not $64 million.',
      ['backlog 64000000 money', 'backlog aside 66000000 money'],
    ],
  ],
  'the quarter set apart from the year so far': [
    [
      'Free cash flow was strong, $42 million, and the second quarter alone was $26 million.',
      ['free cash flow H1 2024 42000000 money', 'free cash flow 26000000 money'],
    ],
    [
      'EBITDA for the first half was $42 million, while Q2 was $26 million.',
      ['ebitda H1 2024 42000000 money', 'ebitda 26000000 money'],
    ],
    ['EBITDA was strong, and the second quarter was $2 million better.', []],
    [
      'Free cash flow was $26 million, and the second quarter alone had five holidays.',
      ['free cash flow 26000000 money'],
    ],
  ],
};

const YEAR_END = { fiscalQuarter: 4, period: 'Q4 2024' } as const;

// Said in the call of the year's last quarter.
const AT_YEAR_END: readonly (readonly [string, readonly string[]])[] = [
  [
    'Net sales improved 11.6% over 2023 to $128 million.',
    ['revenue FY 2024 change year-ago 11.6 percent', 'revenue FY 2024 128000000 money'],
  ],
  [
    'Net sales were $128 million, up 11.6% from 2023.',
    ['revenue FY 2024 128000000 money', 'revenue FY 2024 change year-ago 11.6 percent'],
  ],
  [
    'Net sales were $128 million, compared to $115 million in 2023.',
    ['revenue FY 2024 128000000 money', 'revenue FY 2023 prior year-ago 115000000 money'],
  ],
  ['Fourth quarter net sales rose 4% over 2023.', ['revenue Q4 2024 change year-ago 4 percent']],
  [
    'Net debt was $128 million, compared to $115 million in 2023.',
    ['net debt Q4 2024 128000000 money', 'net debt FY 2023 prior other 115000000 money'],
  ],
  [
    'Adjusted EBIT was $102 million for the year, a margin of 14.0%.',
    [
      'operating income adjusted FY 2024 102000000 money',
      'operating margin adjusted FY 2024 14 percent',
    ],
  ],
  [
    'Adjusted EBIT was $102 million for the year, a margin of 14.0%, while Q4 was $25 million.',
    [
      'operating income adjusted FY 2024 102000000 money',
      'operating margin adjusted FY 2024 14 percent',
      'operating income adjusted Q4 2024 25000000 money',
    ],
  ],
  [
    'Adjusted EBIT was $102 million for the year, while the quarter’s operating margin was 13.1%.',
    ['operating income adjusted FY 2024 102000000 money', 'operating margin Q4 2024 13.1 percent'],
  ],
  // A cash flow that no quarter brings in, and none says that it is the year's.
  [
    'EBITDA was $102 million for the year and $24 million in the fourth quarter. Free cash flow of $81 million, up from $70 million, was a record.',
    ['ebitda FY 2024 102000000 money', 'ebitda Q4 2024 24000000 money'],
  ],
  [
    'EBITDA was $102 million for the year and $24 million in the fourth quarter. Free cash flow of $21 million was a record.',
    [
      'ebitda FY 2024 102000000 money',
      'ebitda Q4 2024 24000000 money',
      'free cash flow Q4 2024 21000000 money',
    ],
  ],
  // Profits of the year only, from the first on: what is told behind them without a time is the year's.
  [
    'For the full year, EBITDA was $102 million and operating income $71 million.\nEarnings per share were $1.20. Capital expenditure was $33 million. In the fourth quarter, sales were $240 million.',
    [
      'ebitda FY 2024 102000000 money',
      'operating income FY 2024 71000000 money',
      'earnings per share FY 2024 1.2 money',
      'capital expenditure FY 2024 33000000 money',
      'revenue Q4 2024 240000000 money',
    ],
  ],
  // Told again as the year's, with its share and beside a quarter's dividend.
  [
    'We have earned $213 million or $2.63 a share, and declared dividends of $1.95 for the year, including 25 cents for the fourth quarter. For the year, net income was $213 million.',
    [
      'net income FY 2024 213000000 money',
      'earnings per share FY 2024 2.63 money',
      'net income FY 2024 213000000 money',
    ],
  ],
  // A profit of the quarter's, or one before them that has no time.
  [
    'For the full year, EBITDA was $102 million and operating income $71 million.\nEarnings per share were $1.20. In the fourth quarter, net income was $9 million.',
    [
      'ebitda FY 2024 102000000 money',
      'operating income FY 2024 71000000 money',
      'earnings per share Q4 2024 1.2 money',
      'net income Q4 2024 9000000 money',
    ],
  ],
  [
    'Gross profit was $52 million. For the full year, EBITDA was $102 million and operating income $71 million.\nEarnings per share were $0.20.',
    [
      'gross profit Q4 2024 52000000 money',
      'ebitda FY 2024 102000000 money',
      'operating income FY 2024 71000000 money',
      'earnings per share Q4 2024 0.2 money',
    ],
  ],
  // A year by its other names.
  ...[
    'For the financial year, revenue was $410 million.',
    'In the full financial year, sales came to $410 million.',
    'Revenue for our 2024 financial year was $410 million.',
    'The business year brought revenue of $410 million.',
  ].map((said) => [said, ['revenue FY 2024 410000000 money']] as const),
  ['Our financial year ends in June. Revenue was $41 million.', ['revenue Q4 2024 41000000 money']],
  // The year between a metric and its verb, where the quarter was told before.
  [
    'Revenue was $98 million in the fourth quarter. The gross margin for 2024 was 44.1%, compared to 42% in 2023.',
    [
      'revenue Q4 2024 98000000 money',
      'gross margin FY 2024 44.1 percent',
      'gross margin FY 2023 prior year-ago 42 percent',
    ],
  ],
  [
    'Revenue was $98 million in the fourth quarter. Free cash flow during 2024 came in at $30 million. The combined ratio for 2023 was 96%.',
    [
      'revenue Q4 2024 98000000 money',
      'free cash flow FY 2024 30000000 money',
      'combined ratio FY 2023 96 percent',
    ],
  ],
  [
    'We expect capital expenditure of $20 million in the 2025 fiscal year.',
    ['capital expenditure FY 2025 guidance 20000000 money'],
  ],
];

it.each(AT_YEAR_END)('what is of the year, at its end: %j', (said, facts) => {
  expect(factsIn(said, { call: YEAR_END })).toEqual(facts);
});

describe.each(Object.entries(SAID))('%s', (_what, rows) => {
  it.each(rows)('%j', (said, facts) => {
    expect(factsIn(said)).toEqual(facts);
  });
});
