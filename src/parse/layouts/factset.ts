import { isNameShaped, isOperator } from '../people/names.ts';
import { isRole, readRosters } from '../people/roster.ts';
import type { Layout } from '../turns/draft.ts';
import { draftTurns } from '../turns/draft-turns.ts';
import { readHeading } from '../turns/headings.ts';
import { learnMarkers } from '../turns/learn-markers.ts';
import { stackedMarker } from '../turns/marker.ts';
import { isRuled, type MarkerReader, markerAt } from '../turns/markers.ts';

const SECTION = /^\s*(?:management discussion section|question and answer section)\s*$/i;
const PART = /^\s*[QA]\s*$/; // Q: the next asks
const PART_BEHIND = /(?<!\s)\s+[QA]$/; // Analyst, Lumo Securities LLC Q
const MAX_DETAIL = 160;

/**
 * A FactSet or CallStreet text: dotted rulers, `Operator: text`, else name and `Title, Firm` on lines of
 * their own, with a Q or A before, behind or beside them; older ones `<Q – Name – Firm>: text`. Where a
 * page ends within a turn the label is printed again without its ruler.
 */
export const factSet: Layout = (lines) => {
  if (!lines.some((line) => SECTION.test(line))) return null;
  const rosters = readRosters(lines);
  const markers = learnMarkers(lines, rosters, readerOf(lines));
  return markers.some(({ shape }) => shape !== 'colon')
    ? draftTurns(lines, { layout: 'factset', confidence: 0.95, rosters, markers })
    : null;
};

/** Labels with a ruler or a part beside them, and their repeats without. */
function readerOf(all: readonly string[]): MarkerReader {
  const known = new Set(
    all.flatMap((_, at) => (isDecorated(all, at) ? (labelAt(all, at)?.key ?? []) : [])),
  );
  return (lines, at) => {
    const from = PART.test(lines[at] ?? '') ? at + 1 : at;
    const label = labelAt(lines, from);
    if (!label || !known.has(label.key)) return onOneLine(lines, at);
    const behind = PART.test(lines[from + 2] ?? '') ? 1 : 0;
    return stackedMarker(at, label.name, label.detail, from - at + 2 + behind);
  };
}

const onOneLine: MarkerReader = (lines, at) => {
  const marker = markerAt(lines, at);
  if (!marker) return null;
  return marker.shape === 'colon' || marker.isSure || isOperator(marker.name) ? marker : null;
};

function isDecorated(lines: readonly string[], at: number): boolean {
  return (
    isRuled(lines, at) ||
    PART.test(lines[at - 1] ?? '') ||
    PART.test(lines[at + 2] ?? '') ||
    PART_BEHIND.test(lines[at] ?? '') ||
    PART_BEHIND.test(lines[at + 1] ?? '')
  );
}

function labelAt(lines: readonly string[], at: number) {
  const name = (lines[at] ?? '').trim().replace(PART_BEHIND, '');
  const detail = (lines[at + 1] ?? '').trim().replace(PART_BEHIND, '');
  if (name.length > 60 || detail.length > MAX_DETAIL || !isNameShaped(name)) return null;
  if (!isRole(detail) || /[.?!:]$/.test(detail.replace(/\b(?:inc|co|corp|ltd)\.$/i, '')))
    return null;
  return readHeading(name)
    ? null
    : { name, detail: officeFirst(detail), key: `${name}\n${detail}` };
}

/** "Chairman, President & CEO, Lumo, Inc." with a semicolon where the firm begins. */
function officeFirst(detail: string): string {
  const parts = detail.split(/,\s+/);
  const firm = parts.findLastIndex(isRole) + 1;
  const [office, house] = [parts.slice(0, firm), parts.slice(firm)];
  return house.length === 0 ? detail : `${office.join(', ')}; ${house.join(', ')}`;
}
