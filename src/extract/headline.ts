import type { Metric } from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';
import { isGrowthRate } from '../figures/lexicon/growth-rates.ts';
import { termOf } from '../figures/lexicon/lexicon.ts';
import { formatFigure } from '../figures/print/format-figure.ts';
import { capitalised, nameOf, uncapitalised } from '../figures/print/phrases.ts';
import { partMetric } from '../figures/segment/sources.ts';

/**
 * Two short sentences from the weightiest metrics: the total first, then how the segments differ or
 * what was earned. Empty when the call gives no total and no segment.
 */
export function writeHeadline(metrics: readonly Metric[]): string {
  const total = metrics.filter(({ segment }) => segment === null);
  const among = (names: readonly string[]) =>
    names.flatMap((name) => total.filter((metric) => metric.name === name));
  const pick = (names: readonly string[]) => among(names)[0] ?? null;
  const top = pick([
    'revenue',
    'net interest income',
    'gross written premiums',
    'net written premiums',
    'earned premiums',
    'written premiums',
    'constant-currency revenue',
    'organic revenue',
    'organic growth',
    'core revenue',
    'core growth',
    'same-store sales',
    'revenue per available room',
    'production',
  ]);
  const profits = among([
    'gross margin',
    'operating margin',
    'operating income',
    'ebita',
    'earnings per share',
    'net income',
    'ebitda',
    'ebitdax',
    'operating ratio',
    'combined ratio',
    'underwriting income',
    'net operating income',
    'funds from operations per share',
    'funds from operations',
    'affo per share',
    'affo',
  ]);
  // what moved says more than what only stood
  const [first = null] = profits;
  const ofFirst = profits.filter(({ name }) => name === first?.name);
  const earned = profits.find(isMoved) ?? ofFirst.find(isHeld) ?? first;
  const parts = segmentsClause(metrics);
  const largest = parts === null ? largestPart(metrics) : null;
  const main = top ?? largest ?? ((earned ?? parts) ? null : (total.find(isEarning) ?? null));
  const clauses = [main, earned]
    .filter((metric) => metric !== null)
    .map((metric) => withRates(metric, metrics));
  const second =
    parts ??
    clauseUnless(among(['ebitda', 'earnings per share', 'net income', 'operating cash flow']), [
      main,
      earned,
    ]);
  return [clauses.join('; '), second ?? '']
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${capitalised(sentence)}.`)
    .join(' ');
}

/** "Subscription revenue": what stands for the total where the call tells none. */
function largestPart(metrics: readonly Metric[]): Metric | null {
  const parts = metrics.filter(
    ({ name, segment, figure }) => name === 'revenue' && segment !== null && figure !== null,
  );
  const size = ({ figure }: Metric) => figure?.value ?? 0;
  return parts.toSorted((one, other) => size(other) - size(one))[0] ?? null;
}

/** Whether a metric is earned, sold or paid out by another name than the usual ones. */
function isEarning({ name, change, figure }: Metric): boolean {
  const isTold = figure !== null || change?.versus === 'year-ago';
  const term = termOf(name);
  return isTold && (/ per share$|earnings/.test(name) || (term?.kind === 'flow' && !term.isCost));
}

/** Whether the call tells how it moved over a year. */
function isMoved({ change, figure }: Metric): boolean {
  return figure !== null && change?.stated === true && change.versus !== 'previous-quarter';
}

/** Whether the call tells where it stood a year before. */
function isHeld({ prior, change, figure }: Metric): boolean {
  return (
    figure !== null &&
    prior !== null &&
    change?.versus === 'year-ago' &&
    prior.figure.unit === figure.unit
  );
}

/** The first of them that is no more of what was told. */
function clauseUnless(metrics: readonly Metric[], told: readonly (Metric | null)[]): string | null {
  const one = metrics.find(({ name }) => !told.some((other) => other?.name === name));
  return one ? clauseOf(one) : null;
}

/** "revenue was $5.1B, up 11% in constant currency": a level with the only move that is told of it. */
function withRates(metric: Metric, metrics: readonly Metric[]): string {
  const { name, segment, period, figure, change, prior } = metric;
  const twin = metrics.find(
    (other) =>
      other.name === `constant-currency ${name}` &&
      other.segment === segment &&
      other.period === period &&
      other.change?.versus === 'year-ago',
  );
  const isBare = figure !== null && change === null && prior === null;
  if (!isBare || !twin?.change) return clauseOf(metric);
  const { figure: moved } = twin.change;
  const size = formatFigure({ ...moved, value: Math.abs(moved.value) });
  return `${clauseOf(metric)}, ${moved.value < 0 ? 'down' : 'up'} ${size} in constant currency`;
}

/** "revenue rose 14% to $30.6B", "adjusted gross margin was 11.3%". */
function clauseOf(metric: Metric): string {
  const name = metric.segment === null ? nameOf(metric) : partName(metric.segment, metric.evidence);
  const level = metric.figure ? formatFigure(metric.figure) : null;
  const { change } = metric;
  if (metric.figure && isGrowthRate(metric)) return moveOf(name, metric.figure);
  // beside moves over a year one over a quarter, or since some other time, would pass for one of them
  const isOfYear = change?.versus === 'year-ago' || level === null;
  if (change?.stated && change.figure.unit !== 'multiple' && isOfYear) {
    const over = change.versus === 'previous-quarter' ? ' QoQ' : '';
    return `${moveOf(name, change.figure)}${level ? ` to ${level}` : ''}${over}`;
  }
  const then = isHeld(metric) && metric.prior ? `, from ${formatFigure(metric.prior.figure)}` : '';
  const was = /[a-rt-z]s$/.test(name) ? 'were' : 'was'; // "earnings were"
  return `${name} ${was} ${level ?? formatFigure(change?.figure ?? { ...EMPTY })}${then}`;
}

/** "revenue rose 14%" */
function moveOf(name: string, figure: Figure): string {
  const size = formatFigure({ ...figure, value: Math.abs(figure.value) });
  const by = figure.unit === 'money' ? 'by ' : ''; // "$0.15 to $0.69" would be a range
  return `${name} ${figure.value < 0 ? 'fell' : 'rose'} ${by}${size}`;
}

const EMPTY = {
  value: 0,
  unit: 'count',
  currency: null,
  text: '',
  approximate: false,
  doubtful: false,
} as const;

/** "Enterprise cloud revenue rose 9.5%, public cloud fell 10.1%": the two largest with a stated change. */
function segmentsClause(metrics: readonly Metric[]): string | null {
  const moved = metrics.filter(
    ({ name, segment, change, figure }) =>
      name === 'revenue' &&
      segment !== null &&
      figure !== null &&
      change?.stated === true &&
      change.versus !== 'previous-quarter' && // as in a clause: it would pass for a year's
      change.figure.unit === 'percent',
  );
  const [one, other] = moved.toSorted((a, b) => (b.figure?.value ?? 0) - (a.figure?.value ?? 0));
  if (!one || !other) return null;
  const texts = other.evidence.map(({ quote }) => quote);
  return `${sayMove(one)}; ${uncapitalised(sayMove(other), texts)}`;
}

function sayMove({ segment, change, evidence }: Metric): string {
  return moveOf(capitalised(partName(segment ?? '', evidence)), change?.figure ?? EMPTY);
}

function partName(segment: string, evidence: Metric['evidence']): string {
  return partMetric(segment, 'revenue', { texts: evidence.map(({ quote }) => quote) });
}
