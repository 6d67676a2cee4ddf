import { readRosters } from '../people/roster.ts';
import type { Layout } from '../turns/draft.ts';
import { draftTurns } from '../turns/draft-turns.ts';
import type { Marker } from '../turns/marker.ts';
import { markerAt } from '../turns/markers.ts';

const STAMPED = /[([]\d{1,2}:\d{2}(?::\d{2})?[)\]]\s?:?\s*$/; // Ana Ruiz (12:05):
const MIN_MARKERS = 3;

/** A Rev page: `Name (MM:SS):` before the words, a time alone within them. */
export const rev: Layout = (lines) => {
  const markers = lines.flatMap((line, at) => {
    const marker = line.length < 100 && STAMPED.test(line) ? markerAt(lines, at) : null;
    return marker?.shape === 'timestamp' ? [marker] : [];
  });
  if (markers.length < MIN_MARKERS) return null;
  const rosters = readRosters(lines);
  const called = markers.filter((marker: Marker) => !rosters.lines.has(marker.at));
  return draftTurns(lines, { layout: 'rev', confidence: 0.95, rosters, markers: called });
};
