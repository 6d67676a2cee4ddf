import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a second measure of one result, each with its own basis': [
    [
      'EPS was $1.63, or $1.70 on an adjusted basis.',
      ['earnings per share 1.63 money', 'earnings per share adjusted 1.7 money'],
    ],
    [
      'Our efficiency ratio was 58.7%, and on an adjusted basis 57.5%.',
      ['efficiency ratio 58.7 percent', 'efficiency ratio adjusted 57.5 percent'],
    ],
    [
      'Noninterest expense was $1.14 billion, or $1.10 billion on an adjusted basis.',
      ['non-interest expense 1140000000 money', 'non-interest expense adjusted 1100000000 money'],
    ],
    [
      'Gross profit was $12 million and operating income was $6 million, both on a non-GAAP basis.',
      ['gross profit adjusted 12000000 money', 'operating income adjusted 6000000 money'],
    ],
    [
      'Operating income was $40 million, up 9%, on an adjusted basis.',
      [
        'operating income adjusted 40000000 money',
        'operating income adjusted change year-ago 9 percent',
      ],
    ],
    ['EPS was $1.63 or $1.70 on an operating basis.', ['earnings per share 1.63 money']],
    ['CET1 was 10.6%, and 9.1% including AOCI.', ['cet1 ratio 10.6 percent']],
    [
      'Net interest income was $1.31 billion, or $1.33 billion on a tax-equivalent basis.',
      ['net interest income 1310000000 money'],
    ],
  ],
  'without what is left out': [
    [
      'EPS was $1.63, or $1.70 excluding the special assessment.',
      ['earnings per share 1.63 money', 'earnings per share adjusted 1.7 money'],
    ],
    [
      'Reported EPS of $1.63 included $0.07 of charges; excluding those, EPS was $1.70.',
      ['earnings per share reported 1.63 money', 'earnings per share adjusted 1.7 money'],
    ],
    [
      'Excluding purchase accounting accretion, net interest margin was 3.02%.',
      ['net interest margin adjusted 3.02 percent'],
    ],
    [
      'Net interest margin was 3.12%, or 3.02% excluding purchase accounting accretion.',
      ['net interest margin 3.12 percent'],
    ],
    [
      'Ex the special assessment, our efficiency ratio was 57.5%.',
      ['efficiency ratio adjusted 57.5 percent'],
    ],
    ['Revenue was $1.94 billion including a $20 million gain.', ['revenue 1940000000 money']],
  ],
  'losses on loans beside the loans that they are a share of': [
    [
      'Net charge-offs were $142 million or 47 basis points of average loans, up 3 basis points from the prior quarter.',
      [
        'net charge-offs 142000000 money',
        'net charge-off ratio 47 bps',
        'net charge-off ratio change previous-quarter 3 bps',
      ],
    ],
    [
      'Our allowance for credit losses now stands at 1.71% of total loans.',
      ['allowance ratio 1.71 percent'],
    ],
    [
      'Nonperforming loans declined 4% to $842 million, or 69 basis points of loans.',
      [
        'non-performing loans change other -4 percent',
        'non-performing loans 842000000 money',
        'npl ratio 69 bps',
      ],
    ],
    [
      'Credit cost for the quarter was INR 214 crore, translating to 1.8% of average AUM.',
      ['provision for credit losses 2140000000 money', 'cost of risk 1.8 percent'],
    ],
    [
      'Total PCL was CAD 712 million, or 28 basis points, down 4 basis points quarter-over-quarter.',
      [
        'provision for credit losses 712000000 money',
        'cost of risk 28 bps',
        'cost of risk change previous-quarter -4 bps',
      ],
    ],
    [
      'We expect full-year net charge-offs of 45 to 50 basis points.',
      ['net charge-off ratio FY 2024 guidance 45 to 50 bps'],
    ],
    ['Commercial loans were 47% of total loans.', []],
    ['PCL on impaired loans was 27 basis points.', []],
    ['Gross NPA stood at INR 1,240 crore.', ['non-performing assets 12400000000 money']],
    ['Gross NPA stood at 2.1%.', ['npl ratio 2.1 percent']],
    [
      'Gross Stage 3 stood at 2.34% versus 2.41% last quarter and net Stage 3 was 1.12%.',
      [
        'gross stage 3 ratio 2.34 percent',
        'gross stage 3 ratio Q1 2024 prior previous-quarter 2.41 percent',
        'net stage 3 ratio 1.12 percent',
      ],
    ],
    [
      'The NPL ratio stands at 3.02% and coverage at 66%.',
      ['npl ratio 3.02 percent', 'coverage ratio 66 percent'],
    ],
    [
      'The 30-plus day delinquency rate was 4.47%, down 27 basis points from the first quarter.',
      ['delinquency rate 4.47 percent', 'delinquency rate change previous-quarter -27 bps'],
    ],
  ],
  'a margin in basis points, never what moved it': [
    [
      'We continue to expect a net interest margin of greater than 290 basis points for 2024.',
      ['net interest margin FY 2024 guidance 290 bps'],
    ],
    [
      'Net interest margin was 294 basis points, and NIM benefited 4 basis points from swaps.',
      ['net interest margin 294 bps'],
    ],
  ],
  'two moves of one metric, each against its own time': [
    [
      'Noninterest income was $630 million, a decrease of $11 million linked quarter, and up 9% year over year.',
      [
        'non-interest income 630000000 money',
        'non-interest income change previous-quarter -11000000 money',
        'non-interest income change year-ago 9 percent',
      ],
    ],
    [
      'Net income was BRL 10.1 billion, 3.1% higher than the previous quarter and 15.2% year-on-year.',
      [
        'net income 10100000000 money',
        'net income change previous-quarter 3.1 percent',
        'net income change year-ago 15.2 percent',
      ],
    ],
    [
      'Net profit after tax was AUD 1.36 billion for the half, up 3% on the prior comparative period and down 2% half on half.',
      [
        'net income H1 2024 1360000000 money',
        'net income H1 2024 change year-ago 3 percent',
        'net income H1 2024 change other -2 percent',
      ],
    ],
  ],
  'what a share earns by a measure of the company’s own': [
    [
      'Core income was $584 million, or $2.51 per diluted share.',
      ['core income 584000000 money', 'earnings per share adjusted 2.51 money'],
    ],
    [
      'Cash earnings were AUD 1.42 billion, 84 cents per share.',
      ['cash earnings 1420000000 money', 'earnings per share adjusted 0.84 money'],
    ],
    [
      'AFFO was $0.71, up 6%.',
      ['affo per share 0.71 money', 'affo per share change year-ago 6 percent'],
    ],
    ['FFO was $210 million.', ['funds from operations 210000000 money']],
    ['Net capex was $40 million, 84 cents per share.', ['capital expenditure 40000000 money']],
    [
      'Fee-related earnings were $310 million, or $1.04 per share.',
      ['fee-related earnings 310000000 money'],
    ],
    [
      'Distributable earnings were $340 million, or $1.12 per common share.',
      ['distributable earnings 340000000 money', 'distributable earnings per share 1.12 money'],
    ],
  ],
  'a range of guidance and what it was before': [
    [
      'We are raising our core FFO guidance for the year to $3.46 to $3.50 per share from $3.42 to $3.48.',
      [
        'funds from operations per share adjusted FY 2024 guidance 3.46 to 3.5 money',
        'funds from operations per share adjusted FY 2024 aside 3.42 to 3.48 money',
      ],
    ],
    [
      'Same-store NOI growth for the year is now expected to be 3.25% to 3.75%.',
      ['same-store net operating income FY 2024 change year-ago guidance 3.25 to 3.75 percent'],
    ],
    [
      'We expect 2024 adjusted operating expenses of $1.88 billion to $1.9 billion.',
      ['operating expenses adjusted FY 2024 guidance 1880000000 to 1900000000 money'],
    ],
    [
      'Net income was JPY 214.6 billion, representing a 33% progress rate toward our full-year target of JPY 650 billion.',
      ['net income 214600000000 money', 'net income FY 2024 guidance 650000000000 money'],
    ],
  ],
  'whose figure it is': [
    [
      'Net written premiums grew 8% to $10.1 billion, led by Business Lines, where net written premiums of $5.5 billion were up 7%.',
      [
        'net written premiums change year-ago 8 percent',
        'net written premiums 10100000000 money',
        'net written premiums (business lines) 5500000000 money',
        'net written premiums (business lines) change year-ago 7 percent',
      ],
    ],
    [
      'Our consolidated ROE reached 22.4%, and 23.6% in Brazil.',
      ['return on equity 22.4 percent', 'return on equity (brazil) 23.6 percent'],
    ],
    [
      'Business Lines segment income was $656 million after tax and the combined ratio was 92.2%.',
      [
        'segment income (business lines) 656000000 money',
        'combined ratio (business lines) 92.2 percent',
      ],
    ],
    [
      'Turning to credit, net charge-offs were $142 million. Return on assets was 1.12%.',
      ['net charge-offs 142000000 money', 'return on assets 1.12 percent'],
    ],
    [
      'Turning to credit cards, net charge-offs were $142 million.',
      ['net charge-offs (credit cards) 142000000 money'],
    ],
    ['Unrestricted cash was $533 million.', ['cash 533000000 money']],
    [
      'After-tax net investment income was $727 million.',
      ['after-tax net investment income 727000000 money'],
    ],
  ],
  'what owners of property tell by their own names': [
    [
      'NAREIT funds from operations were $0.68 per fully diluted share.',
      ['funds from operations per share 0.68 money'],
    ],
    [
      'FFO as adjusted was $1.21 per share.',
      ['funds from operations per share adjusted 1.21 money'],
    ],
    [
      'Blended cash spreads were 14.2%, and GAAP spreads were 24.6%.',
      ['cash leasing spread 14.2 percent', 'gaap leasing spread 24.6 percent'],
    ],
    ['Tenant retention by square footage was 74%.', ['retention 74 percent']],
    [
      'EPRA earnings were £98 million, or 13.2 pence per share.',
      ['epra earnings 98000000 money', 'epra earnings per share 0.132 money'],
    ],
    [
      'LTV was 34.6%, compared with 36.2% at the year end.',
      ['loan-to-value ratio 34.6 percent', 'loan-to-value ratio FY 2023 prior other 36.2 percent'],
    ],
    [
      'NTA per share was 312 pence, up 1.3% since year-end.',
      [
        'net asset value per share 3.12 money',
        'net asset value per share change other 1.3 percent',
      ],
    ],
    [
      'Net leverage was 5.1 times, and the average maturity of our debt is 4.2 years.',
      ['net leverage 5.1 multiple'],
    ],
    ['Recurring capex was $11 million.', ['capital expenditure 11000000 money']],
    ['We started two projects with a projected cash yield of 7.3%.', []],
    ['We had $12 million of sales and acquisitions under way.', []],
  ],
  'what funds, brokers and mortgage insurers tell by their own names': [
    [
      'Net accrued performance revenues were $6.2 billion, or $5.10 per share.',
      ['accrued performance revenues 6200000000 money'],
    ],
    [
      'Net interest revenue declined 6% to $2.2 billion.',
      ['net interest income change year-ago -6 percent', 'net interest income 2200000000 money'],
    ],
    [
      'Exchange net revenues totaled $1.2 billion, up 14% year over year, and fixed income and data services revenues were $565 million.',
      [
        'revenue (exchange) 1200000000 money',
        'revenue (exchange) change year-ago 14 percent',
        'revenue (fixed income and data services) 565000000 money',
      ],
    ],
    ['Average daily volume was 26.3 million contracts.', ['average daily volume 26300000 count']],
    [
      'Insurance in force ended the quarter at $262 billion.',
      ['insurance in force 262000000000 money'],
    ],
    [
      'Our VNB was INR 472 crore with a margin of 24%.',
      ['value of new business 4720000000 money', 'value of new business margin 24 percent'],
    ],
    ['TCE was 8.3%.', ['tangible common equity ratio 8.3 percent']],
    ['TCE was $31,200 per day.', ['time charter equivalent 31200 money']],
    ['NPAs to assets were 42 bps.', ['npl ratio 42 bps']],
    ['The ESR was 229%.', ['solvency ratio 229 percent']],
  ],
  'what stands beside a metric, and is none of it': [
    [
      'There was a big increase given average daily revenues of $1.5 million.',
      ['average daily revenue 1500000 money'],
    ],
    ['Our first aim of an incremental $120 million of pre-tax income still stands.', []],
    [
      'Average core customer deposits, which exclude CDs above $300,000, increased 2% on the last quarter.',
      ['core deposits change previous-quarter 2 percent'],
    ],
    [
      'Loans past due, on which interest still accrues, were $1 billion.',
      ['past-due loans 1000000000 money'],
    ],
    [
      'Mortgage loans originated for sale were $1.1 billion.',
      ['originations (mortgage) 1100000000 money'],
    ],
    ['We reviewed in detail $9 billion of loans.', []],
    ['We ended with $9 billion of loans.', ['loans 9000000000 money']],
    ['We generated altogether $284 million in new loans.', ['originations 284000000 money']],
    [
      'Special mention loans declined by $15 million to $128 million.',
      [
        'special mention loans change other -15000000 money',
        'special mention loans 128000000 money',
      ],
    ],
    [
      'Included in the provision was a reserve release of $407 million.',
      ['reserve release 407000000 money'],
    ],
    ['The Tier 1 capital plus reserves ratio was 26.6%.', []],
    [
      'Interest and fees on loans increased 2% over last year.',
      ['interest and fees on loans change year-ago 2 percent'],
    ],
    [
      'There was a 7% sequential increase in our combined net interest income and card fees to $194 million.',
      [],
    ],
    [
      'The allowance for expected credit losses fell by $3 million.',
      ['allowance for credit losses change other -3000000 money'],
    ],
    [
      'They are operating income of $219 million and net investment gains of $18 million.',
      ['operating income 219000000 money', 'investment gains 18000000 money'],
    ],
    [
      'Net interest income before provision for credit losses was $257.6 million.',
      ['net interest income 257600000 money'],
    ],
    ['Our earnings per diluted common share were $1.48.', ['earnings per share 1.48 money']],
    [
      'Operating income was $219 million, or $1.17 per share.',
      ['operating income 219000000 money', 'earnings per share adjusted 1.17 money'],
    ],
    [
      'Uses of cash included $560 million for acquisitions, $730 million for share repurchases and $510 million for debt repayment.',
      ['share repurchases 730000000 money'],
    ],
    [
      'In two years, our network went from below $30 billion in closed loan volume to $140 billion.',
      [],
    ],
    [
      'Total premium and fee revenue was up 9.9%.',
      ['premiums and fees change year-ago 9.9 percent'],
    ],
    [
      'Compared to the first quarter, General Insurance saw operating revenue decrease by 3.6%.',
      ['revenue (general insurance) change previous-quarter -3.6 percent'],
    ],
    [
      'Net interest income increased approximately 18% or nearly $4 million from the first quarter of 2024.',
      [
        'net interest income change previous-quarter 18 percent',
        'net interest income change previous-quarter 4000000 money',
      ],
    ],
    [
      'We did well, with a full-year 2023 revenue of $16.9 billion and EBITDA of $11.1 billion.',
      ['revenue FY 2023 16900000000 money', 'ebitda FY 2023 11100000000 money'],
    ],
    [
      'We expect third quarter closed loan volume of $38 billion to $43 billion; net rate lock volume of $33 billion to $35 billion; and gain-on-sale margins of 2.6% to 2.9%.',
      [
        'funded volume Q3 2024 guidance 38000000000 to 43000000000 money',
        'rate lock volume Q3 2024 guidance 33000000000 to 35000000000 money',
        'gain on sale margin Q3 2024 guidance 2.6 to 2.9 percent',
      ],
    ],
    [
      'We expect capex of $5 billion to $6 billion this year; revenue was $3 billion.',
      [
        'capital expenditure FY 2024 guidance 5000000000 to 6000000000 money',
        'revenue 3000000000 money',
      ],
    ],
    [
      'Our non-core portfolio has 19 houses, which generated first quarter NOI of $7.4 million.',
      [],
    ],
    ['We raised occupancy at our multi-tenant facility in Leeds to nearly 100%.', []],
    ['Occupancy was nearly 100%.', ['occupancy 100 percent']],
    [
      'Adjusted company FFO was $0.22 per share.',
      ['funds from operations per share adjusted 0.22 money'],
    ],
    ['The Inn did well with the fourth highest total RevPAR of all, $640 a night.', []],
    ['Group revenue on the books for 2025 increased 14%.', []],
    [
      'The commercial lending annualized charge-off rate was six basis points.',
      ['net charge-off ratio (commercial lending) 6 bps'],
    ],
    [
      'Commercial revenues improved 66% due to increased volume and a higher fee a file, namely $12,400 against $8,700 a year ago.',
      ['revenue (commercial) change year-ago 66 percent'],
    ],
    [
      'Our total cash and investments are approximately $585 million over regulatory requirements.',
      [],
    ],
    [
      'On title losses, total title loss expense increased 7%. Pretax margin was 15%.',
      ['title loss expenses change year-ago 7 percent', 'pretax margin 15 percent'],
    ],
    [
      'Corporate finance revenue declined 4%.',
      ['revenue (corporate finance) change year-ago -4 percent'],
    ],
    ['Leveraged loans, which are few, saw issuance up over 200%.', []],
    [
      'January started off stronger than we anticipated, returning to a RevPAR of $60.',
      ['revenue per available room aside 60 money'],
    ],
    ['For the group, our RevPAR breakeven comes at a 35% decline.', []],
    [
      'I think I said net interest income of $710 million; it is $701 million.',
      ['net interest income aside 710000000 money', 'net interest income 701000000 money'],
    ],
    [
      'Deposits were $75.2 billion versus an average of $74.8 billion.',
      ['deposits 75200000000 money'],
    ],
    [
      'Our ROTCE target remains 15% to 17%.',
      ['return on tangible equity guidance 15 to 17 percent'],
    ],
    ['Our ROTCE was 15%.', ['return on tangible equity 15 percent']],
    [
      'We upgrade our guidance for 2024: ROTE around 15%, previously above 13%.',
      [
        'return on tangible equity FY 2024 guidance 15 percent',
        'return on tangible equity aside 13 percent',
      ],
    ],
    [
      'Net outflows were $2.0 billion, while kestrel invest had net inflows of $3.1 billion.',
      ['net inflows -2000000000 money', 'net inflows (kestrel invest) 3100000000 money'],
    ],
    ['Core operating ROTE was 21.1%.', ['return on tangible equity adjusted 21.1 percent']],
    ['The risk cost ratio was 31 basis points.', ['cost of risk 31 bps']],
    ['Year-to-date net charge-offs are 24 basis points.', ['net charge-off ratio H1 2024 24 bps']],
    ['Net debt to annualized adjusted EBITDAre was 5.2 times.', ['net leverage 5.2 multiple']],
    ['We did an online campaign to 25,000 advisors.', []],
    [
      'We are a top three provider in pensions with $125 billion in assets under management.',
      ['assets under management (pensions) 125000000000 money'],
    ],
    ['Spain, which is our largest market with over $1.4 trillion in AUM, was positive.', []],
    ['We had net inflows in active AUM of $400 million.', ['net inflows 400000000 money']],
    ['Reinvested dividends were $2.3 billion.', ['reinvested dividends 2300000000 money']],
    ['Our strategies generated positive net flows in each quarter and grew by 19%.', []],
    [
      'Net flows were positive in each quarter and grew by 19%.',
      ['net inflows change year-ago 19 percent'],
    ],
    ['Net inflows in that channel reached $2.1 billion, a 19% organic growth rate.', []],
    [
      'Net outflows in Japan were $212 million and distributions totaled $246 million.',
      ['net inflows (japan) -212000000 money'],
    ],
    [
      'The fall came from foreign exchange depreciation of $1.6 billion and net outflows of $1.2 billion.',
      [],
    ],
    [
      'We incurred $94 million of the estimated $210 million to $235 million in restructuring costs.',
      ['restructuring charge guidance 210000000 to 235000000 money'],
    ],
    ['The CET1 ratio was an estimated 11.1%.', ['cet1 ratio 11.1 percent']],
    ['During the period 2014 to 2021, we cut our share count by 9%.', []],
    ['We purchased 9 stores, which makes 30 stores bought from others.', ['stores 9 count']],
    ['We spend $10 million of debt service a year.', []],
    [
      'Our 4.75% same-store revenue growth assumption rests on full houses.',
      ['same-store sales change year-ago guidance 4.75 percent'],
    ],
    ['Revenue growth of 5% beat our outlook.', ['revenue change year-ago 5 percent']],
    ['The increase was primarily driven by higher NOI of $96.4 million.', []],
    ['NOI was higher at $98.7 million.', ['net operating income 98700000 money']],
    ['Operating FFO was $0.19 per share.', ['funds from operations per share adjusted 0.19 money']],
    [
      'Core FFO per share declined by $0.24 due to the deals completed during 2023.',
      ['funds from operations per share adjusted change year-ago -0.24 money'],
    ],
    ['We paid a $4 per share special dividend.', ['special dividend per share 4 money']],
    [
      'The efficiency ratio was 41.7% for the quarter ended June 30, 2024.',
      ['efficiency ratio 41.7 percent'],
    ],
    [
      'The efficiency ratio was 57.7%, compared with 58.4% in 2024’s first quarter.',
      [
        'efficiency ratio 57.7 percent',
        'efficiency ratio Q1 2024 prior previous-quarter 58.4 percent',
      ],
    ],
  ],
  'against when a move is': [
    [
      'PPNR was $465 million, up 4% LQ.',
      [
        'pre-provision profit 465000000 money',
        'pre-provision profit change previous-quarter 4 percent',
      ],
    ],
    [
      'Core EPS of $1.14 beat the prior quarter by $0.03.',
      ['earnings per share adjusted 1.14 money'],
    ],
    ['Total loans grew at a 5% annualized rate.', []],
    ['Total loans grew 5%.', ['loans change other 5 percent']],
  ],
  'what is of a day, where a longer time is told': [
    [
      'For the first half, revenue was $3 billion. The solvency ratio was 206%.',
      ['revenue H1 2024 3000000000 money', 'solvency ratio 206 percent'],
    ],
  ],
  'by its own name what is part of a wider metric': [
    ['Recurring revenue rose 7%.', ['recurring revenue change year-ago 7 percent']],
    ['Recurring EBITDA rose 7%.', ['ebitda adjusted change year-ago 7 percent']],
    ['Long-term net inflows totaled $11.2 billion.', ['long-term net inflows 11200000000 money']],
    ['Net outflows were $2.2 billion.', ['net inflows -2200000000 money']],
    ['Servicing fee income was $118 million.', ['servicing fees 118000000 money']],
    [
      'Pre-provision, pre-tax earnings were up 14%.',
      ['pre-provision profit change year-ago 14 percent'],
    ],
    ['Net attributable profit was EUR 1.6 billion.', ['net income 1600000000 money']],
    [
      'Renewal premium change was 9.8% and retention remained high at 86%.',
      ['renewal premium change 9.8 percent', 'retention 86 percent'],
    ],
    [
      'Net favorable prior year reserve development was $130 million.',
      ['favorable prior-year development 130000000 money'],
    ],
    [
      'We expect third quarter rate lock volume of $6.5 billion to $8.5 billion and gain on sale margins of 270 to 290 basis points.',
      [
        'rate lock volume Q3 2024 guidance 6500000000 to 8500000000 money',
        'gain on sale margin Q3 2024 guidance 270 to 290 bps',
      ],
    ],
    [
      'Disbursements during the quarter were INR 6,840 crore, up 16%.',
      ['disbursements 68400000000 money', 'disbursements change year-ago 16 percent'],
    ],
  ],
};

