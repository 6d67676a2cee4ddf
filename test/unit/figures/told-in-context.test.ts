import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { callOf, factsIn, toldOf } from './told-facts.ts';

/** A call of a line a sentence; its revenue is told before the lines given. */
const LINES = (...lines: readonly string[]) =>
  [...Array(20).fill('We did as we said we would.'), 'Revenue was $230 million.', ...lines].join(
    '\n',
  );

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a line of the accounts that is turned to, behind a part': [
    [
      'Moving to Boat Lending, which made up a quarter of our volumes, we are glad. Boat Lending revenue rose 6%. Turning now to revenues on page 14, revenue growth was 11%. Let’s now turn to net interest income, which is but a part of it. Net interest income was up 23%.',
      [
        'revenue (boat lending) change year-ago 6 percent',
        'revenue change year-ago 11 percent',
        'net interest income change year-ago 23 percent',
      ],
    ],
    [
      'Moving to Boat Lending, which made up a quarter of our volumes, we are glad. Boat Lending revenue rose 6%. Operating margin was 26%.',
      [
        'revenue (boat lending) change year-ago 6 percent',
        'operating margin (boat lending) 26 percent',
      ],
    ],
  ],
  'a metric that the sentence before is a heading of, or told of another time': [
    [
      'Revenue first. We reported EUR 640.4 million, against 652.0 million in the second quarter of last year, so that’s minus 1.8%.',
      [
        'revenue 640400000 money',
        'revenue Q2 2023 prior year-ago 652000000 money',
        'revenue change year-ago -1.8 percent',
      ],
    ],
    [
      'Group sales are not affected by that, of course. They rose to $468 million from $446 million.',
      ['revenue 468000000 money', 'revenue Q2 2023 prior year-ago 446000000 money'],
    ],
    [
      'Sales are not what worries us. They rose to $468 million from $446 million at the stores we closed.',
      [],
    ],
    ['The seals make about $6 million of sales in a quarter and they earn nicely.', []],
    [
      'We delivered record $412 million of revenue in a quarter marked by storms.',
      ['revenue 412000000 money'],
    ],
    ['Our pricing is where we want and revenue grew 12%.', ['revenue change year-ago 12 percent']],
    ['We want investors to note that revenue was $410 million.', ['revenue 410000000 money']],
    [
      'This is exactly the mix we want and it shows in gross margin of 41%.',
      ['gross margin 41 percent'],
    ],
    [
      'Revenue was not impacted by the outage. It was a $3 million expense that we booked in other costs.',
      [],
    ],
    [
      'For 2025, we plan for sales growth of 3 to 5 percent. We want more than $100 million of free cash flow.',
      [
        'revenue FY 2025 change year-ago guidance 3 to 5 percent',
        'free cash flow FY 2025 guidance 100000000 money',
      ],
    ],
    [
      'Let me start with EBITDA. It came in at $88 million, 12% more than a year ago.',
      ['ebitda 88000000 money', 'ebitda change year-ago 12 percent'],
    ],
    [
      'Turning to gross margin. We ended at 41.2%, up 80 basis points.',
      ['gross margin 41.2 percent', 'gross margin change year-ago 80 bps'],
    ],
    [
      'Then free cash flow. Here we generated 84 million, compared with 60 million last year.',
      ['free cash flow 84000000 money', 'free cash flow Q2 2023 prior year-ago 60000000 money'],
    ],
    ['Next, net debt. We ended the quarter with 240 people in Oslo.', []],
    ['Revenue first. We had $14 million of savings.', []],
    ['Revenue was strong. We reported $14 million.', []],
    [
      'Free cash flow was 104 million in the quarter. For the six months we stand at 118 million, which is below the 131 million of the prior-year period.',
      [
        'free cash flow 104000000 money',
        'free cash flow H1 2024 118000000 money',
        'free cash flow H1 2023 prior year-ago 131000000 money',
      ],
    ],
    [
      'EBITDA was $31 million. A year ago we made $28 million.',
      ['ebitda 31000000 money', 'ebitda Q2 2023 28000000 money'],
    ],
    [
      'EBITDA was $31 million. A year ago we spent $28 million on the plant.',
      ['ebitda 31000000 money'],
    ],
  ],
  'a part’s margin, of the profit whose margin the call speaks of': [
    [
      'The adjusted EBITA margin of Drives was 10.2%. In Lifts, revenue rose 3.5% to $449 million, and the margin went up by 240 basis points to 13.4%.',
      [
        'ebita margin (drives) adjusted 10.2 percent',
        'revenue (lifts) change year-ago 3.5 percent',
        'revenue (lifts) 449000000 money',
        'ebita margin (lifts) adjusted change year-ago 240 bps',
        'ebita margin (lifts) adjusted 13.4 percent',
      ],
    ],
    [
      'The operating margin of Pumps was 12%. Sales of Valves came to $40 million at a margin of 9.4%, down from 10.1%.',
      [
        'operating margin (pumps) 12 percent',
        'revenue (valves) 40000000 money',
        'operating margin (valves) 9.4 percent',
        'operating margin (valves) Q2 2023 prior year-ago 10.1 percent',
      ],
    ],
    [
      'Group EBITDA margin was 12%. Gross margin was 40%. In Valves, sales were $40 million. The margin improved 60 basis points to 9.4%.',
      [
        'ebitda margin 12 percent',
        'gross margin 40 percent',
        'revenue (valves) 40000000 money',
        'ebitda margin (valves) change year-ago 60 bps',
        'ebitda margin (valves) 9.4 percent',
      ],
    ],
    [
      'Pumps and Seals had revenue of 421 million. The adjusted EBITA margin there was 10.2%.\nIn Home Lifts, revenue rose 3.5% to 449 million, and the margin went up by 240 basis points to 13.4%.\nRepair and Care grew 3.3% to 214 million, with a margin of 23.1%. We did that in Repair and Care.',
      [
        'revenue (pumps and seals) 421000000 money',
        'ebita margin (pumps and seals) adjusted 10.2 percent',
        'revenue (home lifts) change year-ago 3.5 percent',
        'revenue (home lifts) 449000000 money',
        'ebita margin (home lifts) adjusted change year-ago 240 bps',
        'ebita margin (home lifts) adjusted 13.4 percent',
        'revenue (repair and care) change year-ago 3.3 percent',
        'revenue (repair and care) 214000000 money',
        'ebita margin (repair and care) adjusted 23.1 percent',
      ],
    ],
    [
      'Gross margin was 40%. In Valves, sales were $40 million with a margin of 9.4%.',
      ['gross margin 40 percent', 'revenue (valves) 40000000 money'],
    ],
    [
      'Operating margin of Pumps was 12% and their EBITDA margin 15%. Sales of Valves came to $40 million at a margin of 9.4%.',
      [
        'operating margin (pumps) 12 percent',
        'ebitda margin 15 percent',
        'revenue (valves) 40000000 money',
      ],
    ],
  ],
  'a part that a sentence without a verb names, with a word on it': [
    [
      'Then Repair and Care, our smallest division but the one with the best margin. Orders were $217 million.',
      ['orders (repair and care) 217000000 money'],
    ],
    [
      'Sales of Kettles were strong. Second, Kettles, where we are still investing. Revenue was $217 million.',
      ['revenue (kettles) 217000000 money'],
    ],
    [
      'Orders in Kettles were weak. Kettles, our oldest business. Orders were $40 million. In Kettles we wait.',
      ['orders (kettles) 40000000 money'],
    ],
    [
      'First, Anna Berg, our new chief operating officer, joined in May. Revenue was $217 million.',
      ['revenue 217000000 money'],
    ],
    [
      'Third, Basel, our new regulation, the biggest part of the work. Revenue was $40 million.',
      ['revenue 40000000 money'],
    ],
  ],
  'a deed that falls in a later quarter': [
    [
      'We expect to close the sale of Ovens in the fourth quarter. We are narrowing our organic growth guidance to 7% to 9%.',
      ['organic growth guidance 7 to 9 percent'],
    ],
    [
      'In the fourth quarter, we plan to open slowly. We expect organic growth of 7% to 9%.',
      ['organic growth Q4 2024 guidance 7 to 9 percent'],
    ],
  ],
  'a part that a remark leads to': [
    [
      'Moving to Japan, revenue grew 5%. Noteworthy is that RNX grew adjusted operating income by 18% despite a 140 basis point drop in adjusted operating margin to 21.7%. RNX revenue was $60 million.',
      [
        'revenue (japan) change year-ago 5 percent',
        'operating income (rnx) adjusted change year-ago 18 percent',
        'operating margin (rnx) adjusted change year-ago -140 bps',
        'operating margin (rnx) adjusted 21.7 percent',
        'revenue (rnx) 60000000 money',
      ],
    ],
  ],
  'an organic growth at constant currencies': [
    [
      'On an organic constant currency basis, Kilns revenue increased 8%. Kilns revenue rose 14% to $40 million.',
      [
        'organic revenue (kilns) change year-ago 8 percent',
        'revenue (kilns) change year-ago 14 percent',
        'revenue (kilns) 40000000 money',
      ],
    ],
    [
      'Kilns revenue increased 8% on an organic, currency-neutral basis.',
      ['organic revenue (kilns) change year-ago 8 percent'],
    ],
    [
      'Orders were up 7% on an organic constant currency basis.',
      ['organic orders change year-ago 7 percent'],
    ],
  ],
  'how stocks are counted, which is no part': [
    [
      'Our non-GAAP FIFO gross margin rose 280 basis points.',
      ['gross margin adjusted change year-ago 280 bps'],
    ],
  ],
  'what is of the company behind a part': [
    [
      'Kilns, which made up 44% of our sales, were flat, while total sales grew 9%.',
      ['revenue share (kilns) 44 percent', 'revenue change year-ago 9 percent'],
    ],
    [
      'Both Europe and Asia’s growth was strong, and our revenue was $500 million.',
      ['revenue 500000000 money'],
    ],
  ],
  'a move that is like another quarter’s': [
    [
      'Our revenue growth was 14% in the second quarter, in line with the prior quarter.',
      ['revenue change year-ago 14 percent'],
    ],
    [
      'Our revenue grew 14% in the second quarter compared with the prior quarter.',
      ['revenue change previous-quarter 14 percent'],
    ],
    [
      'Our loan growth was 7% and broadly in line with the prior quarter.',
      ['loans change other 7 percent'],
    ],
    ['We see loan growth, and card sales were up 7%.', ['card spending change year-ago 7 percent']],
  ],
  'a part whose standing or quarter opens its results': [
    [
      'Glass Ovens revenue was $40 million. As expected, Glass Ovens was the hardest hit segment as organic revenue declined 20%. Operating margin was still 19%.',
      [
        'revenue (glass ovens) 40000000 money',
        'organic revenue (glass ovens) change year-ago -20 percent',
        'operating margin (glass ovens) 19 percent',
      ],
    ],
    [
      'Moving to Slide 8, Roofing had a remarkable quarter, helped by the weather. Operating margin expanded to 28%.',
      ['operating margin (roofing) 28 percent'],
    ],
    [
      'Moving to Slide 8, Demand had another strong quarter, helped by the weather. Operating margin expanded to 28%.',
      ['operating margin 28 percent'],
    ],
  ],
  'a part told to have two of what it has one of': [
    [
      'In Boats, revenue was $40 million and operating margin was 28%. Our Oars brand sold well. Operating margin was 25%.',
      ['revenue (boats) 40000000 money', 'operating margin (boats) 28 percent'],
    ],
    [
      'In Boats, revenue was $40 million and operating margin was 28%. Boats operating margin of 28% was a record.',
      [
        'revenue (boats) 40000000 money',
        'operating margin (boats) 28 percent',
        'operating margin (boats) 28 percent',
      ],
    ],
  ],
  'ranges without a verb, which are forecasts': [
    [
      'We expect the following for full year 2024. Interest expense of $35 million to $40 million, and depreciation of $60 million to $65 million.',
      [
        'interest expense FY 2024 guidance 35000000 to 40000000 money',
        'depreciation FY 2024 guidance 60000000 to 65000000 money',
      ],
    ],
    ['Gross margin was between 26% and 27%.', ['gross margin 26 to 27 percent']],
  ],
  'a profit of ours, behind a brand': [
    [
      'Green Hill generated net sales of $40 million. We generated $88.4 million in gross profit for the quarter.',
      ['revenue (green hill) 40000000 money', 'gross profit 88400000 money'],
    ],
    [
      'Turning to Green Hill. We generated $15.7 million in gross profit.',
      ['gross profit (green hill) 15700000 money'],
    ],
    [
      'The Looms segment grew 11% to $218 million. As a result, quarterly operating income rose to a record $202 million.',
      [
        'revenue (looms) change year-ago 11 percent',
        'revenue (looms) 218000000 money',
        'operating income 202000000 money',
      ],
    ],
  ],
  'what it was, by words of any kind': [
    [
      'Adjusted operating profit was $61.4 million, a 22% increase over the prior year amount of $50.3 million.',
      [
        'operating income adjusted 61400000 money',
        'operating income adjusted change year-ago 22 percent',
        'operating income adjusted Q2 2023 prior year-ago 50300000 money',
      ],
    ],
    [
      'Our free cash flow of $83 million beat the prior year free cash flow of $61 million.',
      ['free cash flow 83000000 money', 'free cash flow Q2 2023 prior year-ago 61000000 money'],
    ],
    [
      'Diluted earnings per share was $3.32, up 30% from last year’s record second quarter of $2.56.',
      [
        'earnings per share 3.32 money',
        'earnings per share change year-ago 30 percent',
        'earnings per share Q2 2023 prior year-ago 2.56 money',
      ],
    ],
    [
      'Income from continuing operations was $62 million, or $0.51 per diluted share, about double the prior-year levels of $31 million and $0.26 per diluted share.',
      [
        'income from continuing operations 62000000 money',
        'earnings per share 0.51 money',
        'income from continuing operations Q2 2023 prior year-ago 31000000 money',
        'earnings per share Q2 2023 prior year-ago 0.26 money',
      ],
    ],
    [
      'We earned $0.64 per share compared with $0.41 in the prior year’s quarter and $0.52 sequentially.',
      [
        'earnings per share 0.64 money',
        'earnings per share Q2 2023 prior year-ago 0.41 money',
        'earnings per share Q1 2024 prior previous-quarter 0.52 money',
      ],
    ],
    [
      'Adjusted EBITDA rose to $64 million from the Q1 level of approximately $32 million.',
      [
        'ebitda adjusted 64000000 money',
        'ebitda adjusted Q1 2024 prior previous-quarter 32000000 money',
      ],
    ],
    [
      'Revenue was $40 million, above the first quarter target of $38 million.',
      ['revenue 40000000 money'],
    ],
  ],
  'two bases of one share': [
    [
      'GAAP continuing earnings per share grew to $0.90 per share or $0.81 per share on an adjusted basis.',
      ['earnings per share 0.9 money', 'earnings per share adjusted 0.81 money'],
    ],
  ],
  'a part that is named behind its growth': [
    [
      'Network revenue grew by 9%, made up of 3% growth in rural lines of sight, 14% growth in fibre, and a 5% decline in copper.',
      [
        'revenue (network) change year-ago 9 percent',
        'revenue (rural lines of sight) change year-ago 3 percent',
        'revenue (fibre) change year-ago 14 percent',
        'revenue (copper) change year-ago -5 percent',
      ],
    ],
    [
      'Revenue grew by 8%, driven by 5% growth in active customers and 3% growth in average order value.',
      [
        'revenue change year-ago 8 percent',
        'customers change year-ago 5 percent',
        'average order value change year-ago 3 percent',
      ],
    ],
    ['Revenue grew by 8%, driven by 5% growth in demand.', ['revenue change year-ago 8 percent']],
  ],
  'whose a profit is, by the part that made it': [
    [
      'Group revenue was $230 million and operating profit was $60 million. The U.K. Home segment delivered $14 million in operating profit. The segment continues to do well. For the quarter, international revenue was up 9% to $47 million with growth all over. Operating profit was $11 million.',
      [
        'revenue 230000000 money',
        'operating income 60000000 money',
        'operating income (u.k. home) 14000000 money',
        'revenue (international) change year-ago 9 percent',
        'revenue (international) 47000000 money',
        'operating income (international) 11000000 money',
      ],
    ],
    [
      'Group revenue was $230 million and operating profit was $60 million. The U.K. Home segment delivered $14 million in operating profit. The segment continues to do well. Operating profit was $11 million.',
      [
        'revenue 230000000 money',
        'operating income 60000000 money',
        'operating income (u.k. home) 14000000 money',
      ],
    ],
    [
      'Turning to Home Care Solutions, revenue was $90 million.\nIn the second quarter, home care solutions generated operating profit of $12 million.',
      [
        'revenue (home care solutions) 90000000 money',
        'operating income (home care solutions) 12000000 money',
      ],
    ],
    [
      'That made for total sales growth of 11% in our core emerging markets.',
      ['revenue (core emerging markets) change year-ago 11 percent'],
    ],
    [
      'That made for total sales growth of 11% in the capital markets.',
      ['revenue change year-ago 11 percent'],
    ],
    [
      "I'll close with Garden Tools, where sales grew 6% in the quarter.",
      ['revenue (garden tools) change year-ago 6 percent'],
    ],
  ],
  'a time that comes after the one that is forecast': [
    [
      'Looking to the third quarter, we expect revenue of $90 million. We foresee an operating margin of 17%, which covers extra hiring to get us off to a good start in 2025.',
      ['revenue Q3 2024 guidance 90000000 money', 'operating margin Q3 2024 guidance 17 percent'],
    ],
  ],
  'lines that are no paragraphs, as in captions': [
    [
      LINES(
        'Turning to Garden Tools.',
        'The team did well.',
        'Revenue rose 8% to $43 million.',
        'Operating margin was 9%.',
      ),
      [
        'revenue 230000000 money',
        'revenue (garden tools) change year-ago 8 percent',
        'revenue (garden tools) 43000000 money',
        'operating margin (garden tools) 9 percent',
      ],
    ],
    [
      LINES(
        'Turning to Garden Tools.',
        'The team did well.',
        'Turning to our results.',
        'Sales increased 22.4%.',
      ),
      ['revenue 230000000 money', 'revenue change year-ago 22.4 percent'],
    ],
    [LINES('Turning to Garden Tools.', 'Revenue was $310 million.'), ['revenue 310000000 money']],
    [
      LINES('In Garden Tools, demand was soft.', 'Deposits rose.', 'Sales increased 9%.'),
      ['revenue 230000000 money', 'revenue (garden tools) change year-ago 9 percent'],
    ],
    [
      LINES(
        'In Garden Tools, demand was soft.',
        "I'll now turn the call over to our finance chief.",
        'Sales increased 9%.',
      ),
      ['revenue 230000000 money', 'revenue change year-ago 9 percent'],
    ],
  ],
  'what a part grew by, as its revenue': [
    [
      'Consolidated revenues were $90 million, with Hand Tools at $65 million, up 11%; and Garden Tools at $25 million, up 9%. Hand Tools revenues and Garden Tools revenues rose.',
      [
        'revenue 90000000 money',
        'revenue (hand tools) 65000000 money',
        'revenue (hand tools) change year-ago 11 percent',
        'revenue (garden tools) 25000000 money',
        'revenue (garden tools) change year-ago 9 percent',
      ],
    ],
    [
      'The Americas grew 7%, and EMEA grew a healthy 12%.',
      ['revenue (americas) change year-ago 7 percent', 'revenue (emea) change year-ago 12 percent'],
    ],
    [
      'Our garden tools business performed well, growing 16% year over year to $37 million.',
      [
        'revenue (garden tools) change year-ago 16 percent',
        'revenue (garden tools) 37000000 money',
      ],
    ],
    ['Within our hand tools unit, we grew 3%.', ['revenue (hand tools) change year-ago 3 percent']],
    [
      'Moving to eye care. Our portfolio grew 35% to $18 million, with Iris up 84% to $5 million and Lens K products up 27%.',
      [
        'revenue (eye care) change year-ago 35 percent',
        'revenue (eye care) 18000000 money',
        'revenue (iris) change year-ago 84 percent',
        'revenue (iris) 5000000 money',
        'revenue (lens k) change year-ago 27 percent',
      ],
    ],
    [
      'Sales rose 4%. Our kiln business registered a mid-teens decline due to weather.',
      ['revenue change year-ago 4 percent', 'revenue (kiln) change year-ago -16 to -14 percent'],
    ],
    [
      'Our boiler portfolio continues to perform well with 8% growth year-over-year.',
      ['revenue (boiler) change year-ago 8 percent'],
    ],
    [
      'The U.S. Boot business continued to grow, increasing 2.4%, and Asia-Pacific Boot business returned to growth, increasing 3.7%.',
      [
        'revenue (u.s. boot) change year-ago 2.4 percent',
        'revenue (asia-pacific boot) change year-ago 3.7 percent',
      ],
    ],
    [
      "Northwind's Roof Care business had an excellent quarter with 31% growth.",
      ['revenue (roof care) change year-ago 31 percent'],
    ],
    [
      'Farming, our second largest ad category, declined 17% for the quarter, but was up 38% sequentially.',
      ['revenue (farming) change year-ago -17 percent'],
    ],
    [
      'Our kiln business was up 26%. Ovens were up 22% year over year and up 11% sequentially.',
      [
        'revenue (kiln) change year-ago 26 percent',
        'revenue (ovens) change year-ago 22 percent',
        'revenue (ovens) change previous-quarter 11 percent',
      ],
    ],
    [
      'Our kiln segment declined 3% off of a prior-year base that grew 23%.',
      ['revenue (kiln) change year-ago -3 percent'],
    ],
    ['Our kiln business saw strong demand, up 12%.', []],
    ['Our kiln business delivered 9% growth in well-being.', []],
    ['Recruiting, our largest expense category, was up 17%.', []],
    ['Clay, our largest raw material category, rose 7%.', []],
    ['Revenue growth topped 3% in the industry.', []],
    ['Sales grew 4% across our industry.', []],
    ['Resin, our largest input category, rose 7%.', []],
    ['Bookings were $90 million. The Americas grew 6%.', ['bookings 90000000 money']],
    ['R&D grew 5% to $3 million.', []],
    ['The economy in China grew 5%.', []],
    ['Our loan portfolio grew 5%.', []],
    ['Our hand tools business grew 9.4% over the two-year span.', []],
    [
      'Let us go through the numbers. In terms of numbers, total revenue grew 4%.',
      ['revenue change year-ago 4 percent'],
    ],
  ],
  'a profit behind the revenue of a part, where it is well below the whole': [
    [
      'Operating profit was $30 million.\nGarden Tools revenue was $47 million. Demand was strong. Operating profit was $11 million, an increase of 12%, and operating margin stood at 23.4%.',
      [
        'operating income 30000000 money',
        'revenue (garden tools) 47000000 money',
        'operating income (garden tools) 11000000 money',
        'operating income (garden tools) change year-ago 12 percent',
        'operating margin (garden tools) 23.4 percent',
      ],
    ],
    [
      'Garden Tools revenue was $47 million. Operating profit was $11 million.',
      ['revenue (garden tools) 47000000 money', 'operating income 11000000 money'],
    ],
    [
      'Operating profit was $30 million.\nGarden Tools revenue was $47 million. Total operating profit was $26 million.',
      ['revenue (garden tools) 47000000 money', 'operating income 26000000 money'],
    ],
    [
      'Operating profit was $30 million.\nGarden Tools revenue was $47 million.\nOperating profit was $11 million.',
      ['operating income 30000000 money', 'revenue (garden tools) 47000000 money'],
    ],
  ],
  'a volume by where it goes': [
    [
      'Export average daily volume rose 2.6%.',
      ['average daily volume (export) change year-ago 2.6 percent'],
    ],
    ['Total average daily volume rose 2.6%.', ['average daily volume change year-ago 2.6 percent']],
  ],
  'what is adjusted, as a sentence ahead of it announced': [
    [
      'Turning to page 3, which shows our performance for the quarter excluding special items. Net revenue was up 28%. Net income was up 44%.\nOn page 4, net income was up 9%.',
      [
        'revenue change year-ago 28 percent',
        'net income adjusted change year-ago 44 percent',
        'net income change year-ago 9 percent',
      ],
    ],
    [
      'We measure our results on an adjusted basis, and they were good. GAAP net income was up 4%.',
      ['net income reported change year-ago 4 percent'],
    ],
  ],
  'a part that a sentence only turns to': [
    ['Moving to eye care. Revenue was $21 million.', ['revenue (eye care) 21000000 money']],
    ['Moving to innovation. Revenue was $21 million.', ['revenue 21000000 money']],
    [
      "Now let's move on to the pumps segment on Slide 12. Segment sales were $1.6 billion.",
      ['revenue (pumps) 1600000000 money'],
    ],
  ],
  'what a page of the slides tells of its part, of that part': [
    [
      'Moving to page 7 and Farm Lending.\nA good quarter, with net income of $20 million and an ROE of 18%.\nThe overhead ratio was 61%.',
      [
        'net income (farm lending) 20000000 money',
        'return on equity (farm lending) 18 percent',
        'overhead ratio (farm lending) 61 percent',
      ],
    ],
    [
      'Revenue of $28 billion was up 10%. Expenses were $16 billion.\nTurning to page six and the Retail Bank. The Retail Bank had net income of $2 billion.\nRevenue of $12 billion was up 15%. Expense of $6.9 billion was up 8%.\nDeposits grew 6%. The overhead ratio was 55%.\nRevenue of $28 billion was up 10%. Net interest income was up $1.1 billion.',
      [
        'revenue 28000000000 money',
        'revenue change year-ago 10 percent',
        'expenses 16000000000 money',
        'net income (retail bank) 2000000000 money',
        'revenue (retail bank) 12000000000 money',
        'revenue (retail bank) change year-ago 15 percent',
        'expenses (retail bank) 6900000000 money',
        'expenses (retail bank) change year-ago 8 percent',
        'deposits (retail bank) change other 6 percent',
        'overhead ratio (retail bank) 55 percent',
        'revenue 28000000000 money',
        'revenue change year-ago 10 percent',
        'net interest income change year-ago 1100000000 money',
      ],
    ],
    [
      'Revenue was $28 billion.\nTurning to page six and the Retail Bank. The Retail Bank had net income of $2 billion.\nIt was a strong quarter for bonds and revenue was up 14%. Debt underwriting fees were down 9%.',
      [
        'revenue 28000000000 money',
        'net income (retail bank) 2000000000 money',
        'debt underwriting fees change year-ago -9 percent',
      ],
    ],
    [
      'Revenue was $28 billion.\nTurning to page six and the Retail Bank. The Retail Bank had net income of $2 billion.\nTurning to page seven. Deposits grew 6%.',
      ['revenue 28000000000 money', 'net income (retail bank) 2000000000 money'],
    ],
    [
      'Revenue was $28 billion.\nMoving onto Private Clients on page eight, Private Clients had net income of $2 billion.\nNet inflows were $6 billion. Capex was $3 billion, and the company had deposits of $90 billion.',
      [
        'revenue 28000000000 money',
        'net income (private clients) 2000000000 money',
        'net inflows (private clients) 6000000000 money',
        'capital expenditure 3000000000 money',
        'deposits 90000000000 money',
      ],
    ],
  ],
  'a part that another came after': [
    [
      'In automotive, revenue was $402 million. Sensor revenue grew 4%. Operating income was $71 million.',
      [
        'revenue (automotive) 402000000 money',
        'revenue (sensor) change year-ago 4 percent',
        'operating income (automotive) 71000000 money',
      ],
    ],
    [
      'In automotive, revenue was $402 million. Gross margin was 31%. Industrial revenue was $310 million. Operating income was $171 million.',
      [
        'revenue (automotive) 402000000 money',
        'gross margin (automotive) 31 percent',
        'revenue (industrial) 310000000 money',
      ],
    ],
    [
      'Turning to automotive. Revenue was $402 million. Industrial revenue was $310 million. Operating income was $171 million.',
      [
        'revenue (automotive) 402000000 money',
        'revenue (industrial) 310000000 money',
        'operating income (automotive) 171000000 money',
      ],
    ],
  ],
  'what a page was said to show part by part': [
    [
      'Billings rose 9%. Turning to slide 6, we have a closer view of billings by customer segment. Starting on the left, Northern Retail was up 10%, and has been stable. Turning to slide 7, Northern Retail had revenue of $4 million.',
      [
        'billings change year-ago 9 percent',
        'billings (northern retail) change year-ago 10 percent',
        'revenue (northern retail) 4000000 money',
      ],
    ],
    [
      'Loans rose 9%. Turning to slide 6, you see loans by region. Northern Retail was up 10%.',
      ['loans change other 9 percent'],
    ],
  ],
  'a deed with money, by what it was spent on': [
    [
      'We purchased $28 million in capital assets, and repurchased about $13 million of stocks.',
      ['capital expenditure 28000000 money', 'share repurchases 13000000 money'],
    ],
    ['We purchased $28 million of grain.', []],
    ['As June closed, cash and long-term investments was $52 million.', ['cash 52000000 money']],
  ],
  'expenses without another word, of the company': [
    [
      'Our expenses were $16 million, up 6%.',
      ['expenses 16000000 money', 'expenses change year-ago 6 percent'],
    ],
    ['That came at the expense of 16 million passengers.', []],
  ],
  'what leads a part that the call never introduces, of nobody': [
    ['Rural lines were led by good ARPU growth, which increased 3.2%.', []],
    [
      'Growth was led by ARPU, which increased 3.2%.',
      ['average revenue per user change year-ago 3.2 percent'],
    ],
  ],
  'what somebody else has, of nobody': [
    [
      'Revenue was $212 million, and our competitor Harlow reported revenue of $1.4 billion.',
      ['revenue 212000000 money'],
    ],
    [
      'Revenue was $212 million, while the market leader Harlow had revenue of $1.4 billion.',
      ['revenue 212000000 money'],
    ],
    [
      'Our largest customer reported revenue of $1.4 billion, and our revenue was $212 million.',
      ['revenue 212000000 money'],
    ],
    [
      'Revenue was $212 million. Harlow, our largest customer, reported revenue of $1.4 billion.',
      ['revenue 212000000 money'],
    ],
    ['The company we acquired had revenue of $90 million last year.', []],
    ['Thanks to our partners, we delivered revenue of $4 million.', ['revenue 4000000 money']],
    ['With our customers we had revenue of $4 million.', ['revenue 4000000 money']],
  ],
  'a figure behind a clause between commas, of what stands before it': [
    [
      'Operating income, which includes a $46 million restructuring charge for our Tempe line, was $261 million.',
      ['restructuring charge (tempe) 46000000 money', 'operating income 261000000 money'],
    ],
    [
      'Operating cash flow before working capital was $163 million.',
      ['operating cash flow 163000000 money'],
    ],
  ],
  'a move of the sentence before, on the basis that it names': [
    [
      'Sales were $1,148 million. On a comparable basis that’s an increase of 2.6%.',
      ['revenue 1148000000 money', 'organic revenue change year-ago 2.6 percent'],
    ],
    [
      'Group sales were $1,148 million. That is minus 3.8% as reported, plus 2.1% organically.',
      [
        'revenue 1148000000 money',
        'revenue change year-ago -3.8 percent',
        'organic revenue change year-ago 2.1 percent',
      ],
    ],
    [
      'EBITDA was $48 million. On an organic basis that’s an increase of 2.6%.',
      ['ebitda 48000000 money'],
    ],
  ],
  'what is left out without commas': [
    [
      'Net debt excluding lease obligations came down to $260 million.',
      ['net debt 260000000 money'],
    ],
    ['Net debt excluding the $40 million of leases came down.', []],
  ],
  'a division whose sales were told, by “the division”': [
    [
      'In Fine Gases, sales came in at $742 million. Adjusted EBITDA in the division was $226 million.',
      ['revenue (fine gases) 742000000 money', 'ebitda (fine gases) adjusted 226000000 money'],
    ],
  ],
  'where something stood in a longer time, as it stood at its end': [
    [
      'In the first half earnings per share rose 5%, and net leverage was 3.6 times.',
      ['earnings per share H1 2024 change year-ago 5 percent', 'net leverage 3.6 multiple'],
    ],
    [
      'Net debt for the first half was $26 million compared to $20 million a year ago.',
      ['net debt 26000000 money', 'net debt Q2 2023 prior year-ago 20000000 money'],
    ],
  ],
  'a rate of one part after the other': [
    [
      'Kilns revenue was $5 million. Ovens revenue was $4 million. The Kilns EBITDA margin was 53.4%, and Ovens was 50.2%.',
      [
        'revenue (kilns) 5000000 money',
        'revenue (ovens) 4000000 money',
        'ebitda margin (kilns) 53.4 percent',
        'ebitda margin (ovens) 50.2 percent',
      ],
    ],
    [
      'Kilns revenue was $5 million. Ovens revenue was $4 million. Kilns revenue rose 4%, and Ovens was 25%.',
      [
        'revenue (kilns) 5000000 money',
        'revenue (ovens) 4000000 money',
        'revenue (kilns) change year-ago 4 percent',
      ],
    ],
  ],
  'a profit before items that its sentence opens with': [
    [
      'Before exceptional items, net profit was $88 million.',
      ['net income adjusted 88000000 money'],
    ],
    [
      'Before one-off charges, our EBIT was $88 million.',
      ['operating income adjusted 88000000 money'],
    ],
  ],
  'the profit of all segments, before the talk comes to one': [
    [
      'Net sales were up 34%. Segment income improved to $395 million. In Cans, volumes were up 18%.',
      [
        'revenue change year-ago 34 percent',
        'segment income 395000000 money',
        'volume growth (cans) 18 percent',
      ],
    ],
    [
      'Cans revenue was up 34%. Segment income improved to $395 million in the quarter.',
      ['revenue (cans) change year-ago 34 percent'],
    ],
  ],
  'earnings at so much per share': [
    [
      'We beat our plan with earnings at $1.18 per share, compared to $0.90 per share a year ago.',
      ['earnings per share 1.18 money', 'earnings per share Q2 2023 prior year-ago 0.9 money'],
    ],
  ],
  'what a sentence turns to and is no part, of the company': [
    [
      'Turning to fees. Mortgage banking income was $4.1 million.',
      ['mortgage banking income 4100000 money'],
    ],
    ['On the other side, the yield on loans was 5.92%.', ['loan yield 5.92 percent']],
  ],
  'a longer time that one sentence ends with, for no other': [
    [
      'Our savings program delivered $62 million in the first half. Adjusted EBIT was $178 million.',
      ['operating income adjusted 178000000 money'],
    ],
    [
      'Turning to the first half. Adjusted EBIT was $178 million.',
      ['operating income adjusted H1 2024 178000000 money'],
    ],
  ],
  'a longer time, of its own figure': [
    ['Over those six months, revenue was $5,540 million.', ['revenue H1 2024 5540000000 money']],
    [
      'Earnings per share came in at $1.47; a year ago we earned $1.72.',
      ['earnings per share 1.47 money', 'earnings per share Q2 2023 prior year-ago 1.72 money'],
    ],
    [
      'EBIT was $79 million, where last year we reported $88 million.',
      ['operating income 79000000 money', 'operating income Q2 2023 prior year-ago 88000000 money'],
    ],
    [
      'Free cash flow is still seen at $90 million to $110 million.',
      ['free cash flow guidance 90000000 to 110000000 money'],
    ],
    ['Unit sales of televisions were 1.3 million.', []],
    [
      'Revenue was $5 million, and EPS was $0.51 after $0.60.',
      [
        'revenue 5000000 money',
        'earnings per share 0.51 money',
        'earnings per share Q2 2023 prior year-ago 0.6 money',
      ],
    ],
    ['The main factor was $18 million of inventory build.', []],
    [
      'Return on assets should exit the year at 1.2%.',
      ['return on assets FY 2024 guidance 1.2 percent'],
    ],
    ['On asset quality, the NPL ratio was 2.1%.', ['npl ratio 2.1 percent']],
    [
      'We now see free cash flow of at least $130 million.',
      ['free cash flow guidance 130000000 money'],
    ],
    [
      'We also resolved a share repurchase of up to $50 billion.',
      ['share repurchases aside 50000000000 money'],
    ],
  ],
  'an organic growth beside two levels, of neither': [
    [
      'Revenue was $1,872 million, against the $1,809 million of last year, and organically we grew 2.1%.',
      [
        'revenue 1872000000 money',
        'revenue Q2 2023 prior year-ago 1809000000 money',
        'organic revenue change year-ago 2.1 percent',
      ],
    ],
  ],
  'a target of a year to come, of that year': [
    ['Our revenue target for 2028 is $6 billion.', ['revenue FY 2028 guidance 6000000000 money']],
  ],
  'what is said of a place by “there”, of that part or of nobody': [
    ['Norway remained weak: locker orders there fell 17%, while parcel orders grew 21%.', []],
    ['Norway remained weak. Revenue there fell 17%.', []],
    ['Norway remained weak. Revenue fell by 17% there.', []],
    ['Norway remained weak. Revenue there was $5 million.', []],
    [
      'In Norway, revenue grew 4%. Operating income there was $5 million.',
      ['revenue (norway) change year-ago 4 percent', 'operating income (norway) 5000000 money'],
    ],
    [
      'Norway remained weak, but there was revenue growth of 4%.',
      ['revenue change year-ago 4 percent'],
    ],
    ['Revenue grew 4%, and we will build from there.', ['revenue change year-ago 4 percent']],
    [
      'Total revenue grew 4%, though operating income there fell 2%.',
      ['revenue change year-ago 4 percent'],
    ],
    [
      'Operating income there fell 2%, and group revenue grew 4%.',
      ['revenue change year-ago 4 percent'],
    ],
  ],
  'whose a figure is behind a place that was only named in passing': [
    [
      'In Lisbon, occupancy was 91%. Operating margin was 12%.',
      ['occupancy (lisbon) 91 percent', 'operating margin 12 percent'],
    ],
    [
      'In Lisbon, revenue grew 4%. Operating margin was 12%.',
      ['revenue (lisbon) change year-ago 4 percent', 'operating margin (lisbon) 12 percent'],
    ],
    [
      'In Lisbon, revenue grew 4%. Across the group we signed 64 leases. Operating margin was 12%.',
      ['revenue (lisbon) change year-ago 4 percent', 'operating margin 12 percent'],
    ],
    [
      'In Lisbon, revenue grew 4%. Across the Group Travel desks we hired. Operating margin was 12%.',
      ['revenue (lisbon) change year-ago 4 percent', 'operating margin (lisbon) 12 percent'],
    ],
  ],
  'a figure that the next sentence puts right': [
    [
      "Free cash flow was $92 million. I'm sorry, that's $82 million.",
      ['free cash flow 82000000 money'],
    ],
    ['Gross margin was 31.2%. Correction, 32.1%.', ['gross margin 32.1 percent']],
    [
      'Gross margin was 31.2%. Sorry, that was loud. Net debt was $4 million.',
      ['gross margin 31.2 percent', 'net debt 4000000 money'],
    ],
    ['Gross margin was 31.2%. I mean, 3% of that is mix.', ['gross margin 31.2 percent']],
    [
      'Free cash flow was $92 million. Sorry, 14 people are still waiting.',
      ['free cash flow 92000000 money'],
    ],
  ],
  'a profit before items as adjusted, and one after leases by its name': [
    ['EBITA before items was $102 million.', ['ebita adjusted 102000000 money']],
    ['EBITA before the fire was $102 million.', ['ebita 102000000 money']],
    ['EBITDA after leases was $96 million.', ['ebitda after leases 96000000 money']],
    ['EBITDA after a long wait was $96 million.', ['ebitda 96000000 money']],
  ],
  'what a business did as its revenue': [
    [
      'Our edible oils business did INR 712 crores, growing at 9%, while the foods business clocked INR 402 crores, down 4%.',
      [
        'revenue (edible oils) 7120000000 money',
        'revenue (edible oils) change year-ago 9 percent',
        'revenue (foods) 4020000000 money',
        'revenue (foods) change year-ago -4 percent',
      ],
    ],
    [
      'Exports were INR 132 crores, a degrowth of 5%.',
      ['revenue (exports) 1320000000 money', 'revenue (exports) change year-ago -5 percent'],
    ],
    ['The foods business did INR 40 crores of EBITDA.', ['ebitda (foods) 400000000 money']],
    ['Our exports team did INR 3 crores of bookings.', ['bookings 30000000 money']],
    ['The whole business did INR 712 crores.', []],
    ['Our edible oils business did 12 trials.', []],
  ],
  'which way what “de-grew” went': [
    ['Revenue de-grew by 3%.', ['revenue change year-ago -3 percent']],
    ['Gross profit degrew 3%.', ['gross profit change year-ago -3 percent']],
    ['Revenue grew at 3%.', ['revenue change year-ago 3 percent']],
    ['Operating margin came in at 12%.', ['operating margin 12 percent']],
  ],
  'nothing done of what something is able to do': [
    ['At peak, the plant can do revenue of INR 600 crores.', ['revenue aside 6000000000 money']],
    [
      'The plant is capable of generating revenue of INR 600 crores.',
      ['revenue aside 6000000000 money'],
    ],
    ['I can say that revenue was INR 600 crores.', ['revenue 6000000000 money']],
    ['We cannot make more, and revenue was INR 600 crores.', ['revenue 6000000000 money']],
  ],
  'a quarter of next year': [
    [
      'We expect revenue of INR 90 crores in Q4 of next year.',
      ['revenue Q4 2025 guidance 900000000 money'],
    ],
    ['We expect revenue of INR 90 crores in Q4.', ['revenue Q4 2024 guidance 900000000 money']],
  ],
  'nothing of a metric that something only acted on': [
    ['The impact of currency on operating profit was minus $4 million.', []],
    ['The effect of the strike on our revenue was $9 million.', []],
    [
      'Despite the effect of the strike on volumes, revenue was $9 million.',
      ['revenue 9000000 money'],
    ],
  ],
  'whose growth is named by its own words': [
    [
      'Same-store NOI grew 3.8%, on revenue growth of 3.1% and expense growth of 1.6%.',
      ['same-store net operating income change year-ago 3.8 percent'],
    ],
    [
      'We expect revenue of $5 billion in 2024, and Veltora to exceed $2 billion.',
      ['revenue FY 2024 guidance 5000000000 money'],
    ],
  ],
  'a leverage as a multiple, never in percent': [
    [
      'Net debt to EBITDA was 5.3 times, and 92% of our debt is fixed at a rate of 3.9%.',
      ['net leverage 5.3 multiple'],
    ],
  ],
  'the basis that stands right behind a figure': [
    [
      'Diluted EPS was $1.05 on a GAAP basis and $1.38 non-GAAP.',
      ['earnings per share reported 1.05 money', 'earnings per share adjusted 1.38 money'],
    ],
    ['Operating EPS was $3.12.', ['earnings per share adjusted 3.12 money']],
    ['Operating income was $3 million.', ['operating income 3000000 money']],
  ],
  'a cash flow of the year to date beside results of the quarter': [
    [
      'Revenue grew 2%. Free cash flow for the six months was $64 million. Revenue in Spain fell 8%.',
      [
        'revenue change year-ago 2 percent',
        'free cash flow H1 2024 64000000 money',
        'revenue (spain) change year-ago -8 percent',
      ],
    ],
  ],
  'a loss to come, by its sign': [
    [
      'We expect a loss per share of 2 to 3 cents in Q3.',
      ['earnings per share Q3 2024 guidance -0.03 to -0.02 money'],
    ],
    [
      'We expect an operating loss between $5 million and $8 million in Q3.',
      ['operating income Q3 2024 guidance -8000000 to -5000000 money'],
    ],
  ],
  'what is set against the quarter before by “linked quarter”': [
    [
      'Net interest income was down 2% linked quarter.',
      ['net interest income change previous-quarter -2 percent'],
    ],
    ['Sales are linked to steel, and revenue was down 2%.', ['revenue change year-ago -2 percent']],
  ],
  'a forecast of the year behind a place, of the company': [
    [
      'In Peru, deliveries fell 19%. We now expect a full-year adjusted EBIT margin of 6%, previously 7%.',
      [
        'deliveries (peru) change year-ago -19 percent',
        'operating margin adjusted FY 2024 guidance 6 percent',
        'operating margin adjusted FY 2024 aside 7 percent',
      ],
    ],
    ['We expect a full year of savings of $4 million in EBITDA.', ['ebitda aside 4000000 money']],
    [
      'We narrow 2024 guidance for revenue to $4 million.',
      ['revenue FY 2024 guidance 4000000 money'],
    ],
  ],
  'rooms of a pipeline by that name, and what was only opened as no level': [
    ['We signed nearly 21,000 rooms, and added almost 90 hotels and 12,000 rooms.', []],
    [
      'With about 190,000 rooms in development, we see more growth ahead.',
      ['pipeline rooms 190000 count'],
    ],
    [
      'We opened 94 hotels with 13,200 rooms and signed 21,000 rooms, taking the pipeline to 248,000 rooms.',
      ['pipeline rooms 248000 count'],
    ],
    ['We now have 412,000 rooms.', ['rooms 412000 count']],
  ],
  'a return on equity that a regulator allows, as no result': [
    ['The commission approved a $212 million rate increase with a 9.6% ROE.', []],
    ['Our ROE was 11%.', ['return on equity 11 percent']],
  ],
  'what an outage cost, as no result': [
    ['The outage cost us 4,000 tonnes and $25 million of EBITDA.', []],
    ['Attributable EBITDA was $54 million.', ['ebitda 54000000 money']],
  ],
  'earnings that are told per share': [
    ['Operating earnings were $0.94 per share.', ['earnings per share adjusted 0.94 money']],
    ['Operating earnings were $94 million.', ['operating income 94000000 money']],
    [
      'We expect 2024 earnings of $3.02 to $3.08 per share.',
      ['earnings per share FY 2024 guidance 3.02 to 3.08 money'],
    ],
    [
      'In Germany, comparable sales declined 4.6%.\nNet income was $52 million, or $0.84 per share.\nAdjusted EBITDA was $61 million.',
      [
        'same-store sales (germany) change year-ago -4.6 percent',
        'net income 52000000 money',
        'earnings per share 0.84 money',
        'ebitda adjusted 61000000 money',
      ],
    ],
  ],
  'a level of now, though the best since a year': [
    ['Operating margin of 15% was our highest since 2014.', ['operating margin 15 percent']],
    ['Operating margin in 2014 was 15%.', ['operating margin FY 2014 15 percent']],
  ],
  'a part that earned more than all together': [
    [
      'We reported operating income of $30 million.\nTurning to the segments, starting with Annuities. Operating income was $38 million.\nTurning to life Insurance. Operating income was $3 million.',
      [
        'operating income 30000000 money',
        'operating income (annuities) 38000000 money',
        'operating income (life insurance) 3000000 money',
      ],
    ],
  ],
  'what is adjusted for items, and operating revenue': [
    [
      'Adjusting for unusual items in both years, operating income rose 14% from last year.',
      ['operating income adjusted change year-ago 14 percent'],
    ],
    [
      'Adjusting to new rules, operating income rose 14% from last year.',
      ['operating income change year-ago 14 percent'],
    ],
    [
      'Consolidated adjusted operating revenue rose 8% from last year.',
      ['revenue adjusted change year-ago 8 percent'],
    ],
    ['We achieved 5% premium growth over the prior year.', ['premiums change year-ago 5 percent']],
    ['We deployed $200 million toward buybacks.', ['share repurchases 200000000 money']],
  ],
  'a part named with what it is': [
    [
      'Marlow, our largest brand, led the year. Revenue rose 17% versus prior year. Operating income increased 67%.',
      [
        'revenue (marlow) change year-ago 17 percent',
        'operating income (marlow) change year-ago 67 percent',
      ],
    ],
  ],
  'what a business somewhere sold, as its own': [
    [
      'Our business in Greater Lisbon reached $110 million in sales.',
      ['revenue (greater lisbon) 110000000 money'],
    ],
    ['Our business in full reached $110 million in sales.', ['revenue 110000000 money']],
  ],
  'what one is able to reach, and what expectations rest on, as no result': [
    [
      'We believe in our ability to reach $3 billion of revenue one day.',
      ['revenue guidance 3000000000 money'],
    ],
    [
      'Our expectations are based on recovering sales and $900 million of buybacks.',
      ['share repurchases guidance 900000000 money'],
    ],
    ['We achieved $2 billion in revenue.', ['revenue 2000000000 money']],
  ],
  'a ratio that is estimated for the quarter’s end': [
    ['We estimate our RBC ratio at 363%.', ['rbc ratio 363 percent']],
    ['We estimate capex at $63 million.', ['capital expenditure guidance 63000000 money']],
  ],
  'sequential growth as of the quarter before': [
    [
      'We had sequential sales growth of 31% this quarter, with sales of $164 million.',
      ['revenue change previous-quarter 31 percent', 'revenue 164000000 money'],
    ],
  ],
  'what was in a sum of a longer period': [
    [
      'In the first half, net income was $90 million. This yielded a return on equity of 23%, while prices for the year were low.',
      ['net income H1 2024 90000000 money', 'return on equity H1 2024 23 percent'],
    ],
    [
      'Net income was $90 million. This yielded a return on equity of 23%.',
      ['net income 90000000 money', 'return on equity 23 percent'],
    ],
    [
      'Free cash flow was $12 million in the first half. This included capex of $6 million.',
      ['free cash flow H1 2024 12000000 money', 'capital expenditure H1 2024 6000000 money'],
    ],
    [
      'Free cash flow was $12 million in the first half. This quarter capex was $6 million.',
      ['free cash flow H1 2024 12000000 money', 'capital expenditure 6000000 money'],
    ],
  ],
  'where a holding company has its cash': [
    [
      'Cash at the holding company stands at $754 million.',
      ['holding company cash 754000000 money'],
    ],
  ],
  'both ends of a move that is adjusted for items': [
    [
      'Adjusting for unusual items in both years, operating income went down from $8 million to an operating loss of $46 million.',
      [
        'operating income adjusted Q2 2023 prior year-ago 8000000 money',
        'operating income adjusted -46000000 money',
      ],
    ],
  ],
  'a part that has a verb’s name': [
    [
      'Employee Benefits revenue increased 9.5% year over year.',
      ['revenue (employee benefits) change year-ago 9.5 percent'],
    ],
    ['Currency benefited revenue by 9.5%.', []],
    ['The resultant gross margin was 43%.', ['gross margin 43 percent']],
    [
      'Garden shop sales momentum continued with revenue growth of 13%.',
      ['revenue (garden shop) change year-ago 13 percent'],
    ],
  ],
  'how something grew, and at what rate': [
    ['Deposits grew solidly at 6% year-on-year.', ['deposits change year-ago 6 percent']],
    ['Deposits grew nicely 6%.', ['deposits change other 6 percent']],
    ['Revenue grew at a healthy rate of 6%.', ['revenue change year-ago 6 percent']],
    ['Revenue climbed another 6%.', ['revenue change year-ago 6 percent']],
    ['Gross margin was solidly at 46%.', ['gross margin 46 percent']],
  ],
  'a year’s forecasts as the year’s, whatever falls in one quarter': [
    [
      'Now moving to our fiscal 2025 outlook. Our outlook also incorporates the expectation of a refund in the third quarter. Net interest expense is expected to be $65 million.',
      ['interest expense FY 2025 guidance 65000000 money'],
    ],
  ],
  'adjusted earnings at the currencies that are reported': [
    [
      'Our adjusted earnings per share increased 24.3% to $3.12 on a reported basis and 21.6% FX-neutral.',
      [
        'earnings per share adjusted change year-ago 24.3 percent',
        'earnings per share adjusted 3.12 money',
      ],
    ],
    [
      'EPS was $1.05 on a reported basis and $1.38 on an adjusted one.',
      ['earnings per share reported 1.05 money', 'earnings per share adjusted 1.38 money'],
    ],
  ],
  'loans without some of them as no move of all': [
    [
      'Average loans increased 0.8% compared with the first quarter.\nExcluding forgiven loans, average loans grew 1.8%.',
      [
        'average loans change previous-quarter 0.8 percent',
        'average loans change other aside 1.8 percent',
      ],
    ],
  ],
  'months that ended on a day, as so many months': [
    [
      'For the six months ended June 30, 2024, revenue was $930 million compared to $850 million a year ago.',
      ['revenue H1 2024 930000000 money', 'revenue H1 2023 prior year-ago 850000000 money'],
    ],
    [
      'Revenue for the six months ended June 30 was $930 million.',
      ['revenue H1 2024 930000000 money'],
    ],
    ['Revenue for the quarter ended June 30, 2024 was $930 million.', ['revenue 930000000 money']],
  ],
  'the first revenue behind a part that was only judged, as the company’s': [
    [
      'Latin America remained soft. Revenue was $482 million, up 12%. Gross margin was 42.3%.',
      [
        'revenue 482000000 money',
        'revenue change year-ago 12 percent',
        'gross margin 42.3 percent',
      ],
    ],
  ],
  'what comparisons are to, by the quarter that is named': [
    [
      'All comparisons are to the second quarter of fiscal 2023 unless noted. Revenue was up 12%.',
      ['revenue change year-ago 12 percent'],
    ],
    [
      'All comparisons are to the first quarter unless noted. Revenue was up 12%.',
      ['revenue change previous-quarter 12 percent'],
    ],
    [
      'Let me begin with a summary of our second quarter results compared to the first quarter of 2024. Revenue was up 12%.',
      ['revenue change previous-quarter 12 percent'],
    ],
    [
      'I will now review our results compared with the prior quarter. Revenue was up 12%.',
      ['revenue change previous-quarter 12 percent'],
    ],
    [
      'Let me begin with a summary of our results compared to the second quarter of 2023. Revenue was up 12%.',
      ['revenue change year-ago 12 percent'],
    ],
    // of one thing, and not of all that follows
    [
      'Let me review how our margin compared to the first quarter. Revenue was up 12%.',
      ['revenue change year-ago 12 percent'],
    ],
    [
      'Our results compared to the first quarter were a little better. Revenue was up 12%.',
      ['revenue change year-ago 12 percent'],
    ],
  ],
  'what a business earned beside a building that was sold': [
    [
      'We completed the sale of our old building in May. The business generated revenue of $482 million.',
      ['revenue 482000000 money'],
    ],
  ],
  'two priors told in one breath': [
    [
      'Adjusted EBITDA was $61 million for a margin of 18.4%, compared with $54 million and 17.1%.',
      [
        'ebitda adjusted 61000000 money',
        'ebitda margin adjusted 18.4 percent',
        'ebitda adjusted Q2 2023 prior year-ago 54000000 money',
        'ebitda margin adjusted Q2 2023 prior year-ago 17.1 percent',
      ],
    ],
    [
      'Adjusted EBITDA was $61 million, compared with $54 million, and gross margin was 17.1%.',
      [
        'ebitda adjusted 61000000 money',
        'ebitda adjusted Q2 2023 prior year-ago 54000000 money',
        'gross margin 17.1 percent',
      ],
    ],
  ],
  'what is foreseen by “we are projecting”': [
    [
      'We’re projecting about $120 million of capex and $35 million of interest expense.',
      ['capital expenditure guidance 120000000 money', 'interest expense guidance 35000000 money'],
    ],
    [
      'The unit doing the estimating had interest expense of $35 million.',
      ['interest expense 35000000 money'],
    ],
  ],
  'a level of last year as last year’s': [
    [
      'The CET1 ratio was 17.1%, 130 basis points above last year’s level of 15.8%.',
      [
        'cet1 ratio 17.1 percent',
        'cet1 ratio change year-ago 130 bps',
        'cet1 ratio Q2 2023 prior year-ago 15.8 percent',
      ],
    ],
  ],
  'where a count went that grew': [
    [
      'New accounts grew 17% to 6.2 million.',
      ['new accounts change year-ago 17 percent', 'new accounts 6200000 count'],
    ],
  ],
  'no move of a result above its own guidance': [
    ['EPS of $1.71 was 4 cents above the top of our range.', ['earnings per share 1.71 money']],
    [
      'EPS of $1.71 was up 4 cents.',
      ['earnings per share 1.71 money', 'earnings per share change year-ago 0.04 money'],
    ],
  ],
  'whose loss it is that another made': [
    [
      'Ingredients EBIT was $310 million, and Consumer made a loss of $11 million.',
      ['operating income (ingredients) 310000000 money'],
    ],
  ],
  'two metrics part by part, of the part that is sure': [
    [
      'Materials generated EUR 1.9 billion of sales and EUR 140 million of EBITDA, Nutrition EUR 1.1 billion and EUR 240 million.',
      ['revenue (materials) 1900000000 money', 'ebitda (materials) 140000000 money'],
    ],
  ],
  'no move of what another word tells': [
    ['Traffic was down 0.6% and check up 4.4%.', ['traffic change year-ago -0.6 percent']],
    [
      'Active accounts were 431 million, and transactions per active account were 61.2, up 9%.',
      ['active accounts 431000000 count'],
    ],
    [
      'Revenue was $4 million, up 3% sequentially and down 2% year on year.',
      [
        'revenue 4000000 money',
        'revenue change previous-quarter 3 percent',
        'revenue change year-ago -2 percent',
      ],
    ],
  ],
  'averages, and what is held for others, by their own names': [
    ['Average AUM was $601 billion.', ['average assets under management 601000000000 money']],
    ['AUM was $612 billion.', ['assets under management 612000000000 money']],
    [
      'Assets under administration were $312 billion.',
      ['assets under administration 312000000000 money'],
    ],
  ],
  'the share that a part has of revenue': [
    [
      'Turku Welding revenue grew 4%. Turku Welding was 54% of revenue.',
      [
        'revenue (turku welding) change year-ago 4 percent',
        'revenue share (turku welding) 54 percent',
      ],
    ],
    ['This was 54% of revenue.', []],
    ['Three customers accounted for 20% of revenue.', []],
  ],
  'a share or rate by its shape': [
    [
      'The share of green power in our mix has increased to 21.5% from 15.8%.',
      ['green power share 21.5 percent', 'green power share Q2 2023 prior year-ago 15.8 percent'],
    ],
    [
      'Our reuse ratio improved by nearly 600 basis points to 71%.',
      ['reuse ratio change year-ago 600 bps', 'reuse ratio 71 percent'],
    ],
    [
      'Direct shipping to dealers increased by 420 bps to 46%.',
      [
        'direct shipping to dealers change year-ago 420 bps',
        'direct shipping to dealers 46 percent',
      ],
    ],
    ['Capex intensity was 10.4%.', ['capex intensity 10.4 percent']],
    ['Our share of the work is 40% done.', []],
    ['It increased by 420 bps to 46%.', []],
  ],
  'a cost that was incurred': [
    [
      'We incurred approximately $16 million in storm-related costs during the quarter.',
      ['storm-related costs 16000000 money'],
    ],
    ['We had $5 million in cost savings.', []],
  ],
  'what the figure before it is': [
    [
      'The 37% is the Turku plant utilization for this quarter.',
      ['utilization (turku) 37 percent'],
    ],
    ['The 37% is a good mark for utilization.', []],
  ],
  'a volume that moves': [
    ['Our volume has grown by 17%.', ['volume growth 17 percent']],
    ['Volumes were down 3%.', ['volume growth -3 percent']],
    ['Shipments were down 3%.', ['shipments change year-ago -3 percent']],
  ],
  'an amount for each unit': [
    ['EBITDA per tonne was $38.', ['ebitda per tonne 38 money']],
    [
      'Freight costs were $12 per ton compared with $14 per ton a year ago.',
      ['freight costs per ton 12 money', 'freight costs per ton Q2 2023 prior year-ago 14 money'],
    ],
    [
      'Our kiln and power costs have decreased 7% to $62 per ton.',
      [
        'kiln and power costs per ton change year-ago -7 percent',
        'kiln and power costs per ton 62 money',
      ],
    ],
    [
      'Net income was $41.6 million or $1.52 per diluted share.',
      ['net income 41600000 money', 'earnings per share 1.52 money'],
    ],
    [
      'Kiln and power costs fell 7% to $62 per ton from $67.',
      [
        'kiln and power costs per ton change year-ago -7 percent',
        'kiln and power costs per ton 62 money',
        'kiln and power costs per ton Q2 2023 prior year-ago 67 money',
      ],
    ],
    ['Revenue was $30 million per contract.', []],
    ['Revenue per bike was $14,200.', ['revenue per bike 14200 money']],
  ],
  'a margin without a name': [
    [
      'Adjusted EBITDA was $17 million at a margin of 18.4%.',
      ['ebitda adjusted 17000000 money', 'ebitda margin adjusted 18.4 percent'],
    ],
    [
      'Parcel operating income improved 18% to $247 million. Parcel margins increased 80 basis points to 11.4%.',
      [
        'operating income (parcel) change year-ago 18 percent',
        'operating income (parcel) 247000000 money',
        'operating margin (parcel) change year-ago 80 bps',
        'operating margin (parcel) 11.4 percent',
      ],
    ],
    [
      'Rural EBITDA rose 6%, with margin expanding 140 basis points to reach 33.7%.',
      [
        'ebitda (rural) change year-ago 6 percent',
        'ebitda margin (rural) change year-ago 140 bps',
        'ebitda margin (rural) 33.7 percent',
      ],
    ],
    ['Revenue was $9 million with a margin of 12%.', ['revenue 9000000 money']],
    ['Operating income was $9 million.\nThe margin was 12%.', ['operating income 9000000 money']],
    [
      'EBITDA was $9 million. This led to 170 basis points of margin expansion for the east.',
      ['ebitda 9000000 money'],
    ],
  ],
  'a move and where it led': [
    [
      'Operating cash flow increased $46.3 million to $81.7 million.',
      ['operating cash flow change year-ago 46300000 money', 'operating cash flow 81700000 money'],
    ],
    [
      'Revenue was up 20.5% or $1.7 million to $10 million from $8.3 million the prior year.',
      [
        'revenue change year-ago 20.5 percent',
        'revenue change year-ago 1700000 money',
        'revenue 10000000 money',
        'revenue Q2 2023 prior year-ago 8300000 money',
      ],
    ],
    [
      'We expect capital expenditures to have increased $10 million to $15 million.',
      ['capital expenditure change year-ago guidance 10000000 to 15000000 money'],
    ],
    [
      'Parcel revenue saw a double digit increase at 11%.',
      ['revenue (parcel) change year-ago 11 percent'],
    ],
    [
      'Our inventory was down considerably over $35 million.',
      ['inventory change other -35000000 money'],
    ],
  ],
  'what went to the owners': [
    [
      'We repurchased $3 billion worth of our shares and paid $1.7 billion in dividends.',
      ['share repurchases 3000000000 money', 'dividends paid 1700000000 money'],
    ],
    [
      'We repurchased 3.2 million shares of common stock for $38 million at an average price of $12.',
      [
        'shares repurchased 3200000 count',
        'share repurchases 38000000 money',
        'average repurchase price 12 money',
      ],
    ],
    ['In total we returned $4.7 billion to shareholders.', ['capital returned 4700000000 money']],
    ['We have returned $7 billion to shareholders over the last four years.', []],
    [
      'We repurchased $25 million of stock, with $500 million remaining under our authorization.',
      ['share repurchases 25000000 money', 'remaining buyback authorization 500000000 money'],
    ],
    ['We returned to growth of $7 million.', []],
  ],
  cash: [
    ['We ended the quarter with $7 million in cash.', ['cash 7000000 money']],
    ["At the quarter's end cash was at $8.6 million.", ['cash 8600000 money']],
    ['We bought it for $7 million in cash.', []],
  ],
  'a count in bare figures': [
    [
      'Atlas subscribers reached 18 million compared to 11 million a year ago.',
      [
        'subscribers (atlas) 18000000 count',
        'subscribers (atlas) Q2 2023 prior year-ago 11000000 count',
      ],
    ],
    [
      'We serve 19 million rural broadband customers.',
      ['customers (rural broadband) 19000000 count'],
    ],
    ['We added 6 new corporate customers.', ['new customers 6 count']],
    ['Subscribers rose, and we paid 24 million in cash for it.', []],
  ],
  'a part that the sentence is about': [
    [
      'Revenue from rural broadband rose 3% and revenue from rural broadband will last. Rural broadband was led by good ARPU growth of 3.2%.',
      [
        'revenue (rural broadband) change year-ago 3 percent',
        'average revenue per user (rural broadband) change year-ago 3.2 percent',
      ],
    ],
    [
      'We like Atlas. Atlas paid subscribers were 24 million.',
      ['subscribers (atlas) 24000000 count'],
    ],
    [
      'Dividend payments totaled $1.7 billion for a total payout to shareholders of $4.7 billion.',
      ['dividends paid 1700000000 money'],
    ],
    [
      'In the quarter, $134 million worth of shares were repurchased.',
      ['share repurchases 134000000 money'],
    ],
  ],
  'a rate of its own name': [
    ['Our lease renewal rate was 83.4%.', ['lease renewal rate 83.4 percent']],
    [
      'The retail credit loss rate for loans on our balance sheet was 1.56%, compared to 1.71% a year ago.',
      [
        'retail credit loss rate 1.56 percent',
        'retail credit loss rate Q2 2023 prior year-ago 1.71 percent',
      ],
    ],
    [
      'In terms of retail banking, net interest income was $450 million.\nThe overhead ratio was 55%.',
      ['net interest income (retail banking) 450000000 money'],
    ],
    [
      'The effective tax rate was 21% against an effective rate of 26% in the prior year.',
      ['tax rate 21 percent', 'tax rate Q2 2023 prior year-ago 26 percent'],
    ],
    ['The growth rate was 12%, at an exchange rate of 7%.', []],
    ['Our operating margin rate was 12%.', ['operating margin 12 percent']],
    ['Loan originations were up 7.2%.', ['originations change year-ago 7.2 percent']],
  ],
  'what was once foreseen': [
    [
      'Previously, we expected operating margin to be 9% to 10%, which was down 2 percentage points.',
      [
        'operating margin aside 9 to 10 percent',
        'operating margin change year-ago aside -2 points',
      ],
    ],
  ],
  'parts that move in what was told before': [
    [
      'We sell Routing Platforms and Signal Security. Total revenue rose 7%. Routing Platforms grew 5% and Signal Security was up 21%.',
      [
        'revenue change year-ago 7 percent',
        'revenue (routing platforms) change year-ago 5 percent',
        'revenue (signal security) change year-ago 21 percent',
      ],
    ],
    [
      'Total revenue rose 7%. Demand grew 5%. This was up 3%.',
      ['revenue change year-ago 7 percent'],
    ],
    [
      'Gross margin was 40%. We sell Routing Platforms. Routing Platforms grew 5%.',
      ['gross margin 40 percent', 'revenue (routing platforms) change year-ago 5 percent'],
    ],
  ],
  'shares beside moves': [
    [
      'Our software revenue was 56% of total revenue and grew 18% to $6.8 million.',
      [
        'revenue share (software) 56 percent',
        'revenue (software) change year-ago 18 percent',
        'revenue (software) 6800000 money',
      ],
    ],
    [
      'Net sales from our outlets declined about 77%.',
      ['revenue (outlets) change year-ago -77 percent'],
    ],
  ],
  'a level that the call dates where it tells it again': [
    [
      'We generated a record $32 million of revenue.\nRevenue in the first half was a record $32 million.',
      ['revenue H1 2024 32000000 money', 'revenue H1 2024 32000000 money'],
    ],
    [
      'We generated $32.7 million of revenue.\nRevenue in the first half was $32.7 million.',
      ['revenue H1 2024 32700000 money', 'revenue H1 2024 32700000 money'],
    ],
    [
      'We generated $32 million of revenue.\nRevenue in the first half was $32 million.',
      ['revenue 32000000 money', 'revenue H1 2024 32000000 money'],
    ],
    [
      'In the second quarter we did well. Revenue was $32.7 million.\nRevenue in the first half was $32.7 million.',
      ['revenue 32700000 money', 'revenue H1 2024 32700000 money'],
    ],
    [
      'Earnings per share were $0.157.\nEarnings per share in the first half were $0.157.',
      ['earnings per share 0.157 money', 'earnings per share H1 2024 0.157 money'],
    ],
    [
      'Second quarter revenue was $32 million.\nRevenue in the first half was $32 million.',
      ['revenue 32000000 money', 'revenue H1 2024 32000000 money'],
    ],
    [
      'Our cash was $32 million.\nCash in the first half was $32 million.',
      ['cash 32000000 money', 'cash 32000000 money'],
    ],
    [
      'We generated $30 million of revenue.\nRevenue in the first half was $32 million.',
      ['revenue 30000000 money', 'revenue H1 2024 32000000 money'],
    ],
  ],
  'what was last reached in another year as of that year': [
    [
      'The last time we hit an earnings peak was in 2011. We earned $3.18 per share.',
      ['earnings per share FY 2011 3.18 money'],
    ],
    [
      'The last time we hit an earnings peak was in 2011. In the second quarter, we earned $3.18 per share.',
      ['earnings per share 3.18 money'],
    ],
    [
      'Our previous high was in 2019. We delivered revenue of $32 million, a new record.',
      ['revenue 32000000 money'],
    ],
    [
      'Our last record was in 2019. Revenue came in at $32 million and gross margin was 42%.',
      ['revenue 32000000 money', 'gross margin 42 percent'],
    ],
    ['We bought Tidewater in 2011. Revenue was $32 million.', ['revenue 32000000 money']],
    [
      'The last time we hit a peak was in 2011. We did well. Revenue was $32 million.',
      ['revenue 32000000 money'],
    ],
  ],
  'which way an income goes whose loss moves': [
    [
      'Operating losses narrowed by $15 million.',
      ['operating income change year-ago 15000000 money'],
    ],
    [
      'Operating losses increased by $15 million.',
      ['operating income change year-ago -15000000 money'],
    ],
    [
      'The operating loss improved by $4 million.',
      ['operating income change year-ago 4000000 money'],
    ],
    [
      'Our net loss widened by $5 million to $13 million.',
      ['net income change year-ago -5000000 money', 'net income -13000000 money'],
    ],
    [
      'Our net loss shrank by $5 million to $3 million.',
      ['net income change year-ago 5000000 money', 'net income -3000000 money'],
    ],
    [
      'Net loss was $3 million, down 20% year over year.',
      ['net income -3000000 money', 'net income change year-ago 20 percent'],
    ],
    [
      'Net income was $5 million, down $8 million.',
      ['net income 5000000 money', 'net income change year-ago -8000000 money'],
    ],
  ],
  'no part of the company that is none': [
    ['The order book gives us a four-year top line target of $350 million.', []],
    ['Let me start with the headline. Net income was $5 million.', ['net income 5000000 money']],
    ['Let me start with the obvious. Net income was $5 million.', ['net income 5000000 money']],
    ['Moving to tonight. Revenue was $5 million.', ['revenue 5000000 money']],
    ['Moving to eye care. Revenue was $5 million.', ['revenue (eye care) 5000000 money']],
    ['Wages in the U.S. and Europe grew 6%.', []],
    ['Consumer spending in Germany and France rose 3%.', []],
    ['Employee engagement performed well, rising 12%.', []],
    [
      'The Americas grew 6% and Europe grew 3%.',
      [
        'revenue (americas) change year-ago 6 percent',
        'revenue (europe) change year-ago 3 percent',
      ],
    ],
    ['Pricing contributed revenue of $20 million.', []],
    ['Higher volumes generated EBIT of $5 million.', []],
    ['Q2 delivered revenue of $20 million.', ['revenue 20000000 money']],
    ['Cost discipline delivered operating income of $20 million.', []],
    [
      'We saw revenue of $500 million in the most difficult freight markets in decades.',
      ['revenue 500000000 money'],
    ],
    ['Net sales were $500 million in our core markets.', ['revenue 500000000 money']],
    [
      'The Paper segment had EBITDA of $400 million, and operating margin for the company was 12%.',
      ['ebitda (paper) 400000000 money', 'operating margin 12 percent'],
    ],
    [
      'Paper revenue grew 5% in the quarter, and backlog was $900 million.',
      ['revenue (paper) change year-ago 5 percent', 'backlog 900000000 money'],
    ],
    [
      'The Paper segment delivered revenue of $400 million, and total revenue was $1.9 billion.',
      ['revenue (paper) 400000000 money', 'revenue 1900000000 money'],
    ],
  ],
  'each of a list its own, of any unit': [
    [
      'Revenue and gross margin were $1.2 billion and 42%, respectively.',
      ['revenue 1200000000 money', 'gross margin 42 percent'],
    ],
    [
      'Revenue of $50 million and gross margin and operating margin of 40% and 20%, respectively.',
      ['revenue 50000000 money', 'gross margin 40 percent', 'operating margin 20 percent'],
    ],
  ],
  'a result that beat its plan, and the part behind "in"': [
    [
      'EPS of $1.20 beat our guidance of $1.10 to $1.15.',
      ['earnings per share 1.2 money', 'earnings per share aside 1.1 to 1.15 money'],
    ],
    ['EPS grew, a $0.05 beat.', []],
    [
      'In North America revenue was $5 million and in Europe, $7 million.',
      ['revenue (north america) 5000000 money', 'revenue (europe) 7000000 money'],
    ],
  ],
  'the year to date so far by the year it names': [
    ['So far in 2024 revenue was $5 million.', ['revenue H1 2024 5000000 money']],
    ['So far in 2022 revenue was $5 million.', ['revenue FY 2022 5000000 money']],
  ],
  'what a move is against, behind a word on it': [
    [
      'We saw a sales rebound of $36.7 million in the second quarter, up 29% from $28.4 million in Q1, but still down 6% from pro forma Q2 2023 sales of $39.1 million.',
      [
        'revenue 36700000 money',
        'revenue change previous-quarter 29 percent',
        'revenue Q1 2024 prior previous-quarter 28400000 money',
        'revenue change year-ago -6 percent',
        'revenue Q2 2023 prior year-ago 39100000 money',
      ],
    ],
    [
      'Sales grew 8% over last year and more than 19% compared to pre-pandemic sales in the second quarter of 2019.',
      ['revenue change year-ago 8 percent', 'revenue change other 19 percent'],
    ],
  ],
  'the part behind each of its moves': [
    [
      'Revenue growth was driven by a 13% increase in Europe and a 10% gain in Asia.',
      ['revenue (europe) change year-ago 13 percent', 'revenue (asia) change year-ago 10 percent'],
    ],
    [
      'Revenue grew 12%, with a 13% gain in Europe and a 10% drop in Asia.',
      [
        'revenue change year-ago 12 percent',
        'revenue (europe) change year-ago 13 percent',
        'revenue (asia) change year-ago -10 percent',
      ],
    ],
  ],
  'the year to date': [
    [
      'Turning to the first six months of the year, revenue was $41 million compared with $36.2 million the year before. Net income rose 9.5% to $7.1 million. In the second quarter EBITDA was $4 million.',
      [
        'revenue H1 2024 41000000 money',
        'revenue H1 2023 prior year-ago 36200000 money',
        'net income H1 2024 change year-ago 9.5 percent',
        'net income H1 2024 7100000 money',
        'ebitda 4000000 money',
      ],
    ],
    [
      'Year-to-date revenue was $32 million. Cash and cash equivalents were $7 million.',
      ['revenue H1 2024 32000000 money', 'cash 7000000 money'],
    ],
    [
      'Revenue was $16 million. EBITDA was $9 million year-to-date. Net income was $2 million.',
      ['revenue 16000000 money', 'ebitda H1 2024 9000000 money', 'net income 2000000 money'],
    ],
  ],
};

