import { describe, expect, it } from 'vitest';
import { compareCalls } from '../../../src/compare/compare-calls.ts';
import type { Brief, Metric } from '../../../src/core/brief.ts';
import { Comparison } from '../../../src/core/comparison.ts';
import { formatFigure } from '../../../src/figures/print/format-figure.ts';
import { briefed, briefOf, callOf, figureOf, metricOf } from './invented-brief.ts';

function compared(earlier: Brief, later: Brief) {
  return compareCalls(briefed(earlier), briefed(later));
}

/** The changes of lines that stand in both calls; "–" where there is none. */
function changes(from: readonly Metric[], to: readonly Metric[]): readonly string[] {
  return compared(briefOf('Q1 2024', from), briefOf('Q2 2024', to))
    .metrics.filter((pair) => pair.from && pair.to)
    .map(({ change, why }) =>
      change ? formatFigure(change, { isChange: true, bare: true }) : (why ?? '–'),
    );
}

describe('a figure that the later call restates', () => {
  const rows = (prior: string) =>
    compared(
      briefOf('Q1 2023', [metricOf('revenue', '112.4 million')]),
      briefOf('Q1 2024', [metricOf('revenue', '121.9 million', { prior: [prior, 'Q1 2023'] })]),
    ).metrics.map(({ from, change, base }) => [
      from?.figure?.value,
      change?.value,
      base?.value ?? null,
    ]);
  it('is what the change is reckoned from', () => {
    expect(rows('110.8 million')).toEqual([[112.4e6, 10, 110.8e6]]);
    expect(rows('112.4 million')).toEqual([[112.4e6, 8.5, null]]);
  });
});

describe('what is subtracted, and how it is told', () => {
  it.each([
    ['an amount grows', 'revenue', '100.0 million', '112.5 million', '+12.5%'],
    ['an amount falls', 'revenue', '100.0 million', '87.5 million', '−12.5%'],
    ['a ratio moves by points', 'gross margin', '52.1%', '53.4%', '+1.3 pts'],
    ['a count', 'headcount', '1,250 employees', '1,500 employees', '+20.0%'],
    ['a profit becomes a loss', 'net income', '12.0 million', 'negative 3.5 million', '−15.5M'],
    ['a loss becomes a profit', 'net income', 'negative 3.5 million', '12.0 million', '+15.5M'],
    ['a loss narrows', 'net income', 'negative 12.0 million', 'negative 3.5 million', '+8.5M'],
    [
      'what is known only roughly',
      'revenue',
      'about 100.0 million',
      '112.5 million',
      'about +12.5%',
    ],
    ['a range is no value', 'gross margin', '50% to 52%', '53%', 'not exact'],
    ['nor is a bound', 'revenue', 'over 100 million', '112.5 million', 'not exact'],
    ['digits that tell no difference', 'revenue', '1 billion', '1.2 billion', 'too coarse'],
    ['nothing changed', 'gross margin', '52.1%', '52.1%', '0.0 pts'],
  ])('%s', (_, name, from, to, expected) => {
    expect(changes([metricOf(name, from)], [metricOf(name, to)])).toEqual([expected]);
  });

  it('computes nothing with a figure that was heard badly', () => {
    const doubtful = metricOf('revenue', '100.0 million');
    const from = { ...doubtful, figure: { ...figureOf('100.0 million'), doubtful: true } };
    expect(changes([from], [metricOf('revenue', '112.5 million')])).toEqual(['doubtful']);
  });

  it('nor with one that conflicts with its own call', () => {
    const metric = metricOf('gross margin', '6.6%');
    const checks: Brief['checks'] = [
      {
        kind: 'margin',
        verdict: 'conflict',
        text: '',
        stated: figureOf('6.6%'),
        computed: { low: 3.5, high: 3.7 },
        evidence: [],
      },
    ];
    const { metrics } = compared(
      briefOf('Q1 2024', [metric], { checks }),
      briefOf('Q2 2024', [metricOf('gross margin', '11.3%')]),
    );
    expect(metrics).toMatchObject([{ change: null, why: 'in conflict' }]);
  });

  it('nor across currencies, nor across a quarter and a half year', () => {
    const [from, to] = [metricOf('revenue', '100 million'), metricOf('revenue', '120 million')];
    const euro = { ...to, figure: { ...figureOf('120 million'), currency: 'EUR' } };
    const inEuro = compared(
      briefOf('Q1 2024', [from]),
      briefOf('Q2 2024', [euro], { call: callOf('Q2 2024', { currency: 'EUR' }) }),
    );
    expect(inEuro.metrics).toMatchObject([{ change: null, why: 'other currency' }]);
    const ofHalf = compared(briefOf('Q1 2024', [from]), briefOf('H1 2024', [to]));
    expect(ofHalf.metrics).toMatchObject([{ change: null, why: 'other length' }]);
  });

  it('takes a currency that one call leaves unsaid from the other', () => {
    const unsaid = { ...metricOf('revenue', '100.0 million') };
    const { metrics } = compared(
      briefOf(
        'Q1 2024',
        [{ ...unsaid, figure: { ...figureOf('100.0 million'), currency: null } }],
        {
          call: callOf('Q1 2024', { currency: null }),
        },
      ),
      briefOf('Q2 2024', [metricOf('revenue', '110.0 million')]),
    );
    expect(metrics[0]?.change?.value).toBe(10);
  });

  it('computes no change between two tellings of one day', () => {
    const day = { period: '2023-12-31' };
    const from = metricOf('cash', '50.0 million', day);
    expect(changes([from], [metricOf('cash', '51.0 million', day)])).toEqual(['one date']);
  });
});

