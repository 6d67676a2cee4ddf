import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// What was said, and the facts it holds; the call is of Q2 2024.
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a quarter whose year stands before it': [
    [
      'GAAP diluted EPS was $0.89 for the fiscal ’24 second quarter versus $0.75 in the prior year quarter.',
      [
        'earnings per share reported 0.89 money',
        'earnings per share reported Q2 2023 prior year-ago 0.75 money',
      ],
    ],
    ['Revenue was $5 million in the fiscal 2024 second quarter.', ['revenue 5000000 money']],
    ['Revenue was $9 million in the fiscal 2024 first half.', ['revenue H1 2024 9000000 money']],
    ['Revenue was $9 million in FY24 Q1.', ['revenue Q1 2024 9000000 money']],
    ['Revenue was $9 million in fiscal 2024.', ['revenue FY 2024 guidance 9000000 money']],
  ],
  'the quarter of this year, by its nearness': [
    [
      'Revenue was $5 million in the current year quarter versus $4 million in last year’s quarter.',
      ['revenue 5000000 money', 'revenue Q2 2023 prior year-ago 4000000 money'],
    ],
    ['Revenue was $5 million in the quarter just ended.', ['revenue 5000000 money']],
  ],
  'a larger sum told in passing': [
    [
      'For the quarter, sales of $516 million improved 36% from $379 million a year ago. The last time margins were so high, that was based on quarterly sales of approximately $600 million.',
      [
        'revenue 516000000 money',
        'revenue change year-ago 36 percent',
        'revenue Q2 2023 prior year-ago 379000000 money',
      ],
    ],
    [
      'The company’s net sales decreased by 6% to $117 million as compared to $125 million last year. Let’s build a model using a baseline of annual sales of $468 million.',
      [
        'revenue change year-ago -6 percent',
        'revenue 117000000 money',
        'revenue Q2 2023 prior year-ago 125000000 money',
      ],
    ],
    // A head of a business tells a part first, and the whole is told with what it was
    [
      'Revenue in the quarter was $17 million, up 6%. Total revenue was $68 million, up from $61 million a year ago.',
      ['revenue 68000000 money', 'revenue Q2 2023 prior year-ago 61000000 money'],
    ],
  ],
  'a bound beside the level it is of': [
    [
      'We generated over $80 million of free cash flow in the quarter. Free cash flow was $82.8 million compared to $6.7 million last year.',
      [
        'free cash flow 80000000 money',
        'free cash flow 82800000 money',
        'free cash flow Q2 2023 prior year-ago 6700000 money',
      ],
    ],
  ],
  'what leaves something out': [
    [
      'After adjusting for the impairment and other tax adjustments, net earnings totaled $62 million or $0.37 per diluted share.',
      ['net income adjusted 62000000 money', 'earnings per share adjusted 0.37 money'],
    ],
    [
      'Adjusted for that provision, EBITDA was $251 million and EBITDA margin 13.6%.',
      ['ebitda adjusted 251000000 money', 'ebitda margin adjusted 13.6 percent'],
    ],
    [
      'Excluding special items, we would have reported a net profit of $29.9 million or $0.70 per share.',
      ['net income adjusted 29900000 money', 'earnings per share adjusted 0.7 money'],
    ],
    ['Without that order, revenue would have been $43 million.', ['revenue aside 43000000 money']],
  ],
  'per share, in other words': [
    [
      'Comprehensive income was $60.2 million or $0.89 per common share.',
      ['comprehensive income 60200000 money', 'comprehensive income per share 0.89 money'],
    ],
    ['Adjusted DEPS was $3.76.', ['earnings per share adjusted 3.76 money']],
  ],
  'a list of the parts of a whole': [
    [
      'Revenue in our Cement segment grew 4%, in our Aggregates segment it fell 2%, and in our Minerals segment it rose 6%. Of the quarter’s revenue, cement was $1,418 million, Aggregates was $245 million, and Minerals was $184 million.',
      [
        'revenue (cement) change year-ago 4 percent',
        'revenue (aggregates) change year-ago -2 percent',
        'revenue (minerals) change year-ago 6 percent',
        'revenue (cement) 1418000000 money',
        'revenue (aggregates) 245000000 money',
        'revenue (minerals) 184000000 money',
      ],
    ],
  ],
  'no part by a pronoun': [
    [
      'Revenue was $1.3 billion, up 3.3% reported, and it grew by 5.1% organically.',
      [
        'revenue 1300000000 money',
        'revenue change year-ago 3.3 percent',
        'organic revenue change year-ago 5.1 percent',
      ],
    ],
  ],
  'reported revenue beside a larger one that is adjusted': [
    [
      'Total revenue was $275.8 million as reported. Adjusted revenue was $282.6 million.',
      ['revenue 275800000 money', 'revenue adjusted 282600000 money'],
    ],
  ],
};

describe.each(Object.entries(SAID))('%s', (_, rows) => {
  it.each(rows)('%s', (text, facts) => {
    expect(factsIn(text)).toEqual(facts);
  });
});
