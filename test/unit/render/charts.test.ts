import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief, Metric } from '../../../src/core/brief.ts';
import type { Figure } from '../../../src/core/figure.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { checkLimits } from '../../../src/render/block-kit/limits.ts';
import { axisOf } from '../../../src/render/chart/chart-axis.ts';
import { renderCharts } from '../../../src/render/chart/chart-blocks.ts';
import { chartSvg, chartWords } from '../../../src/render/chart/chart-svg.ts';
import { chartsOf } from '../../../src/render/chart/charts.ts';
import { seedCall } from '../../support/seed.ts';

const seed = extractBrief(seedCall());
const money = (millions: number, over: Partial<Figure> = {}): Figure => ({
  ...{ value: millions * 1e6, unit: 'money', currency: 'USD', text: `$${millions} million` },
  ...{ approximate: false, doubtful: false, ...over },
});
const percent = (value: number, over: Partial<Figure> = {}): Figure => ({
  ...{ value, unit: 'percent', currency: null, text: `${value}%` },
  ...{ approximate: false, doubtful: false, ...over },
});
const metric = (name: string, segment: string | null, now: Figure, before?: Figure): Metric => ({
  ...{ name, segment, basis: null, period: 'Q2 2024', figure: now, change: null },
  prior: before ? { figure: before, period: 'Q2 2023' } : null,
  evidence: [{ sentences: ['s1'], quote: `${segment ?? 'It'} made something.` }],
});
const of = (metrics: readonly Metric[], over: Partial<Brief> = {}): Brief => ({
  ...{ ...seed, checks: [], metrics: [...metrics], ...over },
});
const PARTS = [
  metric('revenue', 'pumps', money(80), money(70)),
  metric('revenue', 'valves', money(20), money(25)),
];

