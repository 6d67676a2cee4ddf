import { describe, expect, it } from 'vitest';
import { factsIn } from './told-facts.ts';

// Lines of one speaker, of which some are of a part whose name stands further back; the period is Q2 2024.
const ROWS: readonly (readonly [
  title: string,
  lines: readonly string[],
  told: readonly string[],
])[] = [
  [
    'the first, where nothing else tells',
    ['Operating margin was 12.8%.', 'Operating margin improved to 20.7%.'],
    ['operating margin 12.8 percent'],
  ],
  [
    'the consolidated one, wherever it stands',
    ['Operating income was $81 million.', 'Consolidated operating income was $266 million.'],
    ['operating income 266000000 money'],
  ],
  [
    'the one that is told twice',
    ['Gross margin was 45.9%.', 'Gross margin was 50.1%.', 'And again, gross margin of 50.1%.'],
    ['gross margin 50.1 percent', 'gross margin 50.1 percent'],
  ],
  [
    'the quarter’s, and no year’s that is not said to be one',
    [
      'We generated record earnings of $4.27 per share.',
      'Our second quarter earnings were $0.68 per share.',
    ],
    ['earnings per share 0.68 money'],
  ],
  [
    'no head office’s',
    [
      'Corporate EBITDA was a loss of $62 million in the quarter.',
      'EBITDA was $168 million in the quarter.',
    ],
    ['ebitda 168000000 money'],
  ],
  [
    'with all that is told in one breath with the others',
    [
      'EBITDA was $115 million, up 4%.',
      'EBITDA of $24 million was down from $26 million a year ago.',
    ],
    ['ebitda 115000000 money', 'ebitda change year-ago 4 percent'],
  ],
  [
    'not the one that was told of a part by its name',
    [
      'Adjusted operating margin of 4.2% was lower.',
      'Adjusted operating margin for Repairs was 11.3%.',
      'For the quarter, adjusted operating margin was 11.3%.',
    ],
    ['operating margin adjusted 4.2 percent', 'operating margin (repairs) adjusted 11.3 percent'],
  ],
  [
    'each basis for itself',
    ['Reported EPS was $1.12.', 'Adjusted EPS was $1.38.'],
    ['earnings per share reported 1.12 money', 'earnings per share adjusted 1.38 money'],
  ],
  [
    'both of what is the same, rounded',
    ['Revenue was about $1.8 billion.', 'Revenue was $1,835 million.'],
    ['revenue 1800000000 money', 'revenue 1835000000 money'],
  ],
  [
    'each part’s',
    ['Paints revenue was $40 million.', 'Revenue was $90 million.'],
    ['revenue (paints) 40000000 money', 'revenue 90000000 money'],
  ],
  [
    'each of what a company has many of',
    ['Dividends paid were $40 million.', 'Dividends paid were $90 million.'],
    ['dividends paid 40000000 money', 'dividends paid 90000000 money'],
  ],
];

describe('of what a company has one of in a quarter', () => {
  it.each(ROWS)('it is %s', (_, lines, told) => {
    expect(factsIn(lines.join('\n\n'))).toEqual(told);
  });
});
