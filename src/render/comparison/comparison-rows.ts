import type { Evidence, Metric } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import type { Comparison, WhyNoChange } from '../../core/comparison.ts';
import type { Figure } from '../../core/figure.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { currencyWord, formatFigure } from '../../figures/print/format-figure.ts';
import { changeOf } from '../../figures/print/phrases.ts';
import { labelOf } from '../brief/metric-rows.ts';
import { periodOf } from './comparison-words.ts';

/** One line of a comparison as text cells. */
export interface ComparedRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly change: string;
  readonly evidence: readonly Evidence[];
}

export interface ComparedTable {
  /** "RMB million", "Q1 2023", "Q2 2023", "Change". */
  readonly heads: readonly string[];
  readonly rows: readonly ComparedRow[];
  /** What the signs mean that occur. */
  readonly legend: readonly string[];
}

/** A line of a table: a metric a call, null where a call does not tell it. */
export interface TableLine {
  readonly metrics: readonly (Metric | null)[];
  readonly change: Figure | null;
  readonly why: WhyNoChange | null;
  /** Reckoned from the first figure as a later call restates it. */
  readonly isFromRestated: boolean;
}

const UNSAID = '–';
const WHY: Readonly<Record<WhyNoChange, string>> = {
  'other length': UNSAID,
  'so far': 'so far',
  'other currency': 'other currency',
  'other terms': 'other terms',
  'one date': 'same date',
  'not exact': 'not exact',
  'too coarse': 'rounding',
  doubtful: 'doubtful',
  'in conflict': '⚠',
};

/** The lines that both calls tell, side by side. */
export function comparedTable({ from, to, metrics }: Comparison, most: number): ComparedTable {
  const both = metrics.filter((pair) => pair.from !== null && pair.to !== null);
  const lines = both.map(
    ({ from: then, to: now, change, why, base }): TableLine => ({
      metrics: [then, now],
      change,
      why,
      isFromRestated: base != null,
    }),
  );
  return tableOf([from, to], lines.slice(0, most));
}

/** Lines over calls as a table: a column a call, then our arithmetic. */
export function tableOf(
  calls: readonly Call[],
  lines: readonly TableLine[],
  changeHead = 'Change',
): ComparedTable {
  const figures = lines.flatMap(({ metrics }) => metrics.flatMap((metric) => metric?.figure ?? []));
  const currency = currencyOf(calls);
  const inMillions = figures.filter(({ unit, text }) => unit === 'money' && /million/i.test(text));
  const money = figures.filter(({ unit }) => unit === 'money');
  const look = { currency, isInMillions: inMillions.length * 2 > money.length };
  const quotes = lines.flatMap(({ metrics }) => metrics.flatMap((metric) => quotesOf(metric)));
  const rows = lines.map((line): ComparedRow => {
    const shown = line.metrics.findLast((metric) => metric !== null);
    const spans = new Set(line.metrics.flatMap((metric, at) => spanOf(metric, calls[at]) ?? []));
    const texts = shown?.segment ? quotes : [];
    return {
      label: shown ? `${labelOf(shown, texts)}${spanWords(spans)}` : '',
      cells: line.metrics.map((metric) => (metric ? cellOf(metric, look) : UNSAID)),
      change: changeCell(line, look),
      evidence: line.metrics.flatMap((metric) => metric?.evidence ?? []),
    };
  });
  const word = [currencyWord(currency), look.isInMillions ? 'million' : '']
    .filter(Boolean)
    .join(' ');
  return {
    heads: [
      word === '' ? 'Metric' : word,
      ...calls.map(({ id, period }) => period || id),
      changeHead,
    ],
    rows,
    legend: legendOf(rows),
  };
}

/** What the calls speak of amounts in: the latest word of it. */
export function currencyOf(calls: readonly Call[]): string | null {
  return calls.findLast((call) => call.currency)?.currency ?? null;
}

interface Look {
  readonly currency: string | null;
  readonly isInMillions: boolean;
}

