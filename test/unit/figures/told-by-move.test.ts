import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'what was foreseen, and no earlier time': [
    [
      'Adjusted EPS was $0.61, and that is $0.04 better than our outlook.',
      ['earnings per share adjusted 0.61 money'],
    ],
    [
      'Revenue was $40 million, which is $2 million higher than our second quarter guidance.',
      ['revenue 40000000 money'],
    ],
    [
      'EPS was $0.61, which is $0.04 better than last year.',
      ['earnings per share 0.61 money', 'earnings per share change year-ago 0.04 money'],
    ],
  ],
  'costs so many points higher': [
    [
      'SG&A was 120 basis points higher than last year on a GAAP basis and 80 basis points higher on an adjusted basis.',
      [
        'selling, general and administrative expense ratio reported change year-ago 120 bps',
        'selling, general and administrative expense ratio adjusted change year-ago 80 bps',
      ],
    ],
    [
      'Gross profit was 90 basis points lower than last year.',
      ['gross margin change year-ago -90 bps'],
    ],
    ['SG&A was 120 basis points higher than planned.', []],
    ['As for income taxes, our effective rate for the quarter was 24%.', ['tax rate 24 percent']],
    ['The loan has an effective rate of 7%.', []],
  ],
  'a profit or a cost that moves in points is its share of sales': [
    [
      'Gross profit increased 90 basis points to 42.4%.',
      ['gross margin change year-ago 90 bps', 'gross margin 42.4 percent'],
    ],
    [
      'Adjusted pre-tax earnings rose 350 basis points to 17.6%.',
      ['pretax margin adjusted change year-ago 350 bps', 'pretax margin adjusted 17.6 percent'],
    ],
    [
      'SG&A was up 290 basis points against sales.',
      ['selling, general and administrative expense ratio change year-ago 290 bps'],
    ],
    [
      'Gross profit increased 9% to $42 million.',
      ['gross profit change year-ago 9 percent', 'gross profit 42000000 money'],
    ],
  ],
  'two growths of which the word is said once': [
    [
      'North America delivered 11% net sales and 9.5% organic sales growth.',
      [
        'revenue (north america) change year-ago 11 percent',
        'organic revenue (north america) change year-ago 9.5 percent',
      ],
    ],
    ['We delivered 10% of net sales in May.', []],
  ],
  'underlying sales that grow, as industry says for organic': [
    ['Underlying sales were up 15%.', ['organic revenue change year-ago 15 percent']],
    ['Sales were up on an underlying basis 29%.', ['revenue change year-ago 29 percent']],
    ['Underlying sales were $40 million.', ['revenue adjusted 40000000 money']],
  ],
  'a pace that is come to': [
    ['Revenue growth decelerated to 9%.', ['revenue change year-ago 9 percent']],
    ['Revenue accelerated to 17%.', ['revenue change year-ago 17 percent']],
    ['Gross margin slowed to 17%.', ['gross margin 17 percent']],
  ],
  'what one thing did to another': [
    [
      'Pricing was 90 basis points favorable to the margin while resin was a 210 basis-point headwind.',
      [],
    ],
    ['Pricing was up 130 basis points.', ['pricing change year-ago 130 bps']],
  ],
  'each move on its own basis': [
    [
      'Earnings per share was level on a GAAP basis and up 6% on a base business basis.',
      ['earnings per share adjusted change year-ago 6 percent'],
    ],
    [
      'Operating profit was up 4%, while it was up 2% on a base business basis.',
      ['operating income change year-ago 4 percent'],
    ],
  ],
  'earnings before interest and so on, in words': [
    [
      'We had 7% growth in revenue; a 21% rise in adjusted earnings before interest, tax, depreciation and amortization or adjusted EBITDA; and a 40% increase in diluted earnings per share.',
      [
        'revenue change year-ago 7 percent',
        'ebitda adjusted change year-ago 21 percent',
        'earnings per share change year-ago 40 percent',
      ],
    ],
    ['Earnings before interest and taxes were $4 million.', ['operating income 4000000 money']],
  ],
  'a move in money that is judged beside its level': [
    [
      'Other income of $9 million is $4 million unfavorable year-over-year, mostly on lower rents.',
      ['other income 9000000 money', 'other income change year-ago -4000000 money'],
    ],
    [
      'Interest expense of $31 million was $6 million unfavorable versus last year.',
      ['interest expense 31000000 money', 'interest expense change year-ago 6000000 money'],
    ],
    ['EBITDA came in $18 million ahead of last year.', ['ebitda change year-ago 18000000 money']],
    ['EBITDA was $18 million, ahead of last year.', ['ebitda 18000000 money']],
    ['EBITDA was $18 million ahead of our plan.', []],
    ['EBITDA was $18 million short of our expectations.', []],
  ],
  'what a growth is made of, which is no growth of its own': [
    [
      'Volume growth of 8% consisted of 5% from new lamps, 2% from garden tools and 1% from acquisitions.',
      ['volume growth 8 percent'],
    ],
    ['Volume growth consisted of 4% from new lamps and 3% from the mills we bought.', []],
    [
      'Sales growth of 9% was made up of 6% organic growth, 2% from acquisitions and 1% from currency.',
      ['revenue change year-ago 9 percent', 'organic growth 6 percent'],
    ],
    [
      'Volume growth was 7%, up from 4% last year.',
      ['volume growth 7 percent', 'volume growth Q2 2023 prior year-ago 4 percent'],
    ],
    ['Sales grew 8% from last year.', ['revenue change year-ago 8 percent']],
  ],
  'a move of the time that a comparison looks back to': [
    [
      'Organic growth was 9.4%, far better than Q2 of 2023 when the strike drove an organic revenue decline of 6.1%.',
      ['organic growth 9.4 percent', 'organic revenue Q2 2023 change year-ago -6.1 percent'],
    ],
    [
      'Revenue was $90 million, versus the second quarter of 2023 when sales fell 12%.',
      ['revenue 90000000 money', 'revenue Q2 2023 change year-ago -12 percent'],
    ],
    [
      'In the second quarter, when demand was firm, sales grew 8%.',
      ['revenue change year-ago 8 percent'],
    ],
  ],
  'a cost line behind a heading, and beside what it moves with': [
    [
      'Beginning with our largest category, wages and service costs. They increased by 7.6% in total.',
      ['wages and service costs change year-ago 7.6 percent'],
    ],
    [
      'Haulage costs, which move with our revenue, decreased 6.9% in the quarter.',
      ['haulage costs change year-ago -6.9 percent'],
    ],
    [
      'Rent and other costs, which are not linked to revenue, were up 4.5% year-on-year.',
      ['rent and other costs change year-ago 4.5 percent'],
    ],
    ['Haulage costs and other costs were $5 million.', ['other costs 5000000 money']],
    [
      'Operating expenses, which include haulage, increased 5%, and revenue rose 2%.',
      ['operating expenses change year-ago 5 percent', 'revenue change year-ago 2 percent'],
    ],
  ],
  'the growth of a whole that something in it drives': [
    [
      'For Pumps, recurring revenue rose 16%, driving overall Pumps growth of 5%.',
      ['recurring revenue (pumps) change year-ago 16 percent'],
    ],
    ['Revenue rose 16%, driving margins up.', ['revenue change year-ago 16 percent']],
  ],
  'two metrics of one move, as their verb says': [
    [
      'Net income and earnings per share for this quarter grew by more than 14% versus 2023.',
      ['net income change year-ago 14 percent', 'earnings per share change year-ago 14 percent'],
    ],
    [
      'Revenue was $5 million and EBITDA grew 5%.',
      ['revenue 5000000 money', 'ebitda change year-ago 5 percent'],
    ],
    ['Growth in revenue and EBITDA grew 5%.', ['ebitda change year-ago 5 percent']],
  ],
  'a reduction to what is owed': [
    [
      'Better earnings and lower capital expenditure drove a $45 million reduction to net debt, which ended the quarter at $212 million.',
      ['net debt change other -45000000 money', 'net debt 212000000 money'],
    ],
  ],
  'where a move led, in a currency or beside a fee': [
    [
      'Consolidated revenue fell 6% to $2 billion and fee revenue declined 9% to $1.1 billion, in local currency.',
      [
        'revenue change year-ago -6 percent',
        'revenue 2000000000 money',
        'fee revenue change year-ago -9 percent',
        'fee revenue 1100000000 money',
      ],
    ],
    [
      'Revenue rose 6% to $2 billion in local currency.',
      ['revenue change year-ago 6 percent', 'revenue 2000000000 money'],
    ],
    ['Operating income included a $2 billion termination fee.', []],
  ],
  'a cost that is told by its move alone': [
    [
      'The pulp cost increase of $16 million is driven mainly by price.',
      ['pulp costs change year-ago 16000000 money'],
    ],
    [
      'You will see maintenance costs up $7 million, mostly in the north.',
      ['maintenance costs change year-ago 7000000 money'],
    ],
    [
      'With operating expenses up 6%, we held our margin.',
      ['operating expenses change year-ago 6 percent'],
    ],
    ['Cost increases of $16 million were passed on.', []],
  ],
  'what a heading of a sentence names': [
    [
      'Moving on to compensation and benefits. It is up 5%, though we had fewer people.',
      ['compensation and benefits change year-ago 5 percent'],
    ],
    ['Turning to capital expenditure. It was $40 million.', ['capital expenditure 40000000 money']],
    ['Turning to capital expenditure and debt. It was $40 million.', []],
    ['Capital expenditure is what we watch. It is up 5%.', []],
  ],
  'what railways and brokers report': [
    [
      'We saw leverage on flat unit volumes and GTMs that were up 3%.',
      ['gross ton miles change year-ago 3 percent'],
    ],
    [
      'Better mix led to a 9% increase in revenue per unit less fuel for grain in the second quarter.',
      ['revenue per unit less fuel (grain) change year-ago 9 percent'],
    ],
    [
      'Turning to Harbor; fee revenue was down 2%. Advisory fees, which are sticky and comprised about 80% of Harbor’s fee revenue this quarter grew 4%.',
      [
        'fee revenue (harbor) change year-ago -2 percent',
        'advisory fees (harbor) change year-ago 4 percent',
      ],
    ],
  ],
  'a part that a franchise is, and what it goes on with': [
    [
      'Our container franchise experienced several headwinds. Congestion pressured container volume throughout the quarter, resulting in a 4% year-over-year decline. We still delivered revenue growth of 11% in the quarter due to higher revenue from storage.',
      ['volume growth (container) -4 percent', 'revenue (container) change year-ago 11 percent'],
    ],
    [
      'And finally, the pumps and valves segment reported operating EBIT of $28 million.',
      ['operating income (pumps and valves) 28000000 money'],
    ],
  ],
  'a margin that moved with a profit of the sentence before': [
    [
      'We increased operating EBIT by more than $21 million year over year. Key drivers included margin expansion of 170 basis points, and increased equity earnings, up $5 million.',
      [
        'operating income change year-ago 21000000 money',
        'operating margin change year-ago 170 bps',
        'equity earnings change year-ago 5000000 money',
      ],
    ],
    ['Key drivers included margin expansion of 170 basis points.', []],
  ],
  'what was saved, bought back and can be drawn on': [
    [
      'In the second quarter, we delivered $8 million of cost savings, bringing the year-to-date total to $18 million.',
      ['cost savings 8000000 money', 'cost savings H1 2024 18000000 money'],
    ],
    [
      'Our focus delivered over $24 million of temporary savings over the first half of 2024.',
      ['temporary savings H1 2024 24000000 money'],
    ],
    [
      'EPS grew by 8%, supported by 1.2 million shares we repurchased in the quarter.',
      ['earnings per share change year-ago 8 percent', 'shares repurchased 1200000 count'],
    ],
    [
      'We have nearly $300 million of liquidity, including $90 million of cash.',
      ['liquidity 300000000 money', 'cash 90000000 money'],
    ],
    [
      'There was $300 million of liquidity available through bank lines.',
      ['liquidity 300000000 money'],
    ],
    [
      'We repurchased $25 million worth of shares, bringing our year-to-date cash return to shareholders to $50 million.',
      ['share repurchases 25000000 money', 'capital returned H1 2024 50000000 money'],
    ],
  ],
  'parts that move one after the other in one sentence': [
    [
      'By region, sales in North America grew 8%, Europe was up 12%, and Asia slipped 1%.',
      [
        'revenue (north america) change year-ago 8 percent',
        'revenue (europe) change year-ago 12 percent',
        'revenue (asia) change year-ago -1 percent',
      ],
    ],
    ['Gross margin was 40%, and Europe was up 12%.', ['gross margin 40 percent']],
    [
      'Revenue grew 8%, with the Americas up 3%, the U.S. up 9% and Asia down 1%.',
      [
        'revenue change year-ago 8 percent',
        'revenue (americas) change year-ago 3 percent',
        'revenue (u.s.) change year-ago 9 percent',
        'revenue (asia) change year-ago -1 percent',
      ],
    ],
    [
      'Revenue grew 8%, with EPS up 3%, FX up 2%.',
      ['revenue change year-ago 8 percent', 'earnings per share change year-ago 3 percent'],
    ],
    [
      'Visits to our clinics ran late, with visits down 2% and the average ticket up 9%.',
      ['visits change year-ago -2 percent', 'average ticket change year-ago 9 percent'],
    ],
    [
      'Cash rents on renewals rolled down 0.6%.',
      ['cash rents on renewals change year-ago -0.6 percent'],
    ],
  ],
  'a verb or a cost that is said once, with something between': [
    [
      'EBITDA rose by $11 million year on year and EBITDA margin by 120 basis points.',
      ['ebitda change year-ago 11000000 money', 'ebitda margin change year-ago 120 bps'],
    ],
    [
      'Crew wages, our largest cost, were up $4 million.',
      ['crew wages change year-ago 4000000 money'],
    ],
    [
      'Turning to the divisions. Boat storage grew 14%, helped by marinas.',
      ['revenue (boat storage) change year-ago 14 percent'],
    ],
    ['Boat storage grew 14%, helped by marinas.', []],
  ],
  'a part that a remark opens, and what stands behind it': [
    [
      'In our boatyards, sales were up 7%. Sail lofts had its best quarter yet. Operating profit there was $5 million better than last year.',
      [
        'revenue (boatyards) change year-ago 7 percent',
        'operating income (sail lofts) change year-ago 5000000 money',
      ],
    ],
    [
      'In our boatyards, sales were up 7%. Rigging was the weak spot. Sales fell 3%.',
      [
        'revenue (boatyards) change year-ago 7 percent',
        'revenue (rigging) change year-ago -3 percent',
      ],
    ],
    [
      'In our boatyards, sales were up 7%. Demand was the highlight. Gross profit rose 3%.',
      [
        'revenue (boatyards) change year-ago 7 percent',
        'gross profit (boatyards) change year-ago 3 percent',
      ],
    ],
  ],
  'a loss that was swung to, and a margin that widens': [
    [
      'The business swung to an operating loss, a decline of $2 million from the prior year.',
      ['operating income change year-ago -2000000 money'],
    ],
    [
      'The operating loss narrowed by $4 million.',
      ['operating income change year-ago 4000000 money'],
    ],
    [
      'Adjusted EBITDA improved $14 million year over year, and the margin widened by 110 basis points.',
      [
        'ebitda adjusted change year-ago 14000000 money',
        'ebitda margin adjusted change year-ago 110 bps',
      ],
    ],
    [
      'Our deferred revenue from wellness plans grew $12 million sequentially.',
      ['deferred revenue (wellness plans) change previous-quarter 12000000 money'],
    ],
    [
      'Let me take you through our three businesses. Premiums grew 11%, but the combined ratio deteriorated by 3.2 points.',
      ['written premiums change year-ago 11 percent', 'combined ratio change year-ago 3.2 points'],
    ],
  ],
};

describe.each(Object.entries(SAID))('%s', (_, rows) => {
  it.each(rows)('“%s”', (text, told) => {
    expect(factsIn(text)).toEqual(told);
  });
});
