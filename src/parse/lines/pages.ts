import type { SetAside } from '../turns/draft.ts';
import { readHeading } from '../turns/headings.ts';

// Lines that only pages print, whatever their numbers.
const PAGE =
  /^(?:[-–=|\s]*p ?a ?g ?e\s*(?:[:#|]\s*)?\d{1,3}(?:\s*(?:of|\/|\|)\s*\d{1,3})?[-–=|\s]*|[-–]\s?\d{1,3}\s?[-–]|\d{1,3}\s?(?:of|\/)\s?\d{1,3}|\d{1,3}\s*\|\s*page|.*\bwww\.callstreet\.com\b.*)$/i; // Page 3 of 12, === PAGE 3 ===
const TIME_TAG = /<\/?sync\b[^<>]{0,80}>/gi; // <Sync id="L180"time="00:29:16"/>
const MAX_LENGTH = 320; // the longest head measured: a copyright of 230
const MIN_REPEATS = 3;
const MIN_HEAD = 4;
// Pages are longer than the items of a numbered list.
const MIN_PAGE = 8;
// Share of its places in which a running head must stand at the edge of a page.
const MOSTLY = 0.6;
const MAX_HEAD_LINES = 5;

/** Lines without what pages print around them, and that. */
export interface Cleared {
  readonly lines: readonly string[];
  readonly setAside: readonly SetAside[];
}

/**
 * Takes page numbers, running heads and time tags out of the lines of a text. They cut turns in two and
 * look like speakers, so they go before anybody reads the lines.
 */
export function clearPages(lines: readonly string[]): Cleared {
  const setAside: SetAside[] = [];
  const untagged = lines.map((line) =>
    line.includes('<')
      ? line.replace(TIME_TAG, (text) => {
          setAside.push({ text, reason: 'time tag' });
          return ' ';
        })
      : line,
  );
  const numbered = placesOf(untagged, (text) => /\d/.test(text));
  const edges = pageEdges(untagged, numbered);
  if (edges.size === 0) return { lines: untagged, setAside };

  const heads = runningHeads(untagged, placesOf(untagged), edges);
  for (const at of [...edges, ...heads].toSorted((one, other) => one - other)) {
    const reason = edges.has(at) ? 'page furniture' : 'running head';
    setAside.push({ text: untagged[at]?.trim() ?? '', reason });
  }
  return { lines: untagged.filter((_, at) => !edges.has(at) && !heads.has(at)), setAside };
}

/** Where each short line stands, by its text with numbers as "#". */
function placesOf(
  lines: readonly string[],
  isWanted: (line: string) => boolean = () => true,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (text.length > MAX_LENGTH || /[:\]]$/.test(text) || !isWanted(text)) continue;
    const hasNumber = /\d/.test(text);
    if (!hasNumber && text.length < MIN_HEAD) continue;
    const key = (hasNumber ? text.replaceAll(/\d+/g, '#') : text).replaceAll(/ {2,}/g, ' ');
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

/** Lines that count pages: said to, or alike but for a number that goes up by one over long distances. */
function pageEdges(
  lines: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): Set<number> {
  const edges = new Set<number>();
  for (const [key, at] of places) {
    if (!key.includes('#')) continue;
    const [first = 0] = at;
    const isPages = PAGE.test(lines[first]?.trim() ?? '') || countsPages(lines, at);
    if (isPages) for (const each of at) edges.add(each);
  }
  return edges;
}

function countsPages(lines: readonly string[], at: readonly number[]): boolean {
  const [from = 0] = at;
  const length = ((at.at(-1) ?? from) - from) / Math.max(1, at.length - 1);
  if (at.length < MIN_REPEATS || length < MIN_PAGE) return false;
  const numbers = at.map((each) => (lines[each] ?? '').match(/\d+/g)?.map(Number) ?? []);
  return [0, -1].some((which) => {
    const steps = numbers
      .slice(1)
      .filter((each, index) => each.at(which) === (numbers[index]?.at(which) ?? 0) + 1);
    return steps.length >= (numbers.length - 1) * MOSTLY;
  });
}

/** Lines that come back at the edges of pages, or beside such lines; elsewhere the same words stay. */
function runningHeads(
  lines: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  edges: ReadonlySet<number>,
): ReadonlySet<number> {
  const heads = new Set<number>();
  const isEdge = (at: number) => edges.has(at) || heads.has(at);
  for (let round = 0; round < MAX_HEAD_LINES; round++) {
    const before = heads.size;
    for (const [key, at] of places) {
      if (at.length < MIN_REPEATS || key.length < MIN_HEAD || isEdge(at[0] ?? 0)) continue;
      if (readHeading(lines[at[0] ?? 0] ?? '')) continue;
      const beside = at.filter(
        (each) => isEdge(nearby(lines, each, -1)) || isEdge(nearby(lines, each, 1)),
      );
      if (beside.length >= Math.max(MIN_REPEATS, at.length * MOSTLY))
        for (const each of beside) heads.add(each);
    }
    if (heads.size === before) break;
  }
  return heads;
}

/** The nearest line up or down that is not blank. */
function nearby(lines: readonly string[], from: number, step: -1 | 1): number {
  let at = from + step;
  while (at >= 0 && at < lines.length && lines[at]?.trim() === '') at += step;
  return at;
}
