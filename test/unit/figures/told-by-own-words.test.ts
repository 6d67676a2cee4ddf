import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

type Row = readonly [text: string, told: readonly string[]];

const SAID: Readonly<Record<string, readonly Row[]>> = {
  'where something ended the quarter, and other income of one kind': [
    [
      'Our loan book continued to grow, ending the quarter up 6% year over year.',
      ['loan book change year-ago 6 percent'],
    ],
    [
      'Daily active seats ended the quarter up 12%.',
      ['daily active seats change year-ago 12 percent'],
    ],
    ['The market ended the year up 30%.', []],
    ['Other pension income was $28 million.', ['other pension income 28000000 money']],
    ['Others came in at $28 million.', []],
    ['Revenue per piece was up 14%.', ['revenue per piece change year-ago 14 percent']],
    [
      'For the quarter, international revenue was $47 million, up 7%, driven by a 12% increase in average order value.',
      [
        'revenue (international) 47000000 money',
        'revenue (international) change year-ago 7 percent',
        'average order value (international) change year-ago 12 percent',
      ],
    ],
    [
      'For the quarter, international revenue was $47 million. Revenue per piece was up 14%.',
      [
        'revenue (international) 47000000 money',
        'revenue per piece (international) change year-ago 14 percent',
      ],
    ],
    [
      'For the quarter, international revenue was $47 million. Our revenue per piece was up 14%.',
      ['revenue (international) 47000000 money', 'revenue per piece change year-ago 14 percent'],
    ],
  ],
  'a share that stands before its whole': [
    [
      '38% of the order intake was from pump customers.',
      ['share of order intake (pump customers) 38 percent'],
    ],
    [
      'More than 30% of our revenue now comes from our metering services, outside the plants.',
      ['revenue share (metering services) 30 percent'],
    ],
    [
      'Nearly 45% of our service calls were handled by field robots.',
      ['share of service calls handled by field robots 45 percent'],
    ],
    [
      "We're now collecting over 61% of our invoices outside of the branch.",
      ['share of invoices outside of the branch 61 percent'],
    ],
    [
      'More than 80% of our rental fleet is comprised of contracts that were signed online through our own platforms in the shops.',
      ['share of rental fleet signed online through our own platforms in the shops 80 percent'],
    ],
    [
      'We converted 20% of our depot fleet into charging hubs.',
      ['share of depot fleet converted into charging hubs 20 percent'],
    ],
    [
      'Total sales of $2 million were split between scooters at 58% and bicycles at 42%.',
      [
        'revenue 2000000 money',
        'revenue share (scooters) 58 percent',
        'revenue share (bicycles) 42 percent',
      ],
    ],
    [
      'For the season, 54% of our visits came from yearly ticket holders of the north.',
      ['share of visits from yearly ticket holders of the north 54 percent'],
    ],
    [
      'More than 70% of our rental fleet is comprised of trucks that were bought new.',
      ['share of rental fleet in trucks that were bought new 70 percent'],
    ],
    ['64% of our customers are for 200 litres or more.', []],
    ['Electric works were 91% of pre-crisis levels.', []],
    ['Remember that Lumo only represents about 2% of our annual parcels.', []],
    ['40% of the water used to clean these trucks was recycled water.', []],
    ['38% of people are left-handed.', []],
    ['We expect 40% of our revenue to come from services.', []],
    ['It was 38% of that.', []],
    ['60% of our stores are up on last year.', []],
  ],
  'a share by the part that has it': [
    [
      'And our same-day program accounts for approximately 26% of parcel volume.',
      ['share of parcel volume (same-day program) 26 percent'],
    ],
    [
      'Scooters made up the remaining 42% of order volume.',
      ['share of order volume (scooters) 42 percent'],
    ],
    ['Food was 30% of overall sales.', []],
    ['Harlow was 29% of net sales.', []],
    ['Goods ten years ago were 4.9% of imports.', []],
  ],
  'a count by the noun behind its number': [
    ['Kestrel Mail now has 140 million readers.', ['readers (kestrel mail) 140000000 count']],
    ['We shipped more than 210,000 units of our new pump.', ['units shipped 210000 count']],
    ['We also had over 400,000 downloads of our app.', ['downloads 400000 count']],
    [
      'Atlas 10 is now active on more than 600 million devices.',
      ['active devices (atlas 10) 600000000 count'],
    ],
    ['We have 120 days to close.', []],
    ['We had 100 questions.', []],
    ['We met 12 engineers.', []],
    ['The industry shipped 900,000 units.', []],
  ],
  'a measure by the words around its figure': [
    ['Kestrel 10 Pro seats grew 21%.', ['kestrel 10 pro seats change year-ago 21 percent']],
    [
      'Strong renewals drove our annuity mix to 88%, up 2 points year-over-year.',
      ['annuity mix 88 percent', 'annuity mix change year-ago 2 points'],
    ],
    [
      'We ended with a rental book size for all company-run depots of $92 million.',
      ['rental book size (company-run depots) 92000000 money'],
    ],
    ['We saw net fund outflows of $12 billion.', ['net fund outflows -12000000000 money']],
    [
      'Included is approximately $300 million of mark-to-market gains on some holdings.',
      ['mark-to-market gains 300000000 money'],
    ],
    [
      'The provision for rental write-offs as a percentage of rental fees was 3.9%.',
      ['provision for rental write-offs as a percentage of rental fees 3.9 percent'],
    ],
    ['Credit spreads were 4.9 percent.', []],
    ['The mix was 40%.', []],
    ['We had $5 million in cost savings.', []],
  ],
  'what is left of a program, and what was bought of it': [
    [
      "We had approximately $40 million remaining under the company's $120 million share repurchase program.",
      ['remaining buyback authorization 40000000 money'],
    ],
    [
      'This leaves around $2 million of the 2024 share buyback remaining.',
      ['remaining buyback authorization 2000000 money'],
    ],
    [
      "We purchased approximately 1,220,000 shares of Northwind's common stock for a total price of approximately $31 million.",
      ['shares repurchased 1220000 count', 'share repurchases 31000000 money'],
    ],
    [
      'We paid $1 million in dividends and repurchased about $2 million of stock.',
      ['dividends paid 1000000 money', 'share repurchases 2000000 money'],
    ],
    ['We have $40 million remaining on the loan.', []],
  ],
  'a ratio by what stands before it, and a part by what grew': [
    [
      'As a percentage of net sales, our SG&A rose to 38.6%.',
      ['selling, general and administrative expense ratio 38.6 percent'],
    ],
    ['Gross margin dollars increased 16%.', ['gross profit change year-ago 16 percent']],
    [
      'Strong fleet leasing growth continued, with revenue up 31%.',
      ['revenue (fleet leasing) change year-ago 31 percent'],
    ],
    [
      'Pump revenue was up 17%, while valves, which serve all customers, rose 12%.',
      ['revenue (pump) change year-ago 17 percent'],
    ],
  ],
  'a bare profit behind the products of a segment': [
    [
      'Next, the Fluid Systems segment. Revenue was $9 million, up 22%.\nPump revenue increased 27%.\nOperating expenses increased 3% and operating income increased 21%.',
      [
        'revenue (fluid systems) 9000000 money',
        'revenue (fluid systems) change year-ago 22 percent',
        'revenue (pump) change year-ago 27 percent',
        'operating expenses (fluid systems) change year-ago 3 percent',
        'operating income (fluid systems) change year-ago 21 percent',
      ],
    ],
    [
      'Next, the Fluid Systems segment.\nPump revenue increased 27%.\nNow back to our total company results.\nOperating income increased 21%.',
      ['revenue (pump) change year-ago 27 percent', 'operating income change year-ago 21 percent'],
    ],
  ],
  'what was done with money, by its verb': [
    [
      'We repaid $640 million in maturing notes and ended with total debt of $3.1 billion.',
      ['debt repaid 640000000 money', 'debt 3100000000 money'],
    ],
    ['We paid down $85 million of our term loan.', ['debt repaid 85000000 money']],
    ['We issued medium-term notes totaling $430 million.', ['debt issued 430000000 money']],
    ['During the quarter we issued $430 million of senior notes.', ['debt issued 430000000 money']],
    ['We largely repaid the $210 million revolver draw.', []],
    ['We issued $15 million of stock.', []],
    [
      'We returned $520 million to shareholders through our steady dividend of $290 million, plus $230 million in share repurchases.',
      [
        'capital returned 520000000 money',
        'dividends paid 290000000 money',
        'share repurchases 230000000 money',
      ],
    ],
    ['We declared a dividend of $29 million.', []],
    ['We have nearly $1.7 billion of liquidity.', ['liquidity 1700000000 money']],
    ['We added $1.7 billion of liquidity.', []],
  ],
  'what is held in kind': [
    [
      'Canada inventory was down about 2,800 units compared to a year ago.',
      ['inventory (canada) change year-ago -2800 count'],
    ],
    [
      'Dealer inventory ended the quarter at 17,300 units, down 12% from last year.',
      ['inventory (dealer) 17300 count', 'inventory (dealer) change year-ago -12 percent'],
    ],
    [
      'Backlog was 1,950 homes compared to 1,720 homes a year ago.',
      ['backlog 1950 count', 'backlog Q2 2023 prior year-ago 1720 count'],
    ],
    ['Inventory was 90 days.', []],
  ],
  'how customers and machines do, as a rate': [
    ['Fleet uptime was 99.2%.', ['fleet uptime 99.2 percent']],
    [
      'A survey of buyers showed customer satisfaction of 96% for our Vela family.',
      ['customer satisfaction (vela) 96 percent'],
    ],
    ['Our Net Promoter Score was 62.', ['net promoter score 62 count']],
    ['Satisfaction was high at 40% of the sites.', []],
  ],
  'what a venture earns, and what drove a profit': [
    [
      'We saw increased equity earnings, up $120 million, at our joint ventures.',
      ['equity earnings change year-ago 120000000 money'],
    ],
    [
      'We increased operating EBIT by more than $310 million. Key drivers included year-over-year margin expansion of 840 basis points.',
      [
        'operating income change year-ago 310000000 money',
        'operating margin change year-ago 840 bps',
      ],
    ],
    [
      'Net income rose 5%. Key drivers included margin expansion of 840 basis points.',
      ['net income change year-ago 5 percent'],
    ],
  ],
  'a move that is told of what stands before "which"': [
    [
      'Revenue rose 3%, driven by strength in Portugal, which was up 12%, partially offset by weakness in Greece, which fell 5%.',
      [
        'revenue change year-ago 3 percent',
        'revenue (portugal) change year-ago 12 percent',
        'revenue (greece) change year-ago -5 percent',
      ],
    ],
    [
      'Revenue rose 3% on growth in volumes, which were up 2%.',
      ['revenue change year-ago 3 percent'],
    ],
    [
      'Organic revenue was down 11%, a little better than the first quarter, and traffic was similar to Q1.',
      ['organic revenue change year-ago -11 percent'],
    ],
    [
      'Organic revenue was down 11% from the first quarter.',
      ['organic revenue change previous-quarter -11 percent'],
    ],
  ],
};

describe.each(Object.entries(SAID))('%s', (_, rows) => {
  it.each(rows)('“%s”', (text, told) => {
    expect(factsIn(text)).toEqual(told);
  });
});
