import { matchesOf } from '../../core/matches.ts';
import { REGION } from '../segment/regions.ts';
import type { Segments } from '../segment/segments.ts';
import { DID, GREW, MOVED, OPENS, SIZE } from './fared.ts';
import type { NoteGrowth } from './growing-part.ts';

// "the Americas grew 6%", "EMEA grew a healthy 15%"
const OF_PLACE = new RegExp(
  `${OPENS}(?:the\\s|The\\s|our\\s|Our\\s)?(${REGION})(?:\\sregion)?${MOVED}`,
  'gu',
);
// "The region was led by strength in Brazil, which grew 30%"
const OF_PLACE_WHICH = new RegExp(
  `\\b(?:(?:strength|growth|gains|momentum|performance)\\s(?:in|from)|led by)\\s(?:the\\s)?(${REGION}),\\swhich\\s(?:${GREW}|${DID})(?=${SIZE})`,
  'gu',
);
// "Wages in the U.S. and Europe grew 6%": the places say where something else did
const WHERE = new RegExp(
  `\\b(?:in|across|from|of|for|at|within|to)\\s(?:(?!\\b(?:grew|was|were|is|are|rose|up|down|increased|declined|fell|decreased)\\b)[^,;]){0,60}\\band\\s(?:the\\s)?${REGION}\\s(?:${GREW}|${DID})$`,
  'iu',
);

/** Notes the places that a sentence says grew: "the Americas grew 6%". */
export function noteGrownPlaces(text: string, segments: Segments, note: NoteGrowth): void {
  for (const match of matchesOf(text, OF_PLACE)) {
    const isWhere = WHERE.test(text.slice(0, match.index + match[0].length));
    note(match, isWhere ? null : segments.canonical(match[1] ?? ''));
  }
  for (const match of matchesOf(text, OF_PLACE_WHICH))
    note(match, segments.canonical(match[1] ?? ''));
}
