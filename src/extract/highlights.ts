import type { Evidence, Highlight, Metric, Statement } from '../core/brief.ts';
import { capitalised, describe, nameOf, segmentLabel } from '../figures/print/phrases.ts';
import { sourceIn } from '../figures/segment/sources.ts';
import { writeOutlook } from './guidance/outlook.ts';

const MOST = 7;
const FEWEST = 5;
const MOST_SEGMENTS = 3;
const MOST_GUIDED = 3;

// What analysts look for, in order; the first two metrics found of each theme make its line.
const THEMES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Revenue',
    [
      'revenue',
      'constant-currency revenue',
      'organic revenue',
      'organic growth',
      'core revenue',
      'core growth',
      'same-store sales',
    ],
  ],
  ['Income', ['total income', 'net interest income']],
  [
    'Premiums',
    ['gross written premiums', 'net written premiums', 'earned premiums', 'written premiums'],
  ],
  [
    'Earnings',
    ['earnings per share', 'funds from operations per share', 'affo per share', 'net income'],
  ],
  ['Assets', ['assets under management', 'net inflows', 'long-term net inflows']],
  ['Margin', ['gross margin', 'gross profit', 'net interest margin', 'combined ratio']],
  ['Property', ['same-store net operating income', 'occupancy', 'leasing spread']],
  [
    'Credit',
    [
      'net charge-off ratio',
      'cost of risk',
      'net charge-offs',
      'provision for credit losses',
      'npl ratio',
      'gross stage 3 ratio',
    ],
  ],
  ['EBITDA', ['ebitda', 'ebitda margin', 'ebitdax']],
  [
    'Profit',
    [
      'operating income',
      'operating margin',
      'operating ratio',
      'ebita',
      'net income',
      'profit before tax',
    ],
  ],
  ['Production', ['production']],
  ['Cash', ['operating cash flow', 'free cash flow', 'cash', 'capital expenditure']],
  [
    'Costs',
    ['operating expenses', 'cost of revenue', 'selling, general and administrative expense'],
  ],
  [
    'Capital',
    [
      'cet1 ratio',
      'return on tangible equity',
      'return on equity',
      'dividend per share',
      'share repurchases',
      'net debt',
    ],
  ],
];

// Said before anything else: what came in, and what each share earned.
const LEADS = ['Revenue', 'Income', 'Premiums', 'Earnings'];
const IN_BOTH = ['earnings per share'];

/** Five to seven lines an analyst would note, each built from metrics and their own evidence. */
export function writeHighlights(
  metrics: readonly Metric[],
  guidance: readonly Statement[],
): readonly Highlight[] {
  const total = metrics.filter(({ segment }) => segment === null);
  const told = new Set<Metric>();
  const themed = THEMES.flatMap(([label, names]) => {
    const open = total.filter((metric) => !told.has(metric));
    const found = names.flatMap((name) => bothBases(open, name)).slice(0, 2);
    for (const metric of found) told.add(metric);
    return found.length > 0 ? [{ label, line: lineOf(label, found) }] : [];
  });
  const isLead = ({ label }: { readonly label: string }) => LEADS.includes(label);
  const lead = themed.filter(isLead).map(({ line }) => line);
  const [first, second, ...rest] = themed.filter((theme) => !isLead(theme)).map(({ line }) => line);
  const { guided, other } = writeOutlook(guidance);
  const outlook = [...guided.slice(MOST_GUIDED), ...other];
  const segments = segmentLines(metrics);
  const lines = [
    ...lead,
    ...guided.slice(0, MOST_GUIDED),
    first,
    second,
    ...segments.full,
    ...rest,
    ...segments.moves,
  ].filter((line) => line !== undefined);
  const room = MOST - (guided.length > 0 || other.length === 0 ? 0 : 1);
  const kept = lines.slice(0, room);
  return [...kept, ...outlook.slice(0, Math.max(MOST - room, FEWEST - kept.length))];
}

/** The metric as reported and as adjusted, where both are said; at constant currencies, where that is all. */
function bothBases(total: readonly Metric[], name: string): readonly Metric[] {
  const named = total.filter((metric) => metric.name === name);
  const all =
    named.length > 0
      ? named
      : total.filter((metric) => metric.name === `constant-currency ${name}`);
  return IN_BOTH.includes(name) ? all.slice(0, 2) : all.slice(0, 1);
}

function lineOf(label: string, metrics: readonly Metric[]): Highlight {
  const text = metrics
    .map((metric, at) =>
      at === 0 && nameOf(metric) === label.toLowerCase()
        ? describe(metric)
        : `${nameOf(metric)} ${describe(metric)}`,
    )
    .join('; ');
  return {
    label,
    text: `${capitalised(text)}.`,
    evidence: evidenceOf(metrics),
  };
}

/**
 * One line a segment: its revenue, then its margin or profit. `full` are those with the level of their
 * revenue; `moves` only say how it changed or what was earned.
 */
function segmentLines(metrics: readonly Metric[]): {
  readonly full: readonly Highlight[];
  readonly moves: readonly Highlight[];
} {
  const groups = Map.groupBy(
    metrics.filter(({ segment }) => segment !== null),
    ({ segment }) => segment ?? '',
  );
  const isFull = (group: readonly Metric[]) =>
    group.some(({ name, figure }) => name === 'revenue' && figure !== null);
  const ranked = [...groups].toSorted((one, other) => weightOf(other[1]) - weightOf(one[1]));
  const lines = (wanted: boolean) =>
    ranked
      .filter(([, group]) => isFull(group) === wanted)
      .flatMap(([segment, group]) => segmentLine(segment, group) ?? [])
      .slice(0, MOST_SEGMENTS);
  return { full: lines(true), moves: lines(false) };
}

function segmentLine(segment: string, group: readonly Metric[]): Highlight | null {
  const sold = (name: string) => group.filter((metric) => metric.name === name).slice(0, 1);
  const revenue = [...sold('revenue'), ...sold('constant-currency revenue')];
  const margin = group
    .filter(
      ({ name, figure }) =>
        figure !== null && /margin|operating income|gross profit|ebitda/.test(name),
    )
    .toSorted((one, other) => Number(/margin/.test(other.name)) - Number(/margin/.test(one.name)))
    .slice(0, 1);
  const shown = [...revenue, ...margin];
  const [first] = shown;
  if (!first) return null;
  const quotes = group.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
  const source = first.evidence.map(({ quote }) => sourceIn(segment, quote)).find(Boolean);
  if (!source || first.name !== 'revenue') return lineOf(segmentLabel(segment, quotes), shown);
  return { ...lineOf('revenue', shown), label: `Revenue from ${source}` };
}

function weightOf(group: readonly Metric[]): number {
  const revenue = group.find(({ name }) => name === 'revenue')?.figure;
  return revenue ? 1e3 + Math.log10(Math.abs(revenue.value) + 1) : group.length;
}

function evidenceOf(metrics: readonly Metric[]): Evidence[] {
  const all = metrics.flatMap(({ evidence }) => evidence);
  return all.filter((each, at) => all.findIndex(({ quote }) => quote === each.quote) === at);
}
