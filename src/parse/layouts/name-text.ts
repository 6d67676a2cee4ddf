import type { Layout } from '../draft.ts';
import { draftTurns } from '../draft-turns.ts';
import { learnMarkers } from '../learn-markers.ts';
import { markersOf } from '../markers.ts';
import { readRosters } from '../roster.ts';
import { splitAtLabels } from '../split-at-labels.ts';

const MIN_MARKERS = 3;

/** `Name: text`, the name at the head of a line or, in texts of one long line, behind a sentence. */
export const nameText: Layout = (printed) => {
  const lines = splitAtLabels(printed);
  const rosters = readRosters(lines);
  const markers = learnMarkers(lines, rosters, markersOf('colon', 'letter'));
  return markers.length < MIN_MARKERS
    ? null
    : draftTurns(lines, { layout: 'name-text', confidence: 0.9, rosters, markers });
};
