import type { Brief, Metric } from '../../core/brief.ts';
import type { Figure } from '../../core/figure.ts';
import { currencyWord } from '../../figures/print/format-figure.ts';
import { capitalised, nameOf, segmentLabel } from '../../figures/print/phrases.ts';
import { cut, plain } from '../block-kit/escape.ts';
import { quotesOf } from '../brief/metric-rows.ts';
import { CHART_LIMITS } from './chart-rules.ts';

/** A chart as plain data: what Slack draws natively, and `chart-svg.ts` anywhere else. */
export interface Chart {
  /** "Revenue by segment, RMB M". */
  readonly title: string;
  /** "RMB M", "%". */
  readonly unit: string;
  readonly categories: readonly string[];
  /** One value a category, in the order of time. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const MOST_CHARTS = 2; // Slack: of one message
const MOST_BARS = 6; // categories that a phone shows with their names
const FARTHEST = 40; // a bar this much smaller than another cannot be read

const DANGLING = /(?:,|\s(?:and|&|of|the|for))+…$/i; // "Content and…"

/** A figure of a chart with what it moved from. */
interface Pair {
  readonly label: string;
  readonly now: Figure;
  readonly before: Figure | null;
  readonly metric: Metric;
}

/**
 * What a brief's metrics let one compare, at most two charts: a measure over the parts of the company,
 * else measures of the whole against the period before. A bar states a value, so that only figures that
 * are exact, and that nothing on the call contradicts, are drawn.
 */
export function chartsOf(brief: Brief): readonly Chart[] {
  const quotes = Map.groupBy(brief.metrics, ({ segment }) => segment);
  const pairs = brief.metrics.flatMap((metric) =>
    pairOf(metric, brief, (quotes.get(metric.segment) ?? []).flatMap(quotesOf)),
  );
  const ofParts = groups(
    pairs.filter(({ metric }) => metric.segment !== null),
    byMeasure,
  ).map((group) => chartOf(group, brief, `${capitalised(nameOf(group[0].metric))} by segment`));
  const whole = pairs.filter(({ metric, before }) => metric.segment === null && before !== null);
  const ofWhole = groups(whole, byUnit).map((group) =>
    chartOf(group, brief, `${group[0].metric.period} against ${group[0].metric.prior?.period}`),
  );
  const charts = [...ofParts, ...ofWhole].filter((chart) => chart !== null);
  // One of money and one of per cent say more than two of a kind.
  const [first] = charts;
  const other = charts.find(({ unit }) => unit !== first?.unit) ?? charts[1];
  return [first, other].filter((chart) => chart !== undefined).slice(0, MOST_CHARTS);
}

/** A figure with what it moved from; a part is spelled as any quote of its metrics writes it, in all charts alike. */
function pairOf(metric: Metric, brief: Brief, quotes: readonly string[]): readonly Pair[] {
  const { figure: now, prior, segment } = metric;
  if (!now || !/^(?:money|percent)$/.test(now.unit) || !isSure(now, brief)) return [];
  const before = prior && isSure(prior.figure, brief) ? prior.figure : null;
  const isAlike = before === null || (before.unit === now.unit && before.currency === now.currency);
  if (!isAlike || (prior && before === null)) return [];
  const name = segment === null ? capitalised(nameOf(metric)) : segmentLabel(segment, quotes);
  const label = cut(plain(name).trim(), CHART_LIMITS.label).replace(DANGLING, '…');
  return label === '' ? [] : [{ label, now, before, metric }];
}

/** Whether a bar may state it: said exactly, heard clearly, contradicted by nothing. */
function isSure(figure: Figure, { checks }: Brief): boolean {
  const { approximate, bound, doubtful, high, low, text, value } = figure;
  const isExact = !approximate && bound === undefined && low === undefined && high === undefined;
  const isContradicted = checks.some(
    ({ verdict, stated }) =>
      verdict === 'conflict' && stated.value === value && stated.text === text,
  );
  return isExact && !doubtful && !isContradicted && Number.isFinite(value);
}

function byMeasure({ metric, now }: Pair): string {
  const { name, basis, period, prior } = metric;
  return JSON.stringify([name, basis, now.unit, now.currency, period, prior?.period ?? null]);
}

function byUnit({ metric, now }: Pair): string {
  return JSON.stringify([now.unit, now.currency, metric.period, metric.prior?.period ?? null]);
}

type Group = readonly [Pair, ...Pair[]];

/** Pairs that can stand side by side, in the order of the brief; the largest groups of one kind first. */
function groups(pairs: readonly Pair[], kind: (pair: Pair) => string): readonly Group[] {
  return [...Map.groupBy(pairs, kind).values()].flatMap((all) => {
    const most = Math.max(...all.map(({ now }) => Math.abs(now.value)));
    const readable = all.filter(({ now }) => Math.abs(now.value) * FARTHEST >= most);
    const once = [...new Map(readable.map((pair) => [pair.label, pair])).values()];
    const [first, second, ...rest] = once.slice(0, MOST_BARS);
    return first && second ? [[first, second, ...rest]] : [];
  });
}

function chartOf(group: Group, { call }: Brief, subject: string): Chart | null {
  const [{ metric, now }] = group;
  const { factor, word } = scaleOf(group);
  const unit =
    now.unit === 'percent' ? '%' : [currencyWord(now.currency), word].filter(Boolean).join(' ');
  const before = group.flatMap((pair) => pair.before ?? []);
  const values = (figures: readonly Figure[]) => figures.map(({ value }) => scaled(value, factor));
  const isMoved = before.length === group.length && metric.prior !== null;
  const period = metric.period || call.period || 'Now';
  // A prior of the same name would be two series of one name.
  if (isMoved && metric.prior?.period === period) return null;
  return {
    title: cut(`${subject}${unit === '' ? '' : `, ${unit}`}`, CHART_LIMITS.title),
    unit,
    categories: group.map(({ label }) => label),
    series: [
      ...(isMoved && metric.prior
        ? [{ name: cut(metric.prior.period, CHART_LIMITS.label), values: values(before) }]
        : []),
      { name: cut(period, CHART_LIMITS.label), values: values(group.map((pair) => pair.now)) },
    ],
  };
}

const SCALES = [
  { factor: 1e9, word: 'B', said: /\b(?:billions?|bn|milliards?)\b|\d[bB]\b/i },
  { factor: 1e6, word: 'M', said: /\b(?:millions?|mn|mm|mio)\b|\d[mM]\b/i },
] as const;

/** The scale that most of the amounts were said in; none for percentages and small amounts. */
function scaleOf(group: Group): { readonly factor: number; readonly word: string } {
  if (group[0].now.unit === 'percent') return { factor: 1, word: '' };
  const count = (said: RegExp) => group.filter(({ now }) => said.test(now.text)).length;
  const most = SCALES.toSorted((one, other) => count(other.said) - count(one.said))[0];
  return most && count(most.said) > 0 ? most : { factor: 1, word: '' };
}

/** The same digits under another scale: binary fractions have more of them than were said. */
function scaled(value: number, factor: number): number {
  return Number((value / factor).toPrecision(12));
}
