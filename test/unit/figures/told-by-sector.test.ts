import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

type Row = readonly [string, readonly string[]];

// As those speak who sell, serve, cure and compute; the period is Q2 2024.
const SAID: Readonly<Record<string, readonly Row[]>> = {
  'one measure on two bases': [
    [
      'Diluted EPS was $1.54 on a GAAP basis and $1.61 on a non-GAAP one.',
      ['earnings per share reported 1.54 money', 'earnings per share adjusted 1.61 money'],
    ],
    [
      'Our non-GAAP gross margin was 82.4%, or 70.1% on a GAAP basis.',
      ['gross margin adjusted 82.4 percent', 'gross margin reported 70.1 percent'],
    ],
    [
      'GAAP EPS was $0.71, non-GAAP $0.96.',
      ['earnings per share reported 0.71 money', 'earnings per share adjusted 0.96 money'],
    ],
    [
      'GAAP EPS was $0.71 and non-GAAP was $0.96.',
      ['earnings per share reported 0.71 money', 'earnings per share adjusted 0.96 money'],
    ],
    [
      'The SG&A ratio was 9.8%, and 9.6% on an adjusted basis.',
      [
        'selling, general and administrative expense ratio 9.8 percent',
        'selling, general and administrative expense ratio adjusted 9.6 percent',
      ],
    ],
    [
      'Gross margin was 40% and operating margin was 12% on a non-GAAP basis.',
      ['gross margin adjusted 40 percent', 'operating margin adjusted 12 percent'],
    ],
    ['We adopted IFRS 16 and EPS was $0.96.', ['earnings per share 0.96 money']],
  ],
  'the forecast before, by its bound': [
    [
      'We now expect full-year adjusted EPS of at least $10.75, down from at least $11.50.',
      [
        'earnings per share adjusted FY 2024 guidance 10.75 money',
        'earnings per share adjusted FY 2024 aside 11.5 money',
      ],
    ],
    [
      'For the full year we now see revenue of more than $3.2 billion, up from our prior view of more than $3.0 billion.',
      ['revenue FY 2024 guidance 3200000000 money', 'revenue FY 2024 aside 3000000000 money'],
    ],
    [
      'We now expect full-year adjusted EBITDA of $315 to $318 million, an increase of $2 million at the midpoint.',
      ['ebitda adjusted FY 2024 guidance 315000000 to 318000000 money'],
    ],
    [
      'We expect full-year revenue of $2.0 billion, an increase of 8%.',
      [
        'revenue FY 2024 guidance 2000000000 money',
        'revenue FY 2024 change year-ago guidance 8 percent',
      ],
    ],
  ],
  'one move in two measures, no range': [
    [
      'Revenue grew 7% or 9% in constant currency.',
      ['revenue change year-ago 7 percent', 'constant-currency revenue change year-ago 9 percent'],
    ],
    ['Revenue grew 5% or 6%.', ['revenue change year-ago 5 to 6 percent']],
  ],
  'what a part has for each of what it sells': [
    ['U.S. RevPAR was up 1.4%.', ['revenue per available room (u.s.) change year-ago 1.4 percent']],
    [
      'Middle East & Africa RevPAR grew 12%.',
      ['revenue per available room (middle east & africa) change year-ago 12 percent'],
    ],
    ['Global RevPAR rose 3%.', ['revenue per available room change year-ago 3 percent']],
    ['Same-store RevPAR rose 3%.', ['revenue per available room change year-ago 3 percent']],
    ['Our RevPAR rose 3%.', ['revenue per available room change year-ago 3 percent']],
    ['Postpaid phone net adds were 777,000.', ['net additions (postpaid phone) 777000 count']],
    ['Total net adds were 1.2 million.', ['net additions 1200000 count']],
    [
      'Streaming subs were 153.8 million, up 3 million net adds versus the first quarter.',
      ['subscribers (streaming) 153800000 count', 'net additions 3000000 count'],
    ],
    [
      'Average unit volumes rose to $3.2 million from $3.1 million.',
      [
        'average unit volume 3200000 money',
        'average unit volume Q2 2023 prior year-ago 3100000 money',
      ],
    ],
  ],
  'parts by their everyday names behind the figures': [
    [
      'Like-for-like sales were up 4.1% in food and down 1.2% in clothing and home.',
      [
        'same-store sales (food) change year-ago 4.1 percent',
        'same-store sales (clothing and home) change year-ago -1.2 percent',
      ],
    ],
    [
      'Revenue was up 5% in the quarter and 7% in the first half.',
      ['revenue change year-ago 5 percent', 'revenue H1 2024 change year-ago 7 percent'],
    ],
    [
      'Revenue grew 5% in dollars and 7% in constant currency.',
      ['revenue change year-ago 5 percent', 'constant-currency revenue change year-ago 7 percent'],
    ],
  ],
  'a move and a margin behind the level of a part': [
    [
      'Operating margin in Food was 4.3%, up 70 basis points, and in Clothing 11.2%, down 40 basis points.',
      [
        'operating margin (food) 4.3 percent',
        'operating margin (food) change year-ago 70 bps',
        'operating margin (clothing) 11.2 percent',
        'operating margin (clothing) change year-ago -40 bps',
      ],
    ],
    [
      'Wholesale revenue was $210 million and operating profit was $31 million, or 14.8% of sales.',
      [
        'revenue (wholesale) 210000000 money',
        'operating income (wholesale) 31000000 money',
        'operating margin (wholesale) 14.8 percent',
      ],
    ],
    [
      'Operating income was $31 million, or 14.8% of sales.',
      ['operating income 31000000 money', 'operating margin 14.8 percent'],
    ],
  ],
  'cash that is used': [
    ['Cash used in operations was $55 million.', ['operating cash flow -55000000 money']],
    ['Free cash flow usage was $14 million.', ['free cash flow -14000000 money']],
    ['Cash provided by operations was $55 million.', ['operating cash flow 55000000 money']],
    ['We spent $150 million on share repurchases.', ['share repurchases 150000000 money']],
    [
      'We returned $94 million to shareholders, including $54 million in dividends.',
      ['capital returned 94000000 money', 'dividends paid 54000000 money'],
    ],
    ['Other income included $5 million in dividends from affiliates.', []],
  ],
  'a cost as a share of sales': [
    [
      'Labor was 32.1% of sales, up 70 basis points.',
      ['labor 32.1 percent', 'labor change year-ago 70 bps'],
    ],
    [
      'SG&A was 27.8% of sales compared to 27.3% a year ago, deleveraging 50 basis points.',
      [
        'selling, general and administrative expense ratio 27.8 percent',
        'selling, general and administrative expense ratio Q2 2023 prior year-ago 27.3 percent',
        'selling, general and administrative expense ratio change year-ago 50 bps',
      ],
    ],
    [
      'SG&A as a percent of sales leveraged 30 basis points to 21.4%.',
      [
        'selling, general and administrative expense ratio change year-ago -30 bps',
        'selling, general and administrative expense ratio 21.4 percent',
      ],
    ],
    [
      'Store operating expenses were 15.2% of sales compared with 15.6%.',
      [
        'store operating expenses 15.2 percent',
        'store operating expenses Q2 2023 prior year-ago 15.6 percent',
      ],
    ],
    [
      'Marketing expense as a percentage of gross bookings was 4.4%, an improvement of 10 basis points.',
      [
        'marketing expense as a percentage of gross bookings 4.4 percent',
        'marketing expense as a percentage of gross bookings change year-ago -10 bps',
      ],
    ],
    [
      'Combined R&D and SG&A expenses of $4.2 billion grew 3%.',
      [
        'combined r&d and sg&a expenses 4200000000 money',
        'combined r&d and sg&a expenses change year-ago 3 percent',
      ],
    ],
    ['Services was 40% of sales.', ['revenue share (services) 40 percent']],
  ],
  'measures of a trade by their own names': [
    [
      'Attendance was down 2% but per caps rose 3% to $78.40.',
      [
        'attendance change year-ago -2 percent',
        'per-capita spending change year-ago 3 percent',
        'per-capita spending 78.4 money',
      ],
    ],
    [
      'Net yields increased 6.6%, and net cruise costs excluding fuel per available berth day were up 0.3%.',
      ['net yield change year-ago 6.6 percent', 'net cruise costs change year-ago 0.3 percent'],
    ],
    [
      'Room nights were 287 million, up 7%.',
      ['room nights 287000000 count', 'room nights change year-ago 7 percent'],
    ],
    [
      'Systemwide sales grew 6.2% to $1.1 billion.',
      ['system-wide sales change year-ago 6.2 percent', 'system-wide sales 1100000000 money'],
    ],
    [
      'Restaurant-level operating profit was $61 million.',
      ['restaurant-level profit 61000000 money'],
    ],
    ['Days in claims payable were 48 days.', ['days in claims payable 48 count']],
    [
      'Free cash flow after leases was $1.4 billion.',
      ['free cash flow after leases 1400000000 money'],
    ],
  ],
  'two bases in clauses of their own': [
    [
      'On a GAAP basis, net income was $9.1 million, or 21 cents per diluted share, and on a non-GAAP basis net income was $27.6 million, or 61 cents per diluted share.',
      [
        'net income reported 9100000 money',
        'earnings per share reported 0.21 money',
        'net income adjusted 27600000 money',
        'earnings per share adjusted 0.61 money',
      ],
    ],
    [
      'EBIT before special items was $402 million, corresponding to a margin of 8.1%.',
      ['operating income adjusted 402000000 money', 'operating margin adjusted 8.1 percent'],
    ],
    [
      'EBIT was $402 million, corresponding to a margin of 8.1%.',
      ['operating income 402000000 money', 'operating margin 8.1 percent'],
    ],
    [
      'Basic and diluted net income per ADS were $2.41 and $2.38.',
      ['earnings per share 2.38 money'],
    ],
  ],
  'a count beside money': [
    [
      'Subscribers were 24 million and revenue was $5 billion.',
      ['subscribers 24000000 count', 'revenue 5000000000 money'],
    ],
    ['MAU in Korea stood at 48.9 million.', ['monthly active users (korea) 48900000 count']],
  ],
  'what another clause tells': [
    [
      'Average daily active users were 79.5 million, up 21%; hours engaged were 17.4 billion, up 24%.',
      ['daily active users 79500000 count', 'daily active users change year-ago 21 percent'],
    ],
    ['Mobile was 52% of bookings, console 40%.', ['share of bookings (mobile) 52 percent']],
    [
      'Same-store sales in physical stores grew 14.4%.',
      ['same-store sales (physical stores) change year-ago 14.4 percent'],
    ],
    [
      'Live services net bookings were $1.1 billion, up 4%.',
      [
        'bookings (live services) 1100000000 money',
        'bookings (live services) change year-ago 4 percent',
      ],
    ],
    ['Net bookings were $1.1 billion.', ['bookings 1100000000 money']],
  ],
  'a sum with tax, beside the revenue': [
    [
      'Net revenue totaled $9.4 billion. Total sales were $15.9 billion. Gross revenue was $11.2 billion.',
      ['revenue 9400000000 money', 'gross revenue 11200000000 money'],
    ],
    ['Total sales were $15.9 billion.', ['revenue 15900000000 money']],
  ],
  'growth at a rate': [
    [
      'We expect revenue to grow at a low-double-digit rate in 2025.',
      ['revenue FY 2025 change year-ago guidance 10 to 13 percent'],
    ],
    ['Revenue increased at a high single-digit pace.', ['revenue change year-ago 7 to 9 percent']],
    ['Revenue increased to a rate of $7 billion.', ['revenue 7000000000 money']],
    [
      'For the full year we are raising our organic net sales guidance to 4% to 5% from 3% to 4%.',
      ['organic revenue FY 2024 change year-ago guidance 4 to 5 percent'],
    ],
  ],
  'a profit by its initials': [
    ['Adjusted EBITDAR was $294 million.', ['ebitdar adjusted 294000000 money']],
    ['AOI was $98 million.', ['operating income adjusted 98000000 money']],
    [
      'R&D expenses increased 12% year-over-year to $41 million, or 18% of revenue.',
      [
        'research and development expense change year-ago 12 percent',
        'research and development expense 41000000 money',
        'research and development expense ratio 18 percent',
      ],
    ],
  ],
  'what is told beside the reported figure, on no basis that is said': [
    [
      'Adjusted EBITDA was $80 million. Operating income was $61.3 million. GAAP operating loss was $28.4 million.',
      [
        'ebitda adjusted 80000000 money',
        'operating income adjusted 61300000 money',
        'operating income reported -28400000 money',
      ],
    ],
    [
      'Operating income was $61.3 million. GAAP operating loss was $28.4 million.',
      ['operating income 61300000 money', 'operating income reported -28400000 money'],
    ],
    [
      'Adjusted EBITDA was $80 million. Operating income was $28.4 million. GAAP operating income was $28.4 million.',
      [
        'ebitda adjusted 80000000 money',
        'operating income 28400000 money',
        'operating income reported 28400000 money',
      ],
    ],
  ],
  'what was estimated for the year, beside the rate of the quarter': [
    [
      'Our effective tax rate for the quarter was 22.4%, down from our estimated effective rate for 2024 of between 25% and 26%.',
      ['tax rate 22.4 percent', 'tax rate FY 2024 guidance 25 to 26 percent'],
    ],
    [
      'Our tax rate was 21%, below our expected tax rate for 2024 of 23%.',
      ['tax rate 21 percent', 'tax rate FY 2024 guidance 23 percent'],
    ],
    [
      'Capital expenditure was $21 million, down from $30 million in 2023.',
      [
        'capital expenditure 21000000 money',
        'capital expenditure FY 2023 prior other 30000000 money',
      ],
    ],
  ],
  'a range that was foreseen, beside what came of it': [
    ['EPS of $1.91 was above our range of $1.80 to $1.86.', ['earnings per share 1.91 money']],
    [
      'Our EPS adjusted for special items was $1.91, ahead of our $1.80 to $1.86 range.',
      ['earnings per share adjusted 1.91 money'],
    ],
    [
      'For the full year we expect EPS in a range of $1.80 to $1.86.',
      ['earnings per share FY 2024 guidance 1.8 to 1.86 money'],
    ],
  ],
  'an earlier amount in two measures': [
    [
      'Net income was $1.68 billion or $3.78 per share, up from $1.30 billion or $2.93 per share.',
      [
        'net income 1680000000 money',
        'earnings per share 3.78 money',
        'net income Q2 2023 prior year-ago 1300000000 money',
        'earnings per share Q2 2023 prior year-ago 2.93 money',
      ],
    ],
    [
      'For fiscal 2025, we expect core EPS growth of 5% to 7%, or $6.91 to $7.05 per share.',
      [
        'earnings per share adjusted FY 2025 change year-ago guidance 5 to 7 percent',
        'earnings per share adjusted FY 2025 guidance 6.91 to 7.05 money',
      ],
    ],
    [
      'Revenue was $10.3 million, up from $7.1 million or 44%.',
      [
        'revenue 10300000 money',
        'revenue Q2 2023 prior year-ago 7100000 money',
        'revenue change year-ago 44 percent',
      ],
    ],
    [
      'EBITDA for the first half was $84 million versus $71 million, and for the second quarter $45 million versus $39 million. Operating profit was $31 million.',
      [
        'ebitda H1 2024 84000000 money',
        'ebitda H1 2023 prior year-ago 71000000 money',
        'ebitda 45000000 money',
        'ebitda Q2 2023 prior year-ago 39000000 money',
        'operating income 31000000 money',
      ],
    ],
  ],
  'the whole behind its parts': [
    [
      'Comparable sales rose 3% in the U.S. and 4% globally.',
      [
        'same-store sales (u.s.) change year-ago 3 percent',
        'same-store sales change year-ago 4 percent',
      ],
    ],
    ['Global net sales were up 6%.', ['revenue change year-ago 6 percent']],
    ['Global Banking revenue was $4 billion.', ['revenue (global banking) 4000000000 money']],
    [
      'International revenue was up 10% excluding FX, and International operating income was $273 million.',
      [
        'revenue (international) adjusted change year-ago 10 percent',
        'operating income (international) 273000000 money',
      ],
    ],
    [
      'Organic sales in fabric and home care rose 2%, baby care fell 1%, and grooming grew 7%.',
      ['organic revenue (fabric and home care) change year-ago 2 percent'],
    ],
  ],
  'what is denied, or told of many quarters': [
    ['Gross margin was 41.2%, not 42.1%.', ['gross margin 41.2 percent']],
    [
      'Revenue grew 12%, our eighth consecutive quarter of double-digit growth.',
      ['revenue change year-ago 12 percent'],
    ],
    ['On EPS, we printed $1.12.', ['earnings per share 1.12 money']],
    [
      'Op margin was 17.5% and net revenue margin hit 13.3%.',
      ['operating margin 17.5 percent', 'net revenue margin 13.3 percent'],
    ],
  ],
  'of whom a count is': [
    [
      'Ad tier memberships grew 34% quarter over quarter.',
      ['subscribers (ad tier) change previous-quarter 34 percent'],
    ],
    ['Small business customers grew 5%.', ['customers (small business) change year-ago 5 percent']],
    ['Our fiber subscribers grew 12%.', ['subscribers (fiber) change year-ago 12 percent']],
    ['The number of customers grew 4%.', ['customers change year-ago 4 percent']],
    ['Active customers were 3 million.', ['customers 3000000 count']],
    ['Our customers expect 3 million.', []],
  ],
  'a round through the parts that a call names but once': [
    [
      'Revenue grew 13% in the quarter. Oncology grew 21% to $1.98 billion. Rare disease grew 12% to $910 million. Stock compensation rose 4% to $40 million. Total revenue was $5.4 billion.',
      [
        'revenue change year-ago 13 percent',
        'revenue (oncology) change year-ago 21 percent',
        'revenue (oncology) 1980000000 money',
        'revenue (rare disease) change year-ago 12 percent',
        'revenue (rare disease) 910000000 money',
        'share-based compensation change year-ago 4 percent',
        'share-based compensation 40000000 money',
        'revenue 5400000000 money',
      ],
    ],
    [
      'Oncology grew 21% to $1.98 billion. Total revenue was $5.4 billion.',
      ['revenue 5400000000 money'],
    ],
    ['The PAT margin was 12.0%.', ['net margin 12 percent']],
    [
      'Net cash inflow from operating activities was $1.34 billion.',
      ['operating cash flow 1340000000 money'],
    ],
  ],
  'what stands beside a figure and is none of its kind': [
    [
      'For the third quarter we anticipate revenue of $3.25 billion, plus or minus $100 million, which is down 5% year-on-year.',
      [
        'revenue Q3 2024 guidance 3250000000 money',
        'revenue Q3 2024 change year-ago guidance -5 percent',
      ],
    ],
    [
      'RPO was $41 billion; short-term RPO was $20.4 billion.',
      [
        'remaining performance obligations 41000000000 money',
        'current remaining performance obligations 20400000000 money',
      ],
    ],
    ['Products gross margin was 35.3%, services 74%.', ['gross margin (products) 35.3 percent']],
    [
      'Gross margin was 35.3%, up from 33%.',
      ['gross margin 35.3 percent', 'gross margin Q2 2023 prior year-ago 33 percent'],
    ],
    [
      'Total LFL sales rose 2.9%: pubs 4.4%, hotels down 1.1%.',
      ['same-store sales change year-ago 2.9 percent'],
    ],
    [
      'We repurchased $310 million of our shares, 99% of free cash flow on an LTM basis.',
      ['share repurchases 310000000 money'],
    ],
    ['We repurchased $310 million of our shares on an LTM basis.', []],
  ],
  'whose growth and margin it is, by the verb and the words between': [
    [
      'Beauty & Wellbeing grew underlying sales 7.1%, Personal Care 5.6%.',
      ['revenue (beauty & wellbeing) adjusted change year-ago 7.1 percent'],
    ],
    ['We grew sales 7.1%.', ['revenue change year-ago 7.1 percent']],
    [
      'AI server orders were $3.2 billion, and backlog was $3.8 billion.',
      ['orders (ai server) 3200000000 money', 'backlog (ai server) 3800000000 money'],
    ],
    [
      'EBITDA pre exceptionals was $1.5 billion, with a 16.9% margin.',
      ['ebitda adjusted 1500000000 money', 'ebitda margin adjusted 16.9 percent'],
    ],
    ['Group share of net income was $1.2 billion.', ['net income 1200000000 money']],
  ],
  'moves and margins as they are told in Germany, Finland and Brazil': [
    [
      'Group sales were EUR 402m in Q2, plus 6.3% year-on-year.',
      ['revenue 402000000 money', 'revenue change year-ago 6.3 percent'],
    ],
    [
      'EBITDA adj. came in at EUR 61m, which corresponds to a margin of 15.2%.',
      ['ebitda adjusted 61000000 money', 'ebitda margin adjusted 15.2 percent'],
    ],
    [
      'Net sales decreased by 3.2% to EUR 830 million; at comparable exchange rates net sales decreased by 2.1%.',
      ['revenue change year-ago -3.2 percent', 'revenue 830000000 money'],
    ],
    [
      'Cash flow from operating activities was EUR 96 million (EUR 74 million).',
      ['operating cash flow 96000000 money'],
    ],
    ['Comparable EBITA was EUR 84.5 million.', ['ebita adjusted 84500000 money']],
    [
      'Net revenue reached R$ 3.2 billion, 9.1% above 2Q23.',
      ['revenue 3200000000 money', 'revenue change year-ago 9.1 percent'],
    ],
    [
      'Organic growth amounted to 4%, and currency had a negative effect of 1%.',
      ['organic growth 4 percent'],
    ],
    [
      'Box office revenue was $412 million on attendance of 38 million.',
      ['revenue (box office) 412000000 money', 'attendance 38000000 count'],
    ],
    [
      'In the Consumer segment, sales rose by 8%. The equity ratio stood at 43.1%.',
      ['revenue (consumer) change year-ago 8 percent', 'equity ratio 43.1 percent'],
    ],
  ],
  'what a sum is made of, and what a forecast has in it': [
    [
      'Gross fees were $284 million: base fees of $112 million, up 10%, and other fees of $172 million.',
      ['gross fees 284000000 money'],
    ],
    [
      'For the full year we project adjusted EBITDA of $1.14 billion, which reflects a $25 million reduction from dispositions.',
      ['ebitda adjusted FY 2024 guidance 1140000000 money'],
    ],
    [
      'Adjusted EBITDA was $307 million, an increase of 6%, or 9% adjusting for asset sales.',
      ['ebitda adjusted 307000000 money', 'ebitda adjusted change year-ago 6 percent'],
    ],
    [
      'Owned and leased hotels segment adjusted EBITDA was $81 million.',
      ['ebitda (owned and leased hotels) adjusted 81000000 money'],
    ],
    [
      'Adjusted EBITDA was $307 million. Comparable owned and leased margin was 27.1%.',
      ['ebitda adjusted 307000000 money'],
    ],
    [
      'Europe, Middle East and Africa RevPAR was up 9.6%.',
      ['revenue per available room (europe, middle east and africa) change year-ago 9.6 percent'],
    ],
    ['We repurchased $180 million of Class A shares.', ['share repurchases 180000000 money']],
  ],
  'what is of a place, a year or an extra week': [
    [
      'Group EBITDAaL was EUR 3.2 billion, organically up 2.4%; in Germany it fell 5.1% to EUR 1.3 billion.',
      [
        'ebitda after leases 3200000000 money',
        'ebitda after leases change year-ago 2.4 percent',
        'ebitda after leases (germany) change year-ago -5.1 percent',
        'ebitda after leases (germany) 1300000000 money',
      ],
    ],
    [
      'USPI delivered $447 million of adjusted EBITDA, up 21%. We raised our 2024 adjusted EBITDA outlook to $3.9 billion.',
      [
        'ebitda (uspi) adjusted 447000000 money',
        'ebitda (uspi) adjusted change year-ago 21 percent',
        'ebitda adjusted FY 2024 guidance 3900000000 money',
      ],
    ],
    ['The extra week is worth about 2 points of sales growth and 8 cents of EPS.', []],
    [
      'Salaries, wages and benefits were 43.9% of revenue, down 80 bps.',
      ['personnel expense ratio 43.9 percent', 'personnel expense ratio change year-ago -80 bps'],
    ],
    ['The debt leverage ratio stood at 4.7 times.', ['leverage ratio 4.7 multiple']],
    ['Revenue per treatment was $389.60.', ['revenue per treatment 389.6 money']],
  ],
  'when a forecast is for': [
    [
      'For Q3, we expect revenue of $86 million. For the full year, we are raising revenue to $340 million. Adjusted EBITDA is now expected to be $14 million to $18 million.',
      [
        'revenue Q3 2024 guidance 86000000 money',
        'revenue FY 2024 guidance 340000000 money',
        'ebitda adjusted FY 2024 guidance 14000000 to 18000000 money',
      ],
    ],
    [
      'For the full year, we expect revenue of $340 million. Long term, we target a 25% EBITDA margin.',
      ['revenue FY 2024 guidance 340000000 money', 'ebitda margin guidance 25 percent'],
    ],
    [
      'Revenue was $84.1 million, which compares to guidance of $80 to $82 million.',
      ['revenue 84100000 money', 'revenue aside 80000000 to 82000000 money'],
    ],
    [
      'We expect organic growth of 8.5% in Q3, and we now expect full-year reported growth of 9%.',
      ['organic growth Q3 2024 guidance 8.5 percent'],
    ],
  ],
  'what only looks like a part or a measure': [
    [
      'EBITDA at Rs. 421 crores grew 18%.',
      ['ebitda 4210000000 money', 'ebitda change year-ago 18 percent'],
    ],
    ['Occupancy was 76% and ARR was Rs. 14,200.', ['occupancy 76 percent']],
    ['LTV to CAC is 3.4 times.', []],
    ['Trailing four-quarter free cash flow was $1.4 billion.', []],
    ['4G customers increased by 6.7 million.', ['customers (4g) change other 6700000 count']],
  ],
};

describe('figures as one trade or another tells them', () => {
  for (const [kind, rows] of Object.entries(SAID))
    it.each(rows)(`${kind}: "%s"`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
});
