const TABBED = /\S\t+\S/;
const MIN_ROWS = 3;
// Share of lines with the same number of tabs where they part columns.
const MOSTLY = 0.6;

/** Bars between the columns of a table that has tabs there; elsewhere a tab is a space as any. */
export function barTabs(text: string): string {
  if (!text.includes('\t')) return text;
  const lines = text.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const rows = filled.filter((line) => TABBED.test(line) && !line.startsWith('\t'));
  if (rows.length < Math.max(MIN_ROWS, filled.length * MOSTLY)) return text;
  const [most = []] = [...Map.groupBy(rows, tabsIn).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  if (most.length < Math.max(MIN_ROWS, filled.length * MOSTLY)) return text;
  const count = tabsIn(most[0] ?? '');
  return lines
    .map((line) => (tabsIn(line) === count ? line.replaceAll('\t', ' | ') : line))
    .join('\n');
}

function tabsIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf('\t'); at !== -1; at = line.indexOf('\t', at + 1)) count++;
  return count;
}
