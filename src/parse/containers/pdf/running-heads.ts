import type { Row } from './rows.ts';

const EDGE = 4; // lines at the top and bottom of a page in which heads stand
const MAX_LENGTH = 160;
const MIN_PAGES = 3;
const MIN_SHARE = 0.4;
const NUMBER = /^[-–\s]*(?:page\s*)?#(?:\s*(?:of|\/|\|)\s*#)?[-–\s]*$/i; // Page 3 of 12

/**
 * The lines that pages print above and below their text, with why they are none: a page's number, or a
 * line alike on many pages, which where it first stands is a header, since it may alone name the call.
 */
export function runningHeads(rows: readonly Row[]): ReadonlyMap<Row, 'header' | 'running head'> {
  const pages = [...Map.groupBy(rows, ({ page }) => page).values()];
  const edges = pages
    .flatMap((page) => [...new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])])
    .filter(({ text }) => text.length <= MAX_LENGTH);
  const least = Math.max(MIN_PAGES, pages.length * MIN_SHARE);
  const heads = new Map<Row, 'header' | 'running head'>();

  for (const [key, alike] of Map.groupBy(edges, keyOf)) {
    const on = new Set(alike.map(({ page }) => page)).size;
    const isNumber = NUMBER.test(key);
    if (on < least && !(isNumber && on > 1)) continue;
    for (const [at, row] of alike.entries())
      heads.set(row, at === 0 && !isNumber ? 'header' : 'running head');
  }
  return heads;
}

/** Lines of one key differ in their numbers only; a title is larger than the head that repeats it. */
function keyOf({ text, size }: Row): string {
  const alike = text.replaceAll(/\d+/g, '#').toLowerCase();
  return NUMBER.test(alike) ? alike : `${Math.round(size)} ${alike}`;
}
