import type { Brief, Metric } from '../../core/brief.ts';
import type { Figure } from '../../core/figure.ts';
import { isGrowthRate } from '../../figures/lexicon/growth-rates.ts';
import { currencyWord, formatFigure } from '../../figures/print/format-figure.ts';
import { capitalised, nameOf } from '../../figures/print/phrases.ts';
import { partMetric } from '../../figures/segment/sources.ts';
import { isToDate } from '../../figures/time/fiscal.ts';

/** One line of the metrics table as text cells; `metric` is what it shows. */
export interface MetricRow {
  readonly label: string;
  readonly now: string;
  readonly before: string;
  readonly change: string;
  readonly metric: Metric;
}

export interface MetricTable {
  /** "RMB million", "Q2 2023", "Q2 2022", "Change". */
  readonly heads: readonly [string, string, string, string];
  readonly rows: readonly MetricRow[];
  /** How many more metrics there are. */
  readonly left: number;
  /** The signs that occur, for the legend. */
  readonly signs: { readonly conflict: boolean; readonly ours: boolean; readonly unsaid: boolean };
}

const UNSAID = '–';

/** The metrics table: what needs it carries ⚠ (conflict), † (our arithmetic) or – (not said). */
export function metricTable({ metrics, checks, call }: Brief, most: number): MetricTable {
  const told = metrics.filter(({ figure, change }) => figure !== null || change !== null);
  const shown = told.slice(0, most);
  const inMillions = shown.filter(
    ({ figure }) => figure?.unit === 'money' && /million/i.test(figure.text),
  ).length;
  const scale = inMillions * 2 >= shown.length / 2 ? 'M' : '';
  const priors = shown.flatMap(({ prior }) => (prior ? [prior.period] : []));
  const commonest = mostCommon(priors);
  // A year before a quarter's year-to-date rows heads no column of quarters.
  const usual = commonest?.charAt(0) === call.period.charAt(0) ? commonest : null;
  // A part is spelled alike in all its rows, as any of their quotes writes it.
  const quotes = Map.groupBy(metrics, ({ segment }) => segment);
  const labelIn = (metric: Metric) =>
    labelOf(metric, (quotes.get(metric.segment) ?? []).flatMap(quotesOf));
  const currency = call.currency ?? null;
  const conflicts = checks.filter(({ verdict }) => verdict === 'conflict');

  const rows = shown.map((metric): MetricRow => {
    const clashes = (figure: Figure | undefined) =>
      conflicts.some(({ stated }) => stated.value === figure?.value && stated.text === figure.text);
    const clash = clashes(metric.prior?.figure);
    const moved = changeCell(metric, usual, { scale, currency });
    const isChange = isGrowthRate(metric);
    const then = metric.prior
      ? formatCell(metric.prior.figure, scale, currency, { isChange })
      : UNSAID;
    const when = metric.prior && metric.prior.period !== usual ? ` (${metric.prior.period})` : '';
    return {
      label:
        isToDate(metric.period, call) || metric.period.startsWith('TTM ')
          ? `${labelIn(metric)}, ${metric.period}`
          : labelIn(metric),
      now: metric.figure
        ? `${formatCell(metric.figure, scale, currency, { isChange })}${clashes(metric.figure) ? ' ⚠' : ''}`
        : UNSAID,
      before: `${then}${when}${clash ? ' ⚠' : ''}`,
      change: clashes(metric.change?.figure) ? `${moved} ⚠` : moved,
      metric,
    };
  });
  const word = [currencyWord(call.currency), scale === 'M' ? 'million' : '']
    .filter((part) => part !== '')
    .join(' ');
  return {
    heads: [
      word === '' ? 'Metric' : word,
      call.period || 'This period',
      usual ?? 'Before',
      'Change',
    ],
    rows,
    left: told.length - shown.length,
    signs: {
      conflict: rows.some(({ now, before, change }) => `${now}${before}${change}`.includes('⚠')),
      ours: rows.some(({ change }) => change.includes('†')),
      unsaid: rows.some(({ now, before, change }) => [now, before, change].includes(UNSAID)),
    },
  };
}

/** "Public cloud revenue", "Adj. gross margin". */
export function labelOf(metric: Metric, texts: readonly string[] = quotesOf(metric)): string {
  const name = nameOf(metric).replace(/^adjusted /, 'adj. ');
  if (metric.segment === null) return capitalised(name);
  return capitalised(partMetric(metric.segment, name, { texts }));
}

/** A figure in a table whose head says the currency, and the scale where it is millions; another's stands whole. */
export function formatCell(
  figure: Figure,
  scale: string,
  currency: string | null,
  { isChange = false }: { readonly isChange?: boolean } = {},
): string {
  const bare = isOfTable(figure, currency);
  const text = formatFigure(figure, { bare, isChange });
  return bare && scale !== '' && figure.unit === 'money' ? text.replace(/(\d)M\b/, '$1') : text;
}

function isOfTable(figure: Figure, currency: string | null): boolean {
  return currency === null || figure.currency === null || figure.currency === currency;
}

function changeCell(
  { change, prior }: Metric,
  usual: string | null,
  { scale, currency }: { readonly scale: string; readonly currency: string | null },
): string {
  if (!change) return UNSAID;
  const isMultiple = change.figure.unit === 'multiple';
  const bare = isOfTable(change.figure, currency);
  const text = formatFigure(change.figure, isMultiple ? {} : { isChange: true, bare });
  const size = scale === '' || !bare ? text : text.replace(/(\d)M\b/, '$1');
  const isOther =
    change.versus === 'previous-quarter' && (prior === null || prior.period === usual);
  return `${size}${isOther ? ' QoQ' : ''}${change.stated ? '' : ' †'}`;
}

function mostCommon(items: readonly string[]): string | null {
  const [top] = [...Map.groupBy(items, (item) => item)].toSorted(
    (one, other) => other[1].length - one[1].length,
  );
  return top?.[0] ?? null;
}

/** What the call says of a metric. */
export function quotesOf({ evidence }: Metric): readonly string[] {
  return evidence.map(({ quote }) => quote);
}