// What says by what a company lives, told before the sentence.
const LENDER =
  'Our net interest margin rose, deposits grew and charge-offs fell. Deposits are at the heart of what we do. We took more deposits, and net interest income rose.';
const INSURER =
  'Premiums rose, the combined ratio improved, and annuities sold well. Premiums are at the heart of what we do. We like annuities, underwriting and more premiums.';
const MANAGER =
  'AUM rose, net flows were good, and management fees fell. We like AUM, and our fee rate held. More AUM and more performance fees came.';
const OF_FINANCE: readonly (readonly [string, string, readonly string[]])[] = [
  [
    INSURER,
    'Sales were £18.9 billion, up 6%.',
    ['product sales 18900000000 money', 'product sales change year-ago 6 percent'],
  ],
  [INSURER, 'Revenue was £18.9 billion.', ['revenue 18900000000 money']],
  [
    LENDER,
    'Unless otherwise noted, comparisons are to the first quarter. Revenue grew 3%.',
    ['revenue change previous-quarter 3 percent'],
  ],
  [
    LENDER,
    'Net operating income, which excludes merger costs, was $504 million.',
    ['net income adjusted 504000000 money'],
  ],
  [
    LENDER,
    'Loans fell on the linked quarter, and fees too fell sequentially. Fee income grew 3%.',
    ['fee income change other 3 percent'],
  ],
  [LENDER, 'Fee income grew 3%.', ['fee income change year-ago 3 percent']],
  [MANAGER, 'Net sales were £2.1 billion.', ['net inflows 2100000000 money']],
  ['', 'Net sales were £2.1 billion.', ['revenue 2100000000 money']],
  [LENDER, 'Loan sales were $400 million.', []],
  [
    '',
    'Sales were £18.9 billion, up 6%.',
    ['revenue 18900000000 money', 'revenue change year-ago 6 percent'],
  ],
  [
    LENDER,
    'We see the margin exiting the year in a range of 3.35% to 3.40%.',
    ['net interest margin FY 2024 guidance 3.35 to 3.4 percent'],
  ],
  ['', 'We see the margin exiting the year in a range of 3.35% to 3.40%.', []],
  [
    INSURER,
    'Moving to Insurance, Wealth and Retirement. New business margin was 2.1%. Fund management had net outflows of £1.4 billion.',
    [
      'new business margin (insurance, wealth and retirement) 2.1 percent',
      'net inflows (fund management) -1400000000 money',
    ],
  ],
];

describe('figures of a year, told in the call of its last quarter', () => {
  it.each([
    ['Annual revenue of $2.5 billion was even with 2023.', ['revenue FY 2024 2500000000 money']],
    [
      'Net loss for 2024 was $16.2 million or $0.30 per diluted share, against net income of $372.4 million or $4.60 per diluted share in the prior year.',
      [
        'net income FY 2024 -16200000 money',
        'earnings per share FY 2024 -0.3 money',
        'net income FY 2023 prior year-ago 372400000 money',
        'earnings per share FY 2023 prior year-ago 4.6 money',
      ],
    ],
  ])('%s', (text, facts) => {
    expect(factsIn(text, { call: { fiscalQuarter: 4, period: 'Q4 2024' } })).toEqual(facts);
  });
});

describe('figures of a company by what it lives by', () => {
  it.each(OF_FINANCE)('%s "%s"', (before, text, facts) => {
    expect(factsIn(`${before} ${text}`.trim())).toEqual(facts);
  });
});

describe('figures that banks, insurers, funds and owners of property tell', () => {
  for (const [kind, rows] of Object.entries(SAID))
    it.each(rows)(`${kind}: "%s"`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
});