describe('what is the same thing in two calls', () => {
  const pairs = (from: Partial<Metric>, to: Partial<Metric>) => {
    const metric = (more: Partial<Metric>) => {
      const { prior: _, name, ...rest } = more;
      return metricOf(name ?? 'operating income', '10.0 million', rest);
    };
    return compared(briefOf('Q1 2024', [metric(from)]), briefOf('Q2 2024', [metric(to)])).metrics
      .length;
  };

  it.each([
    ['one name', {}, {}],
    [
      'a part in another spelling',
      { segment: 'data centre services' },
      { segment: 'data centers' },
    ],
    ['with and without “and”', { segment: 'food & drink' }, { segment: 'food and drink' }],
    ['hyphens', { segment: 'e-commerce' }, { segment: 'ecommerce' }],
    ['its initials', { segment: 'direct-to-consumer' }, { segment: 'dtc' }],
    ['a place as adjective', { segment: 'european' }, { segment: 'europe' }],
    ['a country', { segment: 'united states' }, { segment: 'u.s.' }],
    ['banking and bank', { segment: 'commercial banking' }, { segment: 'commercial bank' }],
    [
      'revenue, reported or not said',
      { name: 'revenue', basis: 'reported' as const },
      { name: 'revenue' },
    ],
    [
      'a balance of a day and of a quarter',
      { name: 'cash', period: '2024-03-31' },
      { name: 'cash' },
    ],
  ])('%s', (_, from, to) => expect(pairs(from, to)).toBe(1));

  it.each([
    ['another metric', { name: 'net income' }, {}],
    ['another part', { segment: 'public cloud' }, { segment: 'enterprise cloud' }],
    ['a part of a part', { segment: 'cloud' }, { segment: 'public cloud' }],
    ['products and services', { segment: 'products' }, { segment: 'services' }],
    ['a part and the whole', { segment: 'cloud' }, {}],
    ['adjusted and not', { basis: 'adjusted' as const }, {}],
    ['reported and not said', { basis: 'reported' as const }, {}],
    ['to date and of the quarter', {}, { period: 'H1 2024' }],
  ])('never %s', (_, from, to) => expect(pairs(from, to)).toBe(2));

  it('takes a profit without a basis for the reported one where the adjusted stands beside it', () => {
    const adjusted = metricOf('net income', '15.0 million', { basis: 'adjusted' });
    const found = changes(
      [metricOf('net income', '10.0 million', { basis: 'reported' }), adjusted],
      [metricOf('net income', '12.0 million'), adjusted],
    );
    expect(found).toEqual(['+20%', '0%']);
  });

  it('takes neither of two lines that would fit', () => {
    const two = [
      metricOf('revenue', '10.0 million', { segment: 'cloud services' }),
      metricOf('revenue', '12.0 million', { segment: 'cloud business' }),
    ];
    expect(changes(two, [metricOf('revenue', '15.0 million', { segment: 'cloud' })])).toEqual([]);
  });

  it('leaves out what a brief tells of another quarter', () => {
    const { metrics } = compared(
      briefOf('Q1 2024', [metricOf('revenue', '90 million', { period: 'Q1 2023' })]),
      briefOf('Q2 2024', [metricOf('revenue', '120 million')]),
    );
    expect(metrics).toMatchObject([{ from: null }]);
  });

  it.each([
    'We bought back 45.0 million throughout the year.',
    'On a year-to-date basis, we bought back 45.0 million.',
    'In fiscal 2022, share repurchases were 45.0 million.',
    'In 2024 share repurchases were 45.0 million.',
    'Our timber segment had share repurchases of 45.0 million.',
    'The plan allows incremental annual share repurchases of 45.0 million.',
    'Repurchases were down from 60 million a year ago and 45.0 million sequentially.',
  ])('holds nothing against “%s”', (quote) => {
    const evidence = [{ sentences: ['s1'], quote }];
    const from = { ...metricOf('share repurchases', '45.0 million'), evidence };
    expect(changes([from], [metricOf('share repurchases', '50.0 million')])).toEqual([]);
  });
});

