import type { Piece } from './page.ts';

/** Pieces of one height in one column of the page. */
export interface Run {
  readonly pieces: readonly Piece[];
  /** 0 = across the page, else counted from the left. */
  readonly column: number;
}

const APART = 1; // of a letter's size: wider than the space between two words
const MIN_RUNS = 8;
const MOST_ACROSS = 0.25;
// Share of its column that a line of prose fills; a name beside its words fills less.
const FILLED = 0.6;
// Where the second column may begin, as a share of the width of the print.
const [FIRST, LAST] = [0.35, 0.65];

type Lines = readonly (readonly Piece[])[];

/**
 * The lines of each page in the order in which they are read: of text that is set in two columns as
 * newspapers are, first the left and then the right one, between the lines that go across both.
 */
export function inReadingOrder(pages: readonly Lines[]): readonly (readonly Run[])[] {
  const runs = pages.map((lines) => lines.map(runsOf));
  const start = commonest(runs.map((lines) => secondColumn(lines.flat().map(edgesOf))));
  return runs.map((lines) =>
    start !== null && isInColumns(lines.flat().map(edgesOf), start)
      ? columnByColumn(lines, start)
      : lines.map((line) => ({ pieces: line.flat(), column: 0 })),
  );
}

function columnByColumn(lines: readonly Lines[], start: number): readonly Run[] {
  const read: Run[] = [];
  let sides: readonly [left: Run[], right: Run[]] = [[], []];
  const close = () => {
    read.push(...sides.flat());
    sides = [[], []];
  };
  for (const line of lines) {
    const left = line.filter((run) => edgesOf(run).right < start);
    const right = line.filter((run) => edgesOf(run).left >= start - 1);
    if (left.length + right.length < line.length) {
      close();
      read.push({ pieces: line.flat(), column: 0 });
      continue;
    }
    if (left.length > 0) sides[0].push({ pieces: left.flat(), column: 1 });
    if (right.length > 0) sides[1].push({ pieces: right.flat(), column: 2 });
  }
  close();
  return read;
}

/** What most pages with columns agree on; null where none has any. */
function commonest(starts: readonly (number | null)[]): number | null {
  const found = starts.filter((start) => start !== null);
  const [most] = [...Map.groupBy(found, Math.round).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  return most?.[0] ?? null;
}

/** The pieces of a line, cut where there is more than a space between them. */
function runsOf(line: readonly Piece[]): Lines {
  const runs: Piece[][] = [];
  let right = Number.NaN;
  for (const piece of line) {
    const isApart = piece.x - right > piece.size * APART;
    const run = runs.at(-1);
    if (run && !isApart) run.push(piece);
    else runs.push([piece]);
    right = piece.x + piece.width;
  }
  return runs;
}

/** Where the second of two columns of prose begins; null where there is one column, or names beside words. */
function secondColumn(edges: readonly Edges[]): number | null {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const { left, right } of edges) [from, to] = [Math.min(from, left), Math.max(to, right)];
  const isMiddle = ({ left }: Edges) =>
    left > from + (to - from) * FIRST && left < from + (to - from) * LAST;
  const starts = Map.groupBy(edges.filter(isMiddle), ({ left }) => Math.round(left));
  const [most = []] = [...starts.values()].toSorted((one, other) => other.length - one.length);
  const start = most[0]?.left ?? 0;
  const left = edges.filter(({ right }) => right < start);
  const right = edges.filter((edge) => edge.left >= start - 1);
  const isProse = fills(left, start - from) && fills(right, to - start);
  return most.length >= MIN_RUNS && isProse && isInColumns(edges, start) ? start : null;
}

/** Whether nearly all lines of a page end before the second column or begin with it. */
function isInColumns(edges: readonly Edges[], start: number): boolean {
  const across = edges.filter(({ left, right }) => left < start - 1 && right >= start);
  return across.length <= edges.length * MOST_ACROSS;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

function edgesOf(run: readonly Piece[]): Edges {
  const last = run.at(-1);
  return { left: run[0]?.x ?? 0, right: last ? last.x + last.width : 0 };
}

/** Whether most lines of a column go nearly to its end. */
function fills(column: readonly Edges[], width: number): boolean {
  const full = column.filter(({ left, right }) => right - left >= width * FILLED);
  return column.length >= MIN_RUNS && full.length >= column.length / 2;
}