describe('“comparable”', () => {
  it.each([
    [
      'By comparable growth we mean growth without currency. Comparable sales grew 3%.',
      'organic revenue change year-ago 3 percent',
    ],
    ['Comparable sales grew 3%.', 'same-store sales change year-ago 3 percent'],
    [
      'Comparable growth is without currency. Our stores did well. Comparable sales grew 3%.',
      'same-store sales change year-ago 3 percent',
    ],
  ])('is what the company means by it: %s', (text, told) => {
    expect(factsIn(text)).toEqual([told]);
  });
});

describe('a company speaker, read in context,', () => {
  for (const [kind, rows] of Object.entries(SAID))
    it.each(rows)(`tells ${kind}: "%s"`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
});

describe('a call on a fourth quarter', () => {
  it.each([
    [
      'For the first quarter, revenue is expected to be between $35 million and $36 million.',
      ['revenue Q1 2025 guidance 35000000 to 36000000 money'],
    ],
    [
      'Let’s move to the first quarter now. Adjusted EBITDA is expected to be between $8 million and $9 million.',
      ['ebitda adjusted Q1 2025 guidance 8000000 to 9000000 money'],
    ],
    ['First-quarter revenue was $35 million.', ['revenue Q1 2024 35000000 money']],
    [
      'Let’s now turn to our full-year operating performance. Shipments were 187 million tons.',
      ['shipments FY 2024 187000000 count'],
    ],
    [
      'Turning to our full-year outlook, we expect revenue of $35 million.',
      ['revenue FY 2025 guidance 35000000 money'],
    ],
    [
      'Looking to the full year, results should improve, with revenue of $35 million.',
      ['revenue FY 2025 guidance 35000000 money'],
    ],
    ['In this year’s fourth quarter, revenue was $35 million.', ['revenue Q4 2024 35000000 money']],
    ['For the calendar year, revenue was $35 million.', ['revenue FY 2024 35000000 money']],
    [
      'Sales were $511 million in the quarter. The full year ends at $1,890 million compared with $1,750 million.',
      [
        'revenue Q4 2024 511000000 money',
        'revenue FY 2024 1890000000 money',
        'revenue FY 2023 prior year-ago 1750000000 money',
      ],
    ],
    [
      'Revenue was $149.9 million in the quarter. That brings the full year to $587.7 million, compared with $520.0 million in fiscal 2023.',
      [
        'revenue Q4 2024 149900000 money',
        'revenue FY 2024 587700000 money',
        'revenue FY 2023 prior year-ago 520000000 money',
      ],
    ],
    [
      'Operating income was $16.5 million in the quarter. For the year, it came to $63.8 million, or 10.9 percent of revenue.',
      ['operating income Q4 2024 16500000 money', 'operating income FY 2024 63800000 money'],
    ],
    [
      'EPS in the quarter was $1.20, and cash was $40 million. The year ended with $4 million of debt.',
      [
        'earnings per share Q4 2024 1.2 money',
        'cash Q4 2024 40000000 money',
        'debt Q4 2024 4000000 money',
      ],
    ],
  ])('tells the time of “%s”', (text, facts) => {
    const call = { period: 'Q4 2024', fiscalQuarter: 4 } as const;
    expect(factsIn(text, { call })).toEqual(facts);
  });
});

describe('a text without speakers, which is cut where it pauses,', () => {
  const [ahead, rest] = [
    callOf('For the third quarter, we expect revenue of $35 million.'),
    callOf('Adjusted EBITDA is expected to be $8 million.'),
  ];
  const told = (speaker: string) => {
    const turns = rest.turns.map((turn) => ({ ...turn, index: 1, speaker }));
    return readFacts({ ...ahead, turns: [...ahead.turns, ...turns] }).map(toldOf);
  };

  it('goes on forecasting for the same time', () => {
    expect(told('Ana Ruiz')).toContain('ebitda adjusted Q3 2024 guidance 8000000 money');
  });

  it('does so in one voice only', () => {
    expect(told('Bo Ek')).not.toContain('ebitda adjusted Q3 2024 guidance 8000000 money');
  });
});
