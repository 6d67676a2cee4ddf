import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

type Row = readonly [string, readonly string[]];

// Of which part plain figures are, where its name stands in the sentence before or nothing measures it; Q2 2024.
const SAID: Readonly<Record<string, readonly Row[]>> = {
  'a part that a sentence without a figure opens': [
    [
      'Our Deck Boards segment, which sells planks and railings to builders had a fine spring. Revenues increased to $21.4 million. Segment’s operating margin increased to 14.2%.',
      ['revenue (deck boards) 21400000 money', 'operating margin (deck boards) 14.2 percent'],
    ],
    [
      'Our Deck Boards segment is recovering. On an organic basis, net sales in this segment increased 8% and orders grew 27%.',
      [
        'organic revenue (deck boards) change year-ago 8 percent',
        'orders (deck boards) change year-ago 27 percent',
      ],
    ],
    [
      'We delivered exceptional sales and profit growth in our Deck Boards segment. Orders were up 44%.',
      ['orders (deck boards) change year-ago 44 percent'],
    ],
    [
      'Our Looms segment had a good quarter. As detailed on page 11, our Deck Boards segment delivered strong results. Orders were up 44%.',
      ['orders (deck boards) change year-ago 44 percent'],
    ],
    [
      'Our Looms business delivered a strong quarter. Our SG&A expense in the quarter was $61 million.',
      ['selling, general and administrative expense 61000000 money'],
    ],
    // what moved the whole is no topic
    [
      'Our Deck Boards segment remains the primary driver behind the decrease. On an adjusted basis, earnings grew 31%.',
      ['earnings adjusted change year-ago 31 percent'],
    ],
    [
      'We are seeing strong momentum with customers. Orders are up 35%.',
      ['orders change year-ago 35 percent'],
    ],
    [
      'We delivered strong growth in our core markets. Orders are up 35%.',
      ['orders change year-ago 35 percent'],
    ],
    [
      'Our Deck Boards segment had a good quarter. We maintained a strong balance sheet. Capital expenditures totaled $7 million.',
      ['capital expenditure 7000000 money'],
    ],
  ],
  '“segment” behind the one part whose revenue was told': [
    [
      'Sofa segment revenues were $310 million. Segment adjusted EBITDA was $46.2 million, up 21%. Adjusted EBITDA margin of 13.6% rose 30 basis points.',
      [
        'revenue (sofa) 310000000 money',
        'ebitda (sofa) adjusted 46200000 money',
        'ebitda (sofa) adjusted change year-ago 21 percent',
        'ebitda margin (sofa) adjusted 13.6 percent',
        'ebitda margin (sofa) adjusted change year-ago 30 bps',
      ],
    ],
    [
      'Sofa segment revenues were $310 million. Adjusted EBITDA margin of 13.6% rose 30 basis points.',
      [
        'revenue (sofa) 310000000 money',
        'ebitda margin adjusted 13.6 percent',
        'ebitda margin adjusted change year-ago 30 bps',
      ],
    ],
  ],
  'a name that begins like an order': [
    [
      'Our First Draft segment’s revenues were $8.3 million.',
      ['revenue (first draft) 8300000 money'],
    ],
    ['First quarter revenues were $8.3 million.', ['revenue Q1 2024 8300000 money']],
  ],
  'a region without a word for what grew': [
    [
      'The Latin America region saw one more quarter of growth, up 6%. The region was led by continued strength in Brazil, which grew 21%.',
      [
        'revenue (latin america) change year-ago 6 percent',
        'revenue (brazil) change year-ago 21 percent',
      ],
    ],
    [
      'EMEA experienced a challenging comparison, resulting in a 9% decline.',
      ['revenue (emea) change year-ago -9 percent'],
    ],
    ['We had strong order growth in China, which grew 30%.', []],
    ['EMEA saw a tough comparison, resulting in a 9% decline in orders.', []],
    ['We saw lower demand in Europe, resulting in a 4% decline.', []],
    ['Inflation in India, which grew 6%, is a concern.', []],
  ],
  'a margin behind the profit that rose to it': [
    [
      'We saw a $9 million increase in EBITDA to $41 million or 7.6% of sales.',
      [
        'ebitda change year-ago 9000000 money',
        'ebitda 41000000 money',
        'ebitda margin 7.6 percent',
      ],
    ],
  ],
  'cash that operations used': [
    ['Our operations used $31 million in cash.', ['operating cash flow -31000000 money']],
    ['Our operations used $31 million of steel.', []],
  ],
  'three quarters of a year': [
    [
      'For the first two quarters of fiscal 2024, capital expenditures totaled $61.2 million.',
      ['capital expenditure H1 2024 61200000 money'],
    ],
    [
      'The tax rate was a low 12% in order to offset high rates in the first two quarters of the year.',
      ['tax rate 12 percent'],
    ],
  ],
  'what was bought sold': [
    [
      'Moving to the Looms segment. Looms sales were $40 million. Revenue from acquisitions in the quarter was $3 million. Operating earnings were $6 million, 15.2% of sales.',
      [
        'revenue (looms) 40000000 money',
        'revenue from acquisitions (looms) 3000000 money',
        'operating income (looms) 6000000 money',
        'operating margin (looms) 15.2 percent',
      ],
    ],
    [
      'Revenue was $50 million, including revenue from acquisitions of $4 million.',
      ['revenue 50000000 money', 'revenue from acquisitions 4000000 money'],
    ],
  ],
  'a range with its way before each end': [
    [
      'For the third quarter, we estimate net sales to decline in the range of down 9% to down 4%.',
      ['revenue Q3 2024 change year-ago guidance -9 to -4 percent'],
    ],
    [
      'We expect third quarter net sales to be up 3% to up 5%.',
      ['revenue Q3 2024 change year-ago guidance 3 to 5 percent'],
    ],
    ['Margins moved from down 3% to down 5%.', []],
  ],
  'results behind a word of praise': [
    [
      'We are seeing strong demand in Europe. Revenue was $70 million, up 5%.',
      ['revenue 70000000 money', 'revenue change year-ago 5 percent'],
    ],
  ],
  'what is seen ahead': [
    [
      'As for capex, we see $40 million for 2024.',
      ['capital expenditure FY 2024 guidance 40000000 money'],
    ],
  ],
  'plans of before that stand': [
    [
      'We still expect capex of $40 million that we originally planned for 2024.',
      ['capital expenditure FY 2024 guidance 40000000 money'],
    ],
  ],
  'cash that is paid, and other operations': [
    ['We paid total cash of $25 million for the acquisition.', []],
    ['Our mining operations used $12 million of cash.', []],
  ],
  'places where something else rose': [
    ['We faced higher tariffs in China, which increased 11%.', []],
    ['In Europe, the first quarter grew 8%.', []],
  ],
  'how far from a plan': [
    ['Revenue was $120 million, 4% above our previous range.', ['revenue 120000000 money']],
  ],
  'a company’s own level that a part has too': [
    [
      'Gross margin was 41.5%. In Kilns, gross margin was 41.5%. Gross margin was 46% for new units.',
      ['gross margin 41.5 percent', 'gross margin (kilns) 41.5 percent'],
    ],
  ],
  'a word on a segment that tells none of its lines': [
    [
      'Revenue was $90 million. Repair revenue was $30 million. This segment is now a third of the company. Adjusted EBITDA was $22 million.',
      ['revenue 90000000 money', 'revenue (repair) 30000000 money'],
    ],
  ],
  'two metrics of one growth': [
    [
      'We reported higher gross margin and revenue growth of 6%.',
      ['revenue change year-ago 6 percent'],
    ],
    [
      'We delivered revenue and EBITDA growth of approximately 13%.',
      ['revenue change year-ago 13 percent', 'ebitda change year-ago 13 percent'],
    ],
    ['Revenue was strong and EBITDA growth was 13%.', ['ebitda change year-ago 13 percent']],
  ],
  'a result that is only estimated': [
    [
      'Ferry revenues are estimated to have been approximately $17 million in the quarter.',
      ['revenue (ferry) 17000000 money'],
    ],
    [
      'Ferry revenues are estimated to be $17 million for the third quarter.',
      ['revenue (ferry) Q3 2024 guidance 17000000 money'],
    ],
  ],
  'a part of the rise': [
    ['Sales price increases contributed $6.8 million or 1.4 percentage points of growth.', []],
  ],
  'two rates by how long they are overdue': [
    [
      'Our 30-plus delinquency rate was 2.31%. Our 90 plus delinquency rate was 1.07%.',
      ['delinquency rate 2.31 percent', '90+ day delinquency rate 1.07 percent'],
    ],
  ],
  'how far above a level of its own': [
    [
      'Working capital was $18.6 million above its year-end 2023 level.',
      ['working capital change other 18600000 money'],
    ],
    ['Gross leverage was 0.9.', ['leverage ratio 0.9 multiple']],
  ],
  'a time that had a move of its own': [
    [
      'Our sales were up 2.7% over a hard second quarter of 2023, which grew 8.4%.',
      ['revenue change year-ago 2.7 percent', 'revenue Q2 2023 change year-ago 8.4 percent'],
    ],
  ],
  'results behind a word on the outlook': [
    [
      'We raise our full year guidance for sales and profit. Our second quarter results included revenue of $18 million, up 7%.',
      ['revenue 18000000 money', 'revenue change year-ago 7 percent'],
    ],
  ],
  'what leaves something out, beside what does not': [
    [
      'Compared to last year, our sales increased 31%. Excluding Lanyard Apparel where the work was wound down during the second quarter of fiscal 2024, consolidated sales increased 15% to $43 million.',
      [
        'revenue change year-ago 31 percent',
        'revenue adjusted change year-ago 15 percent',
        'revenue adjusted 43000000 money',
      ],
    ],
  ],
  'what is none of it': [
    [
      'Below operating income, you’ll see that other income net of $7 million is $15 million unfavorable.',
      [],
    ],
    [
      'Our cash balance increased to $84.6 million, and nothing is drawn on our $25.5 million revolver.',
      ['cash 84600000 money'],
    ],
    ['As of June 1, we had repurchased 81,000 shares for $9.8 million under the program.', []],
    [
      'In the quarter we repurchased 81,000 shares under the program.',
      ['shares repurchased 81000 count'],
    ],
    ['This was driven by volume growth of 4.7% year-over-year decline.', []],
  ],
};

describe('of which part a plain figure is', () => {
  for (const [title, rows] of Object.entries(SAID))
    it.each(rows)(`${title}: %s`, (text, told) => {
      expect(factsIn(text)).toEqual(told);
    });
});
