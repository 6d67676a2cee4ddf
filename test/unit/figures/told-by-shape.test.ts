import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'an amount before its quarter and its metric': [
    ['We reported $3.4 billion in second quarter revenue.', ['revenue 3400000000 money']],
    ['This excludes $62 million in 2021 sales of the tanneries we left.', []],
  ],
  'a metric that is defined before its figure': [
    [
      'Free cash flow, which we define as EBITDA less rent, interest and taxes paid, was about $83 million.',
      ['free cash flow 83000000 money'],
    ],
  ],
  'what a year holds so far': [
    [
      'Free cash flow is ample through six months of 2024 at $1.7 billion.',
      ['free cash flow H1 2024 1700000000 money'],
    ],
    ['Free cash flow was $1.7 billion.', ['free cash flow 1700000000 money']],
  ],
  'a cost line behind a word that opens its clause': [
    [
      'While operating expenses grew 8%, volumes fell 3%.',
      ['operating expenses change year-ago 8 percent', 'volume growth -3 percent'],
    ],
  ],
  'a number of people and their share': [
    ['We grew our headcount by nearly 3,200 or around 9%.', ['headcount change other 3200 count']],
  ],
  'a profit or cost as a share of sales': [
    [
      "GAAP operating income was $38 million or 9.4% of net sales versus $31.6 million or 8.2% of net sales in last year's second quarter.",
      [
        'operating income reported 38000000 money',
        'operating margin reported 9.4 percent',
        'operating income reported Q2 2023 prior year-ago 31600000 money',
        'operating margin reported Q2 2023 prior year-ago 8.2 percent',
      ],
    ],
    [
      'Adjusted EBITDA was $40 million, representing 21% of total revenues.',
      ['ebitda adjusted 40000000 money', 'ebitda margin adjusted 21 percent'],
    ],
    [
      'Group SG&A was 22.4% of net sales compared to 21.7% last year.',
      [
        'selling, general and administrative expense ratio 22.4 percent',
        'selling, general and administrative expense ratio Q2 2023 prior year-ago 21.7 percent',
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
      'Excluding this windfall, we earned $0.86 per diluted share.',
      ['earnings per share adjusted 0.86 money'],
    ],
    ['On a reported basis, we lost $0.62 per share.', ['earnings per share reported -0.62 money']],
    ['The ferries had a loss of $0.17 per share.', ['earnings per share -0.17 money']],
    ['We recorded an impairment loss of $0.17 per share.', []],
    ['We earned $12 per square foot.', []],
    [
      'Core earnings were $412 million or $1.48 per diluted share.',
      ['net income adjusted 412000000 money', 'earnings per share adjusted 1.48 money'],
    ],
    [
      'Net earnings attributable to Vendrell of roughly $27 million or $0.64 per diluted share.',
      ['net income 27000000 money', 'earnings per share 0.64 money'],
    ],
    [
      'Adjusted operating income of $188 million or $0.94 per share was a record.',
      ['operating income adjusted 188000000 money', 'earnings per share adjusted 0.94 money'],
    ],
  ],
  'whose figure it is, by the subject of its sentence': [
    [
      'Our Northern Orchards segment produced adjusted EBITDA of $48 million, which was 11% above last year.',
      [
        'ebitda (northern orchards) adjusted 48000000 money',
        'ebitda (northern orchards) adjusted change year-ago 11 percent',
      ],
    ],
    [
      'The U.S. Freight segment delivered $260 million in operating profit, an increase of 17.3% on last year, and operating margin expanded 90 basis points.',
      [
        'operating income (u.s. freight) 260000000 money',
        'operating income (u.s. freight) change year-ago 17.3 percent',
        'operating margin (u.s. freight) change year-ago 90 bps',
      ],
    ],
    [
      'Newer labels did well within our Garden Tools business, which grew organic sales 3.7%.',
      ['organic revenue (garden tools) change year-ago 3.7 percent'],
    ],
    [
      'Starting with our brewing and production division, revenue was $640 million, while operating income was $81 million.',
      [
        'revenue (brewing and production) 640000000 money',
        'operating income (brewing and production) 81000000 money',
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
      'Second quarter bookings of $317 million were broadly in line with first quarter levels and represented a 13% decline year-over-year.',
      ['bookings 317000000 money', 'bookings change year-ago -13 percent'],
    ],
    ['Revenue of $924 million was flat with the first quarter.', ['revenue 924000000 money']],
  ],
  'two metrics of one part, a figure each': [
    [
      "Looms' bookings and sales were down 9% and 11.4%, respectively.",
      [
        'bookings (looms) change year-ago -9 percent',
        'revenue (looms) change year-ago -11.4 percent',
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
      'Sales of Halden are expected to be $18 million in 2024, compared to $64 million in 2021.',
      [
        'revenue (halden) FY 2024 guidance 18000000 money',
        'revenue (halden) FY 2021 prior other 64000000 money',
      ],
    ],
    [
      'Net sales rose 19% over the same quarter of fiscal 2019.',
      ['revenue change other 19 percent'],
    ],
    [
      'Scale has helped the expense ratio, which was 24.6% compared with 26.3% a year ago.',
      ['expense ratio 24.6 percent', 'expense ratio Q2 2023 prior year-ago 26.3 percent'],
    ],
  ],
  'a market that the company serves, and whose part nobody says it is': [
    [
      'The food processing market, which was our slowest in 2021, came back with bookings up 12.3% and up 4.8% year-to-date.',
      [],
    ],
  ],
  'whose figure it is, by a word that points back': [
    [
      'As a result, Looms drove 70 basis points improvement in its adjusted operating margin to 11.6%.',
      [
        'operating margin (looms) adjusted change year-ago 70 bps',
        'operating margin (looms) adjusted 11.6 percent',
      ],
    ],
    [
      'Oysters were the surprise, where we saw our volumes improve 2.9%.',
      ['volume growth (oysters) 2.9 percent'],
    ],
    [
      'On the investment front, our net investment income rose 34.2% to $74 million.',
      [
        'net investment income change year-ago 34.2 percent',
        'net investment income 74000000 money',
      ],
    ],
    ['The parts include operating income of $57 million.', ['operating income 57000000 money']],
  ],
  'what was done with debt, and some customers, are no level and no move of all': [
    ['We have paid down a net $3.4 billion in long-term debt since the merger.', []],
    [
      'Selling the pier led to a reduction in our debt that was secured on two of the warehouses of approximately $46 million.',
      [],
    ],
    ['We have 840 customers testing it, up 15% year over year.', []],
    [
      'We have 840 customers, up 15% year over year.',
      ['customers 840 count', 'customers change year-ago 15 percent'],
    ],
  ],
  'what drove a share, told by the share': [
    ['We had lower operating costs of $0.06 and lower insurance of $0.02.', []],
  ],
  'what a company or a plan is, no result': [
    ['We are on our way to becoming a $4 billion-plus revenue company.', []],
    ['We built a $2 billion revenue business.', []],
    ['In May, the board set up a $2 billion share repurchase plan.', []],
    [
      'Under our share repurchase program, we bought back $200 million of shares.',
      ['share repurchases 200000000 money'],
    ],
  ],
  'a beat, no change against a year ago': [
    [
      'Billings were $460 million, representing 19% year-over-year growth and a $12 million beat on our guidance.',
      ['billings 460000000 money', 'billings change year-ago 19 percent'],
    ],
  ],
  'a rate with a word of praise': [
    ['Our renewal rate was a healthy 91%.', ['renewal rate 91 percent']],
    [
      'Our adjusted gross margin ratio stood at 47.3% of sales.',
      ['gross margin adjusted 47.3 percent'],
    ],
  ],
  'a growth without something, beside the one with it': [
    [
      'Sales rose more than 31% overall and 8.5%, excluding umbrella-related sales.',
      ['revenue change year-ago 31 percent'],
    ],
  ],
  'dividends by the deed': [
    ['We have distributed $2.6 billion in dividends.', ['dividends paid 2600000000 money']],
    ['We have returned $2.6 billion to shareholders.', ['capital returned 2600000000 money']],
    [
      'We returned over $180 million in dividends and buybacks.',
      ['capital returned 180000000 money'],
    ],
  ],
  'what is counted by its size': [
    [
      'We have a group of 840 customers spending over $2 million in ACV, up 15% year over year.',
      [
        'customers over $2 million 840 count',
        'customers over $2 million change year-ago 15 percent',
      ],
    ],
    [
      'The number of deals greater than $300,000 was 41, up 28% year over year.',
      ['deals over $300,000 41 count', 'deals over $300,000 change year-ago 28 percent'],
    ],
    ['We won 63 deals and over $1 million of grants.', []],
  ],
  'what a cash flow was offset by': [
    [
      'Free cash flow was $64 million, made up of $92 million of operating cash flow, offset by $28 million of capex.',
      [
        'free cash flow 64000000 money',
        'operating cash flow 92000000 money',
        'capital expenditure 28000000 money',
      ],
    ],
    ['The softer count was offset by $4 million in revenue from early exits.', []],
  ],
  'a move by a count, and by how many percent': [
    [
      'Average daily volume was down 31,000 units or 4.2%.',
      [
        'average daily volume change year-ago -31000 count',
        'average daily volume change year-ago -4.2 percent',
      ],
    ],
  ],
  'the margin of an adjusted profit': [
    [
      'Adjusted operating income was $62 million, representing an operating margin of 7%.',
      ['operating income adjusted 62000000 money', 'operating margin adjusted 7 percent'],
    ],
    [
      'Adjusted operating income was $62 million, and gross margin was 30%.',
      ['operating income adjusted 62000000 money', 'gross margin 30 percent'],
    ],
  ],
  'by how much more or less a thing was': [
    ['Pricing led to $340 million in sales and volume benefits.', []],
    ['Pricing made up for the higher cost of goods sold of $210 million.', []],
    [
      'We had higher operating expenses of $45 million, compared to $40 million a year ago.',
      [
        'operating expenses 45000000 money',
        'operating expenses Q2 2023 prior year-ago 40000000 money',
      ],
    ],
    [
      "Our export sales were about $47 million stronger than in last year's quarter.",
      ['revenue (export) change year-ago 47000000 money'],
    ],
    [
      "SG&A was $23 million unfavorable to last year's quarter.",
      ['selling, general and administrative expense change year-ago 23000000 money'],
    ],
    [
      "Operating income was $8 million unfavorable to last year's quarter.",
      ['operating income change year-ago -8000000 money'],
    ],
  ],
  'what payment firms report': [
    [
      'Gross dollar volume worldwide, or GDV, rose by 14%. Cross-border volume was up 31%. Rebates and incentives were up 22%.',
      [
        'gross dollar volume change year-ago 14 percent',
        'cross-border volume change year-ago 31 percent',
        'rebates and incentives change year-ago 22 percent',
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
      'Adjusted EBITDA for the second quarter was $43 million or about 17%, up from $37 million or 16% a year ago.',
      [
        'ebitda adjusted 43000000 money',
        'ebitda margin adjusted 17 percent',
        'ebitda adjusted Q2 2023 prior year-ago 37000000 money',
        'ebitda margin adjusted Q2 2023 prior year-ago 16 percent',
      ],
    ],
    [
      'Gross profit totaled $86 million or 37% of sales, compared to $79 million or 36% of sales in the prior-year quarter.',
      [
        'gross profit 86000000 money',
        'gross margin 37 percent',
        'gross profit Q2 2023 prior year-ago 79000000 money',
        'gross margin Q2 2023 prior year-ago 36 percent',
      ],
    ],
    ['Operating margin was 12.6% of net sales.', ['operating margin 12.6 percent']],
    ['Free cash flow was $71 million or 93%.', ['free cash flow 71000000 money']],
    [
      'EBITDA was up $6 million or 15% from last year.',
      ['ebitda change year-ago 6000000 money', 'ebitda change year-ago 15 percent'],
    ],
    [
      'Welding posted EBITDA of $9.6 million, up from $8 million in the first quarter or 20%.',
      [
        'ebitda (welding) 9600000 money',
        'ebitda (welding) Q1 2024 prior previous-quarter 8000000 money',
        'ebitda (welding) change previous-quarter 20 percent',
      ],
    ],
  ],
  'a move told as what a level represents': [
    [
      'Backlog ended June at roughly $2.6 billion, representing 17% year-over-year growth.',
      ['backlog 2600000000 money', 'backlog change year-ago 17 percent'],
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
      'Revenue reached $1.4 billion, an increase from prior year of 7%.',
      ['revenue 1400000000 money', 'revenue change year-ago 7 percent'],
    ],
    [
      'Revenue was $2.9 billion, reflecting 10% growth in Welding.',
      ['revenue 2900000000 money', 'revenue (welding) change year-ago 10 percent'],
    ],
    ['Revenue was $2.9 billion, of which Welding represents 10%.', ['revenue 2900000000 money']],
  ],
  'a list behind the words that lead in with it': [
    [
      'From a working capital standpoint, inventory, accounts receivable and accounts payable were $14 million, $19 million and $11 million, respectively.',
      [
        'inventory 14000000 money',
        'accounts receivable 19000000 money',
        'accounts payable 11000000 money',
      ],
    ],
    [
      'Inventory and accounts receivable and doubtful claims were $14 million, $19 million and $11 million, respectively.',
      [],
    ],
    [
      'On the cost side, SG&A and R&D were $4 million and $5 million, respectively.',
      [
        'selling, general and administrative expense 4000000 money',
        'research and development expense 5000000 money',
      ],
    ],
  ],
  'an organic move that stands apart from the reported one': [
    [
      'Sales were up 8%. Sales in the second quarter rose by 6% organically.',
      ['revenue change year-ago 8 percent', 'organic revenue change year-ago 6 percent'],
    ],
  ],
  'what an insurer gains and pays': [
    [
      'Marine Lines produced an underwriting gain of $41 million.',
      ['underwriting income (marine lines) 41000000 money'],
    ],
    ['Catastrophes were $57 million in the quarter.', ['catastrophe losses 57000000 money']],
    ['Catastrophes were few in the quarter.', []],
    [
      'Harbor & Rail accelerated into the summer, producing written premium growth of 13%.',
      ['written premiums (harbor & rail) change year-ago 13 percent'],
    ],
    [
      'Demand accelerated into the summer, producing written premium growth of 13%.',
      ['written premiums change year-ago 13 percent'],
    ],
    [
      'Written premium declined 8% after adjusting for the second quarter 2023 waiver of farm premiums.',
      ['written premiums change year-ago -8 percent'],
    ],
  ],
  'what was bought back in some weeks': [
    [
      'From July 1 to July 19, we bought back 1.3 million shares for $44 million.',
      ['shares repurchased aside 1300000 count', 'share repurchases aside 44000000 money'],
    ],
  ],
  'a growth that a forecast comes to': [
    [
      'We expect sales of $620 million to $640 million for the third quarter. This represents revenue growth versus prior year of 3% to 6%.',
      [
        'revenue Q3 2024 guidance 620000000 to 640000000 money',
        'revenue Q3 2024 change year-ago guidance 3 to 6 percent',
      ],
    ],
    [
      'Sales were $620 million. This represents revenue growth versus prior year of 3%.',
      ['revenue 620000000 money', 'revenue change year-ago 3 percent'],
    ],
  ],
  'places that something is done to': [
    ['We remodeled 45 stores and ended the quarter with 1,200 stores.', ['stores 1200 count']],
    [
      'For 2025, we expect to open 50 new stores, remodel 140 stores and relocate 30 stores.',
      ['new stores FY 2025 guidance 50 count'],
    ],
  ],
  'what a driller finds': [
    [
      'Reserve replacement was 134% at a finding and development cost of only $9.27 per barrel.',
      ['reserve replacement ratio 134 percent', 'finding and development cost 9.27 money'],
    ],
    ['Proved reserves were 400 million barrels at year end.', ['proved reserves 400000000 count']],
    ['We set $5 million of reserves aside.', []],
  ],
  'a dividend that is called regular': [
    ['We declared a $0.38 regular dividend on Monday.', ['dividend per share 0.38 money']],
  ],
  'a price of the world, and no dividend': [
    ['Our plan and our dividend can be paid for at $44 oil next year.', []],
    ['Our dividend was $0.44 per share.', ['dividend per share 0.44 money']],
  ],
  'cash that is to go to the owners': [
    [
      'We have committed to return $23 million of cash to shareholders in 2025.',
      ['capital returned FY 2025 guidance 23000000 money'],
    ],
    ['We returned $23 million of cash to shareholders.', ['capital returned 23000000 money']],
    ['We approved a plan to return $23 million to shareholders.', []],
  ],
  'a move by more words than one': [
    [
      'Sequentially, our sales increased by really significant 34%.',
      ['revenue change previous-quarter 34 percent'],
    ],
    [
      'Sales decreased as we had anticipated from prior year by 23%.',
      ['revenue change year-ago -23 percent'],
    ],
    [
      'This led to an increase in revenue from prior year by 6%.',
      ['revenue change year-ago 6 percent'],
    ],
    // Whether $47 million is the income or its increase, nobody can tell.
    [
      'This led to a 22% increase in operating income of $47 million.',
      ['operating income change year-ago 22 percent'],
    ],
  ],
  'a ratio without what befell it': [
    ['The ex-COVID loss ratio was 63%.', ['loss ratio adjusted 63 percent']],
    [
      'The Farm Lines underlying ex COVID loss ratio stood at 63%.',
      ['loss ratio (farm lines) adjusted 63 percent'],
    ],
  ],
  'a list, one figure each': [
    [
      'We posted GAAP and adjusted earnings per share of $0.74 and $0.81.',
      ['earnings per share reported 0.74 money', 'earnings per share adjusted 0.81 money'],
    ],
    [
      'We reached gross and operating margins of 44.6% and 17.2%, respectively.',
      ['gross margin 44.6 percent', 'operating margin 17.2 percent'],
    ],
    [
      'Revenue was $6 billion and operating expenses were $4 billion, a rise of 12% and 9%, respectively.',
      [
        'revenue 6000000000 money',
        'operating expenses 4000000000 money',
        'revenue change year-ago 12 percent',
        'operating expenses change year-ago 9 percent',
      ],
    ],
  ],
  'what is owed, lent and paid out': [
    ['Net debt was 2.6 times trailing EBITDA.', ['net leverage 2.6 multiple']],
    ['Net debt was $2.6 billion.', ['net debt 2600000000 money']],
    [
      'Non-performing loans were $215 million this quarter.',
      ['non-performing loans 215000000 money'],
    ],
    ['Non-performing loans were 1.2%.', ['npl ratio 1.2 percent']],
    [
      'Income from continuing operations was $34 million or $0.50 per diluted share.',
      ['income from continuing operations 34000000 money', 'earnings per share 0.5 money'],
    ],
    [
      'The dividend will be $0.45 per share and will be payable on July 11.',
      ['dividend per share 0.45 money'],
    ],
    ['The dividend will be $0.45 per share.', ['dividend per share guidance 0.45 money']],
    [
      'The CET1 ratio was 12.6%, which sits above our targeted range of 11% to 12%.',
      ['cet1 ratio 12.6 percent'],
    ],
  ],
  'an adjusted income, and what it is a share': [
    [
      'Non-GAAP adjusted income rose 16% to $34.8 million or $1.16 per diluted share compared to $30 million or $0.98 per diluted share.',
      [
        'net income adjusted change year-ago 16 percent',
        'net income adjusted 34800000 money',
        'earnings per share adjusted 1.16 money',
        'net income adjusted Q2 2023 prior year-ago 30000000 money',
        'earnings per share adjusted Q2 2023 prior year-ago 0.98 money',
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
      'Parcel segment revenue rose 11% in Q2 with volume and yield each up 5%.',
      [
        'revenue (parcel) change year-ago 11 percent',
        'volume growth (parcel) 5 percent',
        'yield (parcel) change year-ago 5 percent',
      ],
    ],
    [
      'For our domestic Parcel business, both revenue and yield increased 3%.',
      [
        'revenue (domestic parcel) change year-ago 3 percent',
        'yield (domestic parcel) change year-ago 3 percent',
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
    ['We opened 12 new clinics in the quarter.', ['new clinics 12 count']],
    ['We opened 12 clinics in the quarter.', []],
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
      'Our operating expenses, excluding relocation charges and deal-related expenses rose $7.8 million this quarter.',
      ['operating expenses adjusted change year-ago 7800000 money'],
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
      'Our leverage ratio, as defined in our debt covenants, was 2.2 times compared to 2.6 times at the same time last year.',
      ['leverage ratio 2.2 multiple', 'leverage ratio Q2 2023 prior year-ago 2.6 multiple'],
    ],
    [
      'We finished June with $840 million in liquidity, including $61.3 million in cash and cash equivalents.',
      ['liquidity 840000000 money', 'cash 61300000 money'],
    ],
    [
      'Our accounts receivable balance stood at $118.4 million compared to $104.9 million.',
      [
        'accounts receivable 118400000 money',
        'accounts receivable Q2 2023 prior year-ago 104900000 money',
      ],
    ],
    ['Inventory turnover was 4.6 times.', ['inventory turnover 4.6 multiple']],
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
    ['Revenue growth slowed to 4%.', ['revenue change year-ago 4 percent']],
    ['Revenue growth from new sites was 4%.', []],
    ['Revenue growth was 12% compared with 9% a year ago.', ['revenue change year-ago 12 percent']],
  ],
  'the move of an amount per share or ton': [
    [
      'Net income from continuing operations of $0.45 per common share, up 12% on the prior quarter and three times that of a year ago.',
      [
        'earnings per share 0.45 money',
        'earnings per share change previous-quarter 12 percent',
        'earnings per share change year-ago 3 multiple',
      ],
    ],
    [
      'Net income was $300 million or $0.45 per share, up 18%.',
      [
        'net income 300000000 money',
        'earnings per share 0.45 money',
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
      'Kestrel delivered 9% revenue growth after adjusting for 3 points of exits and Osprey delivered 5% revenue growth excluding 2% of currency favorability.',
      [
        'revenue (kestrel) adjusted change year-ago 9 percent',
        'revenue (osprey) adjusted change year-ago 5 percent',
      ],
    ],
    [
      'Excluding the effect of currency, revenue grew 6%.',
      ['revenue adjusted change year-ago 6 percent'],
    ],
    [
      'Adjusting for the litigation release, ROTCE was 13%.',
      ['return on tangible equity adjusted 13 percent'],
    ],
    [
      'Revenue was $900 million, up 8%, including $12 million from acquisitions.',
      ['revenue 900000000 money', 'revenue change year-ago 8 percent'],
    ],
  ],
  'a term of a standard body or of a tax basis': [
    [
      'NAREIT FFO was $91 million or $0.44 per diluted share.',
      ['funds from operations 91000000 money', 'funds from operations per share 0.44 money'],
    ],
    [
      'This compares to the second quarter 2023 NAREIT FFO of $78 million or $0.39 per diluted share.',
      [
        'funds from operations Q2 2023 prior year-ago 78000000 money',
        'funds from operations per share Q2 2023 prior year-ago 0.39 money',
      ],
    ],
    [
      'Taxable equivalent net interest income was $640 million.',
      ['net interest income 640000000 money'],
    ],
  ],
  'a balance on a date, and what is only its base': [
    [
      'Our cash and revolver availability as of June 30, 2024 was roughly $730 million.',
      ['liquidity 730000000 money'],
    ],
    ['We ended June with over $260 million of cash.', ['cash 260000000 money']],
    ['We spent over $260 million of cash.', []],
    ["We've got about $3.8 billion of cash on hand.", ['cash 3800000000 money']],
    ["We've got a plan to spend $3.8 billion on cash machines.", []],
    [
      'Nonperforming loans were $215 million or 48 basis points of total loans, a decline of $19 million on the prior quarter.',
      [
        'non-performing loans 215000000 money',
        'npl ratio 48 bps',
        'non-performing loans change previous-quarter -19000000 money',
      ],
    ],
  ],
  'spreads of leases, by kind': [
    [
      'Our new lease spreads came in at a positive 7 percent.',
      ['leasing spread (new lease) 7 percent'],
    ],
    [
      'Spreads for renewals and options came to positive 3.6 percent.',
      ['leasing spread (renewals and options) 3.6 percent'],
    ],
    ['Combined spreads for the quarter were positive 4.2 percent.', ['leasing spread 4.2 percent']],
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
      'Our Mallow business posted a pre-tax loss of $7 million this quarter.',
      ['profit before tax (mallow) -7000000 money'],
    ],
  ],
  'what dealers sell, no revenue': [
    [
      'Our Canadian retail sales were down 4.8% in Q2.',
      ['retail sales (canada) change year-ago -4.8 percent'],
    ],
    [
      'Worldwide retail sales of new boats were down 5.1% versus prior year.',
      ['retail sales change year-ago -5.1 percent'],
    ],
    [
      'In mature markets, retail boat sales were flat, the result of 2.7% growth in Western Europe, offset by Japan. Western Europe revenue was fine.',
      ['retail sales (western europe) change year-ago 2.7 percent'],
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
      'Harbor Q2 operating income, shown on Slide 21, decreased 3%. Interest income was down $4 million.',
      [
        'operating income (harbor) change year-ago -3 percent',
        'interest income (harbor) change year-ago -4000000 money',
      ],
    ],
    [
      "Harbor's operational results are on Slide 22. Originations were up 6%, despite weaker demand in the U.K. Market share was up 0.9 percentage points.",
      [
        'originations (harbor) change year-ago 6 percent',
        'market share (harbor) change year-ago 0.9 points',
      ],
    ],
    [
      'Gross profit, shown on Slide 5, decreased 3%. Interest income was down $4 million.',
      ['gross profit change year-ago -3 percent', 'interest income change year-ago -4000000 money'],
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
      'Our freight and other revenues were $126 million.',
      ['revenue (freight and other) 126000000 money'],
    ],
    ['Our other revenues were $126 million.', ['other revenue 126000000 money']],
    [
      'Norwick has captured a 4% market share in its home county.',
      ['market share (norwick) 4 percent'],
    ],
    [
      'And Korea, our newest market, delivered revenue growth of 9%.',
      ['revenue (korea) change year-ago 9 percent'],
    ],
    [
      'Day ticket sales for the rowing season increased approximately 28% in units.',
      ['volume growth (day ticket) 28 percent'],
    ],
    ['Our share in the quarter remained a healthy 37.2%.', ['market share 37.2 percent']],
  ],
  'a release, and what is only in a sum': [
    [
      'Our provision for loan losses was a net benefit of $58 million.',
      ['provision for credit losses -58000000 money'],
    ],
    [
      'Our provision for credit losses was $58 million.',
      ['provision for credit losses 58000000 money'],
    ],
    [
      'We ended June with over $260 million of cash and full access to our $900 million revolving credit facility.',
      ['cash 260000000 money'],
    ],
    [
      'Net debt to EBITDA on a proportionate basis, including our share of venture debt and hybrid bonds, was 5.4 times.',
      ['net leverage 5.4 multiple'],
    ],
    [
      'Revenue, including acquired revenue of $5 million, was $80 million.',
      ['revenue 80000000 money'],
    ],
  ],
  'a deed with debt or branches, no level of them': [
    ['We also assumed $640 million of debt as part of the purchase.', []],
    ['The debt we assumed was booked at its market value, which was $26 million higher.', []],
    ['We consolidated 54 branches this quarter.', []],
  ],
  'a month since, at the head of a sentence': [
    [
      'So far in July, orders are up 9% over prior year.',
      ['orders change year-ago aside 9 percent'],
    ],
    ['In July, bookings were up 9%.', ['bookings change year-ago aside 9 percent']],
    [
      'In June, the board approved an 8% increase in our dividend.',
      ['dividend per share change year-ago 8 percent'],
    ],
  ],
  'a cost or profit measured by sales': [
    [
      'SG&A as a percentage of revenue fell 210 basis points to 42.3% versus 44.4% last year.',
      [
        'selling, general and administrative expense ratio change year-ago -210 bps',
        'selling, general and administrative expense ratio 42.3 percent',
        'selling, general and administrative expense ratio Q2 2023 prior year-ago 44.4 percent',
      ],
    ],
    [
      'Adjusted operating earnings as a percent of net sales slipped 130 basis points to 11.5%.',
      [
        'operating margin adjusted change year-ago -130 bps',
        'operating margin adjusted 11.5 percent',
      ],
    ],
    ['SG&A as a percentage of assets was 44.4%.', ['sg&a as a percentage of assets 44.4 percent']],
  ],
  'an organic move, alone or beside the reported one': [
    ['Revenues increased 5% organically.', ['organic revenue change year-ago 5 percent']],
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
    [
      'EBITDA grew 7%, or 5% organically.',
      ['ebitda change year-ago 7 percent', 'organic ebitda change year-ago 5 percent'],
    ],
    ['We achieved 6% operational growth in revenue.', ['revenue change year-ago 6 percent']],
  ],
  'cash from operating activities, and a part by its trade': [
    [
      'Cash from operating activities fell 22% to $85 million.',
      ['operating cash flow change year-ago -22 percent', 'operating cash flow 85000000 money'],
    ],
    ['We closed the period with $142 million in cash and no borrowings.', ['cash 142000000 money']],
    [
      'Roofing revenue was $22.6 million, an increase of 13%.',
      ['revenue (roofing) 22600000 money', 'revenue (roofing) change year-ago 13 percent'],
    ],
  ],
  'a sum joined to another of a year ago': [
    [
      "EBITDA was up 4%, versus last year's EBITDA of $212 million and sales of $1.1 billion.",
      [
        'ebitda change year-ago 4 percent',
        'ebitda Q2 2023 prior year-ago 212000000 money',
        'revenue Q2 2023 prior year-ago 1100000000 money',
      ],
    ],
    [
      "EBITDA was $220 million and sales were $1.2 billion, versus last year's EBITDA of $212 million and sales of $1.1 billion.",
      [
        'ebitda 220000000 money',
        'revenue 1200000000 money',
        'ebitda Q2 2023 prior year-ago 212000000 money',
        'revenue Q2 2023 prior year-ago 1100000000 money',
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
      'EBITDA was $220 million, up from $212 million, and sales of $1.1 billion were a record.',
      [
        'ebitda 220000000 money',
        'ebitda Q2 2023 prior year-ago 212000000 money',
        'revenue 1100000000 money',
      ],
    ],
    [
      'We had EBITDA of $220 million and sales of $1.2 billion.',
      ['ebitda 220000000 money', 'revenue 1200000000 money'],
    ],
  ],
  'measures by words of their own': [
    [
      'Adjusted SG&A as a percentage of gross profit stood at 58%, down from 66% last year.',
      [
        'sg&a to gross profit adjusted 58 percent',
        'sg&a to gross profit adjusted Q2 2023 prior year-ago 66 percent',
      ],
    ],
    [
      'We made EBITDA of $310 million and distributable cash flow of about $140 million on revenue of over $900 million.',
      [
        'ebitda 310000000 money',
        'distributable cash flow 140000000 money',
        'revenue 900000000 money',
      ],
    ],
    [
      'There was another $95 million of borrowing capacity, taking total immediate liquidity to over $350 million.',
      ['liquidity 350000000 money'],
    ],
    ['Global aluminium production rebounded 6% from last year.', []],
    [
      'Our global aluminium production rebounded 6% from last year.',
      ['production change year-ago 6 percent'],
    ],
    ['Our rent adjusted leverage ratio was two times.', ['leverage ratio 2 multiple']],
    [
      'Net income was $103 million. Our repair margin rose by 250 basis points to 46.2%.',
      ['net income 103000000 money'],
    ],
    [
      'EBITDA was $103 million. Our margin increased by 250 basis points to 26.2%.',
      [
        'ebitda 103000000 money',
        'ebitda margin change year-ago 250 bps',
        'ebitda margin 26.2 percent',
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
      'And our sales to the harbour market beat our plan, increasing by 17%.',
      ['revenue (harbour) change year-ago 17 percent'],
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
