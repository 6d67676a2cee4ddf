import type { Layout } from '../draft.ts';
import { draftTurns } from '../draft-turns.ts';
import { learnMarkers } from '../learn-markers.ts';
import { readRosters } from '../roster.ts';

/** Any text whose turns begin with a name, in whatever decoration it carries. Null when no name recurs. */
export const generic: Layout = (lines) => {
  const rosters = readRosters(lines);
  const markers = learnMarkers(lines, rosters);
  if (markers.length === 0) return null;
  const decorated = markers.filter(({ shape }) => shape !== 'alone').length / markers.length;
  const confidence = Number((0.6 + 0.3 * decorated).toFixed(2));
  return draftTurns(lines, { layout: 'generic', confidence, rosters, markers });
};
