import type { Evidence, Highlight, Metric, Statement } from '../core/brief.ts';
import { capitalised, describe, nameOf, segmentLabel, topicLabel } from '../figures/phrases.ts';
import { shorten } from './words.ts';

const MOST = 7;
const FEWEST = 5;
const MOST_SEGMENTS = 3;

// What analysts look for, in order; the first two metrics found of each theme make its line.
const THEMES: readonly (readonly [string, readonly string[]])[] = [
  ['Revenue', ['revenue', 'organic growth', 'same-store sales']],
  ['Income', ['total income', 'net interest income']],
  [
    'Premiums',
    ['gross written premiums', 'net written premiums', 'earned premiums', 'written premiums'],
  ],
  ['Margin', ['gross margin', 'gross profit', 'net interest margin', 'combined ratio']],
  ['EBITDA', ['ebitda', 'ebitda margin']],
  [
    'Profit',
    [
      'operating income',
      'operating margin',
      'ebita',
      'net income',
      'earnings per share',
      'profit before tax',
    ],
  ],
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

/** Five to seven lines an analyst would note, each built from metrics and their own evidence. */
export function writeHighlights(
  metrics: readonly Metric[],
  guidance: readonly Statement[],
): readonly Highlight[] {
  const total = metrics.filter(({ segment }) => segment === null);
  const themed = THEMES.flatMap(([label, names]) => {
    const found = names
      .flatMap((name) => total.find((metric) => metric.name === name) ?? [])
      .slice(0, 2);
    return found.length > 0 ? [lineOf(label, found)] : [];
  });
  const [outlook, ...further] = outlookLines(guidance);
  const room = MOST - (outlook ? 1 : 0);
  const segments = segmentLines(metrics);
  const [first, second, third, ...rest] = themed;
  const lines = [first, second, third, ...segments.full, ...rest, ...segments.moves]
    .filter((line) => line !== undefined)
    .slice(0, room);
  const missing = Math.max(0, FEWEST - lines.length - (outlook ? 1 : 0));
  return [...lines, ...(outlook ? [outlook] : []), ...further.slice(0, missing)];
}

function lineOf(label: string, metrics: readonly Metric[]): Highlight {
  const text = metrics
    .map((metric, at) =>
      at === 0 && nameOf(metric) === label.toLowerCase()
        ? describe(metric)
        : `${nameOf(metric)} ${describe(metric)}`,
    )
    .join('; ');
  return { label, text: `${capitalised(text)}.`, evidence: evidenceOf(metrics) };
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
  const revenue = group.filter(({ name }) => name === 'revenue').slice(0, 1);
  const margin = group
    .filter(
      ({ name, figure }) =>
        figure !== null && /margin|operating income|gross profit|ebitda/.test(name),
    )
    .toSorted((one, other) => Number(/margin/.test(other.name)) - Number(/margin/.test(one.name)))
    .slice(0, 1);
  const shown = [...revenue, ...margin];
  return shown.length > 0 ? lineOf(segmentLabel(segment), shown) : null;
}

function weightOf(group: readonly Metric[]): number {
  const revenue = group.find(({ name }) => name === 'revenue')?.figure;
  return revenue ? 1e3 + Math.log10(Math.abs(revenue.value) + 1) : group.length;
}

/** Forward statements in the speakers' own words, the weightiest first. */
function outlookLines(guidance: readonly Statement[]): readonly Highlight[] {
  return guidance
    .filter(({ kind }) => kind === 'guidance')
    .toSorted((one, other) => weigh(other) - weigh(one))
    .map(({ topic, text, evidence }) => ({
      label: 'Outlook',
      text: `${topic === 'outlook' ? '' : `${topicLabel(topic)}: `}${quoted(shorten(text, 250), evidence)}`,
      evidence,
    }));
}

/** Marked as spoken where it is, to the letter; a capital that we gave it is no part of the words. */
function quoted(text: string, evidence: readonly Evidence[]): string {
  const isSpoken = (words: string) =>
    evidence.some(({ quote }) => quote.includes(words.replace(/…$/, '')));
  if (isSpoken(text)) return `“${text}”`;
  const plain = `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return isSpoken(plain) ? `“… ${plain}”` : text;
}

function weigh({ figure, horizon, hedge, topic }: Statement): number {
  return (
    (figure ? 2 : 0) +
    (horizon ? 2 : 0) +
    (/likely|delay/i.test(hedge ?? '') ? 2 : 0) +
    (/revenue|earnings|income|ebitda/.test(topic) ? 1 : 0)
  );
}

function evidenceOf(metrics: readonly Metric[]): Evidence[] {
  const all = metrics.flatMap(({ evidence }) => evidence);
  return all.filter((each, at) => all.findIndex(({ quote }) => quote === each.quote) === at);
}
