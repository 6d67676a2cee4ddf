import { expect, it } from 'vitest';
import type { Comparison, MetricPair } from '../../../src/core/comparison.ts';
import { toldBeside } from '../../../src/render/comparison/comparison-rows.ts';
import { callOf, metricOf } from '../compare/invented-brief.ts';

const [FROM, TO] = ['Q1 2024', 'Q2 2024'];

function pair(name: string, from: string | null, to: string | null): MetricPair {
  const metric = (figure: string | null, period: string) =>
    figure === null ? null : metricOf(name, figure, { period });
  return {
    ...{ name, segment: null, basis: null, change: null, why: null },
    ...{ from: metric(from, FROM), to: metric(to, TO) },
  };
}
const compared = (...metrics: MetricPair[]): Comparison => ({
  ...{ from: callOf(FROM), to: callOf(TO), metrics, guidance: [], restated: [], open: [] },
  topics: { new: [], gone: [] },
});
const told = (...metrics: MetricPair[]) =>
  toldBeside(compared(...metrics), 2).map(({ lead, names }) => `${lead}: ${names.join(', ')}`);

it('names what only one of the calls tells', () => {
  const both = pair('revenue', '9 million', '10 million');
  expect(told(both)).toEqual([]);
  expect(
    told(both, pair('net debt', null, '4 million'), pair('inventory', '2 million', null)),
  ).toEqual([
    'Told only on the Q2 2024 call: Net debt',
    'Told only on the Q1 2024 call: Inventory',
  ]);
});

it('says of nothing that both tell that only one does', () => {
  const apart = [pair('inventory', null, '4 million'), pair('inventory', '2 million', null)];
  expect(told(...apart)).toEqual([
    'Told on both calls, but not for certain of the same: Inventory',
  ]);
  const second = pair('inventory', null, '3 million');
  expect(told(pair('inventory', '2 million', '4 million'), second)).toEqual([]);
});

it('says how many it leaves out', () => {
  const only = ['inventory', 'net debt', 'debt', 'backlog'].map((name) =>
    pair(name, null, '1 million'),
  );
  expect(told(...only)).toEqual(['Told only on the Q2 2024 call: Inventory, Net debt, 2 more']);
});
