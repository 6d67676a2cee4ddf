import type { Metric } from '../core/brief.ts';
import type { Figure } from '../core/figure.ts';
import { isGrowthRate } from '../figures/lexicon/growth-rates.ts';
import { formatFigure } from '../figures/print/format-figure.ts';
import { capitalised, nameOf } from '../figures/print/phrases.ts';
import { partMetric } from '../figures/segment/sources.ts';

/**
 * Two short sentences from the weightiest metrics: the total first, then how the segments differ or
 * what was earned. Empty when the call gives no total and no segment.
 */
export function writeHeadline(metrics: readonly Metric[]): string {
  const total = metrics.filter(({ segment }) => segment === null);
  const pick = (names: readonly string[]) =>
    names.flatMap((name) => total.find((metric) => metric.name === name) ?? [])[0] ?? null;
  const top = pick([
    'revenue',
    'net interest income',
    'gross written premiums',
    'net written premiums',
    'earned premiums',
    'written premiums',
    'organic revenue',
    'organic growth',
    'core revenue',
    'core growth',
    'same-store sales',
    'revenue per available room',
    'production',
  ]);
  const earned = pick([
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
  const parts = segmentsClause(metrics);
  const main = top ?? (parts === null ? largestPart(metrics) : null);
  const first = [main, earned].filter((metric) => metric !== null).map(clauseOf);
  const second =
    parts ??
    clauseIf(pick(['ebitda', 'earnings per share', 'net income', 'operating cash flow']), [
      main,
      earned,
    ]);
  return [first.join('; '), second ?? '']
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

function clauseIf(metric: Metric | null, used: readonly (Metric | null)[]): string | null {
  return metric && !used.includes(metric) ? clauseOf(metric) : null;
}

/** "revenue rose 14% to $30.6B", "adjusted gross margin was 11.3%". */
function clauseOf(metric: Metric): string {
  const name = metric.segment === null ? nameOf(metric) : partName(metric.segment, metric.evidence);
  const level = metric.figure ? formatFigure(metric.figure) : null;
  const { change } = metric;
  if (metric.figure && isGrowthRate(metric)) return moveOf(name, metric.figure);
  // beside moves over a year one over a quarter would pass for one of them
  const isQuarters = change?.versus === 'previous-quarter' && level !== null;
  if (change?.stated && change.figure.unit !== 'multiple' && !isQuarters) {
    return `${moveOf(name, change.figure)}${level ? ` to ${level}` : ''}`;
  }
  return `${name} was ${level ?? formatFigure(change?.figure ?? { ...EMPTY })}`;
}

/** "revenue rose 14%" */
function moveOf(name: string, figure: Figure): string {
  const size = formatFigure({ ...figure, value: Math.abs(figure.value) });
  return `${name} ${figure.value < 0 ? 'fell' : 'rose'} ${size}`;
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
      change.figure.unit === 'percent',
  );
  const [one, other] = moved.toSorted((a, b) => (b.figure?.value ?? 0) - (a.figure?.value ?? 0));
  if (!one || !other) return null;
  // A name keeps its capitals behind the semicolon: "Enterprise Cloud", "UK Motor", "HomeCare".
  const isName = /^\p{Lu}\S* (?:(?:and|&|of) )?\p{Lu}|^\p{Lu}{2}|^\p{Lu}\p{Ll}+\p{Lu}/u.test(
    sayMove(other),
  );
  const next = sayMove(other).replace(/^./, (letter) => (isName ? letter : letter.toLowerCase()));
  return `${sayMove(one)}; ${next}`;
}

function sayMove({ segment, change, evidence }: Metric): string {
  return moveOf(capitalised(partName(segment ?? '', evidence)), change?.figure ?? EMPTY);
}

function partName(segment: string, evidence: Metric['evidence']): string {
  return partMetric(segment, 'revenue', { texts: evidence.map(({ quote }) => quote) });
}
