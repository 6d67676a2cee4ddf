import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Segments } from '../segment/segments.ts';
import type { Labelled } from '../sight.ts';
import { MOVED, SIZE } from './fared.ts';
import { isPart, type NoteGrowth } from './growing-part.ts';

// "Our portfolio grew 63%": of the part that is being told of
const OF_OPEN = guarded(
  new RegExp(
    `^(?:And\\s|(?:Beginning|Starting|Turning|Moving|Looking)\\s[^,.;\\d]{3,40},\\s)?(?:(?:[Oo]ur|[Tt]h(?:e|is))\\s(?:portfolio|business|segment|division|franchise|category|unit)|[Tt]h(?:e|is) region)${MOVED}`,
    'gu',
  ),
);

/** Notes the part that is being told of: "our portfolio grew 63%". */
export function noteGrownOpen(text: string, open: string | null, note: NoteGrowth): void {
  for (const match of matchesOf(text, OF_OPEN)) note(match, open);
}

// "Turning to the divisions. Boat storage grew 14%": in a round of the parts, by any words
const OF_LISTED = guarded(
  new RegExp(`^(?:And\\s)?(?:Our\\s|The\\s)?([A-Z][a-z]+(?:\\s[a-z]+){0,2})${MOVED}`, 'gu'),
);
const WHEN =
  '(?:\\s(?:(?:for|in|during)\\sthe\\s(?:(?:first|second|third|fourth)\\s)?quarter|year[- ]over[- ]year|sequentially|(?:over|from|versus|compared (?:to|with))\\s(?:the\\s)?(?:prior|last|previous)[- ](?:year|quarter)(?:\\s(?:period|quarter))?))?';
// "Kilns grew 40%." "and ovens increased 24% for the quarter.": a whole sentence, behind one on another part
const OF_NEXT = guarded(
  new RegExp(
    `^(?:[Aa]nd\\s)?(?:[Oo]ur\\s|[Tt]he\\s)?((?!(?:we|it|they|this|that|these|overall|total)\\b)[A-Za-z][a-z]+(?:\\s(?:and\\s)?[a-z]+){0,2})${MOVED}(?=${SIZE}(?:${WHEN}(?:\\s(?:and|but)(?:\\s(?:was|also))?\\s(?:up|down)${SIZE}${WHEN})?)?\\.$)`,
    'gu',
  ),
);

/** Notes the part that a sentence begins with where the parts are listed, by any words. */
export function noteGrownListed(text: string, segments: Segments, note: NoteGrowth): void {
  for (const match of matchesOf(text, OF_LISTED)) {
    const words = match[1] ?? '';
    note(match, isPart(words, segments) ? segments.canonical(words) : null);
  }
}

/** Notes the next part of a round, where a whole sentence tells its growth and no more. */
export function noteGrownNext(text: string, segments: Segments, note: NoteGrowth): void {
  for (const match of matchesOf(text, OF_NEXT)) {
    const words = match[1] ?? '';
    note(match, isPart(words, segments) ? segments.canonical(words) : null);
  }
}

/** Whether the sentence before told how much one part's revenue moved, and nothing else. */
export function isRoundOfSales(told: readonly Labelled[]): boolean {
  return (
    told.length > 0 &&
    new Set(told.map(({ fact }) => fact.segment)).size === 1 &&
    told.every(
      ({ fact }) =>
        fact.metric === 'revenue' &&
        fact.segment !== null &&
        fact.role === 'change' &&
        fact.modality === 'actual' &&
        fact.spoken.figure.unit === 'percent',
    )
  );
}
