import { inReadingOrder, type Run } from './columns.ts';
import type { Page, Piece } from './page.ts';

/** A printed line. */
export interface Row {
  readonly page: number;
  /** 0 = across the page, else counted from the left. */
  readonly column: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const SAME_LINE = 0.5; // of a letter's size: a raised "th" is on its line
const GAP = 0.15;

/** The lines of the pages, in the order in which they are read. */
export function rowsOf(pages: readonly Page[]): readonly Row[] {
  return inReadingOrder(pages.map(groupLines)).flatMap((runs, page) =>
    runs.map((run) => rowOf(page, run)),
  );
}

/** The text of pieces that stand side by side. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = '';
  let right = Number.NaN;
  for (const piece of pieces) {
    if (piece.x - right > piece.size * GAP && !text.endsWith(' ')) text += ' ';
    text += piece.text;
    right = piece.x + piece.width;
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}

function groupLines(pieces: Page): readonly (readonly Piece[])[] {
  const sorted = pieces
    .filter(({ text }) => text.trim() !== '')
    .toSorted((one, other) => other.y - one.y || one.x - other.x);
  const lines: Piece[][] = [];
  let base: Piece | null = null;
  for (const piece of sorted) {
    const isSame = base && base.y - piece.y < Math.max(base.size, piece.size) * SAME_LINE;
    if (isSame) lines.at(-1)?.push(piece);
    else lines.push([piece]);
    if (!base || !isSame) base = piece;
  }
  return lines.map((line) => withoutDoubles(line.toSorted((one, other) => one.x - other.x)));
}

/** Bold that is made by printing twice is read once. */
function withoutDoubles(line: readonly Piece[]): readonly Piece[] {
  return line.filter((piece, at) => {
    const before = line[at - 1];
    return !before || before.text !== piece.text || piece.x - before.x > piece.size * GAP;
  });
}

function rowOf(page: number, { pieces, column }: Run): Row {
  const largest = pieces.reduce((one, other) =>
    other.text.length > one.text.length ? other : one,
  );
  return {
    page,
    column,
    text: joinPieces(pieces),
    pieces,
    x: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    y: largest.y,
    size: largest.size,
  };
}
