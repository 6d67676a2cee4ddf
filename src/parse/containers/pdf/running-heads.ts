import { isRoleLabel } from '../../people/names.ts';
import type { Row } from './rows.ts';

const EDGE = 4; // lines at the top and bottom of a page in which heads stand
const MAX_LENGTH = 160;
const MIN_PAGES = 3;
const MIN_SHARE = 0.4;
const SHIFT = 1; // of a letter's size, by which the height of one head may differ from page to page
const NUMBER = /^[-–\s]*(?:page\s*)?#(?:\s*(?:of|\/|\|)\s*#)?[-–\s]*$/i; // Page 3 of 12

/**
 * The lines that pages print above and below their text, with why they are none: a page's number, or a
 * line alike at one height on many pages, which where it first stands is a header, since it may alone name
 * the call. Names of speakers also come back at the edges of pages, but at other heights, and the operator's so often that it is never a head.
 */
export function runningHeads(rows: readonly Row[]): ReadonlyMap<Row, 'header' | 'running head'> {
  const pages = [...Map.groupBy(rows, ({ page }) => page).values()].map((page) =>
    page.toSorted((one, other) => other.y - one.y),
  );
  const edges = pages
    .flatMap((page) => [...new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])])
    .filter(({ text }) => text.length <= MAX_LENGTH && !isRoleLabel(text));
  const least = Math.max(MIN_PAGES, pages.length * MIN_SHARE);
  const heads = new Map<Row, 'header' | 'running head'>();

  for (const [key, all] of Map.groupBy(edges, keyOf)) {
    const isNumber = NUMBER.test(key);
    const alike = isNumber ? all : atOneHeight(all);
    const on = new Set(alike.map(({ page }) => page)).size;
    if (on < least && !(isNumber && on > 1)) continue;
    for (const [at, row] of alike.entries())
      heads.set(row, at === 0 && !isNumber ? 'header' : 'running head');
  }
  return heads;
}

/** Those of the lines that stand where most of them do, in their order. */
function atOneHeight(rows: readonly Row[]): readonly Row[] {
  const byHeight = rows.toSorted((one, other) => one.y - other.y);
  let from = 0;
  let best: [from: number, end: number] = [0, 0];
  for (const [end, row] of byHeight.entries()) {
    while (row.y - (byHeight[from]?.y ?? row.y) > row.size * SHIFT) from++;
    if (end + 1 - from > best[1] - best[0]) best = [from, end + 1];
  }
  const kept = new Set(byHeight.slice(...best));
  return rows.filter((row) => kept.has(row));
}

/** Lines of one key differ in their numbers only; a title is larger than the head that repeats it. */
function keyOf({ text, size }: Row): string {
  const alike = text.replaceAll(/\d+/g, '#').toLowerCase();
  return NUMBER.test(alike) ? alike : `${Math.round(size)} ${alike}`;
}
