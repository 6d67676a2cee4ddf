import type { Evidence, Highlight, Metric, Statement } from '../core/brief.ts';
import { capitalised, describe, nameOf, segmentLabel } from '../figures/phrases.ts';
import { shorten } from './words.ts';

const MOST = 7;
const MOST_SEGMENTS = 3;

// What analysts look for, in order; the first two metrics found of each theme make its line.
const THEMES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Revenue',
    [
      'revenue',
      'net interest income',
      'gross written premiums',
      'organic growth',
      'same-store sales',
    ],
  ],
  ['Margin', ['gross margin', 'gross profit', 'net interest margin', 'combined ratio']],
  ['EBITDA', ['ebitda', 'ebitda margin']],
  [
    'Profit',
    [
      'operating income',
      'operating margin',
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
    ['cet1 ratio', 'return on equity', 'dividend per share', 'share repurchases', 'net debt'],
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
  const outlook = outlookOf(guidance);
  const room = MOST - (outlook ? 1 : 0);
  const segments = segmentLines(metrics);
  const [first, second, third, ...rest] = themed;
  return [first, second, third, ...segments, ...rest]
    .filter((line) => line !== undefined)
    .slice(0, room)
    .concat(outlook ?? []);
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

/** One line a segment: its revenue, then its margin or profit; only segments with a level or a change. */
function segmentLines(metrics: readonly Metric[]): readonly Highlight[] {
  const groups = Map.groupBy(
    metrics.filter(({ segment }) => segment !== null),
    ({ segment }) => segment ?? '',
  );
  return [...groups]
    .filter(([, group]) => group.some(({ name, figure }) => name === 'revenue' && figure !== null))
    .toSorted((one, other) => weightOf(other[1]) - weightOf(one[1]))
    .slice(0, MOST_SEGMENTS)
    .map(([segment, group]) => {
      const revenue = group.filter(({ name }) => name === 'revenue').slice(0, 1);
      const margin = group
        .filter(
          ({ name, figure }) =>
            figure !== null && /margin|operating income|gross profit/.test(name),
        )
        .toSorted(
          (one, other) => Number(/margin/.test(other.name)) - Number(/margin/.test(one.name)),
        )
        .slice(0, 1);
      return lineOf(segmentLabel(segment), [...revenue, ...margin]);
    });
}

function weightOf(group: readonly Metric[]): number {
  const revenue = group.find(({ name }) => name === 'revenue')?.figure;
  return revenue ? 1e3 + Math.log10(Math.abs(revenue.value) + 1) : group.length;
}

/** The weightiest forward statement in the speaker's own words. */
function outlookOf(guidance: readonly Statement[]): Highlight | null {
  const forward = guidance.filter(({ kind }) => kind === 'guidance');
  const [top] = forward.toSorted((one, other) => weigh(other) - weigh(one));
  if (!top) return null;
  return {
    label: 'Outlook',
    text: `${capitalised(top.topic)}: “${shorten(top.text, 250)}”`,
    evidence: top.evidence,
  };
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
