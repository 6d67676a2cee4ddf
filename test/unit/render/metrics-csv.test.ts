import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief, Metric } from '../../../src/core/brief.ts';
import type { Figure } from '../../../src/core/figure.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { metricsCsv } from '../../../src/render/brief/metrics-csv.ts';
import { readCsv } from '../../support/read-csv.ts';
import { seedCall } from '../../support/seed.ts';

const brief = extractBrief(seedCall());
const FIGURE: Figure = {
  ...{ value: -59_900_000, unit: 'money', currency: 'CNY', text: 'negative RMB 59.9 million' },
  ...{ approximate: false, doubtful: false },
};
const METRIC: Metric = {
  ...{ name: 'ebitda', segment: null, basis: 'adjusted', period: 'Q2 2023', figure: FIGURE },
  ...{ prior: null, change: null, evidence: [{ sentences: ['s1', 's2'], quote: 'It was.' }] },
};
const of = (metrics: readonly Metric[], over: Partial<Brief> = {}): Brief => ({
  ...{ ...brief, checks: [], metrics: [...metrics] },
  ...over,
});

/** The lines of the file as objects, by the names of its columns. */
function linesOf(given: Brief): readonly Readonly<Record<string, string>>[] {
  const [heads = [], ...lines] = readCsv(metricsCsv(given).replace(/^\uFEFF/, ''));
  return lines.map((line) => Object.fromEntries(heads.map((head, at) => [head, line[at] ?? ''])));
}

describe('the metrics of a brief as CSV', () => {
  it('has a line for each metric, every one with as many cells as there are columns', () => {
    const [heads, ...lines] = readCsv(metricsCsv(brief).slice(1));
    expect(lines).toHaveLength(brief.metrics.length);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(({ length }) => length !== heads?.length)).toEqual([]);
  });

  it('says of the call what the brief shows of it', () => {
    expect(linesOf(brief)).toContainEqual(
      expect.objectContaining({
        ...{ metric: 'revenue', segment: 'public cloud services', period: 'Q2 2023' },
        ...{ value: '1159500000', unit: 'money', currency: 'CNY', 'prior value': '1289100000' },
        ...{ 'prior period': 'Q2 2022', change: '-10.1', 'change unit': 'percent' },
        ...{ 'change versus': 'year-ago', 'change by': 'the call', check: '' },
      }),
    );
    const margin = linesOf(brief).find((line) => line['prior value'] === '6.6');
    expect(margin).toMatchObject({ metric: 'gross margin', basis: 'adjusted', check: 'conflicts' });
  });

  it('begins with a mark of its encoding, and ends each line as RFC 4180 says', () => {
    const text = metricsCsv(of([METRIC]));
    expect(text.startsWith('\uFEFF"metric"')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each([
    [-59_900_000, '-59900000'],
    [5.2, '5.2'],
    [0.1 + 0.2, '0.3'],
    [-3.3, '-3.3'],
    [1.5e21, '1500000000000000000000'],
    [1e-7, '0.0000001'],
    [0, '0'],
  ])('writes %d as the number %s', (value, text) => {
    expect(linesOf(of([{ ...METRIC, figure: { ...FIGURE, value } }]))[0]?.value).toBe(text);
  });

  it.each([
    [{ bound: 'over' as const }, 'over'],
    [{ approximate: true }, 'about'],
    [{ doubtful: true, approximate: true }, 'about, doubtful transcript'],
    [{}, ''],
  ])('tells how exact a figure is: %j', (over, precision) => {
    expect(linesOf(of([{ ...METRIC, figure: { ...FIGURE, ...over } }]))[0]?.precision).toBe(
      precision,
    );
  });

  it('marks a change that the call does not state as ours', () => {
    const change = { figure: FIGURE, versus: 'year-ago' as const, stated: false };
    expect(linesOf(of([{ ...METRIC, change }]))[0]?.['change by']).toBe('our arithmetic');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1', '\t=1', '\u200B=1', '＝1', '\r\n=1'])(
    'makes no formula of the words %j',
    (words) => {
      const [line] = linesOf(of([{ ...METRIC, segment: words }]));
      expect(line?.segment).toBe(`'${words}`);
    },
  );

  it.each(['a,b', 'a"b', 'a\nb', 'a;=1', "it's", 'naïve – “quoted”'])('keeps %j', (words) => {
    expect(linesOf(of([{ ...METRIC, segment: words }]))[0]?.segment).toBe(words);
  });

  it('is read back as it was written, and holds no formula, whatever anybody says', () => {
    const words = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((each) => each.replaceAll('\0', ''));
    fc.assert(
      fc.property(words, words, words, (segment, text, quote) => {
        const metric = {
          ...METRIC,
          ...{ segment, figure: { ...FIGURE, text }, evidence: [{ sentences: ['s1'], quote }] },
        };
        const csv = metricsCsv(of([metric]));
        const [line] = linesOf(of([metric]));
        expect([segment, text, quote]).toEqual(
          [line?.segment, line?.['as spoken'], line?.quote].map((each, at) =>
            each?.startsWith("'") && ![segment, text, quote][at]?.startsWith("'")
              ? each.slice(1)
              : each,
          ),
        );
        const cells = readCsv(csv.slice(1)).flat();
        expect(cells.filter((each) => /^[=+@\t\r]/.test(each))).toEqual([]);
        expect(cells.filter((each) => /^-/.test(each) && !/^-\d+(?:\.\d+)?$/.test(each))).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });
});
