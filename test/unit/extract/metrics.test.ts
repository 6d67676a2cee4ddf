import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/core/transcript.ts';
import { buildMetrics } from '../../../src/extract/metrics/metrics.ts';
import { usableFacts } from '../../../src/extract/metrics/usable-facts.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';
import { labelled } from './labelled.ts';

const YEAR_AGO = { period: 'Q2 2023', versus: 'year-ago' } as const;
const revenue = { metric: 'revenue' } as const;

describe('the metrics of a call', () => {
  it('merge level, prior and change of one fact into one line', () => {
    const call = remarks('Revenue was $675.2 million, up 9.5% from $616.6 million a year ago.');
    const facts = labelled(call, [
      revenue,
      { ...revenue, role: 'change' },
      { ...revenue, ...YEAR_AGO },
    ]);
    expect(buildMetrics(call, facts)).toMatchObject([
      {
        name: 'revenue',
        segment: null,
        period: 'Q2 2024',
        figure: { value: 675.2e6 },
        prior: { figure: { value: 616.6e6 }, period: 'Q2 2023' },
        change: { figure: { value: 9.5 }, versus: 'year-ago', stated: true },
      },
    ]);
  });

  it('show what is a growth by its own name as a rate, beside the rate of then', () => {
    const of = (text: string) =>
      buildMetrics(remarks(text), readFacts(remarks(text))).map(
        ({ name, figure, prior, change }) => [
          name,
          figure?.value ?? null,
          prior ? [prior.figure.value, prior.period] : null,
          change?.figure.value ?? null,
        ],
      );
    expect(of('Comps were down 4.9%, against a gain of 1.2% a year ago.')).toEqual([
      ['same-store sales', -4.9, [1.2, 'Q2 2023'], null],
    ]);
    expect(of('Comps were up 1.3%, that is against 0.2% in the first quarter.')).toEqual([
      ['same-store sales', 1.3, [0.2, 'Q1 2024'], null],
    ]);
    expect(of('Traffic fell 2%.')).toEqual([['traffic', -2, null, null]]);
    // Since the last quarter it is a move, and so is what has levels.
    expect(of('Traffic was down 3% sequentially.')).toEqual([['traffic', null, null, -3]]);
    expect(of('Revenue was up 5%.')).toEqual([['revenue', null, null, 5]]);
  });

  it('take a year-ago level from a sentence of its own, where the call says but one', () => {
    const now = 'Revenue was $2.31 billion.';
    const then = 'A year ago, revenue was $2.22 billion, so that is growth of 4%.';
    const earlier = { ...revenue, period: 'Q2 2023' };
    const move = { ...revenue, role: 'change', versus: 'year-ago' } as const;
    const told = (call: Transcript, ...facts: readonly Parameters<typeof labelled>[1][]) =>
      buildMetrics(call, labelled(call, ...facts)).map(({ prior, change }) => [
        prior?.figure.text ?? null,
        change?.figure.text ?? null,
      ]);
    expect(told(remarks(now, then), [revenue], [earlier, move])).toEqual([['$2.22 billion', '4%']]);
    const another = 'A year ago, revenue was $2.05 billion.';
    expect(told(remarks(now, then, another), [revenue], [earlier, move], [earlier])).toEqual([
      [null, null],
    ]);
    const other = 'Revenue was $2.90 billion, compared to $2.22 billion.';
    const reported = { ...revenue, basis: 'reported' } as const;
    expect(told(remarks(now, other), [reported], [revenue, earlier])).toEqual([[null, null]]);
  });

  it('take a move from a sentence of its own, where the call says but one and on the same terms', () => {
    const move = { ...revenue, role: 'change', versus: 'year-ago' } as const;
    const told = (...moves: readonly string[]) => {
      const call = remarks('Revenue was $2.31 billion.', ...moves);
      const facts = labelled(call, [revenue], ...moves.map(() => [move]));
      return buildMetrics(call, facts).map(({ change }) => change?.figure.text ?? null);
    };
    expect(told('Total revenue grew 5.4%.')).toEqual(['5.4%']);
    expect(told('Total revenue grew 5.4%.', 'So revenue was up 5.4%.')).toEqual(['5.4%']);
    expect(told('Total revenue grew 5.4%.', 'Revenue was up 7%.')).toEqual([null]);
    expect(told('Revenue grew 5.4%, excluding the sale of the mill.')).toEqual([null]);
    expect(told()).toEqual([null]);
  });

  it('tell a move since the last quarter beside that of a year, where no level is told', () => {
    const call = remarks('Sales rose 41%.', 'They rose 6% over the first quarter.');
    const year = { ...revenue, role: 'change', versus: 'year-ago' } as const;
    const step = { ...revenue, role: 'change', versus: 'previous-quarter' } as const;
    const told = (...facts: readonly Parameters<typeof labelled>[1][]) =>
      buildMetrics(call, labelled(call, ...facts)).map(({ change }) => change?.figure.value);
    expect(told([year], [step])).toEqual([41, 6]);
    expect(told([{ ...year, versus: 'other' }], [step])).toHaveLength(1);
  });

  it.each([
    ['Revenue benefited from a $310 increase in the average revenue per boat.', 'revenue per boat'],
    ['Key contributors were the mix and margin expansion of 310 basis points.', 'operating margin'],
    ['Currency contributed 310 basis points to the decline.', null],
    ['Revenue benefited from 310 dollars of surcharges.', null],
  ])('show what moved itself, and no cause of a move: “%s”', (text, metric) => {
    const call = remarks(text);
    const facts = labelled(call, [{ metric: metric ?? 'revenue', role: 'change' }]);
    expect(usableFacts(call, facts).map((fact) => fact.metric)).toEqual(metric ? [metric] : []);
  });

  it.each([
    'Operating income rose 4% from last year, which included $7 million of restructuring charges.',
    'Operating income rose 4% from 2023, which included $7 million of restructuring charges.',
    'The delayed revenue was approximately $12 million.',
    'Gas is about 60% of the global energy mix.',
  ])('leave out what was then, was not earned or is the world’s: “%s”', (text) => {
    const call = remarks(text);
    const levels = buildMetrics(call, readFacts(call)).filter(({ figure }) => figure !== null);
    expect(levels).toEqual([]);
  });

  it('hold a level against no plan of ours', () => {
    const call = remarks('Deferred revenue was $15 million, versus the $14 million we projected.');
    expect(buildMetrics(call, readFacts(call))).toMatchObject([{ prior: null, change: null }]);
  });

  it('tell the year to date of a part whose move would else stand alone', () => {
    const call = remarks('Year-to-date market share in Norway was 10.4%, up 0.9 points.');
    const share = { metric: 'market share', segment: 'norway', period: 'H1 2024' } as const;
    const move = { ...share, role: 'change', versus: 'year-ago' } as const;
    const [line, ...others] = buildMetrics(call, labelled(call, [share, move]));
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      period: 'H1 2024',
      figure: { value: 10.4 },
      change: { figure: { value: 0.9 } },
    });
  });

  it('tell the move of the quarter before that of a longer time, which is the whole company’s alone', () => {
    const call = remarks('Operating profit rose 8%.', 'It rose 60.1% in the half year.');
    const move = { metric: 'operating income', role: 'change', versus: 'year-ago' } as const;
    const told = (...facts: readonly Parameters<typeof labelled>[1][]) =>
      buildMetrics(call, labelled(call, ...facts)).map(({ change }) => change?.figure.value);
    expect(told([move], [{ ...move, period: 'H1 2024' }])).toEqual([8, 60.1]);
    const part = { ...move, segment: 'cloud' };
    expect(told([part], [{ ...part, period: 'H1 2024' }])).toEqual([8]);
    expect(told([], [{ ...move, period: 'H1 2024' }])).toEqual([60.1]);
    expect(told([{ ...move, period: 'Q2 2023' }])).toEqual([]);
  });

  it('show an organic move that differs from the reported one, and no other', () => {
    const names = (organic: string) => {
      const call = remarks(
        'Revenue was $80.0 million, up 31%.',
        `Revenue rose ${organic} organically.`,
      );
      return buildMetrics(call, readFacts(call)).map(({ name }) => name);
    };
    expect(names('31%')).toEqual(['revenue']);
    expect(names('28%')).toEqual(['revenue', 'organic revenue']);
  });

  it('show the more precise of two forms of one fact', () => {
    const call = remarks('Revenue reached $1.84 billion.', 'Total revenue was $1,835.4 million.');
    const facts = labelled(call, [revenue], [revenue]);
    expect(buildMetrics(call, facts).map(({ figure }) => figure?.text)).toEqual([
      '$1,835.4 million',
    ]);
  });

  it.each([
    ['Gross margin was 5.2% compared with 2.4% a year ago.', 'gross margin', 'points', 2.8],
    [
      'Selling expense was $128.3 million compared with $104.2 million a year ago.',
      'selling expense',
      'percent',
      23.1,
    ],
    [
      'Net income was $20.0 million compared with a loss of $30.0 million a year ago.',
      'net income',
      'money',
      50e6,
    ],
  ])('add our arithmetic, marked as ours: %s', (sentence, metric, unit, value) => {
    const call = remarks(sentence);
    const [line] = buildMetrics(call, labelled(call, [{ metric }, { metric, ...YEAR_AGO }]));
    expect(line?.change).toMatchObject({
      stated: false,
      versus: 'year-ago',
      figure: { unit, value },
    });
  });

  it('never compute with a prior that conflicts with the rest of the call', () => {
    const call = remarks('Gross margin was 11.3% compared with 6.6% a year ago.');
    const metric = 'gross margin';
    const facts = labelled(call, [{ metric }, { metric, ...YEAR_AGO }]);
    expect(buildMetrics(call, facts, (_, value) => value === 6.6)).toMatchObject([
      { prior: { figure: { value: 6.6 } }, change: null },
    ]);
  });

  it('clear a doubtful figure by the same figure said elsewhere without brackets', () => {
    const call = remarks(
      'Revenue was $[206.8] million.',
      'Revenue of $206.8 million was a record.',
    );
    const [line] = buildMetrics(call, labelled(call, [revenue], [revenue]));
    expect(line?.figure?.doubtful).toBe(false);
  });

  it('put the whole before its parts, and results before volumes', () => {
    const call = remarks(
      'We shipped 1,200 robots.',
      'Welding revenue was $80.0 million.',
      'Gross margin was 40.0%.',
      'Revenue was $200.0 million.',
    );
    const facts = labelled(
      call,
      [{ metric: 'shipments' }],
      [{ ...revenue, segment: 'welding' }],
      [{ metric: 'gross margin' }],
      [revenue],
    );
    expect(buildMetrics(call, facts).map(({ name, segment }) => segment ?? name)).toEqual([
      'revenue',
      'welding',
      'gross margin',
    ]);
  });

  it('show no ratio where two are said as often and one must be of a part', () => {
    const call = remarks('The margin was 16.9%.', 'The margin was 8.2%.');
    const margin = { metric: 'operating margin' };
    expect(buildMetrics(call, labelled(call, [margin], [margin]))).toEqual([]);
  });

  it('show what is said to be reported, not what leaves its basis open', () => {
    const call = remarks('Operating income was $19.3 million.', 'GAAP income was $2.7 million.');
    const metric = 'operating income';
    const facts = labelled(call, [{ metric }], [{ metric, basis: 'reported' }]);
    expect(buildMetrics(call, facts).map(({ figure }) => figure?.value)).toEqual([2.7e6]);
  });

  it('show no balance of a date long before the call', () => {
    const { call, ...rest } = remarks('Cash was $5.0 million.', 'Cash was $9.0 million.');
    const told = { ...rest, call: { ...call, date: '2024-08-01' } };
    const facts = labelled(
      told,
      [{ metric: 'cash', period: '2024-06-30' }],
      [{ metric: 'cash', period: '2023-12-31' }],
    );
    expect(buildMetrics(told, facts).map(({ figure }) => figure?.value)).toEqual([5e6]);
  });

  it('tell the year to date of the whole company under its own period, after the quarter', () => {
    const call = remarks(
      'Cloud revenue was $12.0 million in six months.',
      'Revenue was $32.0 million in six months, compared with $25.9 million.',
      'Revenue was $17.0 million.',
    );
    const [toDate, before] = [{ period: 'H1 2024' }, { ...YEAR_AGO, period: 'H1 2023' }];
    const facts = labelled(
      call,
      [{ ...revenue, ...toDate, segment: 'cloud' }],
      [
        { ...revenue, ...toDate },
        { ...revenue, ...before },
      ],
      [revenue],
    );
    expect(
      buildMetrics(call, facts).map(({ period, figure, prior }) => [
        period,
        figure?.value,
        prior?.period,
      ]),
    ).toEqual([
      ['Q2 2024', 17e6, undefined],
      ['H1 2024', 32e6, 'H1 2023'],
    ]);
  });

  it.each([
    ['a part', 'We now have 24,000 users.', 'Atlas users were 24,000.', ['atlas']],
    ['the whole', 'Total users were 24,000.', 'Atlas had 24,000 users.', [null]],
    ['neither', 'We now have 26,000 users.', 'Atlas users were 24,000.', [null, 'atlas']],
  ])('give one figure to %s, not to both', (_, one, other, segments) => {
    const call = remarks(one, other);
    const users = { metric: 'monthly active users' };
    const facts = labelled(call, [users], [{ ...users, segment: 'atlas' }]);
    expect(buildMetrics(call, facts).map(({ segment }) => segment)).toEqual(segments);
  });

  it('hold every figure they show in their evidence', () => {
    const call = remarks('Revenue was $675.2 million.', 'Revenue was up 9.5% on the year.');
    const facts = labelled(call, [revenue], [{ ...revenue, role: 'change', group: 0 }]);
    const [line] = buildMetrics(call, facts);
    const quotes = line?.evidence.map(({ quote }) => quote).join(' ');
    expect(quotes).toContain('$675.2 million');
    expect(quotes).toContain('9.5%');
  });
});