it.each([
  'In the first quarter of 2024, share repurchases were 45.0 million.',
  'Share repurchases for the quarter ended March 31, 2024 were 45.0 million.',
  'Across all segments, share repurchases were 45.0 million.',
  'Share repurchases were 45.0 million, against 60 million a year ago.',
])('but it does against “%s”', (quote) => {
  const evidence = [{ sentences: ['s1'], quote }];
  const from = { ...metricOf('share repurchases', '45.0 million'), evidence };
  expect(changes([from], [metricOf('share repurchases', '54.0 million')])).toEqual(['+20.0%']);
});

it.each([
  ['other terms', 'Net income from continuing operations was 45.0 million.', '54.0 million'],
  ['doubtful', 'Net income was 45.0 million.', '54.0 billion'],
])('computes nothing: %s', (why, quote, to) => {
  const from = {
    ...metricOf('net income', '45.0 million'),
    evidence: [{ sentences: ['s1'], quote }],
  };
  expect(changes([from], [metricOf('net income', to)])).toEqual([why]);
});

it.each([
  'So far we have bought back shares for 45.0 million.',
  'The buyback stands at 45.0 million.',
  'The buyback had reached 45.0 million by the end of January.',
  'We have completed 45.0 million of the buyback.',
])('takes what was spent since a plan began for no quarter’s amount: %s', (quote) => {
  const from = {
    ...metricOf('share repurchases', '45.0 million'),
    evidence: [{ sentences: ['s1'], quote }],
  };
  expect(changes([from], [metricOf('share repurchases', '54.0 million')])).toEqual(['so far']);
});

it('names the call of every evidence, and fits the published schema', () => {
  const result = compared(
    briefOf('Q1 2024', [metricOf('revenue', '100.0 million')]),
    briefOf('Q2 2024', [metricOf('revenue', '112.5 million'), metricOf('cash', '9 million')]),
  );
  expect(Comparison.parse(result)).toEqual(result);
  expect(result.metrics[0]?.from?.evidence[0]?.call).toBe('acme-q1-2024');
  expect(result.metrics[0]?.to?.evidence[0]?.call).toBe('acme-q2-2024');
  expect(result.metrics[1]).toMatchObject({ name: 'cash', from: null, change: null, why: null });
});