describe('the charts of a brief', () => {
  it('compare the parts of the company, in money and in per cent', () => {
    expect(chartsOf(seed)).toEqual([
      {
        ...{ title: 'Revenue by segment, RMB M', unit: 'RMB M' },
        categories: ['Public cloud', 'Enterprise Cloud'],
        series: [
          { name: 'Q2 2022', values: [1289.1, 616.6] },
          { name: 'Q2 2023', values: [1159.5, 675.2] },
        ],
      },
      {
        ...{ title: 'Gross margin by segment, %', unit: '%' },
        categories: ['Public cloud', 'Enterprise Cloud'],
        series: [
          { name: 'Q2 2022', values: [-2.4, 15.3] },
          { name: 'Q2 2023', values: [5.2, 21.7] },
        ],
      },
    ]);
  });

  it('compare the whole with the period before where it tells of no parts', () => {
    const whole = [
      metric('revenue', null, money(441), money(452.2)),
      metric('ebitda', null, money(-53.6), money(64.3)),
    ];
    expect(chartsOf(of(whole))).toMatchObject([
      { title: 'Q2 2024 against Q2 2023, $ M', categories: ['Revenue', 'EBITDA'] },
    ]);
  });

  it('have one row of bars where the call gives no figure of the period before', () => {
    const parts = [metric('revenue', 'pumps', money(80)), metric('revenue', 'valves', money(20))];
    expect(chartsOf(of(parts))[0]?.series).toEqual([{ name: 'Q2 2024', values: [80, 20] }]);
  });

  it.each<[string, readonly Metric[]]>([
    ['one part alone', PARTS.slice(0, 1)],
    ['two measures of one part each', [PARTS[0] as Metric, metric('ebitda', 'valves', money(2))]],
    [
      'two currencies',
      [PARTS[0] as Metric, metric('revenue', 'valves', money(20, { currency: 'EUR' }), money(25))],
    ],
    [
      'an approximate figure',
      [
        PARTS[0] as Metric,
        metric('revenue', 'valves', money(20, { approximate: true }), money(25)),
      ],
    ],
    [
      '“more than 20”',
      [PARTS[0] as Metric, metric('revenue', 'valves', money(20, { bound: 'over' }), money(25))],
    ],
    [
      'a range',
      [
        PARTS[0] as Metric,
        metric('revenue', 'valves', money(20, { low: 20e6, high: 22e6 }), money(25)),
      ],
    ],
    [
      'a figure heard badly',
      [PARTS[0] as Metric, metric('revenue', 'valves', money(20, { doubtful: true }), money(25))],
    ],
    [
      'a doubtful figure of the period before',
      [PARTS[0] as Metric, metric('revenue', 'valves', money(20), money(25, { doubtful: true }))],
    ],
    [
      'counts',
      [
        metric('stores', 'pumps', money(1, { unit: 'count' })),
        metric('stores', 'valves', money(2, { unit: 'count' })),
      ],
    ],
    ['a change without a level', PARTS.map((each) => ({ ...each, figure: null }))],
    ['nothing', []],
  ])('are not made of %s', (_what, metrics) => {
    expect(chartsOf(of(metrics))).toEqual([]);
    expect(renderCharts(of(metrics))).toBeNull();
  });

  it('draw nothing that contradicts another figure of the call', () => {
    const [check] = seed.checks;
    if (!check) throw new Error('the seed has checks');
    const stated = money(25);
    const checks = [{ ...check, verdict: 'conflict' as const, stated }];
    expect(chartsOf(of(PARTS, { checks }))).toEqual([]);
    const roundings = [{ ...check, verdict: 'rounding' as const, stated }];
    expect(chartsOf(of(PARTS, { checks: roundings }))).toHaveLength(1);
  });

  it('leave out a bar that nobody could see beside the others', () => {
    const parts = [...PARTS, metric('revenue', 'spares', money(0.9), money(0.8))];
    expect(chartsOf(of(parts))[0]?.categories).toEqual(['Pumps', 'Valves']);
  });

  it.each([
    ['iphone', 'iPhone made 1.', 'iPhone'],
    ['cloud services', 'our Cloud Services grew', 'Cloud'],
    ['apac', 'in the region', 'APAC'],
    ['connectivity and platforms', 'Connectivity and Platforms grew', 'Connectivity…'],
  ])('name %s as the call writes it', (segment, quote, label) => {
    const parts = [segment, 'valves'].map((part) => ({
      ...metric('revenue', part, money(10)),
      evidence: [{ sentences: ['s1'], quote }],
    }));
    expect(chartsOf(of(parts))[0]?.categories[0]).toBe(label);
  });

  it.each([
    [money(1200, { text: '$1.2 billion' }), 1.2, '$ B'],
    [money(1200, { text: '$1,200 million' }), 1200, '$ M'],
    [money(0.0005, { text: '$500' }), 500, '$'],
  ])('count in what the amounts were said in', (figure, value, unit) => {
    const [chart] = chartsOf(
      of([metric('revenue', 'pumps', figure), metric('revenue', 'valves', figure)]),
    );
    expect(chart).toMatchObject({ unit, series: [{ values: [value, value] }] });
  });

  it('are within Slack’s rules, and every bar is a figure of the brief, whatever the call says', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    const value = fc.double({ min: -1e13, max: 1e13, noNaN: true });
    const anyMetric = fc
      .record({
        name: fc.constantFrom('revenue', 'gross margin', 'ebitda', 'utilization'),
        segment: fc.option(words),
        now: value,
        before: fc.option(value),
        isMoney: fc.boolean(),
      })
      .map(({ name, segment, now, before, isMoney }) => {
        const figure = (each: number) => (isMoney ? money(each / 1e6) : percent(each));
        return metric(name, segment, figure(now), before === null ? undefined : figure(before));
      });
    fc.assert(
      fc.property(fc.array(anyMetric, { maxLength: 30 }), (metrics) => {
        const brief = of(metrics);
        const message = renderCharts(brief);
        if (message) expect(checkLimits(message)).toEqual([]);
        const known = metrics.flatMap(({ figure, prior }) => [figure, prior?.figure]);
        for (const { series, unit } of chartsOf(brief)) {
          const factor = unit.endsWith('B') ? 1e9 : unit.endsWith('M') ? 1e6 : 1;
          for (const drawn of series.flatMap(({ values }) => values))
            expect(
              known.some(
                (each) =>
                  Math.abs((each?.value ?? Number.NaN) / factor - drawn) <= Math.abs(drawn) * 1e-9,
              ),
            ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the message with the charts', () => {
  const message = renderCharts(seed);

  it('holds them as Slack draws them, with words for who cannot see them', () => {
    expect(message?.blocks.map(({ type }) => type)).toEqual([
      ...['data_visualization', 'data_visualization', 'context'],
    ]);
    expect(message?.blocks[0]).toMatchObject({
      title: 'Revenue by segment, RMB M',
      chart: {
        type: 'bar',
        axis_config: { categories: ['Public cloud', 'Enterprise Cloud'], y_label: 'RMB M' },
        series: [{ name: 'Q2 2022', data: [{ label: 'Public cloud', value: 1289.1 }, {}] }, {}],
      },
    });
    expect(message?.text).toBe(
      'Charts of Kingsoft Cloud · Q2 2023: Revenue by segment, RMB M; Gross margin by segment, %.',
    );
  });

  const good = message?.blocks[0] ?? {};
  const chart = good.chart as Readonly<Record<string, unknown>>;
  const [series] = chart.series as readonly Readonly<Record<string, unknown>>[];
  it.each<[object, string]>([
    [{ title: '' }, '/title must not be empty'],
    [{ title: 'x'.repeat(51) }, '/title more than 50'],
    [{ chart: { ...chart, type: 'donut' } }, '/chart/type unsupported'],
    [{ chart: { ...chart, series: [] } }, '/chart/series must not be empty'],
    [{ chart: { ...chart, series: [series, series] } }, '/chart/series named twice'],
    [{ chart: { ...chart, series: [{ ...series, data: [] }] } }, 'one point for each category'],
    [{ chart: { ...chart, series: [{ ...series, name: 'x'.repeat(21) }] } }, '/name more than 20'],
  ])('is refused with %.60j', (over, problem) => {
    const problems = checkLimits({ text: 'x', blocks: [{ ...good, ...over }] });
    expect(problems).toContainEqual(expect.stringContaining(problem));
  });

  it('has two charts at most', () => {
    expect(checkLimits({ text: 'x', blocks: [good, good] })).toEqual([]);
    expect(checkLimits({ text: 'x', blocks: [good, good, good] })).toEqual([
      '/blocks more than two charts',
    ]);
  });
});

describe('a chart as an image', () => {
  const [chart] = chartsOf(seed);
  if (!chart) throw new Error('the seed has charts');

  it('says all of itself in words', () => {
    expect(chartWords(chart)).toBe(
      'Revenue by segment, RMB M. Public cloud: 1,289.1 in Q2 2022, 1,159.5 in Q2 2023. Enterprise Cloud: 616.6 in Q2 2022, 675.2 in Q2 2023.',
    );
    expect(chartSvg(chart)).toContain(`aria-label="${chartWords(chart)}"`);
  });

  it('draws each bar from zero, as long as its value', () => {
    const negative = { ...chart, series: [{ name: 'a', values: [-10, 20] }] };
    const bars = [
      ...chartSvg(negative).matchAll(
        /<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" rx="2"/g,
      ),
    ];
    const [[, y1, h1], [, y2, h2]] = bars.map((bar) => bar.map(Number)) as [number[], number[]];
    expect((h2 ?? 0) / (h1 ?? 1)).toBeCloseTo(2, 1);
    expect((y2 ?? 0) + (h2 ?? 0)).toBeCloseTo(y1 ?? 0, 1);
  });

  it('is well formed, and holds no markup of others', () => {
    const hostile = '<script>alert("1")</script>&\'';
    const svg = chartSvg({ ...chart, title: hostile, categories: [hostile, 'b'] });
    expect(svg).not.toContain('<script');
    expect(svg.match(/<(?!\/?(?:svg|text|rect|line)\b)/g)).toBeNull();
    expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
  });

  it.each([
    [[1289.1, 616.6], 0, 1500],
    [[-2.4, 21.7], -10, 30],
    [[-8.6, -3.3], -10, 0],
    [[0, 0], 0, 0.25],
    [[0.004], 0, 0.004],
    [[3e12], 0, 3e12],
  ])('has an axis for %j', (values, low, high) => {
    const axis = axisOf(values);
    expect([axis.low, axis.high]).toEqual([low, high]);
    expect(axis.ticks).toContain(0);
    expect(axis.ticks.length).toBeLessThan(8);
  });
});
