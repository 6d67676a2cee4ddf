import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'cash that one ends with, by its plain name': [
    [
      'We ended the half with cash of $62 million and debt of $148 million.',
      ['cash 62000000 money', 'debt 148000000 money'],
    ],
    [
      'We finished the quarter with cash of $62 million and net debt of $148 million.',
      ['cash 62000000 money', 'net debt 148000000 money'],
    ],
    [
      'We left the quarter with about $1.4 billion of unrestricted cash on the balance sheet.',
      ['cash 1400000000 money'],
    ],
    ['The balance sheet is sound, with unrestricted cash of $62 million.', ['cash 62000000 money']],
    [
      'We ended the quarter with cash of $62 million, $31 million of which is located abroad.',
      ['cash 62000000 money'],
    ],
    ['We ended the quarter with a use of cash of $62 million.', []],
    ['We used $62 million of unrestricted cash flow for the plant.', []],
  ],
  'earnings a share, by other words': [
    [
      'We posted GAAP income of $0.44 per share in the second quarter of 2024, compared to a GAAP loss of $0.12 per share in the second quarter of 2023.',
      [
        'earnings per share reported 0.44 money',
        'earnings per share reported Q2 2023 prior year-ago -0.12 money',
      ],
    ],
    [
      'We announced an adjusted profit of $0.44 and a reported profit of $0.39 per diluted share.',
      ['earnings per share adjusted 0.44 money', 'earnings per share reported 0.39 money'],
    ],
    [
      'Earnings for 2023 were $2.14 per share or net income of $61 million.',
      ['earnings per share FY 2023 2.14 money', 'net income FY 2023 61000000 money'],
    ],
    ['We had rental income of $0.44 per square foot.', []],
  ],
  'what "or" says again of the time before': [
    [
      'Excluding special items, second quarter 2024 net income was $38 million or $0.80 per share compared to the second quarter of 2023 net income of $29 million or $0.61 per share.',
      [
        'net income adjusted 38000000 money',
        'earnings per share adjusted 0.8 money',
        'net income adjusted Q2 2023 prior year-ago 29000000 money',
        'earnings per share adjusted Q2 2023 prior year-ago 0.61 money',
      ],
    ],
    [
      'For the comparable prior year period, net sales were $95 million and diluted earnings were $0.61 per share.',
      ['revenue Q2 2023 95000000 money', 'earnings per share Q2 2023 0.61 money'],
    ],
  ],
  'earnings a share on the basis of the income they are of': [
    [
      'Non-GAAP net income for the second quarter of 2024 was $38 million or $0.80 diluted earnings per share compared to $29 million and $0.61 per share in Q2 of 2023.',
      [
        'net income adjusted 38000000 money',
        'earnings per share adjusted 0.8 money',
        'net income adjusted Q2 2023 prior year-ago 29000000 money',
        'earnings per share adjusted Q2 2023 prior year-ago 0.61 money',
      ],
    ],
    [
      'Reported earnings per diluted share was $0.77 and $0.93 after excluding Peru restructuring costs.',
      ['earnings per share reported 0.77 money', 'earnings per share adjusted 0.93 money'],
    ],
  ],
  'what goes on from the sentence before': [
    [
      'For the first six months of 2024, net sales were $190 million. For the corresponding period in 2023, net sales were $170 million.',
      ['revenue H1 2024 190000000 money', 'revenue H1 2023 170000000 money'],
    ],
    [
      "Kilns' adjusted EBITDA for the quarter was $30 million. That translates to an adjusted EBITDA margin of 18%.",
      ['ebitda (kilns) adjusted 30000000 money', 'ebitda margin (kilns) adjusted 18 percent'],
    ],
    [
      'Kilns operating income was $30 million. This resulted in a company operating margin of 14%.',
      ['operating income (kilns) 30000000 money', 'operating margin 14 percent'],
    ],
    [
      'Kilns EBITDA was $30 million. That is a reason why our total EBITDA margin was 14%.',
      ['ebitda (kilns) 30000000 money', 'ebitda margin 14 percent'],
    ],
    [
      "Kilns' revenue for the quarter was $30 million. Our adjusted EBITDA margin was 18%.",
      ['revenue (kilns) 30000000 money', 'ebitda margin adjusted 18 percent'],
    ],
  ],
  'shares of what is sold': [
    [
      'The marine market represented 12% of our sales in the quarter.',
      ['revenue share (marine) 12 percent'],
    ],
    [
      'For the quarter, sales to schools and public clinics were 41% of our total sales.',
      ['revenue share (schools and public clinics) 41 percent'],
    ],
    [
      'Catalogue sales now represent nearly 8% of our total company sales.',
      ['revenue share (catalogue) 8 percent'],
    ],
    [
      'Hosted services were 31% of new bookings in the quarter compared to 12% a year ago.',
      [
        'share of new bookings (hosted services) 31 percent',
        'share of new bookings (hosted services) Q2 2023 prior year-ago 12 percent',
      ],
    ],
    ['Sales to our largest customer were 41% of our total sales.', []],
    [
      'We now expect full-year sales of $400 million. The marine market represented 12% of our sales in the quarter.',
      ['revenue FY 2024 guidance 400000000 money', 'revenue share (marine) 12 percent'],
    ],
    ['Rents were 8% of our sales in the quarter.', []],
  ],
  'what was spent on own shares, for how much each, and what is left': [
    [
      'During the quarter, we repurchased approximately 420,000 shares of our stock at an average price of $31.50 a share for a total of $13.2 million.',
      [
        'shares repurchased 420000 count',
        'average repurchase price 31.5 money',
        'share repurchases 13200000 money',
      ],
    ],
    [
      'During the quarter, we repurchased 420,000 shares for an aggregate purchase price of approximately $13.2 million.',
      ['shares repurchased 420000 count', 'share repurchases 13200000 money'],
    ],
    [
      'We paid $12 million in dividends and repurchased $9 million of our stock with $155 million remaining in authorization.',
      [
        'dividends paid 12000000 money',
        'share repurchases 9000000 money',
        'remaining buyback authorization 155000000 money',
      ],
    ],
    [
      'We ended the quarter with about $64 million of stock repurchase authorization still available.',
      ['remaining buyback authorization 64000000 money'],
    ],
    [
      'Our remaining share repurchase authority currently stands at $19 million.',
      ['remaining buyback authorization 19000000 money'],
    ],
    [
      'We have approximately $640 million of remaining Board authorization for share repurchases.',
      ['remaining buyback authorization 640000000 money'],
    ],
    [
      'We have about $300 million remaining of our current board authorization of $750 million.',
      ['remaining buyback authorization 300000000 money'],
    ],
    [
      'We have repurchased 2.4 million shares during the first half of fiscal 2024 for a total of $130 million, at an average price of $54 per share.',
      [
        'shares repurchased H1 2024 2400000 count',
        'share repurchases H1 2024 130000000 money',
        'average repurchase price H1 2024 54 money',
      ],
    ],
    [
      'In July, we repurchased an additional 318,000 shares for an aggregate purchase price of $8.4 million.',
      ['share repurchases aside 8400000 money'],
    ],
    [
      'Earnings reflect 3 million shares that we repurchased in the quarter at an average price of $31.50.',
      ['average repurchase price 31.5 money'],
    ],
    ['We sold the plant at an average price of $31.50 a share.', []],
    ['We purchased 2 million tons of clay at an average cost of $210 per ton.', []],
    ['We purchased gas in the quarter at an average price of $4.10.', []],
    [
      'We bought back $7 million of stock and purchased clay at an average price of $210.',
      ['share repurchases 7000000 money'],
    ],
    ['The board approved a new $640 million authorization.', []],
  ],
  'dividends among what was paid out': [
    [
      'We returned $980 million in capital through share repurchases of $860 million and $120 million in common stock dividends.',
      ['share repurchases 860000000 money', 'dividends paid 120000000 money'],
    ],
    [
      'Uses of cash totaled $980 million and included $120 million for dividends, $60 million for acquisitions and $300 million for share repurchases.',
      ['dividends paid 120000000 money', 'share repurchases 300000000 money'],
    ],
    ['We received $120 million in dividends from the venture.', []],
    ['We paid $11 million in interest and received $17 million in dividends.', []],
    ['Our joint venture paid us $17 million in dividends.', []],
    [
      'We returned $120 million in dividends and share repurchases.',
      ['capital returned 120000000 money'],
    ],
  ],
  'a profit or a cost as a share of sales, and what it was': [
    [
      'Gross profit was 38.1% of sales in the quarter compared to 37.2% of sales in the prior year.',
      ['gross margin 38.1 percent', 'gross margin Q2 2023 prior year-ago 37.2 percent'],
    ],
    [
      'Cost of revenues during the second quarter of 2024 was $120 million or 71% of revenues compared to $140 million or 72.5% of revenues during the second quarter of 2023.',
      [
        'cost of revenue 120000000 money',
        'cost of revenue ratio 71 percent',
        'cost of revenue Q2 2023 prior year-ago 140000000 money',
        'cost of revenue ratio Q2 2023 prior year-ago 72.5 percent',
      ],
    ],
    [
      'Turning to Kilns. Adjusted segment EBITDA of $30 million or 15% of segment revenues, compared to $22 million or 12% of segment revenues in the prior-year quarter.',
      [
        'ebitda (kilns) adjusted 30000000 money',
        'ebitda margin (kilns) adjusted 15 percent',
        'ebitda (kilns) adjusted Q2 2023 prior year-ago 22000000 money',
        'ebitda margin (kilns) adjusted Q2 2023 prior year-ago 12 percent',
      ],
    ],
    [
      'Operating expenses when excluding highlighted items were at 14.6% of sales for the quarter compared to 16.4% in the prior year.',
      [
        'operating expense ratio adjusted 14.6 percent',
        'operating expense ratio adjusted Q2 2023 prior year-ago 16.4 percent',
      ],
    ],
  ],
  'a level that did not move': [
    [
      'Occupancy was consistent with the prior quarter at 93.1%, which remains above our long-term average of 91%.',
      ['occupancy 93.1 percent'],
    ],
  ],
  'what stands beside a balance and is none of it': [
    [
      'At quarter end we had about $7 million of net debt and $12 million drawn on a $60 million revolver.',
      ['net debt 7000000 money'],
    ],
    [
      'Our total cash and investments are strong, and we had about $74 million on our existing line credit facility.',
      [],
    ],
    [
      'The company had $730 million of gross debt, net of an issue discount of $42 million and net of issuance costs of $9 million.',
      ['debt 730000000 money'],
    ],
    ['Our pre-tax loss due to the early extinguishment of debt was $31 million.', []],
    [
      'Cash flow allowed us to invest over $40 million in capital expenditures and to return almost $290 million to our shareholders.',
      ['capital expenditure 40000000 money'],
    ],
    ['Lean stocks may impact wholesale sales by as much as $20 million.', []],
    ['We had pre-tax inventory holding gains estimated to be $17 million.', []],
    ['Collectively, these businesses have revenues of roughly $80 million.', []],
    ['The refinancing of our debt was approximately two times oversubscribed.', []],
  ],
  'a level with words between it and its metric': [
    [
      'EBITDA, excluding special items in the second quarter of $42 million was strong.',
      ['ebitda adjusted 42000000 money'],
    ],
    [
      'Adjusted EBITDA was $42 million and adjusted EBITDA margin on net revenue was 17.9%.',
      ['ebitda adjusted 42000000 money', 'ebitda margin adjusted 17.9 percent'],
    ],
    [
      'SG&A in the second quarter was in line with the prior quarters at 27.5% of net revenue.',
      ['selling, general and administrative expense ratio 27.5 percent'],
    ],
    [
      'Our allowance for credit losses as of June 30 totaled $63 million, or 2.1% of loans.',
      ['allowance for credit losses 63000000 money', 'allowance ratio 2.1 percent'],
    ],
    [
      'Our gross margin on wood products was 41.8% compared to 40.8% in the prior year quarter and was 39.6% for concrete products compared to 43.7% in the prior year quarter.',
      [
        'gross margin (wood products) 41.8 percent',
        'gross margin (wood products) Q2 2023 prior year-ago 40.8 percent',
        'gross margin (concrete products) 39.6 percent',
        'gross margin (concrete products) Q2 2023 prior year-ago 43.7 percent',
      ],
    ],
    [
      'First half diluted net income per share was $4.61 per share, and adjusted EBITDA was $283 million.',
      ['earnings per share H1 2024 4.61 money', 'ebitda adjusted H1 2024 283000000 money'],
    ],
    [
      'Turning to the Kiln group shown on Slide 9. Sales of $47 million compared to $44 million a year ago.',
      ['revenue (kiln) 47000000 money', 'revenue (kiln) Q2 2023 prior year-ago 44000000 money'],
    ],
  ],
  'sales of some goods of a part': [
    [
      'Turning to the Kiln group. Sales were $47 million. The increase includes a low-single-digit increase in sales of used firing tools.',
      ['revenue (kiln) 47000000 money'],
    ],
  ],
  'what the company made, behind a part': [
    [
      'Norway was soft. Norway revenue declined 4%. For the second quarter, our revenue was $641 million.',
      ['revenue (norway) change year-ago -4 percent', 'revenue 641000000 money'],
    ],
  ],
  'a part whose name has a customer in it': [
    [
      'The Harbor Client Group delivered net revenues of $60 million and a pre-tax profit of $9 million.',
      [
        'revenue (harbor client group) 60000000 money',
        'profit before tax (harbor client group) 9000000 money',
      ],
    ],
    ['Our client delivered net revenues of $60 million.', []],
  ],
};

for (const [kind, rows] of Object.entries(SAID))
  describe(kind, () => {
    it.each(rows)('%s', (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
  });
