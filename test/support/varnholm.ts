/** What an invented company said its figures were in one quarter; null: it did not say. */
interface Quarter {
  readonly period: string;
  readonly revenue: string;
  readonly margin: string | null;
  readonly more?: readonly string[];
}

// Basis, part and currency change here and there: what is not alike must not be set side by side.
const QUARTERS: readonly Quarter[] = [
  {
    period: 'Q3 2023',
    revenue: 'EUR 300.0 million',
    margin: '38.0%',
    more: ['Net debt was EUR 90.0 million at the end of the quarter.'],
  },
  {
    period: 'Q4 2023',
    revenue: 'EUR 310.0 million',
    margin: '38.5%',
    more: ['Adjusted EBITDA was EUR 60.0 million.', 'Tools revenue was EUR 120.0 million.'],
  },
  {
    period: 'Q1 2024',
    revenue: 'EUR 320.0 million',
    margin: '39.9%',
    more: [
      'Adjusted EBITDA was EUR 62.0 million.',
      'Tools revenue was EUR 125.0 million.',
      'Free cash flow was about EUR 40 million.',
      'Operating income was over EUR 30 million.',
      'Capital expenditure was USD 12.0 million.',
    ],
  },
  {
    period: 'Q2 2024',
    revenue: 'EUR 330.0 million',
    margin: null,
    more: [
      'EBITDA was EUR 64.0 million.',
      'Tools revenue was EUR 132.0 million.',
      'Free cash flow was EUR 41.0 million.',
      'Net income was negative EUR 5.0 million.',
    ],
  },
  {
    period: 'Q3 2024',
    revenue: 'EUR 352.0 million',
    margin: '41.2%',
    more: [
      'Adjusted EBITDA was EUR 70.0 million.',
      'Tools revenue was EUR 150.0 million, up from EUR 131.0 million in the second quarter.',
      'Free cash flow was EUR 44.0 million.',
      'Operating income was EUR 36.0 million.',
      'Capital expenditure was EUR 15.0 million.',
      'Net income was EUR 8.0 million.',
    ],
  },
];

/** The call of each quarter by its period; `without`: periods that nobody has. */
export function varnholmCalls(
  without: readonly string[] = [],
): readonly { readonly period: string; readonly name: string; readonly text: string }[] {
  return QUARTERS.filter(({ period }) => !without.includes(period)).map((quarter) => ({
    period: quarter.period,
    name: `varnholm-industries-${quarter.period.toLowerCase().replace(' ', '-')}.txt`,
    text: spoken(quarter),
  }));
}

function spoken({ period, revenue, margin, more = [] }: Quarter): string {
  return [
    `Varnholm Industries ${period} Earnings Call`,
    '',
    'Operator: Good morning, and thank you for standing by. Please go ahead.',
    '',
    `Ada Brink: Thank you, and welcome to our earnings call. Revenue was ${revenue}.${margin === null ? '' : ` Gross margin was ${margin}.`}`,
    '',
    `Tom Okafor: Thank you, Ada. ${more.join(' ')} We were pleased with the quarter, and we thank all our colleagues for it.`,
    '',
    'Operator: Our first question comes from Karl Berg with Nord Bank.',
    '',
    'Karl Berg: How do you see demand from here?',
    '',
    'Ada Brink: Demand from our customers is steady, and the order book is healthy.',
    '',
    'Operator: This concludes the call. Thank you for joining.',
  ].join('\n');
}
