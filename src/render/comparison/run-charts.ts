import type { Metric } from '../../core/brief.ts';
import type { Run, RunLine } from '../../core/comparison.ts';
import type { Figure } from '../../core/figure.ts';
import { currencyWord } from '../../figures/print/format-figure.ts';
import { cut, plain } from '../block-kit/escape.ts';
import { labelOf } from '../brief/metric-rows.ts';
import { CHART_LIMITS } from '../chart/chart-rules.ts';
import type { Chart } from '../chart/charts.ts';
import { counted } from '../summaries.ts';
import { periodOf } from './comparison-words.ts';
import { restatedLater } from './restated-later.ts';

const MOST_SERIES = 3; // bars of one quarter that a phone tells apart
// A figure as its own call gave it, which a later one gives otherwise
const MARK = ' ‡';
const NOTE = ' · ‡ restated later';
const FARTHEST = 40; // a bar this much smaller than another cannot be read

/**
 * The trend of a run, at most two charts: amounts, then ratios, of the whole company before its parts. A bar
 * states a value, so that only lines are drawn of which every call tells an exact figure.
 */
export function runCharts(run: Run): readonly Chart[] {
  const full = run.metrics.filter((line) => line.cells.every((cell) => isDrawable(cell, line)));
  const ofUnit = (unit: Figure['unit']) => full.filter((line) => unitOf(line) === unit);
  return [chartOf(run, ofUnit('money')), chartOf(run, ofUnit('percent'))].filter(
    (chart) => chart !== null,
  );
}

function unitOf({ cells }: RunLine): Figure['unit'] | undefined {
  return cells[0]?.figure?.unit;
}

function isDrawable(cell: Metric | null, { cells }: RunLine): boolean {
  const [figure, first] = [cell?.figure, cells[0]?.figure];
  if (!figure || !first || !cell || /^(?:9M|H\d|FY)/.test(cell.period)) return false;
  const { approximate, bound, doubtful, high, low } = figure;
  const isExact = !approximate && bound === undefined && low === undefined && high === undefined;
  return isExact && !doubtful && figure.unit === first.unit && figure.currency === first.currency;
}

function chartOf({ calls, restated }: Run, lines: readonly RunLine[]): Chart | null {
  const [first] = lines.toSorted(
    (one, other) => Number(one.segment !== null) - Number(other.segment !== null),
  );
  if (!first || calls.length < 3) return null;
  const alike = lines.filter(
    (line) =>
      line.cells[0]?.figure?.currency === first.cells[0]?.figure?.currency &&
      (line.segment === null) === (first.segment === null) &&
      sizeOf(line) * FARTHEST >= sizeOf(first) &&
      sizeOf(first) * FARTHEST >= sizeOf(line),
  );
  const named = new Map(alike.map((line) => [nameOf(line), line]));
  const series = [...named].slice(0, MOST_SERIES);
  const { factor, unit } = scaleOf(series.map(([, line]) => line));
  const title = `${series.length > 1 ? `${counted(calls.length, 'quarter')}` : nameOf(first)}, ${unit}`;
  const marks = calls.map((_, at) =>
    series.some(([, { cells }]) => cells[at] && restatedLater(cells[at], restated)) ? MARK : '',
  );
  const note = marks.includes(MARK) ? NOTE : '';
  return {
    title: `${cut(title, CHART_LIMITS.title - note.length)}${note}`,
    unit,
    categories: calls.map(
      (call, at) =>
        `${cut(plain(periodOf(call)), CHART_LIMITS.label - MARK.length)}${marks[at] ?? ''}`,
    ),
    series: series.map(([name, { cells }]) => ({
      name,
      values: cells.map((cell) => Number(((cell?.figure?.value ?? 0) / factor).toPrecision(12))),
    })),
  };
}

function nameOf({ cells }: RunLine): string {
  const last = cells.at(-1);
  return last ? cut(plain(labelOf(last)), CHART_LIMITS.label) : '';
}

function sizeOf({ cells }: RunLine): number {
  return Math.max(...cells.map((cell) => Math.abs(cell?.figure?.value ?? 0)));
}

function scaleOf(lines: readonly RunLine[]): { readonly factor: number; readonly unit: string } {
  const figure = lines[0]?.cells.at(-1)?.figure;
  if (figure?.unit === 'percent') return { factor: 1, unit: '%' };
  const most = Math.max(...lines.map(sizeOf));
  const [factor, word] = most >= 1e10 ? [1e9, 'B'] : most >= 1e6 ? [1e6, 'M'] : [1, ''];
  return { factor, unit: [currencyWord(figure?.currency), word].filter(Boolean).join(' ') };
}
