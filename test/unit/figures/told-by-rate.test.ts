import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a profit or cost in percent is its share of sales': [
    [
      'Adjusted operating earnings were 11%, up 120 basis points from last year and up 60 basis points sequentially.',
      [
        'operating margin adjusted 11 percent',
        'operating margin adjusted change year-ago 120 bps',
        'operating margin adjusted change previous-quarter 60 bps',
      ],
    ],
    [
      "Ceiling Systems operating earnings percentage of 3.4% was down from last year's 5.2%.",
      [
        'operating margin (ceiling systems) 3.4 percent',
        'operating margin (ceiling systems) Q2 2023 prior year-ago 5.2 percent',
      ],
    ],
    [
      'Gross profit was up meaningfully from 12.4% to 14.7%.',
      ['gross margin Q2 2023 prior year-ago 12.4 percent', 'gross margin 14.7 percent'],
    ],
    ['Kilns net income rose from 3% to 5% of the total.', []],
    [
      'Operating income moved from 3% to 5% growth.',
      ['operating income change year-ago 5 percent'],
    ],
    [
      'SG&A in the second quarter was 23.1% versus 25.6% in the second quarter of 2023.',
      [
        'selling, general and administrative expense ratio 23.1 percent',
        'selling, general and administrative expense ratio Q2 2023 prior year-ago 25.6 percent',
      ],
    ],
    [
      'Kiln sales declined 7%. Operating income of 5.5% was a 310 basis point decline year-on-year.',
      [
        'revenue (kiln) change year-ago -7 percent',
        'operating margin (kiln) 5.5 percent',
        'operating margin (kiln) change year-ago -310 bps',
      ],
    ],
    [
      'Operating income was up 11% versus 8% in the first quarter.',
      ['operating income change year-ago 11 percent'],
    ],
  ],
  'what all segments made': [
    [
      'Total segment operating profit was $310 million, up 8%.',
      ['total segment profit 310000000 money', 'total segment profit change year-ago 8 percent'],
    ],
    ['Segment operating profit was $310 million.', []],
  ],
  'a row of moves under one verb': [
    [
      'We grew our revenue by 8%, EBITDA by 11%, and earnings per share by 14%.',
      [
        'revenue change year-ago 8 percent',
        'ebitda change year-ago 11 percent',
        'earnings per share change year-ago 14 percent',
      ],
    ],
    [
      'Revenue grew by 8%, operating margin 14%.',
      ['revenue change year-ago 8 percent', 'operating margin 14 percent'],
    ],
  ],
  'the last twelve months told behind the quarter': [
    [
      'Adjusted EBITDA was $47 million, up from $31 million in Q2 of last year, and our trailing 12-month adjusted EBITDA is now $163 million.',
      ['ebitda adjusted 47000000 money', 'ebitda adjusted Q2 2023 prior year-ago 31000000 money'],
    ],
    ['Adjusted EBITDA was $163 million for the last 12 months.', []],
  ],
  'free cash flow as a share of net income': [
    [
      'Free cash flow was $62 million or approximately 107% of adjusted net income.',
      ['free cash flow 62000000 money', 'cash conversion 107 percent'],
    ],
    [
      'Free cash flow was $62 million and we paid out 41% of net income.',
      ['free cash flow 62000000 money'],
    ],
  ],
  'gross and net premiums by one name': [
    [
      'Gross and net written premiums increased 13% and 11%, respectively.',
      [
        'gross written premiums change year-ago 13 percent',
        'net written premiums change year-ago 11 percent',
      ],
    ],
    ['Gross and net written premiums in this group increased 13% and 11%, respectively.', []],
  ],
  'what stands against a level of the sentence before': [
    [
      'Gross margin was 31.2%. This represents a significant improvement from 29.5% last quarter.',
      ['gross margin 31.2 percent', 'gross margin Q1 2024 prior previous-quarter 29.5 percent'],
    ],
    [
      'Net income was $30 million. This compares to $28 million in the first quarter and $26 million in the second quarter of 2023.',
      [
        'net income 30000000 money',
        'net income Q1 2024 prior previous-quarter 28000000 money',
        'net income Q2 2023 prior year-ago 26000000 money',
      ],
    ],
    [
      'Net income was $30 million. This compares to $28 million last year and $96 million in 2019.',
      ['net income 30000000 money'],
    ],
  ],
  'a part by its share of revenue, and how it grew': [
    [
      'The Ovens business accounted for 22% of revenues and grew 9%, and ceiling panels accounted for 13% of revenues and grew 24%.',
      [
        'revenue share (ovens) 22 percent',
        'revenue (ovens) change year-ago 9 percent',
        'revenue share (ceiling panels) 13 percent',
        'revenue (ceiling panels) change year-ago 24 percent',
      ],
    ],
    ['It accounted for 22% of revenues and grew 9%.', []],
  ],
  'two times told at once': [
    [
      'Gross margins during the second quarters of 2024 and 2023 were 38.1% and 37.4% respectively.',
      ['gross margin 38.1 percent', 'gross margin Q2 2023 prior year-ago 37.4 percent'],
    ],
    [
      'Revenue was $41 million and $38 million in the second quarter of 2024 and 2023, respectively.',
      ['revenue 41000000 money', 'revenue Q2 2023 prior year-ago 38000000 money'],
    ],
    [
      'Adjusted EPS were $1.94 and $0.97 for the first half and the second quarter respectively.',
      ['earnings per share adjusted H1 2024 1.94 money', 'earnings per share adjusted 0.97 money'],
    ],
    [
      'We plan on revenue of $41 million and $48 million in 2024 and 2025.',
      ['revenue FY 2024 guidance 41000000 money', 'revenue FY 2025 guidance 48000000 money'],
    ],
    [
      'Capex was $23 million and $17 million of that was for kilns bought in 2022 and 2023.',
      ['capital expenditure 23000000 money'],
    ],
    [
      'Revenue was $23 million and $17 million in 2022 and 2021.',
      ['revenue FY 2022 23000000 money', 'revenue FY 2021 prior year-ago 17000000 money'],
    ],
    ['Gross margin was 28.3% and 26.7% in 2024 and 2023.', []],
  ],
};

for (const [name, rows] of Object.entries(SAID))
  describe(name, () => {
    for (const [said, facts] of rows)
      it(said, () => {
        expect(factsIn(said)).toEqual(facts);
      });
  });
