import { type Rosters, readRosters } from '../people/roster.ts';
import type { Layout } from '../turns/draft.ts';
import { draftTurns } from '../turns/draft-turns.ts';
import { learnMarkers } from '../turns/learn-markers.ts';
import { stackedMarker } from '../turns/marker.ts';
import { type MarkerReader, markerAt } from '../turns/markers.ts';

/** Labels that are printed as rows of the list are, with nothing between name and house, and all others. */
function readerOf({ glued }: Rosters): MarkerReader {
  if (glued.size === 0) return markerAt;
  return (lines, at) => {
    const row = glued.get(lines[at]?.trim() ?? '');
    if (!row) return markerAt(lines, at);
    return stackedMarker(at, row.name, `${row.affiliation} - ${row.role}`, 1);
  };
}

/** Any text whose turns begin with a name, in whatever decoration it carries. Null when no name recurs. */
export const generic: Layout = (lines) => {
  const rosters = readRosters(lines);
  const markers = learnMarkers(lines, rosters, readerOf(rosters));
  if (markers.length === 0) return null;
  const decorated = markers.filter(({ shape }) => shape !== 'alone').length / markers.length;
  const confidence = Number((0.6 + 0.3 * decorated).toFixed(2));
  return draftTurns(lines, { layout: 'generic', confidence, rosters, markers });
};
