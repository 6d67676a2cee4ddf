import { paint, safe, type Terminal } from './terminal.ts';

/** Cells in columns: the first to the left, the last as it is, those between to the right. */
export function textTable(
  [heads, ...rows]: readonly (readonly string[])[],
  terminal: Terminal,
): readonly string[] {
  if (!heads) return [];
  const cells = [heads, ...rows].map((row) => row.map(safe));
  const last = heads.length - 1;
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((text, at) =>
        at === 0 ? text.padEnd(widths[0] ?? 0) : at < last ? text.padStart(widths[at] ?? 0) : text,
      )
      .join('  ')
      .trimEnd();
  const [top = [], ...body] = cells;
  return [paint(terminal, 'bold', line(top)), ...body.map(line)];
}
