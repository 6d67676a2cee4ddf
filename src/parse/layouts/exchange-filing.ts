import { readFiscalPeriod } from '../known/period.ts';
import { readHonorificRoster } from '../people/honorific-roster.ts';
import { initialsReader } from '../people/initials.ts';
import type { Layout } from '../turns/draft.ts';
import { draftTurns } from '../turns/draft-turns.ts';
import { learnMarkers } from '../turns/learn-markers.ts';
import { markersOf } from '../turns/markers.ts';

const MODERATOR = /^\s*moderator\s*:\s*\S/i; // Moderator: Ladies and gentlemen, good day.
const CLOSES_LETTER =
  /\b(?:thanking you|yours (?:faithfully|sincerely|truly)|company secretary|compliance officer|encl\b|digitally signed)/i;
const TITLE = /\b(?:call|conference|transcript|earnings|results)\b/i;
const MIN_MODERATED = 2;

/**
 * A call as Indian exchanges file it: a letter to the exchange, a list of people with honorifics, then
 * `Name: text` with a "Moderator" for operator.
 */
export const exchangeFiling: Layout = (lines) => {
  if (lines.filter((line) => MODERATOR.test(line)).length < MIN_MODERATED) return null;
  const rosters = readHonorificRoster(lines);
  const names = rosters.rows.map(({ name }) => name);
  const reader = initialsReader(lines, names) ?? markersOf('colon');
  const markers = learnMarkers(lines, rosters, reader);
  const [first] = markers;
  if (!first) return null;
  const title = titleAt(lines.slice(0, first.at));
  return draftTurns(lines, {
    layout: 'exchange-filing',
    confidence: 0.95,
    rosters,
    markers,
    reasonBefore: (at) => (at < title ? 'cover letter' : 'header'),
  });
};

/** The first line behind the letter that is of the call; the company's name stands right above it. */
function titleAt(head: readonly string[]): number {
  const letterEnd = head.findLastIndex((line) => CLOSES_LETTER.test(line));
  if (letterEnd === -1) return 0;
  const title = head.findIndex(
    (line, at) => at > letterEnd && TITLE.test(line) && readFiscalPeriod(squeeze(line)) !== null,
  );
  if (title === -1) return letterEnd + 1;
  const above = head.findLastIndex((line, at) => at < title && line.trim() !== '');
  return above > letterEnd ? above : title;
}

function squeeze(line: string): string {
  return line.trim().replaceAll(/\s+/g, ' ');
}
