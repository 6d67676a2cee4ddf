import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

type Row = readonly [text: string, facts: readonly string[]];

const SAID: Readonly<Record<string, readonly Row[]>> = {
  'what a move rests on': [
    [
      'Revenue was $5.7 billion, up 4.3% on capacity growth of 6.1%.',
      ['revenue 5700000000 money', 'revenue change year-ago 4.3 percent'],
    ],
    ['Sales rose 4% on price increases of 3%.', ['revenue change year-ago 4 percent']],
    [
      'Sales rose 4% on organic growth of 3%.',
      ['revenue change year-ago 4 percent', 'organic growth 3 percent'],
    ],
    [
      'TRASM was down 1.7%, a sequential improvement of 2.1 points from the first quarter.',
      ['unit revenue change year-ago -1.7 percent'],
    ],
    [
      'TRASM was down 1.7%, a sequential decline.',
      ['unit revenue change previous-quarter -1.7 percent'],
    ],
  ],
  'a plan that was beaten': [
    [
      'CASM-ex rose 2.9%, better than our guide of up 3% to 4%.',
      [
        'unit cost excluding fuel change year-ago 2.9 percent',
        'unit cost excluding fuel change year-ago aside 3 to 4 percent',
      ],
    ],
    [
      'Sales were down 3%, in line with our outlook of down 2% to 4%.',
      ['revenue change year-ago -3 percent', 'revenue change year-ago aside -4 to -2 percent'],
    ],
    ['We guide to sales up 3% to 4%.', ['revenue change year-ago guidance 3 to 4 percent']],
  ],
  'a year that heads what it is compared with': [
    [
      'Compared with 2023 revenue of $3.5 billion for the first half, we did $3.6 billion.',
      ['revenue H1 2023 prior year-ago 3500000000 money', 'revenue H1 2024 3600000000 money'],
    ],
    [
      'Compared to first-half 2023 sales of $3.5 billion, sales were $3.6 billion.',
      ['revenue H1 2023 prior year-ago 3500000000 money', 'revenue H1 2024 3600000000 money'],
    ],
  ],
  'a comparison with a quarter ahead of what was done': [
    [
      "Compared with last year's revenue of $3.5 billion, we did $3.6 billion.",
      ['revenue Q2 2023 prior year-ago 3500000000 money', 'revenue 3600000000 money'],
    ],
    [
      'Versus $1.5 billion in the second quarter of 2023, sales came to $1.6 billion.',
      ['revenue 1600000000 money'],
    ],
    [
      'In the first half of 2023, compared with a plan of $4 million, EBITDA was $5 million.',
      ['ebitda H1 2023 5000000 money'],
    ],
  ],
  'whose a profit is behind the margin of a segment': [
    [
      'Logistics gross margin was 16.8% and the segment posted operating income of $3.4 million.',
      ['gross margin (logistics) 16.8 percent', 'operating income (logistics) 3400000 money'],
    ],
    ['The segment posted operating income of $3.4 million.', []],
  ],
  'travel for business': [
    ['Corporate revenue grew 6%.', ['revenue (corporate) change year-ago 6 percent']],
    ['Corporate sales were $40 million.', ['revenue (corporate) 40000000 money']],
    ['Corporate operating income was $40 million.', ['operating income 40000000 money']],
  ],
  'what is counted in transport': [
    [
      'Carloads rose 2% and revenue ton miles rose 4%.',
      ['carloads change year-ago 2 percent', 'revenue ton miles change year-ago 4 percent'],
    ],
  ],
  'a part that is judged before its figures': [
    [
      'Sales were $2 billion. Defense was softer, with sales of $310 million, a decrease of 2%.',
      [
        'revenue 2000000000 money',
        'revenue (defense) 310000000 money',
        'revenue (defense) change year-ago -2 percent',
      ],
    ],
    [
      'In Marine, revenue grew 12% to $610 million. Civil was weaker: revenue fell 5% to $402 million.',
      [
        'revenue (marine) change year-ago 12 percent',
        'revenue (marine) 610000000 money',
        'revenue (civil) change year-ago -5 percent',
        'revenue (civil) 402000000 money',
      ],
    ],
    [
      'New Equipment was tougher. Sales slipped 9% to $410 million. Operating profit was $40 million.',
      [
        'revenue (new equipment) change year-ago -9 percent',
        'revenue (new equipment) 410000000 money',
        'operating income (new equipment) 40000000 money',
      ],
    ],
    [
      'Latin America remained strong, with revenue up 9%.',
      ['revenue (latin america) change year-ago 9 percent'],
    ],
    ['Demand was softer, with sales of $310 million.', []],
    ['Comparisons were tough, with sales up 3%.', []],
    ['The quarter was strong, with sales up 3%.', ['revenue change year-ago 3 percent']],
    ['Weather was a headwind: revenue fell 5%.', ['revenue change year-ago -5 percent']],
    ['Northwind was strong, with sales up 3%.', []],
    [
      'Demand was tougher. Sales slipped 9% to $410 million.',
      ['revenue change year-ago -9 percent', 'revenue 410000000 money'],
    ],
  ],
  'a profit behind the revenue of a part that nobody names': [
    [
      'Sales were $2 billion. It was tougher there. Sales slipped 9% to $410 million. Operating profit was $40 million.',
      ['revenue 2000000000 money'],
    ],
    [
      'Sales were $2 billion. Organic sales were $1.9 billion. Operating profit was $240 million.',
      [
        'revenue 2000000000 money',
        'organic revenue 1900000000 money',
        'operating income 240000000 money',
      ],
    ],
  ],
  'the costs of the head office behind a part': [
    [
      'In Marine, revenue was $610 million. Corporate costs were $31 million. Adjusted EBITDA was $231 million.',
      [
        'revenue (marine) 610000000 money',
        'corporate costs 31000000 money',
        'ebitda adjusted 231000000 money',
      ],
    ],
    [
      'In Marine, revenue was $610 million. Unallocated corporate expense was $31 million. Operating income was $231 million.',
      [
        'revenue (marine) 610000000 money',
        'unallocated corporate expenses 31000000 money',
        'operating income 231000000 money',
      ],
    ],
  ],
  'ranges on both sides of flat': [
    ['We expect revenue to be flat to up 2%.', ['revenue change year-ago guidance 0 to 2 percent']],
    [
      'We expect TRASM to be flat to down 2%.',
      ['unit revenue change year-ago guidance -2 to 0 percent'],
    ],
    [
      'We guide sales to a range of down 3% to flat.',
      ['revenue change year-ago guidance -3 to 0 percent'],
    ],
    ['We expect sales down 2% to up 1%.', ['revenue change year-ago guidance -2 to 1 percent']],
    [
      'We expect sales to be roughly flat to up low single digits.',
      ['revenue change year-ago guidance 0 to 3 percent'],
    ],
    [
      'We expect organic sales to be between flat and up 2%.',
      ['organic revenue change year-ago guidance 0 to 2 percent'],
    ],
    [
      'We expect sales in a range of a 2% decline to flat.',
      ['revenue change year-ago guidance -2 to 0 percent'],
    ],
    [
      'We expect net sales between a 3% decline and a 1% increase.',
      ['revenue change year-ago guidance -3 to 1 percent'],
    ],
    [
      'We expect comparable sales to range from a 1% decline to 2% growth.',
      ['same-store sales change year-ago guidance -1 to 2 percent'],
    ],
    [
      'We expect revenue of flat to 3% growth.',
      ['revenue change year-ago guidance 0 to 3 percent'],
    ],
    [
      'We expect the gross margin to be flat to down 50 basis points.',
      ['gross margin change year-ago guidance -50 to 0 bps'],
    ],
    [
      'Sales went from a 3% decline to 2% growth in the quarter.',
      ['revenue change year-ago -3 percent', 'revenue change year-ago 2 percent'],
    ],
    [
      'Revenue was down 3% and up 2% organically.',
      ['revenue change year-ago -3 percent', 'organic revenue change year-ago 2 percent'],
    ],
    ['Revenue was flat and up 2% in constant currency.', ['revenue change year-ago 2 percent']],
    ['We kept rent flat to 2% of sales.', []],
    [
      'Sales were up 3% to $2 million.',
      ['revenue change year-ago 3 percent', 'revenue 2000000 money'],
    ],
  ],
  'measures of each trade': [
    [
      'Adjusted EBITDAX totaled $812 million and net debt to EBITDAX was 0.9 times.',
      ['ebitdax adjusted 812000000 money', 'net leverage 0.9 multiple'],
    ],
    ['Production averaged 187,000 barrels of oil equivalent per day.', ['production 187000 count']],
    [
      'Production averaged 187,000 BOE per day, above the high end of our guidance of 180,000 to 185,000.',
      ['production 187000 count'],
    ],
    [
      'We expect production of 186,000 BOE per day and capital of $440 million to $470 million.',
      [
        'production guidance 186000 count',
        'capital expenditure guidance 440000000 to 470000000 money',
      ],
    ],
    ['We hold capital of $440 million above the minimum.', []],
    [
      'We expect to earn $4.50 to $5.50 per share.',
      ['earnings per share guidance 4.5 to 5.5 money'],
    ],
    [
      'For the full year we still expect to earn between $4.50 and $5.50 a share.',
      ['earnings per share FY 2024 guidance 4.5 to 5.5 money'],
    ],
    ['Fuel averaged $2.71 per gallon.', ['fuel price 2.71 money']],
    ['The adjusted operating ratio was 96.8.', ['operating ratio adjusted 96.8 percent']],
    [
      'The operating ratio improved 120 basis points to 84.7.',
      ['operating ratio change year-ago -120 bps', 'operating ratio 84.7 percent'],
    ],
    [
      'LTL tons per day decreased 3.1%, as shipments per day fell 1.6%.',
      [
        'tons per day change year-ago -3.1 percent',
        'shipments per day change year-ago -1.6 percent',
      ],
    ],
    ['Revenue passenger miles grew 3%.', ['passenger traffic change year-ago 3 percent']],
    [
      'We expect unit revenue down 1% to 3% on capacity up 4%.',
      [
        'unit revenue change year-ago guidance -3 to -1 percent',
        'seat capacity change year-ago guidance 4 percent',
      ],
    ],
    [
      'Global vehicle sales were 1.02 million units, down 3%.',
      ['vehicle sales 1020000 count', 'vehicle sales change year-ago -3 percent'],
    ],
  ],
  'what is no plain revenue': [
    [
      'Core revenue was $1.1 billion, up 2%.',
      ['core revenue 1100000000 money', 'core revenue change year-ago 2 percent'],
    ],
    ['Core sales grew 3%.', ['core revenue change year-ago 3 percent']],
    [
      'Core revenue, which leaves out fuel surcharge, was $1.1 billion, up 2%.',
      ['core revenue 1100000000 money', 'core revenue change year-ago 2 percent'],
    ],
    [
      'Revenue grew 6%, with core growth of 4%.',
      ['revenue change year-ago 6 percent', 'core growth 4 percent'],
    ],
    ['Core loans were $4 billion.', ['core loans 4000000000 money']],
  ],
  'another part that a place opens': [
    [
      'In the steel business, revenue was $1.2 billion. In mining, iron ore production was 8.7 million tonnes.',
      ['revenue (steel) 1200000000 money', 'production (iron ore) 8700000 count'],
    ],
    [
      'In Coatings, sales fell organically by 4% to $2.4 billion. Industrial grew 6% organically. Order intake was $4.6 billion.',
      [
        'revenue (coatings) change year-ago -4 percent',
        'revenue (coatings) 2400000000 money',
        'organic revenue (industrial) change year-ago 6 percent',
      ],
    ],
  ],
  'the company again behind a part': [
    [
      'In the steel business, EBITDA was $1.2 billion. Net income was $514 million. Operating margin was 12%.',
      [
        'ebitda (steel) 1200000000 money',
        'net income 514000000 money',
        'operating margin 12 percent',
      ],
    ],
    [
      'In Coatings, sales were $2.4 billion. We narrow our guidance: we now expect an EBIT margin of 6% to 6.5%.',
      ['revenue (coatings) 2400000000 money', 'operating margin guidance 6 to 6.5 percent'],
    ],
    [
      'In Marine, operating profit was $22 million. Total group revenue was $1.4 billion. EBITDA came in at $231 million.',
      [
        'operating income (marine) 22000000 money',
        'revenue 1400000000 money',
        'ebitda 231000000 money',
      ],
    ],
    [
      'Turning to Renewables. Revenue was $400 million. Net profit was $40 million.',
      ['revenue (renewables) 400000000 money', 'net income (renewables) 40000000 money'],
    ],
  ],
  'what currency or price did beside growth': [
    [
      'Revenue was $27 million, with an organic growth of minus 2% and a currency effect of minus 3%.',
      ['revenue 27000000 money', 'organic growth -2 percent'],
    ],
    ['Organic growth was 4%, with a price contribution of 3%.', ['organic growth 4 percent']],
  ],
  'what a regulator gives': [
    [
      'The commission approved a $142 million revenue increase.',
      ['revenue change year-ago aside 142000000 money'],
    ],
    [
      'We filed for a revenue requirement increase of $90 million.',
      ['revenue change year-ago aside 90000000 money'],
    ],
    ['We saw a $142 million revenue increase.', ['revenue change year-ago 142000000 money']],
  ],
  'normal weather': [
    [
      'On a weather-normalized basis, earnings were $0.84 per share.',
      ['earnings per share adjusted 0.84 money'],
    ],
    [
      'On an operating basis, earnings were $0.84 per share.',
      ['earnings per share adjusted 0.84 money'],
    ],
  ],
  'what homebuilders and miners count': [
    [
      'Net new orders rose 12% to 5,210.',
      ['net new orders change year-ago 12 percent', 'net new orders 5210 count'],
    ],
    [
      'We expect an average closing price between $425,000 and $430,000.',
      ['average selling price guidance 425000 to 430000 money'],
    ],
    [
      'For the year we now expect to close between 19,500 and 20,000 homes.',
      ['home closings FY 2024 guidance 19500 to 20000 count'],
    ],
    [
      'Our shipments guidance is 58 million to 60 million tonnes.',
      ['shipments guidance 58000000 to 60000000 count'],
    ],
    ['Underlying NPAT was $1.12 billion.', ['net income adjusted 1120000000 money']],
    ['The forward order book stands at $1.3 billion.', ['backlog 1300000000 money']],
    [
      'Realized oil price was $77.80 per barrel, and natural gas averaged $1.92 per Mcf.',
      ['realized oil price 77.8 money'],
    ],
    [
      'We invested $1.1 billion of capital in the first half.',
      ['capital expenditure H1 2024 1100000000 money'],
    ],
  ],
  'a margin there': [
    [
      'Service operating profit was up $41 million, and the margin there expanded 60 basis points to 24.7%.',
      [
        'operating income (service) change year-ago 41000000 money',
        'operating margin (service) change year-ago 60 bps',
        'operating margin (service) 24.7 percent',
      ],
    ],
  ],
  'two names of one part': [
    [
      'Service carried the quarter, with maintenance and repair sales up 7%.',
      ['revenue (maintenance and repair) change year-ago 7 percent'],
    ],
  ],
  'a forecast of a longer time than what is told': [
    [
      'In the first half, revenue was $400 million. We have revised our full-year forecast for operating profit upward by $15 million to $210 million.',
      ['revenue H1 2024 400000000 money', 'operating income FY 2024 guidance 210000000 money'],
    ],
  ],
  'since the year ended': [
    [
      'Net debt was $312 million, up 1.3% since year-end.',
      ['net debt 312000000 money', 'net debt change other 1.3 percent'],
    ],
  ],
  'the year to date beside the quarter': [
    [
      'Adjusted free cash flow was $338 million this quarter, and year to date it was $511 million.',
      [
        'free cash flow adjusted 338000000 money',
        'free cash flow adjusted H1 2024 511000000 money',
      ],
    ],
    [
      'Free cash flow was $338 million, and it was strong year to date.',
      ['free cash flow 338000000 money'],
    ],
  ],
  'a price that a forecast stands on': [
    [
      'We expect to generate about $1.1 billion of free cash flow this year at $75 oil.',
      ['free cash flow FY 2024 guidance 1100000000 money'],
    ],
  ],
  'a commodity before what is made of it': [
    [
      'We are raising our full-year oil production guidance to 91,000 to 93,000 barrels per day.',
      ['production (oil) FY 2024 guidance 91000 to 93000 count'],
    ],
    [
      'Oil and gas production was 187,000 barrels of oil equivalent per day.',
      ['production 187000 count'],
    ],
    ['Gold production was 145,000 ounces.', ['production (gold) 145000 count']],
  ],
  'a guidance of what a share earns': [
    [
      'For the full year, we are reaffirming our guidance of $6 to $7 per share and free cash flow of $3 billion to $4 billion.',
      [
        'earnings per share FY 2024 guidance 6 to 7 money',
        'free cash flow FY 2024 guidance 3000000000 to 4000000000 money',
      ],
    ],
  ],
  'a forecast beside what a later year is measured by': [
    [
      'We plan capacity growth of 4% for next year. Capex will be about $1.8 billion, after $1.6 billion this year.',
      ['capital expenditure FY 2025 guidance 1800000000 money'],
    ],
  ],
  'costs of producers and carriers': [
    [
      'For the full year, we expect lease operating expense of $5.50 to $5.80 per BOE.',
      ['lease operating expenses per boe FY 2024 guidance 5.5 to 5.8 money'],
    ],
    [
      'Non-fuel unit costs increased 0.6%.',
      ['unit cost excluding fuel change year-ago 0.6 percent'],
    ],
    [
      'We had net debt of $6.1 billion, or 2.5 times adjusted EBITDA.',
      ['net debt 6100000000 money', 'net leverage 2.5 multiple'],
    ],
  ],
  'another place that moved more': [
    [
      'New orders in Ovens were down 11% and China down more than 20%.',
      ['orders (ovens) change year-ago -11 percent'],
    ],
  ],
  'services that earn': [
    [
      'Maintenance services generated $160 million of revenue.',
      ['revenue (maintenance services) 160000000 money'],
    ],
    ['Growth initiatives generated $160 million of revenue.', []],
  ],
  'a forecast behind the revenue of a part that nobody names': [
    [
      'Sales were $2 billion. It was tougher there. Sales slipped 9% to $410 million. We expect revenue to be up 2% to 4% on capacity growth of 5%.',
      ['revenue 2000000000 money', 'revenue change year-ago guidance 2 to 4 percent'],
    ],
  ],
  'growth on growth of something else': [
    [
      'Revenue was $3.2 billion, up 4% on 3% volume growth.',
      ['revenue 3200000000 money', 'revenue change year-ago 4 percent', 'volume growth 3 percent'],
    ],
    [
      'Intermodal revenue increased 6% on 5% volume growth.',
      ['revenue (intermodal) change year-ago 6 percent', 'volume growth (intermodal) 5 percent'],
    ],
    [
      'Sales of $618 million were 1.0% down on the $624 million of last year.',
      [
        'revenue 618000000 money',
        'revenue change year-ago -1 percent',
        'revenue Q2 2023 prior year-ago 624000000 money',
      ],
    ],
  ],
  'what builders of homes tell': [
    [
      'We delivered 6,230 homes, up 11%, at an average price of $471,000, down 2%.',
      [
        'homes delivered 6230 count',
        'homes delivered change year-ago 11 percent',
        'average selling price 471000 money',
        'average selling price change year-ago -2 percent',
      ],
    ],
    [
      'We project deliveries of 23,500 to 24,500 homes.',
      ['deliveries guidance 23500 to 24500 count'],
    ],
    [
      'We expect to deliver between 4,300 and 4,500 homes.',
      ['deliveries guidance 4300 to 4500 count'],
    ],
    [
      'Net contracts were 5,480, up 4%.',
      ['net new orders 5480 count', 'net new orders change year-ago 4 percent'],
    ],
  ],
  'what a company has but once, behind its parts': [
    [
      'In our Natural Gas segment, EBITDA was $612 million. We exited the quarter at 3.4 times leverage.',
      ['ebitda (natural gas) 612000000 money', 'leverage ratio 3.4 multiple'],
    ],
    [
      'In our Natural Gas segment, EBITDA was $612 million. The Liquids segment was down on lower marketing results. Operating margin was 12%.',
      ['ebitda (natural gas) 612000000 money', 'operating margin (liquids) 12 percent'],
    ],
  ],
  'a margin of what is added': [
    [
      'EBITDA was $6 million. Decremental margin was held to 22%.',
      ['ebitda 6000000 money', 'decremental margin 22 percent'],
    ],
  ],
  'what ships earn': [
    [
      'Time charter equivalent revenue was $312 million, against $287 million in the first quarter.',
      [
        'time charter equivalent revenue 312000000 money',
        'time charter equivalent revenue Q1 2024 prior previous-quarter 287000000 money',
      ],
    ],
    ['TCE averaged $46,200 per day.', ['time charter equivalent 46200 money']],
  ],
  'sales without what was sold': [
    ['Ex-divestitures, sales grew 5%.', ['revenue adjusted change year-ago 5 percent']],
  ],
  'a whole that something is so many times of': [
    [
      'Our order book is at $9,870 million, which is 1.4 times FY24 revenue, and L1 position stands at $2,100 million.',
      ['backlog 9870000000 money'],
    ],
  ],
  'the company again behind a business': [
    [
      'The domestic business grew revenue by 12%. PBT before exceptional items was $188 million. Our order book is at $9 billion.',
      [
        'revenue (domestic) change year-ago 12 percent',
        'profit before tax adjusted 188000000 money',
        'backlog 9000000000 money',
      ],
    ],
    [
      'In Energy, revenue was up 14% to $312 million. Infrastructure was broadly flat at $290 million. The order book was up 11% at $1.9 billion.',
      ['revenue (energy) change year-ago 14 percent', 'revenue (energy) 312000000 money'],
    ],
    [
      'In Energy, revenue was up 14% to $312 million. For the full year, we project net sales of $3,980 million.',
      [
        'revenue (energy) change year-ago 14 percent',
        'revenue (energy) 312000000 money',
        'revenue FY 2024 guidance 3980000000 money',
      ],
    ],
  ],
  'whose a balance or a margin is by the words behind it': [
    [
      'Backlog in power is $4.6 billion, up from $3.9 billion a year ago.',
      [
        'backlog (power) 4600000000 money',
        'backlog (power) Q2 2023 prior year-ago 3900000000 money',
      ],
    ],
    ['Backlog in the quarter was $4.6 billion.', ['backlog 4600000000 money']],
    ['EBITDA margin in that business is low 20s.', []],
  ],
  'an end of a range': [
    [
      'We expect full-year adjusted operating profit to come in at the upper end of a $195 million to $205 million range.',
      ['operating income adjusted FY 2024 guidance 195000000 to 205000000 money'],
    ],
  ],
  'an organic move before the reported one': [
    [
      'Revenue was $842 million, 7% ahead of the prior year on an organic basis and up 3% on a reported basis.',
      [
        'revenue 842000000 money',
        'organic revenue change year-ago 7 percent',
        'revenue change year-ago 3 percent',
      ],
    ],
  ],
};

describe('figures told as a trade tells them', () => {
  for (const [kind, rows] of Object.entries(SAID))
    it.each(rows)(`${kind}: "%s"`, (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
});
