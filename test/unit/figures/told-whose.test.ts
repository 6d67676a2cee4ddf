import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

type Row = readonly [string, readonly string[]];

// Whose a figure is, where the words near it belong to somebody or something else; the period is Q2 2024.
const WHOSE: Readonly<Record<string, readonly Row[]>> = {
  'a market whose share of sales heads what follows': [
    [
      'The mining market represented 13% of our sales in the second quarter. Sales in this market rose 9% from prior year. Sequentially, our sales increased by a better-than-expected 22%. We expect a 14% reduction in sales to this market for the third quarter.',
      [
        'revenue share (mining) 13 percent',
        'revenue (mining) change year-ago 9 percent',
        'revenue (mining) change previous-quarter 22 percent',
        'revenue (mining) Q3 2024 change year-ago guidance -14 percent',
      ],
    ],
    [
      'Our Alpine segment comprised 22% of consolidated revenue. Revenue grew 4% to $61 million.',
      [
        'revenue share (alpine) 22 percent',
        'revenue (alpine) change year-ago 4 percent',
        'revenue (alpine) 61000000 money',
      ],
    ],
    [
      'Our largest customer represented 13% of our sales in the second quarter. Sales rose 9% from prior year.',
      ['revenue change year-ago 9 percent'],
    ],
    ['We left the mining trade. Sales in this market rose 9% from prior year.', []],
  ],
  'a part whose name is a sentence': [
    [
      'The year began well for Glaze Systems, and for Kiln Components too. Let me go through the parts. Glaze Systems first. Sales were $64 million, up 3%. In Glaze the orders grew. Orders in Glaze were up 6% organically. And Kiln Components. Sales of $29 million. We like Glaze. Corporate costs were $2 million.',
      [
        'revenue (glaze systems) 64000000 money',
        'revenue (glaze systems) change year-ago 3 percent',
        'organic orders (glaze systems) change year-ago 6 percent',
        'revenue (kiln components) 29000000 money',
        'corporate costs 2000000 money',
      ],
    ],
    ['Thank you. Ana Ruiz. Sales were $64 million.', ['revenue 64000000 money']],
    ['Good Morning. Sales were $64 million.', ['revenue 64000000 money']],
  ],
  'what is said organically of what stands before it': [
    [
      'Orders were up 8% organically, sales grew by 5% organically.',
      ['organic orders change year-ago 8 percent', 'organic revenue change year-ago 5 percent'],
    ],
    [
      'Orders were $9 million, up 8%.',
      ['orders 9000000 money', 'orders change year-ago 8 percent'],
    ],
  ],
  'a figure that is called another': [
    [
      'Net debt to EBITDA was 1.2 times, 2.6 was a different number.',
      ['net leverage 1.2 multiple', 'net leverage aside 2.6 multiple'],
    ],
  ],
  'a business with its share of sales in an aside': [
    [
      'The kiln business, which comprised 71% of our sales was up 13% in US dollars.',
      ['revenue share (kiln) 71 percent', 'revenue (kiln) change year-ago 13 percent'],
    ],
    [
      'Our repair business, which accounts for about 14% of total sales, grew 18%.',
      ['revenue share (repair) 14 percent', 'revenue (repair) change year-ago 18 percent'],
    ],
  ],
  'whom sales are made to': [
    [
      'Our sales to school customers increased by a better-than-expected 16%.',
      ['revenue (school) change year-ago 16 percent'],
    ],
  ],
  'what money was used for, and what only a company has': [
    [
      'Cash flow was used to repurchase 3 million shares for $156 million or an average price of $52, fund dividend payments of $43 million and fund capital expenditures of $91 million.',
      [
        'share repurchases 156000000 money',
        'average repurchase price 52 money',
        'dividends paid 43000000 money',
        'capital expenditure 91000000 money',
      ],
    ],
    [
      'In the cable segment, gross margin was 14%. Interest expense was $17 million.',
      ['gross margin (cable) 14 percent', 'interest expense 17000000 money'],
    ],
    [
      'In the cable segment, interest expense was $17 million.',
      ['interest expense (cable) 17000000 money'],
    ],
    [
      'We expect a seasonal sales reduction of 14% in the third quarter.',
      ['revenue Q3 2024 change year-ago guidance -14 percent'],
    ],
  ],
  'one part by its letters and by its words': [
    [
      'In P&C, the combined ratio was 93.4%. The Property and Casualty loss ratio was 64%.',
      [
        'combined ratio (property & casualty) 93.4 percent',
        'loss ratio (property & casualty) 64 percent',
      ],
    ],
    [
      'We turn to Group Travel. Group Travel revenue was $5 million, and Group Travel grew.',
      ['revenue (group travel) 5000000 money'],
    ],
    ['Group revenue was $5 million.', ['revenue 5000000 money']],
  ],
  'parts judged and told, the company again, and those who buy': [
    [
      'Our Lantern business grew almost 36% in the quarter. And our overseas business was strong as well, with sales increasing 24% as ferries ran again.',
      [
        'revenue (lantern) change year-ago 36 percent',
        'revenue (overseas) change year-ago 24 percent',
      ],
    ],
    [
      'Our Lantern business grew almost 36% in the quarter. Despite storms, we are raising our annual guidance. Market share rose 2 percentage points.',
      ['revenue (lantern) change year-ago 36 percent', 'market share change year-ago 2 points'],
    ],
    [
      'Our Lantern business grew almost 36% in the quarter. Market share rose 2 percentage points.',
      [
        'revenue (lantern) change year-ago 36 percent',
        'market share (lantern) change year-ago 2 points',
      ],
    ],
    [
      "Both Larkspur and Marlow's retail was strong this spring, and market share rose about 4 percentage points.",
      ['market share (larkspur and marlow) change year-ago 4 points'],
    ],
    [
      'The growth in sales to our loyal guests, which increased 26% year over year, is a comfort.',
      [],
    ],
    ['Our sales increased 26% year over year.', ['revenue change year-ago 26 percent']],
    [
      'Our ropes, lamps and tents sales increased 33% in the quarter.',
      ['revenue (ropes, lamps and tents) change year-ago 33 percent'],
    ],
    [
      'Our volume, prices and sales increased 4% in the quarter.',
      ['revenue change year-ago 4 percent'],
    ],
    [
      'Kilns revenue increased 34%. Ovens was up 18%. And awnings increased 21% for the quarter.',
      [
        'revenue (kilns) change year-ago 34 percent',
        'revenue (ovens) change year-ago 18 percent',
        'revenue (awnings) change year-ago 21 percent',
      ],
    ],
    [
      'Kilns orders increased 34%. And awnings increased 21% for the quarter.',
      ['orders (kilns) change year-ago 34 percent'],
    ],
    [
      'Looking to Kilns, we expect slightly lower margins. Revenue was $4 million.',
      ['revenue (kilns) 4000000 money'],
    ],
    [
      "Revenue is guided to $7.4 billion for Northwind's 2025 financial outlook.",
      ['revenue FY 2025 guidance 7400000000 money'],
    ],
  ],
  'profits and margins of segments, by the word alone': [
    [
      'At Kilns, revenues were $214 million, up 6%. Ovens revenues were $538 million, a drop of $47 million from last year. Segment profit was $72 million, up 15%.',
      [
        'revenue (kilns) 214000000 money',
        'revenue (kilns) change year-ago 6 percent',
        'revenue (ovens) 538000000 money',
        'revenue (ovens) change year-ago -47000000 money',
        'segment profit (ovens) 72000000 money',
        'segment profit (ovens) change year-ago 15 percent',
      ],
    ],
    [
      "At leasing, we're forecasting segment profit of about $23 million.",
      ['segment profit (leasing) guidance 23000000 money'],
    ],
    [
      "At present, we're forecasting revenue of about $23 million.",
      ['revenue guidance 23000000 money'],
    ],
    [
      'Segment profit in the quarter was $267 million. At Kilns, segment profit was $92 million. At Ovens, segment profit was $83 million. At Boats, segment profit was $91 million.',
      [
        'segment profit 267000000 money',
        'segment profit (kilns) 92000000 money',
        'segment profit (ovens) 83000000 money',
        'segment profit (boats) 91000000 money',
      ],
    ],
    [
      'Segment profit in the quarter was $46 million. At Kilns, segment profit was $92 million. At Ovens, segment profit was $83 million. At Boats, segment profit was $91 million.',
      [
        'segment profit (kilns) 92000000 money',
        'segment profit (ovens) 83000000 money',
        'segment profit (boats) 91000000 money',
      ],
    ],
    [
      'Segment margin was 9% at Ovens. At Kilns, margins were 13.4%.',
      ['segment margin (ovens) 9 percent', 'segment margin (kilns) 13.4 percent'],
    ],
    ['At Kilns, margins were 13.4%.', []],
    [
      'Adjusted segment EBITDA was $4 million. Ovens revenue was $80 million. Adjusted segment EBITDA was $17 million.',
      ['revenue (ovens) 80000000 money', 'ebitda (ovens) adjusted 17000000 money'],
    ],
    [
      'Ovens revenue was $80 million. EBITDA was $17 million or 15.1% of segment revenues, against a loss of $6 million a year ago.',
      [
        'revenue (ovens) 80000000 money',
        'ebitda (ovens) 17000000 money',
        'ebitda margin (ovens) 15.1 percent',
      ],
    ],
    ['EBITDA was $17 million or 15.1% of segment revenues.', []],
  ],
  'regions on one basis, cut short, and behind a word on another': [
    [
      'By region, on an organic basis, Americas revenue grew 7%, and Asia Pac revenues grew at 14%.',
      [
        'organic revenue (americas) change year-ago 7 percent',
        'organic revenue (asia pacific) change year-ago 14 percent',
      ],
    ],
    [
      'On an organic basis, Americas revenue grew 7%, and Nordics reported revenue grew 14%.',
      [
        'organic revenue (americas) change year-ago 7 percent',
        'revenue (nordics) change year-ago 14 percent',
      ],
    ],
    [
      'Last year Marlow closed. While Marlow remains held back by closures, consumption was up 6%.',
      [],
    ],
    [
      'While demand remains held back by closures, consumption was up 6%.',
      ['consumption change year-ago 6 percent'],
    ],
    [
      'We will grow the company as we achieve an additional $2 billion in EBITDA.',
      ['ebitda aside 2000000000 money'],
    ],
  ],
  'words about a name, and names of nobody': [
    [
      'The fact that the Timber segment posted revenue of $40 million is remarkable.',
      ['revenue (timber) 40000000 money'],
    ],
    [
      'After-tax return on invested capital rose to 19%.',
      ['return on invested capital 19 percent'],
    ],
    ['Our balance sheet cash position improved to $40 million.', ['cash 40000000 money']],
    ['Free operating cash flow was $12 million.', ['free cash flow 12000000 money']],
    ['Funded debt was $12 million.', ['debt 12000000 money']],
    ['Marlow sales at the time of acquisition were $30 million.', []],
    [
      'Deposits rose, with term and savings each comprising 9% of our deposits.',
      ['share of deposits (term and savings) 9 percent'],
    ],
    ['Five of six segments had operating margins above 20%.', []],
    [
      'Each of our segments improved, and our consolidated operating margin was 21%.',
      ['operating margin 21 percent'],
    ],
    [
      'Our shipments rose 3%, while industry retail shipments fell 2%.',
      ['shipments change year-ago 3 percent'],
    ],
    ['One borrower, whose own revenue was $30 million, paid late.', []],
    ['We sold to our own stores, and revenue was $30 million.', ['revenue 30000000 money']],
    ['We decided to divest four businesses that no longer fit, with revenue of $30 million.', []],
    ['We completed two divestitures, and revenue was $30 million.', ['revenue 30000000 money']],
  ],
  'a region by its place, and a region less a part of it': [
    [
      'In the Central America and Caribbean region, bookings grew 8%.',
      ['bookings (central america and caribbean) change year-ago 8 percent'],
    ],
    [
      'In the Americas outside the U.S., occupancy was 71% and RevPAR rose 6%.',
      [
        'occupancy (americas outside the u.s.) 71 percent',
        'revenue per available room (americas outside the u.s.) change year-ago 6 percent',
      ],
    ],
    [
      'Second quarter comparable U.S. RevPAR grew 5%.',
      ['revenue per available room (u.s.) change year-ago 5 percent'],
    ],
    [
      'Second quarter comparable RevPAR grew 5%.',
      ['revenue per available room change year-ago 5 percent'],
    ],
  ],
  'a part that is named with what it sold, and no verb': [
    [
      'Textiles revenue was $30 million. Textiles, $112 million, and at EBIT level a loss of $24 million.',
      ['revenue (textiles) 30000000 money', 'operating income (textiles) -24000000 money'],
    ],
    ['Looms, $112 million, and at EBIT level a loss of $24 million.', []],
    [
      'Revenue, $112 million, and EBIT of $24 million.',
      ['revenue 112000000 money', 'operating income 24000000 money'],
    ],
  ],
  'what another lost, and what is only one of them': [
    [
      'LTL operating income came in at $94 million where truckload lost $3 million.',
      ['operating income (ltl) 94000000 money'],
    ],
    ['Nonaccruals were 0.62% of loans, and that’s one office credit in Leeds for $28 million.', []],
    ['Nonaccrual loans were $28 million.', ['non-accrual loans 28000000 money']],
  ],
  'rooms that are still to come, or only came': [
    ['Our pipeline has reached a record 231,000 rooms.', ['pipeline rooms 231000 count']],
    ['We opened 94 hotels, 14,200 rooms, and now have 310,000 rooms.', ['rooms 310000 count']],
  ],
  'an insurer’s measures': [
    [
      'Underlying, so without cats and prior-year development, the combined ratio was 88.9%.',
      ['underlying combined ratio 88.9 percent'],
    ],
    ['The combined ratio was 97.8%.', ['combined ratio 97.8 percent']],
    [
      'Core operating earnings in the quarter, $212 million, $1.94 a share.',
      ['operating income adjusted 212000000 money', 'earnings per share adjusted 1.94 money'],
    ],
  ],
  'everywhere but one place': [
    [
      'Outside the U.S., revenue grew 4%.',
      ['revenue (outside the u.s.) change year-ago 4 percent'],
    ],
    [
      'Revenue grew 9%. Outside of North America, revenue grew 4%.',
      [
        'revenue change year-ago 9 percent',
        'revenue (outside north america) change year-ago 4 percent',
      ],
    ],
    ['Sales were up 6% outside of China.', ['revenue (outside china) change year-ago 6 percent']],
    ['Ex-China, revenue grew 5%.', ['revenue (ex-china) change year-ago 5 percent']],
    [
      'Outside of Lisbon, revenue was $4 million, and operating margin was 12%.',
      ['revenue (outside lisbon) 4000000 money', 'operating margin (outside lisbon) 12 percent'],
    ],
    ['Outside the office, we grew revenue by 5%.', ['revenue change year-ago 5 percent']],
    ['Outside of COVID, revenue grew 5%.', ['revenue change year-ago 5 percent']],
    ['Revenue ex-FX grew 5%.', ['revenue change year-ago 5 percent']],
  ],
  'two parts in one name, and what goes on about them': [
    [
      'Veneer and plywood achieved gross profit of $50 million and a 90 basis point improvement in gross margin.',
      [
        'gross profit (veneer and plywood) 50000000 money',
        'gross margin (veneer and plywood) change year-ago 90 bps',
      ],
    ],
    ['Price and volume generated revenue of $3 million.', []],
    [
      'Driving this was our Timber Materials business, which delivered record revenues of $3.1 billion, a 2% increase, and record gross profit of $1.2 billion.',
      [
        'revenue (timber materials) 3100000000 money',
        'revenue (timber materials) change year-ago 2 percent',
        'gross profit (timber materials) 1200000000 money',
      ],
    ],
    [
      'We had a good year and steel generated EBIT of $40 million.',
      ['operating income (steel) 40000000 money'],
    ],
  ],
  'what was returned over many years': [
    [
      'Since our first program in 2014, we have returned more than $1.3 billion to shareholders.',
      ['capital returned FY 2014 aside 1300000000 money'],
    ],
    [
      'This quarter we returned $1.8 billion to shareholders.',
      ['capital returned 1800000000 money'],
    ],
  ],
  'a region, by its noun or its adjective': [
    [
      'Latin American net sales were down 3%. Europe delivered double-digit net sales growth. Organic sales growth of 4.7% was driven by volume.',
      [
        'revenue (latin america) change year-ago -3 percent',
        'organic revenue (europe) change year-ago 4.7 percent',
      ],
    ],
    [
      'Africa/Eurasia net sales declined 1.5% on currency.',
      ['revenue (africa/eurasia) change year-ago -1.5 percent'],
    ],
    ['Europe had a cold spring. Revenue was $40 million.', ['revenue 40000000 money']],
    ['American sales rose 3%.', ['revenue (american) change year-ago 3 percent']],
  ],
  'what a part’s products earn': [
    [
      'Veneer product gross margin rose 10 basis points to 8.4%.',
      ['gross margin (veneer) change year-ago 10 bps', 'gross margin (veneer) 8.4 percent'],
    ],
    [
      'Our Titanium Specialties business returned to growth during the quarter. The 12% top line improvement was not enough. Product gross margin was 40.6%.',
      [
        'revenue (titanium specialties) change year-ago 12 percent',
        'gross margin (titanium specialties) 40.6 percent',
      ],
    ],
    [
      'Product revenue was $40 million and service revenue was $12 million.',
      ['revenue (product) 40000000 money', 'revenue (service) 12000000 money'],
    ],
  ],
  'a part that is told by an adverb': [
    [
      'Revenue was $320 million in Peru and $162 million internationally.',
      ['revenue (peru) 320000000 money', 'revenue (international) 162000000 money'],
    ],
    [
      'Sales were $320 million, up 4% domestically and 9% overseas.',
      [
        'revenue 320000000 money',
        'revenue (domestic) change year-ago 4 percent',
        'revenue (overseas) change year-ago 9 percent',
      ],
    ],
    ['Revenue grew 9% as we expanded internationally.', ['revenue change year-ago 9 percent']],
  ],
  'a move told before of one part, and not of the company': [
    [
      'Revenue grew 6%. Pumps revenue was up 11%.\nSecond quarter revenue rose 11%, or 9% on an organic basis.',
      [
        'revenue change year-ago 6 percent',
        'revenue (pumps) change year-ago 11 percent',
        'revenue (pumps) change year-ago 11 percent',
        'organic revenue (pumps) change year-ago 9 percent',
      ],
    ],
    [
      'Revenue grew 6%. Pumps revenue was up 11%.\nTotal revenue rose 11% in constant currency.',
      [
        'revenue change year-ago 6 percent',
        'revenue (pumps) change year-ago 11 percent',
        'revenue change year-ago 11 percent',
      ],
    ],
    [
      'Revenue grew 6%. Pumps revenue was up 11%. Valves revenue was up 11%.\nSecond quarter revenue rose 11%.',
      [
        'revenue change year-ago 6 percent',
        'revenue (pumps) change year-ago 11 percent',
        'revenue (valves) change year-ago 11 percent',
      ],
    ],
    [
      'Pumps revenue was up 11%.\nSecond quarter revenue rose 11%.',
      ['revenue (pumps) change year-ago 11 percent', 'revenue change year-ago 11 percent'],
    ],
  ],
  'what a verb behind “now” forecasts': [
    [
      'We now project Brannock operating margin of 12% for 2024.',
      ['operating margin (brannock) FY 2024 guidance 12 percent'],
    ],
  ],
  'a product that a sentence is about': [
    [
      'This was led by Larkspur Plus, which generated sales of $60 million in Q2.',
      ['revenue (larkspur plus) 60000000 money'],
    ],
    [
      'Larkspur Plus did well again this quarter with sales of $56 million.',
      ['revenue (larkspur plus) 56000000 money'],
    ],
    [
      'Our key lamp products, Larkspur and Tansy, again had good growth this quarter with $241 million of revenue, representing 23% operational growth.',
      ['revenue (key lamp) 241000000 money', 'revenue (key lamp) change year-ago 23 percent'],
    ],
    [
      'Our key lamp portfolio showed strength in the quarter growing 23% operationally, generating revenue of $92 million.',
      ['revenue (key lamp) change year-ago 23 percent', 'revenue (key lamp) 92000000 money'],
    ],
    [
      'Northwind performed well this quarter with sales of $56 million.',
      ['revenue 56000000 money'],
    ],
    ['We had a quarter that delivered revenue of $9 million.', ['revenue 9000000 money']],
  ],
  'a part that grew so, by the words behind the figure': [
    [
      'Pet food products led the way in terms of growth, growing 25% operationally, while cattle feed declined 5% operationally in the quarter.',
      [
        'revenue (pet food) change year-ago 25 percent',
        'revenue (cattle feed) change year-ago -5 percent',
      ],
    ],
    [
      'And last, our Healthcare discipline was up 6.2% organically.',
      ['organic revenue (healthcare) change year-ago 6.2 percent'],
    ],
    [
      'Brazil was also a large contributor in the quarter, growing 18% in constant currency.',
      ['revenue (brazil) change year-ago 18 percent'],
    ],
    ['Our business grew 5% organically.', []],
    ['The market grew 4% in local currency.', []],
    ['Price mix was up 3% organically.', []],
    ['We grew 9% operationally.', []],
    [
      'Adjusted operating expenses increased 10% operationally.',
      ['operating expenses adjusted change year-ago 10 percent'],
    ],
    ['Operational revenue grew 9%.', ['revenue change year-ago 9 percent']],
    [
      'Sales of Larkspur also grew double digits in the quarter with operational revenue growth of 16%.',
      ['revenue (larkspur) change year-ago 16 percent'],
    ],
  ],
  'what a part grew by, behind a time that is over': [
    [
      'Key lamp revenue rose 7% versus a hard comparative period in which lamps grew 29% for the second quarter of last year.',
      [
        'revenue (key lamp) change year-ago 7 percent',
        'revenue (key lamp) Q2 2023 change year-ago 29 percent',
      ],
    ],
    [
      'Sales rose 4% against a quarter when sales rose 12%.',
      ['revenue change year-ago 4 percent', 'revenue Q2 2023 change year-ago 12 percent'],
    ],
  ],
  'a part within a place': [
    [
      'Lamps revenue grew 9%, and Cables revenue grew 3%.\nU.S. revenue grew 10% with Lamps products growing 30%. Cables revenue fell 2%. Plugs revenue rose 1%.\nLamps revenue grew 9% in all.',
      [
        'revenue (lamps) change year-ago 9 percent',
        'revenue (cables) change year-ago 3 percent',
        'revenue (u.s.) change year-ago 10 percent',
        'revenue (u.s. lamps) change year-ago 30 percent',
        'revenue (u.s. cables) change year-ago -2 percent',
        'revenue (plugs) change year-ago 1 percent',
        'revenue (lamps) change year-ago 9 percent',
      ],
    ],
    [
      'Lamps revenue grew 9%.\nU.S. revenue grew 10%. Turning to our products, Lamps revenue grew 8% in local currency.',
      [
        'revenue (lamps) change year-ago 9 percent',
        'revenue (u.s.) change year-ago 10 percent',
        'revenue (lamps) change year-ago 8 percent',
      ],
    ],
    [
      'We saw growth of revenue with the U.S. growing 10% and International growing 6% operationally.',
      [
        'revenue (u.s.) change year-ago 10 percent',
        'revenue (international) change year-ago 6 percent',
      ],
    ],
  ],
  'a kind of product in a part that the call names': [
    [
      'Turning to Home Care, our Home Care segment revenue was $90 million. Home Care pumps grew 49% in the quarter, gaining market share from others.',
      [
        'revenue (home care) 90000000 money',
        'revenue (home care pumps) change year-ago 49 percent',
      ],
    ],
    [
      'Turning to Home Care, our Home Care segment revenue was $90 million. Wages in Pet Food and Home Care grew 6%.',
      ['revenue (home care) 90000000 money'],
    ],
    [
      'Turning to Home Care, our Home Care segment revenue was $90 million. Home Care orders grew 49%.',
      ['revenue (home care) 90000000 money', 'orders (home care) change year-ago 49 percent'],
    ],
    [
      'Turning to Home Care, our Home Care segment revenue was $90 million. Home Care staffing costs grew 49%.',
      [
        'revenue (home care) 90000000 money',
        'home care staffing costs (home care) change year-ago 49 percent',
      ],
    ],
  ],
  'a part behind an aside, a place that is left out, and where somebody works': [
    [
      'Outdoor, our largest discipline at 51% of our total revenues, posted 8.4% organic growth.',
      ['revenue share (outdoor) 51 percent', 'organic growth (outdoor) 8.4 percent'],
    ],
    [
      'Our agencies focused on travel in our mobility planning discipline also posted strong organic growth at 22.3%.',
      ['organic growth (mobility planning) 22.3 percent'],
    ],
    [
      'Our agencies did well in our mobility planning discipline, and total organic growth was 5%.',
      ['organic growth 5 percent'],
    ],
    [
      'Outside the U.S., where all organic growth was 16%.',
      ['organic growth (outside the u.s.) 16 percent'],
    ],
    [
      'Outside of North America, sales grew 5%.',
      ['revenue (outside north america) change year-ago 5 percent'],
    ],
    ['Spend outside the U.S. grew 5%.', []],
  ],
  'parts that are gone through behind an organic growth': [
    [
      'We like CRM and PR. Outdoor posted 8.4% organic growth. CRM Events was up 50%. PR was up 10.5%.',
      [
        'organic growth (outdoor) 8.4 percent',
        'organic revenue (crm events) change year-ago 50 percent',
        'organic revenue (pr) change year-ago 10.5 percent',
      ],
    ],
    [
      'We like CRM and PR. EBITDA margin was 8.4%. CRM Events was up 50%. PR was up 10.5%.',
      ['ebitda margin 8.4 percent'],
    ],
  ],
  'what the street had': [
    [
      'Consensus had revenue of $470 million; we reported $482 million.',
      ['revenue aside 470000000 money', 'revenue 482000000 money'],
    ],
    ['Analysts had revenue of $470 million for us.', ['revenue aside 470000000 money']],
    ['We had revenue of $470 million.', ['revenue 470000000 money']],
  ],
  'what was said would come, beside what came of it': [
    [
      'Last quarter we guided to revenue of $470 million to $480 million and came in at $482 million.',
      ['revenue Q1 2024 aside 470000000 to 480000000 money', 'revenue 482000000 money'],
    ],
    [
      'We said we’d deliver revenue growth of 10%, and we delivered growth of 12%.',
      ['revenue change year-ago aside 10 percent'],
    ],
    [
      'We expect revenue to grow 10% and have delivered on our plan to open 40 stores.',
      ['revenue change year-ago guidance 10 percent'],
    ],
  ],
  'what a growth is held against': [
    [
      'Comparable sales rose 4.2% against a 5.1% comparison last year.',
      ['same-store sales change year-ago 4.2 percent'],
    ],
    [
      'Comparable sales rose 4.2%, lapping a tough 9% comp.',
      ['same-store sales change year-ago 4.2 percent'],
    ],
    ['We delivered a 9% comp.', ['same-store sales change year-ago 9 percent']],
  ],
  'money that is spent on something': [
    ['We spent $22 million on capital expenditures.', ['capital expenditure 22000000 money']],
    [
      'We spent $22 million on capex, and $12 million on dividends.',
      ['capital expenditure 22000000 money', 'dividends paid 12000000 money'],
    ],
    [
      'We spent $22 million on capex and $12 million on the old plant in Brno.',
      ['capital expenditure 22000000 money'],
    ],
    ['Revenue was $12 million on strong demand.', ['revenue 12000000 money']],
  ],
  'two of one sort, each with its own': [
    [
      'R&D and SG&A were $40 million and $30 million.',
      [
        'research and development expense 40000000 money',
        'selling, general and administrative expense 30000000 money',
      ],
    ],
    [
      'Gross margin and operating margin were 40% and 12%.',
      ['gross margin 40 percent', 'operating margin 12 percent'],
    ],
  ],
  'an organic figure that is said to be for all': [
    [
      'Lamps net sales increased 7%. Organic net sales declined 3% for the group.',
      ['revenue (lamps) change year-ago 7 percent', 'organic revenue change year-ago -3 percent'],
    ],
    [
      'Lamps net sales increased 7%. Organic net sales declined 3%.',
      [
        'revenue (lamps) change year-ago 7 percent',
        'organic revenue (lamps) change year-ago -3 percent',
      ],
    ],
  ],
  'a cost, which is no part of what is sold': [
    ['Rent was 9% of store revenue.', ['rent 9 percent']],
    ['Payroll was 31% of restaurant sales.', ['payroll 31 percent']],
    [
      'Subscriptions were 61% of software revenue.',
      ['share of software revenue (subscriptions) 61 percent'],
    ],
  ],
  'two years of one share': [
    [
      'Delivery was 14% of orders last year and 19% this year.',
      ['share of orders (delivery) Q2 2023 14 percent', 'share of orders (delivery) 19 percent'],
    ],
  ],
  'what somebody else holds': [
    ['Our competitor ended the quarter with 3.1 billion dollars of cash.', []],
    ['The pension fund held 620 million dollars in cash.', []],
    ['Our customers hold 910 million dollars in cash.', []],
    ['We ended the quarter with 3.1 billion dollars of cash.', ['cash 3100000000 money']],
    ['After our customers paid, we held 620 million dollars in cash.', ['cash 620000000 money']],
  ],
  'what was written off, which is no level': [
    ['We wrote off 8.5 million dollars of inventory.', []],
    ['We ended with 8.5 million dollars of inventory.', ['inventory 8500000 money']],
  ],
  'our margin in a sentence about a part': [
    [
      'Turning to Lamps.\nLamps sales rose 4% to $21 million, and our operating margin reached 13%.',
      ['revenue (lamps) change year-ago 4 percent', 'revenue (lamps) 21000000 money'],
    ],
    [
      'Lamps sales rose 4% to $21 million, and our operating margin reached 13%.',
      [
        'revenue (lamps) change year-ago 4 percent',
        'revenue (lamps) 21000000 money',
        'operating margin 13 percent',
      ],
    ],
    ['Hooks grew 5% to $41 million, and our gross margin there improved to 32%.', []],
  ],
  'a part of which a sentence tells, with its figures behind': [
    [
      'Our shops and kiosks business had a strong quarter, with both revenue and operating income up 11%.',
      [
        'revenue (shops and kiosks) change year-ago 11 percent',
        'operating income (shops and kiosks) change year-ago 11 percent',
      ],
    ],
    [
      'Our overall business had a strong quarter, with revenue up 8%.',
      ['revenue change year-ago 8 percent'],
    ],
  ],
  'two places in one sentence': [
    [
      'In Norway, sales grew 13%, and in Chile they fell 4%. Our revenue was 140 million dollars.',
      [
        'revenue (norway) change year-ago 13 percent',
        'revenue (chile) change year-ago -4 percent',
        'revenue 140000000 money',
      ],
    ],
  ],
  'names that open with a word of another use': [
    [
      'Sales at Great Plains rose 4%. Great Plains sales were $12 million.',
      ['revenue (great plains) change year-ago 4 percent', 'revenue (great plains) 12000000 money'],
    ],
    ['We had Best Foods sales of $12 million.', ['revenue (best foods) 12000000 money']],
    ['Strong Lamps sales were $12 million.', ['revenue (lamps) 12000000 money']],
    ['We had great Lamps sales of $12 million.', ['revenue (lamps) 12000000 money']],
  ],
  'debt that is bad, which is none of ours': [
    ['Bad debt was $6 million.', ['bad debt 6000000 money']],
    ['Our debt was $6 million.', ['debt 6000000 money']],
  ],
  'a segment over the slides behind its first': [
    [
      'On Slide 13, revenue for the boats segment was down 2.2%, despite boat shipments being down 9.1%.\nOn Slide 14, operating margin was 12.5%, down 3.1 percentage points.\nNFS Q2 operating income, shown on Slide 16, decreased 1.9%.\nThe annualized retail credit loss rate on our balance sheet was 1.21%.\nThe remaining Northwind results are on Slide 19.\nOur gross margin was 31%.',
      [
        'revenue (boats) change year-ago -2.2 percent',
        'shipments (boats) change year-ago -9.1 percent',
        'operating margin (boats) 12.5 percent',
        'operating margin (boats) change year-ago -3.1 points',
        'operating income (nfs) change year-ago -1.9 percent',
        'annualized retail credit loss rate (nfs) 1.21 percent',
        'gross margin 31 percent',
      ],
    ],
    [
      "Now let's take a closer look at Canada on Slide 10.\nOur market share was 31.4%.\nOn Slide 11, operating margin was 12.5%.",
      ['market share (canada) 31.4 percent', 'operating margin 12.5 percent'],
    ],
    [
      'Revenue for the boats segment was down 2.2%, despite our total shipments being down 9.1%.',
      ['revenue (boats) change year-ago -2.2 percent', 'shipments change year-ago -9.1 percent'],
    ],
  ],
  'the segment that a sentence began with, and a clause on its own basis': [
    [
      'Pump sales were $338 million, up 9%, and the segment’s operating margin was 22.4%.',
      [
        'revenue (pump) 338000000 money',
        'revenue (pump) change year-ago 9 percent',
        'operating margin (pump) 22.4 percent',
      ],
    ],
    [
      'Net income was $51 million, and on the adjusted basis we earned $1.29 a share.',
      ['net income 51000000 money', 'earnings per share adjusted 1.29 money'],
    ],
    ['Net income was $51 million on an adjusted basis.', ['net income adjusted 51000000 money']],
  ],
  'a clause of its own on the subject before it': [
    [
      'Bread Ovens revenue was $20 million. As expected, bread ovens end markets remained soft in Q2, organic revenue was down 9%.',
      [
        'revenue (bread ovens) 20000000 money',
        'organic revenue (bread ovens) change year-ago -9 percent',
      ],
    ],
    ['As expected, bakery end markets remained soft, organic revenue was down 9%.', []],
    [
      'Bakery revenue was $20 million. Bakery had a hard quarter, and our total revenue was down 9%.',
      ['revenue (bakery) 20000000 money', 'revenue change year-ago -9 percent'],
    ],
  ],
  'what a business had that was bought or sold': [
    [
      'In May we acquired Tilbury Lamps, a maker of lights, for $14 million. It had sales of $31 million last year.',
      [],
    ],
    ['We agreed to sell our Brno foundry. It generated revenue of $12 million.', []],
    ['We have completed the sale of Ruuma. The business had EBITDA of $3 million.', []],
    [
      'In May we acquired Tilbury Lamps. It contributed revenue of $5 million in the quarter.',
      ['revenue 5000000 money'],
    ],
    ['We bought new presses in May. Revenue was $31 million.', ['revenue 31000000 money']],
    ['It was a good quarter. It had revenue of $31 million.', ['revenue 31000000 money']],
  ],
  'what a customer, a rival or some company has': [
    ['We signed a Nordic bakery chain with $640 million of sales in May.', []],
    ['Velmora, a paper maker whose revenue is $3 billion, chose us in May.', []],
    ['One of our oldest dealers, which has revenue of $2 billion, came back to us.', []],
    ['Companies with revenue above $1 billion buy twice as much from us.', []],
    ['Our largest dealer, Ostrow Motors, lifted its sales by 12%.', []],
    ['One of our biggest clients grew revenue by 15% to $7 billion.', []],
    ['A hyperscale client told us its capital expenditure would be $70 billion this year.', []],
    ['A rival, Kestrow, said that its operating margin was 12%.', []],
    ['Retailers are still cutting their inventories by 5% or more.', []],
    ['Another of our clients, a shipping line with EBITDA of $700 million, signed in June.', []],
    ['One of them, a hotel chain with $5 billion of revenue, came in June.', []],
    ['Our partner Kestrow grew its sales 20% to $300 million.', []],
    ['The market leader’s operating margin is 21%.', []],
    ['Our supplier’s revenue was $3 billion.', []],
    ['Their revenue fell 8% last quarter.', []],
    ['At our largest tenant, sales rose 11% in the year.', []],
    ['For one customer, a hospital chain, costs fell 30%.', []],
    ['Tollmark said last week its own gross margin was down 250 basis points.', []],
    ['With our largest customers renewing, revenue was $40 million.', ['revenue 40000000 money']],
    [
      'Our partners and we had a good year, and revenue was $40 million.',
      ['revenue 40000000 money'],
    ],
    ['We said in May that its margin is 21%. Revenue was $40 million.', ['revenue 40000000 money']],
    ['We are now a company with $3 billion of revenue.', ['revenue 3000000000 money']],
    ['We have become a group with revenue of $3 billion.', ['revenue 3000000000 money']],
    ['Today we run a business with $2 billion in sales.', ['revenue 2000000000 money']],
    ['The growth of our customers increased revenue to $40 million.', ['revenue 40000000 money']],
    ['Our customers remain cautious, but revenue was $40 million.', ['revenue 40000000 money']],
    ['Both segments grew their revenue by 9%.', ['revenue change year-ago 9 percent']],
    ['The retail business grew its revenue by 8%.', ['revenue (retail) change year-ago 8 percent']],
    [
      'Many of our merchants are careful, and our inventory was $20 million.',
      ['inventory 20000000 money'],
    ],
  ],
  'a line of the accounts that is no part': [
    [
      'Stock compensation, $58 million. Adjusted EBITDA of $84 million.',
      ['share-based compensation 58000000 money', 'ebitda adjusted 84000000 money'],
    ],
  ],
  'one name with a join, and one place for two amounts': [
    [
      'Finally, the specialty materials and films segment reported operating EBIT of $84 million.',
      ['operating income (specialty materials and films) 84000000 money'],
    ],
    [
      'At quarter end, there was $212 million of cash and cash equivalents at NFS and $540 million of liquidity available through bank facilities.',
      ['cash (nfs) 212000000 money', 'liquidity (nfs) 540000000 money'],
    ],
  ],
  'a total behind a part’s': [
    [
      'Ticket sales fell 9% to $64 million, and with those in, the group’s total was $402 million.',
      [
        'revenue (ticket) change year-ago -9 percent',
        'revenue (ticket) 64000000 money',
        'revenue 402000000 money',
      ],
    ],
    [
      'Ticket sales fell 9% to $64 million, and the total number of shows was lower.',
      ['revenue (ticket) change year-ago -9 percent', 'revenue (ticket) 64000000 money'],
    ],
  ],
  'what “that” does to a metric, and no part': [
    ['That puts operating income at $44 million.', ['operating income 44000000 money']],
    [
      'Together, this moves services revenue to $44 million.',
      ['revenue (services) 44000000 money'],
    ],
    [
      'We think that services revenue of $44 million was fine.',
      ['revenue (services) 44000000 money'],
    ],
  ],
  'what stands behind a figure and is of something else': [
    [
      'Revenue was $214 million, above our guidance, which was $211 million.',
      ['revenue 214000000 money'],
    ],
    [
      'Revenue was $214 million, and services revenue, which was $11 million, grew.',
      ['revenue 214000000 money', 'revenue (services) 11000000 money'],
    ],
    ['Labor costs were 33.1% of sales, on wage inflation of 3.9%.', ['labor costs 33.1 percent']],
    [
      'Net debt was $293 million, after we have paid $41 million for Brimfell.',
      ['net debt 293000000 money'],
    ],
    ['Depreciation was $28 million and net interest $18 million.', ['depreciation 28000000 money']],
    [
      'Depreciation was $28 million and about $18 million a year ago.',
      ['depreciation 28000000 money', 'depreciation Q2 2023 prior year-ago 18000000 money'],
    ],
    [
      'Revenue of $58 million grew 8%, and about $2 million of that is Brimfell.',
      ['revenue 58000000 money', 'revenue change year-ago 8 percent'],
    ],
    [
      'We had $181 million in cash and $175 million undrawn on the revolver.',
      ['cash 181000000 money'],
    ],
  ],
  'a business that is bought, or only described': [
    ['We are acquiring Tilbury Lamps. It had sales of $28 million last year.', []],
    ['We welcomed our new colleagues at Tilbury. Last year they had sales of $28 million.', []],
    ['Next, Tilbury Lamps, in Norway. It’s a company with annual sales of $28 million.', []],
    ['Tilbury did about $28 million in revenue in its fiscal 2023.', []],
    ['Tilbury had revenue of $28 million last year on its own.', []],
    ['We are acquiring Tilbury Lamps. We had sales of $28 million.', ['revenue 28000000 money']],
    ['It’s a quarter with sales of $28 million.', ['revenue 28000000 money']],
  ],
  'a part that a heading turns to, with a word on it': [
    [
      'Then Automation, a different story. Orders were $68 million. Book-to-bill was 1.08.',
      ['orders (automation) 68000000 money', 'book-to-bill (automation) 1.08 multiple'],
    ],
    [
      'I go through it by division, and I start with Milling Systems. Orders were $68 million.',
      ['orders (milling systems) 68000000 money'],
    ],
    [
      'And Spares & Repairs, we had orders of $68 million, up 3%.',
      [
        'orders (spares & repairs) 68000000 money',
        'orders (spares & repairs) change year-ago 3 percent',
      ],
    ],
    ['Then Q2, a difficult quarter. Orders were $68 million.', ['orders 68000000 money']],
    ['And I start with sales. Orders were $68 million.', ['orders 68000000 money']],
  ],
  'a loss beside sales': [
    ['We had sales of $41 million and a loss of around $6 million.', ['revenue 41000000 money']],
    [
      'Revenue was $41 million, a sequential gain of 1%.',
      ['revenue 41000000 money', 'revenue change previous-quarter 1 percent'],
    ],
  ],
  'a rate of attachment, of whatever is attached': [
    ['The attach rate on new contracts was 18%.', []],
  ],
  'a round through the parts with sums and no verb': [
    [
      'Revenue was $900 million. By business line. Industrial Gases had $487 million of sales in the quarter. Heavy Plants, $300 million in the quarter, minus 24%. And Care continues very steady, $78 million, plus 5%.',
      [
        'revenue 900000000 money',
        'revenue (industrial gases) 487000000 money',
        'revenue (heavy plants) 300000000 money',
        'revenue (heavy plants) change year-ago -24 percent',
        'revenue (care) 78000000 money',
        'revenue (care) change year-ago 5 percent',
      ],
    ],
    [
      'Revenue was $900 million. By business line. Industrial Gases had $487 million of sales in the quarter. Rent, $30 million in the quarter, minus 24%.',
      ['revenue 900000000 money', 'revenue (industrial gases) 487000000 money'],
    ],
    [
      'Lamps sales were $438 million. Thyme & Pepper came in at $146 million. We like Thyme & Pepper.',
      ['revenue (lamps) 438000000 money', 'revenue (thyme & pepper) 146000000 money'],
    ],
  ],
  'what moved organically, behind orders': [
    [
      'Order intake was $46 million. In total we are down 12%, and organically, we are down 13%.',
      ['orders 46000000 money'],
    ],
    [
      'Revenue was $46 million. In total we are down 12%, and organically, we are down 13%.',
      ['revenue 46000000 money', 'organic revenue change year-ago -13 percent'],
    ],
  ],
};

describe('whose a figure is', () => {
  for (const [title, rows] of Object.entries(WHOSE))
    it.each(rows)(`${title}: %s`, (text, told) => {
      expect(factsIn(text)).toEqual(told);
    });
});
