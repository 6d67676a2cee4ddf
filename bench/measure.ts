import { performance } from 'node:perf_hooks';

/** One line of the report: our median beside a named baseline of the same run. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly baseline: string;
  readonly ratio: string;
  readonly target: string;
}

/** Milliseconds of each warm run; the first quarter warms up and is thrown away. */
export async function timesOf(runs: number, work: () => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs + Math.ceil(runs / 4); run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.slice(Math.ceil(runs / 4));
}

/** The value that `share` of the times do not exceed: 0.5 = median. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

export function times(value: number): string {
  return `${value.toFixed(2)}×`;
}

/** Prints the report as an aligned table. */
export function printRows(rows: readonly Row[]): void {
  const heads: Row = {
    what: 'what',
    ours: 'ours',
    baseline: 'baseline',
    ratio: 'ratio',
    target: 'target',
  };
  const keys = Object.keys(heads) as (keyof Row)[];
  const widths = keys.map((key) => Math.max(...[heads, ...rows].map((row) => row[key].length)));
  for (const row of [heads, ...rows])
    console.log(
      keys
        .map((key, at) => row[key].padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** Prints rows of cells as aligned columns. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
