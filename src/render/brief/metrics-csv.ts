import type { Brief, Metric } from '../../core/brief.ts';
import type { Figure } from '../../core/figure.ts';
import { type Cell, csvOf } from '../csv.ts';

const COLUMNS: readonly (readonly [string, (metric: Metric, brief: Brief) => Cell])[] = [
  ['metric', ({ name }) => name],
  ['segment', ({ segment }) => segment],
  ['basis', ({ basis }) => basis],
  ['period', ({ period }) => period],
  ['value', ({ figure }) => figure?.value ?? null],
  ['unit', ({ figure }) => figure?.unit ?? null],
  ['currency', ({ figure }) => figure?.currency ?? null],
  ['low', ({ figure }) => figure?.low ?? null],
  ['high', ({ figure }) => figure?.high ?? null],
  ['precision', ({ figure }) => precisionOf(figure)],
  ['as spoken', ({ figure }) => figure?.text ?? null],
  ['prior value', ({ prior }) => prior?.figure.value ?? null],
  ['prior period', ({ prior }) => prior?.period ?? null],
  ['change', ({ change }) => change?.figure.value ?? null],
  ['change unit', ({ change }) => change?.figure.unit ?? null],
  ['change versus', ({ change }) => change?.versus ?? null],
  ['change by', ({ change }) => change && (change.stated ? 'the call' : 'our arithmetic')],
  ['check', (metric, brief) => (isInConflict(metric, brief) ? 'conflicts' : null)],
  ['sentences', ({ evidence }) => evidence.flatMap(({ sentences }) => sentences).join(' ')],
  ['quote', ({ evidence }) => evidence.map(({ quote }) => quote).join(' … ')],
];

/** The metrics of a brief as a CSV file (RFC 4180). */
export function metricsCsv(brief: Brief): string {
  return csvOf(
    COLUMNS.map(([name]) => name),
    brief.metrics.map((metric) => COLUMNS.map(([, value]) => value(metric, brief))),
  );
}

function precisionOf(figure: Figure | null): string | null {
  if (!figure) return null;
  const words = [
    figure.bound ?? (figure.approximate ? 'about' : null),
    figure.doubtful ? 'doubtful transcript' : null,
  ].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(', ');
}

function isInConflict({ figure, prior, change }: Metric, { checks }: Brief): boolean {
  const shown = [figure, prior?.figure, change?.figure];
  return checks.some(
    ({ verdict, stated }) =>
      verdict === 'conflict' &&
      shown.some((each) => each?.value === stated.value && each.text === stated.text),
  );
}
