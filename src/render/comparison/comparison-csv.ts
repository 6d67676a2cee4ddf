import type { Metric } from '../../core/brief.ts';
import type { Comparison, MetricPair, Run } from '../../core/comparison.ts';
import { type Cell, csvOf } from '../csv.ts';
import { periodOf } from './comparison-words.ts';

/** The metrics of two calls side by side as a CSV file, those of one call alone too. */
export function comparisonCsv({ from, to, metrics, restated }: Comparison): string {
  const columns: readonly (readonly [string, (pair: MetricPair) => Cell])[] = [
    ['metric', ({ name }) => name],
    ['segment', ({ segment }) => segment],
    ['basis', ({ basis }) => basis],
    ...sideColumns('from', from.id),
    ...sideColumns('to', to.id),
    ['change', ({ change }) => change?.value ?? null],
    ['change unit', ({ change }) => change?.unit ?? null],
    [
      'change by',
      ({ change, base }) =>
        change ? `our arithmetic${base ? ', from the restated figure' : ''}` : null,
    ],
    ['no change because', ({ why }) => why],
    [
      'restated',
      (pair) => {
        const found = restated.find(
          ({ before }) => before.period === pair.from?.period && isSame(before, pair),
        );
        return found?.now.value ?? null;
      },
    ],
  ];
  return csvOf(
    columns.map(([name]) => name),
    metrics.map((pair) => columns.map(([, value]) => value(pair))),
  );
}

/** A run of quarters as a CSV file: a column of values and one of sentences for each call. */
export function runCsv({ calls, metrics }: Run): string {
  const periods = calls.map(periodOf);
  return csvOf(
    [
      'metric',
      'segment',
      'basis',
      'unit',
      'currency',
      ...periods,
      'change',
      'change unit',
      ...calls.map(({ id }) => `sentences of ${id}`),
    ],
    metrics.map(({ name, segment, basis, cells, change }) => {
      const figure = cells.findLast((cell) => cell?.figure)?.figure;
      return [
        name,
        segment,
        basis,
        figure?.unit ?? null,
        figure?.currency ?? null,
        ...cells.map((cell) => cell?.figure?.value ?? null),
        change?.value ?? null,
        change?.unit ?? null,
        ...cells.map((cell) => (cell ? sentencesOf(cell) : null)),
      ];
    }),
  );
}

function sideColumns(
  side: 'from' | 'to',
  call: string,
): readonly (readonly [string, (pair: MetricPair) => Cell])[] {
  return [
    [`${side} call`, (pair) => (pair[side] ? call : null)],
    [`${side} period`, (pair) => pair[side]?.period ?? null],
    [`${side} value`, (pair) => pair[side]?.figure?.value ?? null],
    [`${side} unit`, (pair) => pair[side]?.figure?.unit ?? null],
    [`${side} currency`, (pair) => pair[side]?.figure?.currency ?? null],
    [`${side} as spoken`, (pair) => pair[side]?.figure?.text ?? null],
    [`${side} sentences`, (pair) => (pair[side] ? sentencesOf(pair[side]) : null)],
    [`${side} quote`, (pair) => pair[side]?.evidence.map(({ quote }) => quote).join(' … ') ?? null],
  ];
}

function sentencesOf({ evidence }: Metric): string {
  return evidence.flatMap(({ sentences }) => sentences).join(' ');
}

function isSame(before: Metric, { from }: MetricPair): boolean {
  return (
    before.name === from?.name && before.segment === from.segment && before.basis === from.basis
  );
}
