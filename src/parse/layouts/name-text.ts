import { splitAtLabels } from '../lines/split-at-labels.ts';
import { initialsReader } from '../people/initials.ts';
import { readRosters } from '../people/roster.ts';
import { stoppedMarker } from '../turns/beside.ts';
import type { Layout } from '../turns/draft.ts';
import { draftTurns } from '../turns/draft-turns.ts';
import { learnMarkers } from '../turns/learn-markers.ts';
import { type MarkerReader, markersOf } from '../turns/markers.ts';

const MIN_MARKERS = 3;
const ENOUGH_LINES = 200; // that tell how a text's turns open
const MOSTLY = 0.3; // of all lines: a turn may have paragraphs

/**
 * `Name: text`, the name at the head of a line or, in texts of one long line, behind a sentence; or initials
 * in its place; or, where most lines open so, `Name. text`.
 */
export const nameText: Layout = (printed) => {
  const lines = splitAtLabels(printed);
  const rosters = readRosters(lines);
  const names = rosters.rows.map(({ name }) => name);
  const reader = initialsReader(lines, names) ?? markersOf('colon', 'letter');
  const markers = learnMarkers(lines, rosters, reader);
  if (markers.length >= MIN_MARKERS)
    return draftTurns(lines, { layout: 'name-text', confidence: 0.9, rosters, markers });
  const stopped = withStops(lines) ? learnMarkers(lines, rosters, stoppedAt) : [];
  return stopped.length < MIN_MARKERS
    ? null
    : draftTurns(lines, { layout: 'name-text', confidence: 0.8, rosters, markers: stopped });
};

/** Whether so many lines open with a name and a full stop that these are labels. */
function withStops(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, ENOUGH_LINES);
  const names = filled.flatMap((line) => stoppedMarker(0, line)?.name ?? []);
  return names.length >= filled.length * MOSTLY && new Set(names).size <= names.length / 2;
}

const stoppedAt: MarkerReader = (lines, at) => stoppedMarker(at, lines[at] ?? '');
