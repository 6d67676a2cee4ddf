import type { Brief, Metric } from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';

/** One cell: words are untrusted, numbers are ours. */
type Cell = string | number | null;

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

const BOM = '\uFEFF'; // without it Excel reads UTF-8 as the system's own code page

/**
 * The metrics of a brief as a CSV file (RFC 4180). Words are always quoted, so that a program that parts
 * cells elsewhere keeps them whole, and none of them can be a formula.
 */
export function metricsCsv(brief: Brief): string {
  const head = COLUMNS.map(([name]) => cell(name)).join(',');
  const lines = brief.metrics.map((metric) =>
    COLUMNS.map(([, value]) => cell(value(metric, brief))).join(','),
  );
  return `${BOM}${[head, ...lines].join('\r\n')}\r\n`;
}

// What a spreadsheet takes for a formula, also after spaces, also in the full width of East Asian type;
// some drop a tab or a line's end that leads, and read on.
const FORMULA = /^(?:[\t\r]|[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠])/u;

function cell(value: Cell): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return plainNumber(value);
  const text = value.replaceAll('\0', '');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A number without an exponent, and without what only binary fractions have. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(rounded)
    ? BigInt(rounded).toString()
    : rounded
        .toFixed(Math.max(0, 15 - Math.ceil(Math.log10(Math.abs(rounded) + 1))))
        .replace(/0+$/, '');
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
