import { isNameShaped } from '../../people/names.ts';
import { joinPieces, type Row } from './rows.ts';

/** A printed line, with the label that stands beside it in a column of its own. */
interface Line extends Row {
  readonly label: string | null;
}

const MIN_LABELS = 3;
const SPACED = 1.35; // of the usual distance of lines
const MAX_LEADING = 3; // of a letter's size
const INDENT = 1;
const LABEL = /^\p{Lu}[\p{L}.'’ -]{1,48}:(?: |$)/u; // Ada Brink: Thank you.
const ENDS = /[.?!:]["”’')\]]?$/;

/** The paragraphs of a text in lines; an empty line stands where the page leaves space. */
export function paragraphsOf(rows: readonly Row[]): readonly string[] {
  const lines = joinLabels(withLabels(rows));
  const leading = leadingOf(lines);
  const margins = new Map(
    [...Map.groupBy(lines, ({ column }) => column)].map(([column, some]) => [
      column,
      quantile(
        some.map(({ right }) => right),
        0.9,
      ),
    ]),
  );
  const paragraphs: string[] = [];

  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const gap = distance(before, line);
    const isSpaced = gap === null || gap > leading * SPACED;
    const last = paragraphs.at(-1);
    const margin = margins.get(before?.column ?? 0) ?? 0;
    if (before && last !== undefined && runsOn(before, line, { isSpaced, margin })) {
      // "200-" and "megawatt" are one word, with its hyphen.
      const glue = /[\p{L}\p{N}]-$/u.test(last) ? '' : ' ';
      paragraphs[paragraphs.length - 1] = `${last}${glue}${line.text}`;
      continue;
    }
    if (isSpaced && last !== undefined) paragraphs.push('');
    paragraphs.push(line.label === null ? line.text : `${line.label} ${line.text}`.trim());
  }
  return paragraphs;
}

/** Cuts lines at the column of speech, where a document has labels in a column beside it. */
function withLabels(rows: readonly Row[]): readonly Line[] {
  const column = speechColumn(rows);
  return rows.map((row) => {
    if (column === null) return { ...row, label: null };
    const start = column - row.size;
    const beside = row.pieces.filter(({ x }) => x < start);
    const speech = row.pieces.filter(({ x }) => x >= start);
    const label = joinPieces(beside);
    const end = Math.max(...beside.map(({ x, width }) => x + width));
    const x = speech[0]?.x ?? column;
    const isApart = label.endsWith(':') || x - end > row.size / 2;
    if (label === '' || end > column + 1 || !isApart) return { ...row, label: null };
    return { ...row, x, label, text: joinPieces(speech) };
  });
}

/** Where speech begins beside labels; null where nothing stands beside it. */
function speechColumn(rows: readonly Row[]): number | null {
  const starts = rows.flatMap(({ pieces, size }) => {
    const at = pieces.findLastIndex(({ text }) => text.trimEnd().endsWith(':'));
    const [label, speech] = [pieces[at], pieces[at + 1]];
    const isApart = label && speech && speech.x - (label.x + label.width) > size / 2;
    return isApart ? Math.round(speech.x) : [];
  });
  const [column, found] =
    [...Map.groupBy(starts, (x) => x)].toSorted(
      ([, one], [, other]) => other.length - one.length,
    )[0] ?? [];
  const isColumn =
    column !== undefined &&
    (found?.length ?? 0) >= MIN_LABELS &&
    rows.filter(({ x }) => Math.abs(x - column) < 2).length >= rows.length / 4;
  return isColumn ? column : null;
}

/** A name that takes two lines of its column is one label. */
function joinLabels(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isRest =
      before !== undefined &&
      isBelow(before, line) &&
      before.label !== null &&
      before.text !== '' &&
      line.label !== null &&
      !before.label.endsWith(':');
    if (!isRest) {
      joined.push(line);
      continue;
    }
    joined[joined.length - 1] = { ...before, label: `${before.label} ${line.label}` };
    if (line.text !== '') joined.push({ ...line, label: null });
  }
  return joined;
}

function runsOn(
  before: Line,
  line: Line,
  { isSpaced, margin }: { readonly isSpaced: boolean; readonly margin: number },
): boolean {
  if (line.label !== null || line.text === '') return false;
  if ((LABEL.test(line.text) || isNameShaped(line.text)) && ENDS.test(before.text)) return false;
  if (Math.abs(before.size - line.size) > line.size * 0.15) return false;
  if (!isBelow(before, line))
    return isSameSet(before, line) && !ENDS.test(before.text) && isWrapped(before, line, margin);
  const isIndented = line.x - before.x > line.size * INDENT;
  return !isSpaced && !isIndented && isWrapped(before, line, margin);
}

/** Whether a line ended because its next word did not fit: whoever broke it earlier meant it. */
function isWrapped(before: Line, line: Line, margin: number): boolean {
  const [word = ''] = line.text.split(' ', 1);
  const letter = (line.right - line.x) / Math.max(1, line.text.length);
  return before.right + letter * (word.length + 1) > margin - letter;
}

function distance(before: Row | undefined, row: Row): number | null {
  return before && isBelow(before, row) ? before.y - row.y : null;
}

/** Whether both lines go across the page, or neither does. */
function isSameSet(before: Row, line: Row): boolean {
  return (before.column === 0) === (line.column === 0);
}

function isBelow(before: Row, { page, column }: Row): boolean {
  return before.page === page && before.column === column;
}

/** The usual distance of lines, among those that stand as close as lines of one paragraph may. */
function leadingOf(rows: readonly Row[]): number {
  const distances = rows.flatMap((row, at) => {
    const gap = distance(rows[at - 1], row);
    return gap !== null && gap < row.size * MAX_LEADING ? gap : [];
  });
  return median(distances);
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
