import type { Metric } from '../../core/brief.ts';
import type { Comparison, MetricPair, Run } from '../../core/comparison.ts';
import type { Figure } from '../../core/figure.ts';
import { type Cell, csvOf } from '../csv.ts';
import { periodOf } from './comparison-words.ts';
import { restatedLater } from './restated-later.ts';

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
    ['change by', ({ change, base }) => changedBy(change, base)],
    ['no change because', ({ why }) => why],
    ['restated', ({ from }) => (from && restatedLater(from, restated)?.value) ?? null],
  ];
  return csvOf(
    columns.map(([name]) => name),
    metrics.map((pair) => columns.map(([, value]) => value(pair))),
  );
}

/**
 * A run of quarters as a CSV file: for each call a column of values, one of what a later call gives for the
 * same, and one of sentences. What no call tells as a level has no line.
 */
export function runCsv({ calls, metrics, restated }: Run): string {
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
      'change by',
      ...periods.map((period) => `${period} restated`),
      ...calls.map(({ id }) => `sentences of ${id}`),
    ],
    metrics.flatMap(({ name, segment, basis, cells, change, base }) => {
      const figure = cells.findLast((cell) => cell?.figure)?.figure;
      if (!figure) return [];
      const row: readonly Cell[] = [
        name,
        segment,
        basis,
        figure.unit,
        figure.currency,
        ...cells.map((cell) => cell?.figure?.value ?? null),
        change?.value ?? null,
        change?.unit ?? null,
        changedBy(change, base),
        ...cells.map((cell) => (cell && restatedLater(cell, restated)?.value) ?? null),
        ...cells.map((cell) => (cell ? sentencesOf(cell) : null)),
      ];
      return [row];
    }),
  );
}

function changedBy(change: Figure | null, base: Figure | null | undefined): string | null {
  return change ? `our arithmetic${base ? ', from the restated figure' : ''}` : null;
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
