import { describe, expect, it } from 'vitest';
import { compareCalls } from '../../../src/compare/compare-calls.ts';
import { runOfCalls } from '../../../src/compare/run-of-calls.ts';
import { CallId } from '../../../src/core/call.ts';
import type { Comparison } from '../../../src/core/comparison.ts';
import { checkLimits } from '../../../src/render/block-kit/limits.ts';
import { chartSvg } from '../../../src/render/chart/chart-svg.ts';
import { renderComparison, renderRun } from '../../../src/render/comparison/comparison-blocks.ts';
import { comparisonCsv, runCsv } from '../../../src/render/comparison/comparison-csv.ts';
import { comparisonText } from '../../../src/render/comparison/comparison-text.ts';
import { runCharts } from '../../../src/render/comparison/run-charts.ts';
import { runText } from '../../../src/render/comparison/run-text.ts';
import { quarters } from '../../support/quarters.ts';
import { readCsv } from '../../support/read-csv.ts';

const calls = quarters('tarnbrook');
const [first, last] = [calls[0], calls.at(-1)];
if (!first || !last) throw new Error('no calls');
const transcripts = calls.map(({ transcript }) => transcript);
const offers = [
  {
    does: 'csv',
    label: 'CSV into this channel',
    calls: [CallId.parse(first.brief.call.id)],
    ts: null,
  },
] as const;
const compared = compareCalls(first, last);
const run = runOfCalls(calls);
const TERMINAL = { width: 140, color: false };

/** The same comparison, with everything in it many times and at length. */
function huge(times: number): Comparison {
  const many = <T>(items: readonly T[]) => Array.from({ length: times }, () => items).flat();
  const [pair] = compared.metrics;
  const text = '<!channel> & *words* '.repeat(200);
  const statement = {
    ...{ kind: 'guidance' as const, text, topic: text, horizon: null, figure: null, hedge: null },
    evidence: [{ sentences: ['s1'], quote: text }],
  };
  return {
    ...compared,
    metrics: many([...compared.metrics, ...(pair ? [{ ...pair, from: null, segment: text }] : [])]),
    guidance: many([
      {
        from: { ...statement, evidence: [...statement.evidence] },
        to: null,
        fate: 'dropped' as const,
      },
    ]),
    restated: many(run.restated),
    open: many([
      {
        ...{ call: 'tarnbrook-q1-2024', label: text, due: text, figure: null },
        statement: { ...statement, evidence: [...statement.evidence] },
      },
    ]),
    topics: {
      new: many([{ topic: text, asked: true, evidence: [{ sentences: ['s1'], quote: text }] }]),
      gone: [],
    },
  };
}

describe('what Slack is sent', () => {
  it('tells what is still to be kept, and when', () => {
    const statement = {
      ...{ kind: 'guidance' as const, text: 'The dock opens in May.', topic: 'dock' },
      ...{ horizon: null, figure: null, hedge: null },
      evidence: [{ sentences: ['s1'], quote: 'The dock opens in May.', call: last.brief.call.id }],
    };
    const open = [
      { call: last.brief.call.id, label: 'Leith dock', due: 'May', figure: null, statement },
    ];
    const [message] = renderRun({ ...run, open }, { transcripts, offers });
    expect(JSON.stringify(message?.blocks)).toMatch(
      /Still to be kept.*1 promise.*\*Due May\* {2}Leith dock: “The dock opens in May.”/,
    );
    expect(JSON.stringify(renderRun({ ...run, open: [] }, { transcripts, offers }))).not.toContain(
      'Still to be kept',
    );
  });

  it.each([1, 20, 300])('stays within its limits, everything %d times', (times) => {
    const messages = renderComparison(huge(times), { transcripts, offers });
    for (const message of messages) expect(checkLimits(message)).toEqual([]);
    expect(JSON.stringify(messages[0]?.blocks)).not.toContain('<!channel>');
  });

  it('stays within them for twelve quarters, too', () => {
    const twelve = runOfCalls([...calls, ...calls.slice(0, 4)]);
    for (const message of renderRun(twelve, { transcripts, offers }).slice(0, 2))
      expect(checkLimits(message)).toEqual([]);
    for (const message of renderRun(run, { transcripts, offers }))
      expect(checkLimits(message)).toEqual([]);
  });

  it('says so where the calls tell nothing of the same thing', () => {
    const nothing = {
      ...compared,
      metrics: [],
      restated: [],
      guidance: [],
      topics: { new: [], gone: [] },
      open: [],
    };
    const [message, ...behind] = renderComparison(nothing, { transcripts, offers: [] });
    expect(JSON.stringify(message?.blocks)).toContain('tell no figure of the same thing');
    expect(behind).toEqual([]);
  });
});

