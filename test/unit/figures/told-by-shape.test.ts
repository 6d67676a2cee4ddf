import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a profit or cost as a share of sales': [
    [
      'GAAP operating income was $52 million or 13.5% of net sales compared to $44.2 million or 12.5% of net sales in the same period last year.',
      [
        'operating income reported 52000000 money',
        'operating margin reported 13.5 percent',
        'operating income reported Q2 2023 prior year-ago 44200000 money',
        'operating margin reported Q2 2023 prior year-ago 12.5 percent',
      ],
    ],
    [
      'Adjusted EBITDA was $40 million, representing 21% of total revenues.',
      ['ebitda adjusted 40000000 money', 'ebitda margin adjusted 21 percent'],
    ],
    [
      'Consolidated SG&A was 29% of net sales compared to 28.1% last year.',
      [
        'selling, general and administrative expense ratio 29 percent',
        'selling, general and administrative expense ratio Q2 2023 prior year-ago 28.1 percent',
      ],
    ],
    ['Lumora was 29% of net sales.', []],
    [
      'Operating income was $52 million as Lumora reached 29% of sales.',
      ['operating income 52000000 money'],
    ],
  ],
  'what a share earns, by a verb or a longer name': [
    ['In the second quarter we earned $1.30 per diluted share.', ['earnings per share 1.3 money']],
    [
      'Excluding these gains, we earned $2.15 per diluted share.',
      ['earnings per share adjusted 2.15 money'],
    ],
    ['On a reported basis, we lost $0.39 per share.', ['earnings per share reported -0.39 money']],
    ['We had a loss of $0.35 per share.', ['earnings per share -0.35 money']],
    ['We recorded an impairment loss of $0.35 per share.', []],
    ['We earned $12 per square foot.', []],
    [
      'Core earnings were $836 million or $2.33 per diluted share.',
      ['net income adjusted 836000000 money', 'earnings per share adjusted 2.33 money'],
    ],
    [
      'Net earnings attributable to Vendrell of approximately $13 million or $0.38 per diluted share.',
      ['net income 13000000 money', 'earnings per share 0.38 money'],
    ],
    [
      'Adjusted operating income of $307 million or $1.62 per share was a record.',
      ['operating income adjusted 307000000 money', 'earnings per share adjusted 1.62 money'],
    ],
  ],
  'whose figure it is, by the subject of its sentence': [
    [
      'Our Southern Timber segment generated adjusted EBITDA of $31 million, which was 16% above last year.',
      [
        'ebitda (southern timber) adjusted 31000000 money',
        'ebitda (southern timber) adjusted change year-ago 16 percent',
      ],
    ],
    [
      'The U.S. Freight segment delivered $1.4 billion in operating profit, an increase of 24.8% compared to last year, and operating margin expanded 140 basis points.',
      [
        'operating income (u.s. freight) 1400000000 money',
        'operating income (u.s. freight) change year-ago 24.8 percent',
        'operating margin (u.s. freight) change year-ago 140 bps',
      ],
    ],
    [
      'Brands gained share within our Consumer Home business, which grew organic sales 5.1%.',
      ['organic revenue (consumer home) change year-ago 5.1 percent'],
    ],
    [
      'Starting with our completion and production division, revenue was $2.1 billion, while operating income was $322 million.',
      [
        'revenue (completion and production) 2100000000 money',
        'operating income (completion and production) 322000000 money',
      ],
    ],
    ['The Paper segment was weak, and total revenue was $5 million.', ['revenue 5000000 money']],
    [
      'While the Paper segment was weak, our revenue grew 5%.',
      ['revenue change year-ago 5 percent'],
    ],
    ['Net sales in this segment increased 9%.', []],
  ],
  'a level beside another time that it is like': [
    [
      'Our second quarter bookings of $806 million were generally in line with first quarter levels and represented a 21% decline year-over-year.',
      ['bookings 806000000 money', 'bookings change year-ago -21 percent'],
    ],
    ['Revenue of $924 million was flat with the first quarter.', ['revenue 924000000 money']],
  ],
  'two metrics of one part, a figure each': [
    [
      "Pumps' bookings and sales were down 16% and 18.7%, respectively.",
      [
        'bookings (pumps) change year-ago -16 percent',
        'revenue (pumps) change year-ago -18.7 percent',
      ],
    ],
  ],
  'what a forecast is for, from the paragraph before': [
    [
      'For the third quarter, we expect revenue of $5 million.\nFor the full year, we expect revenue of $20 million.\nOperating margin should be around 13%.',
      [
        'revenue Q3 2024 guidance 5000000 money',
        'revenue FY 2024 guidance 20000000 money',
        'operating margin FY 2024 guidance 13 percent',
      ],
    ],
    [
      'For the full year 2024, we expect growth.\nCapital expenditures are expected to be $4 million.',
      ['capital expenditure FY 2024 guidance 4000000 money'],
    ],
  ],
  'a level of a time that is named, beside a forecast': [
    [
      'Sales of Halden are expected to be $25 million in 2024, compared to $95 million in 2019.',
      [
        'revenue (halden) FY 2024 guidance 25000000 money',
        'revenue (halden) FY 2019 prior other 95000000 money',
      ],
    ],
    [
      'Net sales increased 15% over the same period of fiscal 2019.',
      ['revenue change other 15 percent'],
    ],
    [
      'Growth has benefited the expense ratio, which was 28.7% compared with 31% a year ago.',
      ['expense ratio 28.7 percent', 'expense ratio Q2 2023 prior year-ago 31 percent'],
    ],
  ],
  'a market that the company serves, and whose part nobody says it is': [
    [
      'The general industries market, which was our weakest in 2019, recovered with bookings up 18.6% and up 5.9% year-to-date.',
      [],
    ],
  ],
  'whose figure it is, by a word that points back': [
    [
      'As a result, Pumps drove 110 basis points increase in its adjusted operating margin to 14.1%.',
      [
        'operating margin (pumps) adjusted change year-ago 110 bps',
        'operating margin (pumps) adjusted 14.1 percent',
      ],
    ],
    [
      'Poultry was a bright spot, where we saw our volumes improve 3.6%.',
      ['volume growth (poultry) 3.6 percent'],
    ],
    [
      'On the investment front, net investment income increased 96.9% to $168 million.',
      [
        'net investment income change year-ago 96.9 percent',
        'net investment income 168000000 money',
      ],
    ],
    [
      'The components include operating income of $219 million.',
      ['operating income 219000000 money'],
    ],
  ],
  'what was done with debt, and some customers, are no level and no move of all': [
    ['We have repaid a net total of $18.7 billion in long-term debt since the close.', []],
    [
      'The sale resulted in a reduction in our debt that was supporting one of the properties of approximately $102 million.',
      [],
    ],
    ['We have 1,266 customers testing it, up 25% year over year.', []],
    [
      'We have 1,266 customers, up 25% year over year.',
      ['customers 1266 count', 'customers change year-ago 25 percent'],
    ],
  ],
  'what drove a share, told by the share': [
    ['We had lower operating costs of $0.09 and lower freight of $0.01.', []],
  ],
  'what a company or a plan is, no result': [
    ['We are on our journey to becoming a $15 billion-plus revenue company.', []],
    ['We built a $2 billion revenue business.', []],
    ['In August, we announced a $5 billion share repurchase plan.', []],
    [
      'Under our share repurchase program, we bought back $200 million of shares.',
      ['share repurchases 200000000 money'],
    ],
  ],
  'a beat, no change against a year ago': [
    [
      'Billings were $1.38 billion, representing 28% year-over-year growth and a $55 million beat versus our guidance.',
      ['billings 1380000000 money', 'billings change year-ago 28 percent'],
    ],
  ],
  'a rate with a word of praise': [
    ['Our renewal rate was a healthy 98%.', ['renewal rate 98 percent']],
    ['The adjusted gross margin ratio was 58.8% of sales.', ['gross margin adjusted 58.8 percent']],
  ],
  'a growth without something, beside the one with it': [
    [
      'Sales increased more than 45% overall and 12.5%, excluding mask-related sales.',
      ['revenue change year-ago 45 percent'],
    ],
  ],
  'dividends by the deed': [
    ['We have distributed $2.6 billion in dividends.', ['dividends paid 2600000000 money']],
    ['We have returned $2.6 billion to shareholders.', ['capital returned 2600000000 money']],
    [
      'We returned over $500 million in dividends and share repurchases.',
      ['capital returned 500000000 money'],
    ],
  ],
  'what is counted by its size': [
    [
      'We have a base of 1,266 customers paying us over $1 million in ACV, up 25% year over year.',
      [
        'customers over $1 million 1266 count',
        'customers over $1 million change year-ago 25 percent',
      ],
    ],
    [
      'The number of deals greater than $500,000 was 63, up 50% year over year.',
      ['deals over $500,000 63 count', 'deals over $500,000 change year-ago 50 percent'],
    ],
    ['We won 63 deals and over $1 million of grants.', []],
  ],
  'what a cash flow was offset by': [
    [
      'Free cash flow was $110 million, comprised of $175 million of operating cash flow, offset by $65 million of capex.',
      [
        'free cash flow 110000000 money',
        'operating cash flow 175000000 money',
        'capital expenditure 65000000 money',
      ],
    ],
    ['The softer count was offset by $4 million in revenue from early exits.', []],
  ],
  'a move by a count, and by how many percent': [
    [
      'Average daily volume was down 540,000 pieces or 2.7%.',
      [
        'average daily volume change year-ago -540000 count',
        'average daily volume change year-ago -2.7 percent',
      ],
    ],
  ],
  'the margin of an adjusted profit': [
    [
      'Adjusted operating income was $117 million, representing an operating margin of 3%.',
      ['operating income adjusted 117000000 money', 'operating margin adjusted 3 percent'],
    ],
    [
      'Adjusted operating income was $117 million, and gross margin was 30%.',
      ['operating income adjusted 117000000 money', 'gross margin 30 percent'],
    ],
  ],
  'by how much more or less a thing was': [
    ['Pricing led to $2.1 billion in sales and price/mix benefits.', []],
    ['Pricing offset the higher cost of goods sold of $1.6 billion.', []],
    [
      'We had higher operating expenses of $45 million, compared to $40 million a year ago.',
      [
        'operating expenses 45000000 money',
        'operating expenses Q2 2023 prior year-ago 40000000 money',
      ],
    ],
    [
      'Our export sales were nearly $333 million stronger than the prior-year period.',
      ['revenue (export) change year-ago 333000000 money'],
    ],
    [
      'SG&A was $88 million unfavorable to the same period last year.',
      ['selling, general and administrative expense change year-ago 88000000 money'],
    ],
    [
      'Operating income was $8 million unfavorable to the same period last year.',
      ['operating income change year-ago -8000000 money'],
    ],
  ],
  'what payment firms report': [
    [
      'Worldwide gross dollar volume, or GDV, increased by 23%. Cross-border volume was up 53%. Rebates and incentives were up 38%.',
      [
        'gross dollar volume change year-ago 23 percent',
        'cross-border volume change year-ago 53 percent',
        'rebates and incentives change year-ago 38 percent',
      ],
    ],
    ['Other revenues were up 30%.', ['other revenue change year-ago 30 percent']],
    ['Other revenue streams were up 30%.', []],
  ],
  'a move by an amount, and where it led': [
    [
      'Operating income climbed by $281 million to $1.4 billion.',
      ['operating income change year-ago 281000000 money', 'operating income 1400000000 money'],
    ],
    [
      'We expect operating income to increase by $281 million to $320 million.',
      ['operating income change year-ago guidance 281000000 to 320000000 money'],
    ],
  ],
  'a year to date': [
    [
      'So far, in 2024, we have generated $9.3 billion in free cash flow.',
      ['free cash flow H1 2024 9300000000 money'],
    ],
  ],
  'a margin that "or" alone tells': [
    [
      'Adjusted EBITDA for the second quarter was $66 million or approximately 15%, up from $60 million or 14% in the prior year.',
      [
        'ebitda adjusted 66000000 money',
        'ebitda margin adjusted 15 percent',
        'ebitda adjusted Q2 2023 prior year-ago 60000000 money',
        'ebitda margin adjusted Q2 2023 prior year-ago 14 percent',
      ],
    ],
    [
      'Gross profit totaled $124 million or 42% of sales, compared to $101 million or 40% of sales in the prior-year period.',
      [
        'gross profit 124000000 money',
        'gross margin 42 percent',
        'gross profit Q2 2023 prior year-ago 101000000 money',
        'gross margin Q2 2023 prior year-ago 40 percent',
      ],
    ],
    ['Operating margin was 11.7% of net sales.', ['operating margin 11.7 percent']],
    ['Free cash flow was $330 million or 98%.', ['free cash flow 330000000 money']],
    [
      'EBITDA was up $6 million or 15% from last year.',
      ['ebitda change year-ago 6000000 money', 'ebitda change year-ago 15 percent'],
    ],
    [
      'Welding posted EBITDA of $10.3 million, up from $7.1 million in the first quarter or 44%.',
      [
        'ebitda (welding) 10300000 money',
        'ebitda (welding) Q1 2024 prior previous-quarter 7100000 money',
        'ebitda (welding) change previous-quarter 44 percent',
      ],
    ],
  ],
  'a move told as what a level represents': [
    [
      'Backlog ended the quarter at approximately $9.7 billion, representing 34% year-over-year growth.',
      ['backlog 9700000000 money', 'backlog change year-ago 34 percent'],
    ],
    [
      'Revenue was $2.9 billion, reflecting 10% growth.',
      ['revenue 2900000000 money', 'revenue change year-ago 10 percent'],
    ],
    [
      'Revenue was $2.9 billion, which represents a 10% increase from last year.',
      ['revenue 2900000000 money', 'revenue change year-ago 10 percent'],
    ],
    [
      'Revenue reached $2.3 billion, an increase from prior year of 11%.',
      ['revenue 2300000000 money', 'revenue change year-ago 11 percent'],
    ],
    [
      'Revenue was $2.9 billion, reflecting 10% growth in Welding.',
      ['revenue 2900000000 money', 'revenue (welding) change year-ago 10 percent'],
    ],
    ['Revenue was $2.9 billion, of which Welding represents 10%.', ['revenue 2900000000 money']],
  ],
  'a list, one figure each': [
    [
      'We had record GAAP and adjusted diluted earnings per share of $1.12 and $1.09.',
      ['earnings per share reported 1.12 money', 'earnings per share adjusted 1.09 money'],
    ],
    [
      'We generated gross and operating margins of 53.9% and 21.8%, respectively.',
      ['gross margin 53.9 percent', 'operating margin 21.8 percent'],
    ],
    [
      'Revenue was $6 billion and operating expenses were $4 billion, an increase of 63% and 65%, respectively.',
      [
        'revenue 6000000000 money',
        'operating expenses 4000000000 money',
        'revenue change year-ago 63 percent',
        'operating expenses change year-ago 65 percent',
      ],
    ],
  ],
  'what is owed, lent and paid out': [
    ['Net debt was 2.6 times trailing EBITDA.', ['net leverage 2.6 multiple']],
    ['Net debt was $2.6 billion.', ['net debt 2600000000 money']],
    [
      'Non-performing loans were $694 million this quarter.',
      ['non-performing loans 694000000 money'],
    ],
    ['Non-performing loans were 1.2%.', ['npl ratio 1.2 percent']],
    [
      'Income from continuing operations was $34 million or $0.50 per diluted share.',
      ['income from continuing operations 34000000 money', 'earnings per share 0.5 money'],
    ],
    [
      'The dividend will be $0.88 per share and will be payable on July 11.',
      ['dividend per share 0.88 money'],
    ],
    ['The dividend will be $0.88 per share.', ['dividend per share guidance 0.88 money']],
    [
      'The CET1 ratio was 9.9%, which is above our targeted range of 9% to 9.5%.',
      ['cet1 ratio 9.9 percent'],
    ],
  ],
  'an adjusted income, and what it is a share': [
    [
      'Non-GAAP adjusted income grew 23.2% to $64.2 million or $2.53 per diluted share compared to $52.1 million or $2.06 per diluted share.',
      [
        'net income adjusted change year-ago 23.2 percent',
        'net income adjusted 64200000 money',
        'earnings per share adjusted 2.53 money',
        'net income adjusted Q2 2023 prior year-ago 52100000 money',
        'earnings per share adjusted Q2 2023 prior year-ago 2.06 money',
      ],
    ],
  ],
  'revenue by its longer names': [
    ['Paints net sales revenue increased 5%.', ['revenue (paints) change year-ago 5 percent']],
    ['Organic business net sales grew 11.1%.', ['organic revenue change year-ago 11.1 percent']],
    [
      'Paints & Coatings organic business net sales increased 30.2%.',
      ['organic revenue (paints & coatings) change year-ago 30.2 percent'],
    ],
  ],
  'one move of two metrics': [
    [
      'Parcel segment revenue rose 11% in Q2 with volume and yield each up 6%.',
      [
        'revenue (parcel) change year-ago 11 percent',
        'volume growth (parcel) 6 percent',
        'yield (parcel) change year-ago 6 percent',
      ],
    ],
    [
      'For our domestic Parcel business, both revenue and yield increased 5%.',
      [
        'revenue (domestic parcel) change year-ago 5 percent',
        'yield (domestic parcel) change year-ago 5 percent',
      ],
    ],
    [
      'Revenue and operating income were strong, up 5%.',
      ['operating income change year-ago 5 percent'],
    ],
  ],
  'what is counted, by its noun': [
    ['We now operate 134 aircraft.', ['aircraft 134 count']],
    ['Our fleet stood at 212 vessels at quarter end.', ['vessels 212 count']],
    [
      'Loyalty membership grew 14% to 15.1 million active members.',
      ['members change year-ago 14 percent', 'members 15100000 count'],
    ],
    [
      'Active rewards members reached 15.1 million, up 14% year over year.',
      ['members 15100000 count', 'members change year-ago 14 percent'],
    ],
    ['We serve 3.4 million households across 12 states.', ['households 3400000 count']],
    ['Store count was 1,240 at the end of the quarter.', ['stores 1240 count']],
    ['Our 40,000 team members did well.', []],
    ['We opened 12 new clinics in the quarter.', []],
    [
      'In the Americas, transactions were down 2% and average ticket was up 3%.',
      [
        'transactions (americas) change year-ago -2 percent',
        'average ticket (americas) change year-ago 3 percent',
      ],
    ],
  ],
  'a move of what has no name, of nobody': [
    ['Volume was down 2% and price was up 5%.', ['volume growth -2 percent']],
  ],
  'a cost with what it leaves out': [
    [
      'Overall operating expenses, excluding relocation charges and merger-related expenses rose $12.4 million this quarter.',
      ['operating expenses adjusted change year-ago 12400000 money'],
    ],
    [
      'Operating income before impairment charges was $4 million.',
      ['operating income adjusted 4000000 money'],
    ],
    [
      'Operating expenses, excluding fuel costs, were $9 million.',
      ['operating expenses 9000000 money'],
    ],
  ],
  'a part that a sentence begins the round with': [
    [
      'Paints revenue was $90 million. Turning to the results, starting off with Paints, we did better. Operating losses improved by about $5 million versus the prior year.',
      [
        'revenue (paints) 90000000 money',
        'operating income (paints) change year-ago 5000000 money',
      ],
    ],
  ],
  'what is said of another place than the one before, of nobody': [
    [
      'In Norway, revenue grew 4%. And Poland, Poland is on an upward path. Volume was up 5% in the quarter. Our team in Poland and the one in Lodz did well.',
      ['revenue (norway) change year-ago 4 percent'],
    ],
  ],
  'balances that a name of their own tells': [
    [
      'Our leverage ratio, as defined in our debt agreements, was 1.1 times compared to 1.3 times at the same time last year.',
      ['leverage ratio 1.1 multiple', 'leverage ratio Q2 2023 prior year-ago 1.3 multiple'],
    ],
    [
      'We ended the quarter with $1.1 billion in liquidity, including $88.5 million in cash and cash equivalents.',
      ['liquidity 1100000000 money', 'cash 88500000 money'],
    ],
    [
      'Our accounts receivable balance was $332.8 million compared to $262.5 million.',
      [
        'accounts receivable 332800000 money',
        'accounts receivable Q2 2023 prior year-ago 262500000 money',
      ],
    ],
    ['Inventory turnover was 3.2 times.', ['inventory turnover 3.2 multiple']],
  ],
  'a growth by its noun': [
    ['Revenue growth was 12%.', ['revenue change year-ago 12 percent']],
    [
      'Revenue growth in the second quarter was in excess of 7%.',
      ['revenue change year-ago 7 percent'],
    ],
    [
      'Same-store NOI growth was positive 3.1 percent.',
      ['same-store net operating income change year-ago 3.1 percent'],
    ],
    ['Revenue growth was negative 2%.', ['revenue change year-ago -2 percent']],
    ['The revenue decline came in at 4%.', ['revenue change year-ago -4 percent']],
    ['Revenue growth slowed to 4%.', []],
    ['Revenue growth from new sites was 4%.', []],
    ['Revenue growth was 12% compared with 9% a year ago.', ['revenue change year-ago 12 percent']],
  ],
  'the move of an amount per share or ton': [
    [
      'Net income from continuing operations of $0.72 per common share, up 18% from the prior quarter and four times that of a year ago.',
      [
        'earnings per share 0.72 money',
        'earnings per share change previous-quarter 18 percent',
        'earnings per share change year-ago 4 multiple',
      ],
    ],
    [
      'Net income was $300 million or $0.72 per share, up 18%.',
      [
        'net income 300000000 money',
        'earnings per share 0.72 money',
        'net income change year-ago 18 percent',
      ],
    ],
    [
      'Power costs were $12 per ton, down 4% from last year.',
      ['power costs per ton 12 money', 'power costs per ton change year-ago -4 percent'],
    ],
  ],
  'a growth that leaves something out': [
    [
      'Kestrel delivered 10% revenue growth after adjusting for 4 points of exits and Osprey delivered 6% revenue growth excluding 4% of currency favorability.',
      [
        'revenue (kestrel) adjusted change year-ago 10 percent',
        'revenue (osprey) adjusted change year-ago 6 percent',
      ],
    ],
    [
      'Excluding the effect of currency, revenue grew 6%.',
      ['revenue adjusted change year-ago 6 percent'],
    ],
    [
      'Adjusting for the reserve release, ROTCE was 16%.',
      ['return on tangible equity adjusted 16 percent'],
    ],
    [
      'Revenue was $900 million, up 8%, including $12 million from acquisitions.',
      ['revenue 900000000 money', 'revenue change year-ago 8 percent'],
    ],
  ],
  'a term of a standard body or of a tax basis': [
    [
      'NAREIT FFO was $173 million or $0.32 per diluted share.',
      ['funds from operations 173000000 money', 'funds from operations per share 0.32 money'],
    ],
    [
      'This compares to the second quarter 2023 NAREIT FFO of $106 million or $0.25 per diluted share.',
      [
        'funds from operations Q2 2023 prior year-ago 106000000 money',
        'funds from operations per share Q2 2023 prior year-ago 0.25 money',
      ],
    ],
    [
      'Taxable equivalent net interest income was $1.02 billion.',
      ['net interest income 1020000000 money'],
    ],
  ],
  'a balance on a date, and what is only its base': [
    [
      'Our total cash and revolver availability as of June 30, 2024 was approximately $2.1 billion.',
      ['liquidity 2100000000 money'],
    ],
    ['We ended the quarter with over $450 million of cash.', ['cash 450000000 money']],
    ['We spent over $450 million of cash.', []],
    ["We've got about $9.5 billion of cash on hand.", ['cash 9500000000 money']],
    ["We've got a plan to spend $9.5 billion on cash machines.", []],
    [
      'Nonperforming loans were $694 million or 69 basis points of period-end loans, a decline of $34 million from the prior quarter.',
      [
        'non-performing loans 694000000 money',
        'non-performing loans change previous-quarter -34000000 money',
      ],
    ],
  ],
  'spreads of leases, by kind': [
    ['New lease spreads were a positive 5 percent.', ['leasing spread (new lease) 5 percent']],
    [
      'Spreads for renewals and options finished at positive 4.9 percent.',
      ['leasing spread (renewals and options) 4.9 percent'],
    ],
    ['Combined spreads for the quarter were positive 4.9 percent.', ['leasing spread 4.9 percent']],
    ['Credit spreads were 4.9 percent.', []],
  ],
  'a rate that fell from one to another': [
    [
      'Home Repair revenue was $108 million. The loss rate in Home Repair has fallen from 64% to 57%.',
      [
        'revenue (home repair) 108000000 money',
        'loss rate (home repair) Q2 2023 prior year-ago 64 percent',
        'loss rate (home repair) 57 percent',
      ],
    ],
    [
      'Our Mallow business had a pre-tax loss of $11 million this quarter.',
      ['profit before tax (mallow) -11000000 money'],
    ],
  ],
  'what dealers sell, no revenue': [
    [
      'U.S. retail sales were down 6.4% in Q2.',
      ['retail sales (u.s.) change year-ago -6.4 percent'],
    ],
    [
      'Worldwide retail sales of new boats were down 3.6% versus prior year.',
      ['retail sales change year-ago -3.6 percent'],
    ],
    [
      'In developed markets, retail boat sales were flat, a result of 4.3% growth in Western Europe, offset by Japan. Western Europe revenue was fine.',
      ['retail sales (western europe) change year-ago 4.3 percent'],
    ],
    [
      'Retail sales were up 6%. Our retail segment had a good quarter.',
      ['revenue (retail) change year-ago 6 percent'],
    ],
    [
      'Retail and online sales were up 6%.',
      ['revenue (retail and online) change year-ago 6 percent'],
    ],
  ],
  'a page on a part, told of and not turned': [
    [
      'Harbor Q2 operating income, shown on Slide 16, decreased 2%. Interest income was down $6 million.',
      [
        'operating income (harbor) change year-ago -2 percent',
        'interest income (harbor) change year-ago -6000000 money',
      ],
    ],
    [
      "Harbor's operational results are on Slide 17. Originations were up 7%, despite lower sales in the U.S. Market share was up 1.6 percentage points.",
      [
        'originations (harbor) change year-ago 7 percent',
        'market share (harbor) change year-ago 1.6 points',
      ],
    ],
    [
      'Gross profit, shown on Slide 5, decreased 2%. Interest income was down $6 million.',
      ['gross profit change year-ago -2 percent', 'interest income change year-ago -6000000 money'],
    ],
  ],
  'a part of a company, by longer names and verbs': [
    [
      'Investment income within the Harbor and Mallow segment was $50 million, up 11%.',
      [
        'net investment income (harbor and mallow) 50000000 money',
        'net investment income (harbor and mallow) change year-ago 11 percent',
      ],
    ],
    [
      'Our information and other revenues were $308 million.',
      ['revenue (information and other) 308000000 money'],
    ],
    ['Our other revenues were $308 million.', ['other revenue 308000000 money']],
    [
      'Norwick has captured a 3% market share in its first market.',
      ['market share (norwick) 3 percent'],
    ],
    [
      'And Korea, our fifth largest market, delivered revenue growth of 6%.',
      ['revenue (korea) change year-ago 6 percent'],
    ],
    [
      'Day pass sales for the Alpine ski season increased approximately 47% in units.',
      ['volume growth (day pass) 47 percent'],
    ],
    ['Our share in the quarter remained a very healthy 48.4%.', ['market share 48.4 percent']],
  ],
  'a release, and what is only in a sum': [
    [
      'Our provision for credit losses was a net benefit of $222 million.',
      ['provision for credit losses -222000000 money'],
    ],
    [
      'Our provision for credit losses was $222 million.',
      ['provision for credit losses 222000000 money'],
    ],
    [
      'We ended the quarter with over $450 million of cash and full availability on our $2 billion revolving credit facility.',
      ['cash 450000000 money'],
    ],
    [
      'Net debt to EBITDA on a look-through basis, including our share of venture debt and preferred stock, was 7.1 times.',
      ['net leverage 7.1 multiple'],
    ],
    [
      'Revenue, including acquired revenue of $5 million, was $80 million.',
      ['revenue 80000000 money'],
    ],
  ],
  'a deed with debt or branches, no level of them': [
    ['We also assumed $1.8 billion of debt as part of the merger.', []],
    ['The debt we assumed was recorded at a fair value, which was $107 million higher.', []],
    ['We consolidated 54 branches this quarter.', []],
  ],
  'a month since, at the head of a sentence': [
    [
      'So far in July, orders are up 14% over prior year.',
      ['orders change year-ago aside 14 percent'],
    ],
    ['In July, bookings were up 9%.', ['bookings change year-ago aside 9 percent']],
    [
      'In June, we announced an 11% increase in our dividend.',
      ['dividend per share change year-ago 11 percent'],
    ],
  ],
  'a cost or profit measured by sales': [
    [
      'SG&A as a percentage of revenue decreased 320 basis points to 60.9% versus 64.1% last year.',
      [
        'selling, general and administrative expense ratio change year-ago -320 bps',
        'selling, general and administrative expense ratio 60.9 percent',
        'selling, general and administrative expense ratio Q2 2023 prior year-ago 64.1 percent',
      ],
    ],
    [
      'Adjusted operating earnings as a percent of net sales decreased 240 basis points to 14%.',
      [
        'operating margin adjusted change year-ago -240 bps',
        'operating margin adjusted 14 percent',
      ],
    ],
    ['SG&A as a percentage of assets was 64.4%.', ['sg&a as a percentage of assets 64.4 percent']],
  ],
  'an organic move, alone or beside the reported one': [
    ['Revenues increased 5% organically.', ['revenue change year-ago 5 percent']],
    [
      'Revenue grew 7%, or 5% organically.',
      ['revenue change year-ago 7 percent', 'organic revenue change year-ago 5 percent'],
    ],
    [
      'Revenue was $900 million, up 7% as reported and 5% on an organic basis.',
      [
        'revenue 900000000 money',
        'revenue change year-ago 7 percent',
        'organic revenue change year-ago 5 percent',
      ],
    ],
    ['EBITDA grew 7%, or 5% organically.', ['ebitda change year-ago 7 percent']],
    ['We generated 9% operational growth in revenue.', ['revenue change year-ago 9 percent']],
  ],
  'cash from operating activities, and a part by its trade': [
    [
      'Cash from operating activities decreased 57% to $100 million.',
      ['operating cash flow change year-ago -57 percent', 'operating cash flow 100000000 money'],
    ],
    ['We ended the period with $297 million in cash and no debt.', ['cash 297000000 money']],
    [
      'Drilling revenue was $14.8 million, an increase of 38%.',
      ['revenue (drilling) 14800000 money', 'revenue (drilling) change year-ago 38 percent'],
    ],
  ],
  'a sum joined to another of a year ago': [
    [
      "EBITDA was up 4%, versus last year's EBITDA of $334 million and sales of $1.5 billion.",
      [
        'ebitda change year-ago 4 percent',
        'ebitda Q2 2023 prior year-ago 334000000 money',
        'revenue Q2 2023 prior year-ago 1500000000 money',
      ],
    ],
    [
      "EBITDA was $340 million and sales were $1.6 billion, versus last year's EBITDA of $334 million and sales of $1.5 billion.",
      [
        'ebitda 340000000 money',
        'revenue 1600000000 money',
        'ebitda Q2 2023 prior year-ago 334000000 money',
        'revenue Q2 2023 prior year-ago 1500000000 money',
      ],
    ],
    [
      'This compares to net income of $20 million and EBITDA of $40 million.',
      [
        'net income Q2 2023 prior year-ago 20000000 money',
        'ebitda Q2 2023 prior year-ago 40000000 money',
      ],
    ],
    [
      'EBITDA was $340 million, up from $334 million, and sales of $1.5 billion were a record.',
      [
        'ebitda 340000000 money',
        'ebitda Q2 2023 prior year-ago 334000000 money',
        'revenue 1500000000 money',
      ],
    ],
    [
      'We had EBITDA of $340 million and sales of $1.6 billion.',
      ['ebitda 340000000 money', 'revenue 1600000000 money'],
    ],
  ],
  'measures by words of their own': [
    [
      'Adjusted SG&A as a percentage of gross profit was 63%, down from 74% last year.',
      [
        'sg&a to gross profit adjusted 63 percent',
        'sg&a to gross profit adjusted Q2 2023 prior year-ago 74 percent',
      ],
    ],
    [
      'We generated EBITDA of $1 billion and distributable cash flow of approximately $340 million on revenue of over $3 billion.',
      [
        'ebitda 1000000000 money',
        'distributable cash flow 340000000 money',
        'revenue 3000000000 money',
      ],
    ],
    [
      'There was another $283 million of borrowing capacity, bringing total immediate liquidity to over $600 million.',
      ['liquidity 600000000 money'],
    ],
    ['Global aluminium production rebounded 8% from last year.', []],
    [
      'Our global aluminium production rebounded 8% from last year.',
      ['production change year-ago 8 percent'],
    ],
    ['Our rent adjusted leverage ratio was two times.', ['leverage ratio 2 multiple']],
    [
      'Net income was $103 million. Our repair margin increased by 400 basis points to 58.4%.',
      ['net income 103000000 money'],
    ],
    [
      'EBITDA was $103 million. Our margin increased by 400 basis points to 28.4%.',
      [
        'ebitda 103000000 money',
        'ebitda margin change year-ago 400 bps',
        'ebitda margin 28.4 percent',
      ],
    ],
    ['Revenue grew 3% versus pre-pandemic levels.', ['revenue change other 3 percent']],
    ['Revenue grew 3%, with demand at pre-pandemic levels.', ['revenue change year-ago 3 percent']],
  ],
  'whose a sale is, by a channel or a market': [
    [
      'Retail channel sales declined approximately 24%.',
      ['revenue (retail channel) change year-ago -24 percent'],
    ],
    [
      'And our sales to the harbour market exceeded our expectations, increasing by 21%.',
      ['revenue (harbour) change year-ago 21 percent'],
    ],
    ['Our sales to the open market were $20 million.', ['revenue 20000000 money']],
    [
      'The new consolidated revenue range is $3.2 billion to $3.3 billion, up 6.5% to 8.5%.',
      [
        'revenue guidance 3200000000 to 3300000000 money',
        'revenue change year-ago guidance 6.5 to 8.5 percent',
      ],
    ],
    ['The Meridian index shows that European retail sales were up 3% from last year.', []],
  ],
};

describe.each(Object.entries(SAID))('%s', (_, rows) => {
  it.each(rows)('“%s”', (text, told) => {
    expect(factsIn(text)).toEqual(told);
  });
});
