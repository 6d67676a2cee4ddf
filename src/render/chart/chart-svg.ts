import { axisOf } from './chart-axis.ts';
import type { Chart } from './charts.ts';

/** Type and colours of a drawing, as SVG takes them. */
export interface ChartLook {
  readonly font: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** Of the series, in order. */
  readonly bars: readonly string[];
}

/** Those of the page that holds the drawing, light or dark. */
export const PAGE_LOOK: ChartLook = {
  font: 'inherit',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  bars: [
    'var(--bar-1)',
    'var(--bar-2)',
    'var(--bar-3)',
    'var(--bar-4)',
    'var(--bar-5)',
    'var(--bar-6)',
  ],
};

/** Those of a drawing that stands in a file of its own. */
export const FILE_LOOK: ChartLook = {
  ...{ font: 'system-ui, sans-serif', ink: '#1d1c1d', soft: '#616061', line: '#dddddf' },
  bars: ['#bf4d17', '#25399b', '#3f7d20', '#8c1d6a', '#7a5c00', '#1d6f7d'],
};

const WIDTH = 380;
const [LEFT, RIGHT, TOP] = [50, 2, 44];
const [PLOT_WIDTH, PLOT_HEIGHT] = [WIDTH - LEFT - RIGHT, 166];
const FLOOR = TOP + PLOT_HEIGHT; // what stands below are names of categories, then the legend
const NAME_LINE = 13;
const CHARACTER = 6.4; // of the small type, about
const LINES = 3; // of a category's name

/** A chart as an SVG image: bars, their values where they fit, and all of it in words for who hears it. */
export function chartSvg(chart: Chart, look: ChartLook = PAGE_LOOK): string {
  const { title, categories, series } = chart;
  const axis = axisOf(series.flatMap(({ values }) => values));
  const y = (value: number) =>
    round(TOP + ((axis.high - value) / (axis.high - axis.low)) * PLOT_HEIGHT);
  const grid = axis.ticks.map((tick) => {
    const at = y(tick);
    const line = `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}" stroke="${tick === 0 ? look.soft : look.line}"/>`;
    return `${line}${text(LEFT - 6, at + 4, printed(tick), { fill: look.soft, anchor: 'end', size: 11 })}`;
  });
  const slot = PLOT_WIDTH / categories.length;
  const names = categories.map((name) => linesOf(name, slot));
  const below = FLOOR + 3 + NAME_LINE * Math.max(...names.map((lines) => lines.length));
  const legend = legendOf(chart, look, below + 16);
  const height = below + (legend.length > 0 ? 36 : 8);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(chartWords(chart))}" font-family="${look.font}">`,
    text(0, 18, title, { fill: look.ink, anchor: 'start', size: 15, isBold: true }),
    ...grid,
    ...barsOf(chart, look, { slot, y }),
    ...names.flatMap((lines, at) => nameOf(lines, LEFT + slot * (at + 0.5), look)),
    ...legend,
    '</svg>',
  ].join('');
}

/** A chart in a sentence: "Revenue by segment, RMB M. Public cloud: 1,289.1 in Q2 2022, 1,159.5 in Q2 2023." */
export function chartWords({ title, categories, series }: Chart): string {
  const said = categories.map((name, at) => {
    const values = series.map((each) => `${printed(each.values[at] ?? 0)} in ${each.name}`);
    return `${name}: ${values.join(', ')}.`;
  });
  return `${title}. ${said.join(' ')}`;
}

function barsOf(
  { series, categories }: Chart,
  look: ChartLook,
  { slot, y }: { readonly slot: number; readonly y: (value: number) => number },
): readonly string[] {
  const width = Math.min(56, (slot * 0.76) / series.length);
  return series.flatMap(({ values }, which) =>
    categories.flatMap((_name, at) => {
      const value = values[at] ?? 0;
      const left = LEFT + slot * (at + 0.5) + (which - series.length / 2) * width;
      const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
      const bar = `<rect x="${round(left + 1)}" y="${top}" width="${round(width - 2)}" height="${round(Math.max(1, bottom - top))}" rx="2" fill="${look.bars[which % look.bars.length]}"/>`;
      const label = printed(value);
      if (label.length * CHARACTER > width + 8) return [bar];
      const beside = value < 0 ? bottom + 12 : top - 4;
      const style = { fill: look.soft, anchor: 'middle', size: 10 } as const;
      return [bar, text(left + width / 2, beside, label, style)];
    }),
  );
}

function nameOf(lines: readonly string[], x: number, { ink: fill }: ChartLook): readonly string[] {
  return lines.map((line, row) =>
    text(x, FLOOR + 16 + row * NAME_LINE, line, { fill, anchor: 'middle', size: 11 }),
  );
}

function legendOf({ series }: Chart, look: ChartLook, top: number): readonly string[] {
  if (series.length < 2) return [];
  const widths = series.map(({ name }) => 34 + name.length * 7);
  const from = (WIDTH - widths.reduce((sum, each) => sum + each, 0)) / 2;
  return series.flatMap(({ name }, which) => {
    const x = from + widths.slice(0, which).reduce((sum, each) => sum + each, 0);
    return [
      `<rect x="${round(x)}" y="${top}" width="12" height="12" rx="3" fill="${look.bars[which % look.bars.length]}"/>`,
      text(x + 18, top + 10, name, { fill: look.ink, anchor: 'start', size: 12 }),
    ];
  });
}

interface Style {
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly isBold?: boolean;
}

function text(x: number, y: number, words: string, { fill, anchor, size, isBold }: Style): string {
  const weight = isBold ? ' font-weight="700"' : '';
  return `<text x="${round(x)}" y="${round(y)}" fill="${fill}" font-size="${size}" text-anchor="${anchor}"${weight} aria-hidden="true">${escaped(words)}</text>`;
}

/** A name in a few lines, parted at its words, cut where it is too long even so. */
function linesOf(name: string, slot: number): readonly string[] {
  const most = Math.max(6, Math.floor(slot / CHARACTER));
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines
    .slice(0, LINES)
    .map((line) => (line.length > most + 2 ? `${line.slice(0, most)}…` : line));
}

/** "−1,289.1": digits in threes, a real minus. */
function printed(value: number): string {
  const size = Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: 6 });
  return value < 0 ? `−${size}` : size;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

function escaped(words: string): string {
  return words.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