describe('facts a table of results may show', () => {
  it.each([
    ['a forecast', 'Revenue will be $90.0 million.', { ...revenue, modality: 'guidance' as const }],
    [
      'something in passing',
      'One client saves $90.0 million.',
      { ...revenue, modality: 'aside' as const },
    ],
    ['what was foreseen', 'The tax rate was above the 17% guidance.', { metric: 'tax rate' }],
    ['what is still to be', 'And the tax rate to be around 23%.', { metric: 'tax rate' }],
    [
      'a count of other things',
      'Customers prepare for 700 gigabytes a month.',
      { metric: 'customers' },
    ],
    ['a verb read as a segment', 'We grew revenue $17.0 million.', { ...revenue, segment: 'grew' }],
    ['an adjective', 'Variable revenue was $17.0 million.', { ...revenue, segment: 'variable' }],
    ['another metric', 'Revenue was $17.0 million.', { ...revenue, segment: 'arpu' }],
    ["a part's return", 'HLL generated net income of $2.7 billion.', { metric: 'net income' }],
  ])('leave out %s', (_, sentence, label) => {
    const call = remarks(sentence);
    expect(usableFacts(call, labelled(call, [label]))).toEqual([]);
  });

  it.each([
    ['quarter-end'],
    ['first-quarter'],
    ['sales'],
    ['firm'],
    ['Company'],
    ['group'],
    ['orrin robotics inc'],
    ["orrin's"],
  ])('take “%s” for the whole company', (segment) => {
    const call = remarks('Revenue was $8.7 billion.');
    const facts = labelled(call, [{ ...revenue, segment }]);
    expect(usableFacts(call, facts)).toMatchObject([{ segment: null }]);
  });

  it.each([
    ['e-commerce'],
    ['u.s. retail'],
    ['welding arms'],
    ['segment leasing'],
    ['installed base management segment'],
  ])('keep the segment “%s”', (segment) => {
    const call = remarks('Revenue was $8.7 million.');
    expect(usableFacts(call, labelled(call, [{ ...revenue, segment }]))).toHaveLength(1);
  });
});