describe('what the terminal prints', () => {
  it('numbers the quotes, each with its call', () => {
    const text = comparisonText(compared, transcripts, TERMINAL);
    expect(text).toMatch(/^Tarnbrook Instruments · Q4 2024 against Q1 2023\n£ · /);
    expect(text).toMatch(/Revenue +212\.4 +251\.7 +\+18\.5% † +\[1, 2\]/);
    expect(text).toMatch(/\[1\] +Q1 2023 · Maud Ellery.*\n +“Revenue was 212\.4 million\.”/);
    expect(text).not.toContain('\u001B');
  });

  it('shows a run with a column a call', () => {
    const text = runText(run, transcripts, TERMINAL);
    expect(text).toMatch(/£ million +Q1 2023 +Q2 2023 .* Q4 2024 +First to last/);
    expect(text).toMatch(/⚠ Gross margin of Q4 2023: 42\.3% then, 41\.9% on the Q4 2024 call/);
  });
});

describe('the files', () => {
  it('hold both figures, our change, and what each rests on', () => {
    const [heads = [], ...rows] = readCsv(comparisonCsv(compared).slice(1));
    const revenue = Object.fromEntries(heads.map((name, at) => [name, rows[0]?.[at]]));
    expect(revenue).toMatchObject({
      metric: 'revenue',
      'from value': '212400000',
      'to value': '251700000',
      change: '18.5',
      'change unit': 'percent',
      'change by': 'our arithmetic',
    });
  });

  it('hold a column a call of a run', () => {
    const [heads = [], ...rows] = readCsv(runCsv(run).slice(1));
    expect(heads.slice(5, 13)).toEqual(run.calls.map(({ period }) => period));
    expect(rows.find(([name]) => name === 'gross margin')?.slice(5, 13)).toEqual([
      '41.2',
      '41.6',
      '42',
      '42.3',
      '42.1',
      '42.8',
      '43',
      '43.4',
    ]);
  });
});

describe('a run in which a figure is told otherwise later', () => {
  const lines = runOfCalls(quarters('kagami'));
  const revenue = lines.metrics.find(({ name, segment }) => name === 'revenue' && !segment);
  const before = revenue?.cells[1];
  if (!before?.figure) throw new Error('no revenue');
  const now = { ...before.figure, value: 55.4e9 };
  const by = lines.calls[2]?.id ?? '';
  const { name, segment, basis, period } = before;
  const restated = [{ name, segment, basis, period, before, now, evidence: [], by }];

  it('has it in the file, beside what its own call gave, and no line without a value', () => {
    const empty = { ...lines.metrics[0], name: 'nothing', cells: [null, null, null, null] };
    const metrics = [...lines.metrics, empty as (typeof lines.metrics)[number]];
    const [heads = [], ...rows] = readCsv(runCsv({ ...lines, metrics, restated }).slice(1));
    const row = rows.find(([each]) => each === 'revenue') ?? [];
    const cell = (head: string) => row[heads.indexOf(head)];
    expect(cell('Q2 2024')).toBe('55900000000');
    expect(cell('Q2 2024 restated')).toBe('55400000000');
    expect(cell('Q1 2024 restated')).toBe('');
    expect(cell('change by')).toBe('our arithmetic, from the restated figure');
    expect(rows.map(([each]) => each)).not.toContain('nothing');
  });

  it('is marked where it is drawn', () => {
    const [chart] = runCharts({ ...lines, restated });
    expect(chart?.categories).toEqual(['Q1 2024', 'Q2 2024 ‡', 'Q3 2024', 'Q4 2024']);
    expect(chart?.title).toMatch(/‡ restated later$/);
    expect(runCharts({ ...lines, restated: [] })[0]?.title).not.toContain('‡');
  });
});

describe('the trend', () => {
  it('is drawn of what every call tells exactly, amounts apart from ratios', () => {
    const charts = runCharts(runOfCalls(quarters('kagami')));
    expect(charts.map(({ unit }) => unit)).toEqual(['¥ B', '%']);
    expect(charts[0]?.categories).toEqual(['Q1 2024 ‡', 'Q2 2024', 'Q3 2024', 'Q4 2024']);
    expect(charts[0]?.series[0]).toEqual({ name: 'Revenue', values: [48.2, 55.9, 51.3, 53.7] });
    for (const chart of charts) expect(chartSvg(chart)).toMatch(/^<svg .*<\/svg>$/);
  });

  it('is none of two calls', () => {
    expect(runCharts(runOfCalls(calls.slice(0, 2)))).toEqual([]);
  });
});
