import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { PROPER } from '../segment/proper-name.ts';
import type { Segments } from '../segment/segments.ts';
import { DID, MOVED, OPENS, SIZE } from './fared.ts';
import {
  isOfKnown,
  isOneOfTwo,
  isPart,
  isStock,
  type NoteGrowth,
  withoutOwner,
} from './growing-part.ts';
import { isOfElse } from './growth-measure.ts';

const UNIT =
  '(?:business(?:es)?|segment|division|group|category|franchise|product line|unit|brand|portfolio)';
// "our fertility business performed well, growing 24%", "Within our surgical unit, we grew 3%"
const OF_UNIT = guarded(
  new RegExp(
    `${OPENS}(?:[Oo]ur|[Tt]he|[Ii]ts)\\s((?!(?:overall|total|entire|whole|core|company|other|same|new|first|second|third|fourth)\\b)[\\w&.'’-]+(?:\\s(?:and\\s|&\\s)?[\\w&'’-]+){0,3}?)\\s${UNIT}${MOVED}`,
    'gu',
  ),
);
// "Asia-Pacific Glove business returned to growth, increasing 3.4%"
const OF_NAMED_UNIT = new RegExp(
  `${OPENS}(?!Overall|Total|Core|Other|Entire)${PROPER}\\s${UNIT}${MOVED}`,
  'gu',
);
const WITHIN = guarded(
  new RegExp(
    `^(?:And\\s)?(?:Within|In|For)\\s(?:our|the)\\s([\\w&'’-]+(?:\\s(?:and\\s|&\\s)?[\\w&'’-]+){0,3}?)\\s(?:business|segment|division|unit|category),\\swe\\s(?:grew|were (?:up|down)|declined|increased)(?=${SIZE})`,
    'gu',
  ),
);

/** Notes what the noun behind it makes a part: "our fertility business performed well, growing 24%". */
export function noteGrownUnits(text: string, segments: Segments, note: NoteGrowth): void {
  for (const each of [OF_UNIT, OF_NAMED_UNIT, WITHIN])
    for (const match of matchesOf(text, each)) {
      const words = withoutOwner(match[1] ?? '', segments);
      const isNone = isStock(words) || isOneOfTwo(text, match) || !isPart(words, segments);
      note(match, isNone ? null : segments.canonical(words));
    }
}

// "Coronary Therapies grew 8%": by a name of its own
const OF_NAME = new RegExp(`${OPENS}(?:Our\\s|our\\s|The\\s|the\\s)?${PROPER}${MOVED}`, 'gu');

/** Notes parts by a name of their own; one word that the call names nowhere only in a round of the parts. */
export function noteGrownNames(
  text: string,
  { segments, isRound }: { readonly segments: Segments; readonly isRound: boolean },
  note: NoteGrowth,
): void {
  for (const match of matchesOf(text, OF_NAME)) {
    const words = match[1] ?? '';
    const [known] = segments.find(words);
    const isKnown = known?.start === 0 && known.end === words.length;
    const isNamed = isKnown || ((isRound || words.includes(' ')) && segments.isName(words));
    const isOne = isNamed && !isOneOfTwo(text, match);
    note(match, isOne && isPart(words, segments) ? segments.canonical(words) : null);
  }
}

// "Home care pumps grew 52%", "while home care grew 17%": of a part that the call names, or of a kind in it
const OF_KNOWN = guarded(
  new RegExp(
    `${OPENS}(?:the\\s|our\\s|Our\\s)?(\\p{L}[\\w&.'’-]*(?:\\s[\\w&'’-]+){0,4}?)${MOVED}`,
    'gu',
  ),
);

/** Notes parts that the call names, and kinds of product in them: "while home care pumps grew 17%". */
export function noteGrownKinds(text: string, segments: Segments, note: NoteGrowth): void {
  for (const match of matchesOf(text, OF_KNOWN)) {
    const words = match[1] ?? '';
    const isOfIt =
      isOfKnown(words, segments) && isPart(words, segments) && !isOneOfTwo(text, match);
    // "Home care pumps grew 52%, helped by volume": what its own clause does not tell of
    const clause = /^[^,;]*/.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    const isOwn = !isOfElse(`${text.slice(0, match.index)}${match[0]}${clause}`);
    note(match, isOfIt ? segments.canonical(words) : null, isOwn);
  }
}

// "Medical devices performed well, growing 30%"
const OF_THINGS = guarded(
  new RegExp(`^(?:And\\s)?(?:Our\\s)?([A-Z]?[a-z]+(?:\\s[a-z]+){0,2})\\s${DID}(?=${SIZE})`, 'gu'),
);

/** Notes what a sentence begins with and says how it did: "Medical devices performed well, growing 30%". */
export function noteGrownThings(
  text: string,
  { segments, isRound }: { readonly segments: Segments; readonly isRound: boolean },
  note: NoteGrowth,
): void {
  for (const match of matchesOf(text, OF_THINGS)) {
    const words = match[1] ?? '';
    const isKnown = segments.find(words)[0]?.start === 0 || segments.isName(words);
    note(match, (isKnown || isRound) && isPart(words, segments) ? segments.canonical(words) : null);
  }
}

const KIND_OF_PART =
  '(?:categor(?:y|ies)|segments?|business(?:es)?|divisions?|brands?|franchises?|verticals?|product lines?|end[- ]?markets?|markets?|regions?|geograph(?:y|ies)|channels?|countr(?:y|ies)|platforms?)';
// What a company has or buys, and does not sell
const NOT_SOLD =
  'costs?|expenses?|spend(?:ing)?|assets?|customers?|loans?|raw|materials?|inputs?|ingredients?|feedstocks?|commodit(?:y|ies)|purchas(?:ed?|es|ing)|procurement|sourcing|suppl(?:y|iers?)|vendors?|problems?|risks?';
// "Autos, our second largest kiln category, declined 17%": the words say that it is one
const OF_RANKED = guarded(
  new RegExp(
    `${OPENS}(?:[Oo]ur\\s|[Tt]he\\s)?(\\p{L}[\\w&.'’-]*(?:\\s[\\w&'’-]+){0,3}?),\\s(?:which\\s(?:is|was)\\s)?(?:(?:now\\s)?(?:our|the|its)|one of our)\\s(?:(?!(?:${NOT_SOLD})\\s)[\\w-]+\\s){0,4}?${KIND_OF_PART}(?:\\s(?:by|in|at)\\s[^,;.\\d]{3,30})?,${MOVED}`,
    'gu',
  ),
);
const KIND_BEHIND = new RegExp(`\\s${KIND_OF_PART}$`, 'i');

/** Notes what is said to be one of the company's parts: "Autos, our second largest kiln category, declined 17%". */
export function noteGrownRanked(text: string, segments: Segments, note: NoteGrowth): void {
  for (const match of matchesOf(text, OF_RANKED)) {
    const words = (match[1] ?? '').replace(KIND_BEHIND, '');
    note(match, isPart(words, segments) ? segments.canonical(words) : null);
  }
}
