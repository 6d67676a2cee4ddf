import { expect, it } from 'vitest';
import { runOfCalls } from '../../../src/compare/run-of-calls.ts';
import { Run } from '../../../src/core/comparison.ts';
import { briefed, briefOf, metricOf } from './invented-brief.ts';

const QUARTERS = ['Q1 2024', 'Q2 2024', 'Q3 2024', 'Q4 2024'];

it('follows a line from call to call, over one that does not tell it, whatever its part is called', () => {
  const said = ['data centre services', 'data centers', null, 'data-center business'];
  const run = runOfCalls(
    QUARTERS.map((period, at) => {
      const segment = said[at] ?? null;
      const part =
        segment === null ? [] : [metricOf('revenue', `${10 + at}.0 million`, { segment })];
      return briefed(briefOf(period, [metricOf('revenue', `${100 + at * 10}.0 million`), ...part]));
    }),
  );
  expect(Run.parse(run)).toEqual(run);
  const values = run.metrics.map(({ cells }) => cells.map((cell) => cell?.figure?.value ?? null));
  expect(values).toEqual([
    [100e6, 110e6, 120e6, 130e6],
    [10e6, 11e6, null, 13e6],
  ]);
  expect(run.metrics.map(({ change }) => change?.value)).toEqual([30, 30]);
});

it('computes no change where the first or the last call has no figure', () => {
  const run = runOfCalls([
    briefed(briefOf('Q1 2024', [])),
    briefed(briefOf('Q2 2024', [metricOf('revenue', '11.0 million')])),
    briefed(briefOf('Q3 2024', [metricOf('revenue', '12.0 million')])),
  ]);
  expect(run.metrics).toMatchObject([{ change: null }]);
});

it('finds what any later call gives otherwise, a year on as well', () => {
  const run = runOfCalls([
    briefed(briefOf('Q1 2023', [metricOf('revenue', '100.0 million')])),
    briefed(briefOf('Q4 2023', [metricOf('revenue', '108.0 million')])),
    briefed(
      briefOf('Q1 2024', [
        metricOf('revenue', '110.0 million', { prior: ['97.0 million', 'Q1 2023'] }),
      ]),
    ),
  ]);
  expect(run.restated).toMatchObject([{ period: 'Q1 2023', by: 'acme-q1-2024' }]);
});
