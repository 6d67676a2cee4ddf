/** One cell: words are untrusted, numbers are ours. */
export type Cell = string | number | null;

const BOM = '\uFEFF'; // without it Excel reads UTF-8 as the system's own code page

/**
 * A CSV file (RFC 4180). Words are always quoted, so that a program that parts cells elsewhere keeps them
 * whole, and none of them can be a formula.
 */
export function csvOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [heads, ...rows].map((row) => row.map(cell).join(','));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

// What a spreadsheet takes for a formula, also after spaces, also in the full width of East Asian type;
// some drop a tab or a line's end that leads, and read on.
const FORMULA = /^(?:[\t\r]|[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠])/u;

function cell(value: Cell): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return plainNumber(value);
  const text = value.replaceAll('\0', '');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A number without an exponent, and without what only binary fractions have. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(rounded)
    ? BigInt(rounded).toString()
    : rounded
        .toFixed(Math.max(0, 15 - Math.ceil(Math.log10(Math.abs(rounded) + 1))))
        .replace(/(?<!0)0+$/, '');
}
