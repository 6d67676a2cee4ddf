import { readRosters } from '../people/roster.ts';
import type { Layout } from '../turns/draft.ts';
import { draftTurns } from '../turns/draft-turns.ts';
import { readHeading } from '../turns/headings.ts';
import { learnMarkers } from '../turns/learn-markers.ts';
import { markersOf } from '../turns/markers.ts';

// Lumo Corp. (NYSE:LUMO) Q1 2018 Earnings Conference Call April 18, 2018  9:00 AM ET
const TITLE = /\([A-Za-z][\w ]{1,12}:\s?[A-Z0-9.]{1,8}\).{0,120}\bcall\b/i;
const HEAD = 12;

/**
 * A page of Seeking Alpha: title with exchange and ticker, rosters of `Name - Role`, then the name alone,
 * over its office or with its firm before the words; `Q - ` and `A - ` may stand before it.
 */
export const seekingAlpha: Layout = (lines) => {
  const hasTitle = lines.slice(0, HEAD).some((line) => line.length < 400 && TITLE.test(line));
  if (!hasTitle || !lines.some((line) => readHeading(line)?.kind === 'roster')) return null;
  const rosters = readRosters(lines);
  const markers = learnMarkers(lines, rosters, markersOf('detail', 'alone', 'stacked'));
  return markers.length === 0
    ? null
    : draftTurns(lines, { layout: 'seeking-alpha', confidence: 0.95, rosters, markers });
};