function cellOf({ figure, change, ...metric }: Metric, look: Look): string {
  if (figure) return printed(figure, look);
  const moved = changeOf({ ...metric, figure, change });
  if (moved === null) return UNSAID;
  // "−340" under a head of amounts would be one of them
  return /^(?:money|count)$/.test(change?.figure.unit ?? '') ? `by ${moved}` : moved;
}

/** A figure under a head that names the currency and the scale; one of another currency keeps its sign. */
function printed(figure: Figure, { currency, isInMillions }: Look, isChange = false): string {
  const bare = figure.currency === null || figure.currency === currency;
  const text = formatFigure(figure, { bare, isChange });
  return isInMillions && figure.unit === 'money' ? text.replace(/(\d)M\b/, '$1') : text;
}

function changeCell({ change, why, isFromRestated }: TableLine, look: Look): string {
  if (change) return `${printed(change, look, true)} ${isFromRestated ? '‡' : '†'}`;
  return why ? WHY[why] : UNSAID;
}

/** The time to date that a figure is of, where it is not that of its call: "9M 2024". */
function spanOf(metric: Metric | null, call: Call | undefined): string | null {
  if (!metric || !call || /^\d{4}-|^$/.test(metric.period)) return null;
  if (termOf(metric.name)?.kind === 'stock') return null; // of a day, whatever it was told with
  return metric.period === call.period ? null : metric.period;
}

function spanWords(spans: ReadonlySet<string>): string {
  return spans.size === 0 ? '' : `, ${[...spans].join(' / ')}`;
}

function legendOf(rows: readonly ComparedRow[]): readonly string[] {
  const cells = rows.flatMap(({ cells, change }) => [...cells, change]);
  const has = (sign: string) => cells.some((cell) => cell.includes(sign));
  return [
    has('†') ? '† our arithmetic' : null,
    has('‡') ? '‡ our arithmetic, from the earlier figure as it was restated' : null,
    has('⚠') ? '⚠ conflicts with another figure of its call' : null,
    has(UNSAID) ? '– not said, or not to be computed' : null,
  ].filter((sign) => sign !== null);
}

function quotesOf(metric: Metric | null): readonly string[] {
  return metric?.evidence.map(({ quote }) => quote) ?? [];
}

/**
 * What the table leaves out: what only one of the calls tells, by its name ("Net income"), then what both
 * tell and nobody can set side by side, since words on one of them leave open of what it is.
 */
export function toldBeside(
  { metrics, from, to }: Comparison,
  most: number,
): readonly { readonly lead: string; readonly names: readonly string[] }[] {
  const namesOf = (side: 'from' | 'to', call: Call, pairs: Comparison['metrics']) =>
    new Set(
      pairs.flatMap((pair) => {
        const metric = pair[side];
        const span = metric && spanOf(metric, call);
        return metric ? [`${labelOf(metric)}${span === null ? '' : ` (${span})`}`] : [];
      }),
    );
  const single = metrics.filter((pair) => pair.from === null || pair.to === null);
  const [inTo, inFrom] = [namesOf('to', to, metrics), namesOf('from', from, metrics)];
  const [onlyTo, onlyFrom] = [namesOf('to', to, single), namesOf('from', from, single)];
  const shown = metrics.filter((pair) => pair.from !== null && pair.to !== null);
  const apart = onlyTo.union(onlyFrom).intersection(inTo).intersection(inFrom);
  return [
    { lead: `Told only on the ${periodOf(to)} call`, all: onlyTo.difference(inFrom) },
    { lead: `Told only on the ${periodOf(from)} call`, all: onlyFrom.difference(inTo) },
    {
      lead: 'Told on both calls, but not for certain of the same',
      all: apart.difference(namesOf('to', to, shown)),
    },
  ].flatMap(({ lead, all }) => {
    const names = [...all];
    const rest = names.length - most;
    const told = rest > 0 ? [...names.slice(0, most), `${rest} more`] : names;
    return names.length > 0 ? [{ lead, names: told }] : [];
  });
}
