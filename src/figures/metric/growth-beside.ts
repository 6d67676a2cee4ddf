import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { PROPER } from '../segment/proper-name.ts';
import type { Segments } from '../segment/segments.ts';
import { SIZE } from './fared.ts';
import { isOfKnown, isPart, isPlace, type NoteGrowth } from './growing-part.ts';
import { isOfElse, REVENUE } from './growth-measure.ts';

// "Our portfolio grew 63%, with Iris up 165% and Lens K products up 40%", ", the Americas up 3%, Europe up 9%"
const BESIDE = new RegExp(
  `(?:,\\swith|,|\\band)\\s(?:and\\s)?(?:our\\s|the\\s)?${PROPER}(?:\\s(?:products|sales))?\\s(?:up|down)(?=${SIZE})`,
  'gu',
);

/** Notes the parts told beside a growth: "our portfolio grew 63%, with Iris up 165%". */
export function noteGrownBeside(text: string, segments: Segments, note: NoteGrowth): void {
  for (const match of matchesOf(text, BESIDE)) {
    const words = match[1] ?? '';
    const isNamed = isPlace(words) || segments.isName(words);
    note(match, isNamed && isPart(words, segments) ? segments.canonical(words) : null);
  }
}

/** "The regions did well, with the Americas up 8%, EMEA up 17%": places by themselves, where no metric is named. */
export function isOfPlaces(text: string, named: readonly MetricMention[]): boolean {
  const places = matchesOf(text, BESIDE).filter(({ 1: words = '' }) => isPlace(words));
  return named.length === 0 && places.length > 1 && !isOfElse(text);
}

// "Revenue grew 4% with the U.S. growing 11% and home care products growing 7%"
const BESIDE_GROWING = guarded(
  new RegExp(
    `\\b(?:with|and)\\s(?:both\\s)?(?:our\\s|the\\s)?(\\p{L}[\\w&.'’-]*(?:\\s[\\w&'’-]+){0,3}?)(?:\\s(?:products|sales))?\\s(?:growing|rising|increasing|declining|falling|decreasing)(?=${SIZE})`,
    'gu',
  ),
);

/** The revenue of the parts that are said to grow within that of all: "with the U.S. growing 11%". */
export function growingBeside(
  text: string,
  named: readonly MetricMention[],
  segments: Segments,
): readonly MetricMention[] {
  return matchesOf(text, BESIDE_GROWING).flatMap((match) => {
    const words = match[1] ?? '';
    const end = match.index + match[0].length;
    const before = named.filter(({ start }) => start < end);
    if (!before.every(({ name, basis }) => name === 'revenue' && basis === null)) return [];
    const isNamed = isPlace(words) || isOfKnown(words, segments);
    return isNamed && isPart(words, segments)
      ? [{ ...REVENUE, part: segments.canonical(words), start: end, end }]
      : [];
  });
}
