import { isNameShaped } from '../people/names.ts';
import { isDash, readRosters } from '../people/roster.ts';
import type { Layout } from '../turns/draft.ts';
import { draftTurns } from '../turns/draft-turns.ts';
import { learnMarkers } from '../turns/learn-markers.ts';
import { stackedMarker } from '../turns/marker.ts';
import { type MarkerReader, markersOf } from '../turns/markers.ts';

const PAGE = /^\s*(?:prepared remarks|call participants|questions (?:and|&) answers)\s*:\s*$/i;
const DASHED = /^\s*\p{Lu}[^\n]{2,60}\s--\s\S/u; // Ana Ruiz -- Chief Financial Officer
const MIN_LABELS = 3;
const MAX_DETAIL = 200;
const HEAD = 20;
const MOST_PIECES = 4;

/**
 * A page of The Motley Fool: `Name -- Title` before the words, the roster after them. Text scraped off
 * the page has the label on three lines, the dash alone on the second.
 */
export const motleyFool: Layout = (printed) => {
  const lines = joinTitle(printed);
  if (!lines.some((line) => PAGE.test(line))) return null;
  const labels = lines.filter((line) => isDash(line) || (line.length < 300 && DASHED.test(line)));
  if (labels.length < MIN_LABELS) return null;

  const rosters = readRosters(lines);
  const markers = learnMarkers(lines, rosters, readMarker);
  return markers.length === 0
    ? null
    : draftTurns(lines, { layout: 'motley-fool', confidence: 0.95, rosters, markers });
};

const onOneLine = markersOf('detail', 'alone');

const readMarker: MarkerReader = (lines, at) => {
  if (!isDash(lines[at + 1])) return onOneLine(lines, at);
  const [name = '', , detail = ''] = lines.slice(at, at + 3).map((line) => line.trim());
  const isLabel = isNameShaped(name) && detail !== '' && detail.length <= MAX_DETAIL;
  return isLabel ? stackedMarker(at, name, detail, 3) : null;
};

/** The title in one line where scraping broke it at its ticker: "Lumo Inc", "(", "LUMO", ")". */
function joinTitle(lines: readonly string[]): readonly string[] {
  const open = lines.findIndex((line, at) => at < HEAD && line.trim() === '(');
  const close = lines.findIndex((line, at) => at > open && line.trim() === ')');
  if (open < 1 || close > open + MOST_PIECES || close === -1) return lines;
  const inside = lines.slice(open + 1, close).map((line) => line.trim());
  const title = `${lines[open - 1]} (${inside.join(' ')})`;
  return [...lines.slice(0, open - 1), title, ...lines.slice(close + 1)];
}
