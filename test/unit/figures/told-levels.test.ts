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
  'a part whose name has a customer in it': [
    [
      'The Private Client Group generated record quarterly net revenues of $80 million and pre-tax income of $12 million.',
      [
        'revenue (private client group) 80000000 money',
        'profit before tax (private client group) 12000000 money',
      ],
    ],
    ['Our client generated record quarterly net revenues of $80 million.', []],
  ],
};

for (const [kind, rows] of Object.entries(SAID))
  describe(kind, () => {
    it.each(rows)('%s', (text, facts) => {
      expect(factsIn(text)).toEqual(facts);
    });
  });
