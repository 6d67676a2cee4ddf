import type { Ask } from '../ask/ask.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { isNewAsAsked } from './of-new.ts';

const PER =
  /\b(?:per|for each|for every) (?!cent\b|share\b|annum\b|year\b|quarter\b|month\b)([\p{L}-]+)/giu;
const OF_ONE = /\b(?:per|each|every|an?|one|1) ([\p{L}-]+)/giu; // "a change of 1 yen"
const PLACE = /\b(?:in|across|within) (?:the )?(\p{Lu}[\p{L}.]+)/gu;
const TIME =
  /^(?:Q[1-4]|H[12]|FY|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)/;
const EXCLUDING = /\b(?:excluding|except(?: for)?|other than|net of)\s(?:[\w-]+\s?){1,3}/gi;
const WHOLE = /\b(?:group|overall|company-?wide|worldwide|globally?|in total)\b/i;

// "Stage 2", "Tier 1", "Basel IV": a number that is part of a name
const NUMBERED =
  /\b(stage|tier|phase|level|class|category|type|unit|line|block|train|generation|gen|version|scope|zone|plant|hall|fab|module|reactor|series|basel|site|mine|well)\s(\d{1,3}|[ivx]{1,4})\b/gi;

/** Whether a sentence is of the asked place, rate and thing, as far as it says so. */
export function isOfTheSame(said: Said, ask: Ask): boolean {
  return (
    isOfPlace(said, ask) &&
    isOfDivision(said, ask) &&
    isOfBoth(said, ask) &&
    !isShareOfIt(said, ask) &&
    isPer(said, ask) &&
    isOfNumber(said, ask) &&
    !isLeftOut(said, ask) &&
    isNewAsAsked(said.text, ask.text)
  );
}

/** "The Stage 2 ratio" is none of Stage 3. */
function isOfNumber({ text }: Said, { text: asked }: Ask): boolean {
  const said = numbered(text);
  return numbered(asked).every(
    ({ word, number }) =>
      !said.some((each) => each.word === word) ||
      said.some((each) => each.word === word && each.number === number),
  );
}

function numbered(text: string): readonly { readonly word: string; readonly number: string }[] {
  return [...text.matchAll(NUMBERED)].map(([, word = '', number = '']) => ({
    word: word.toLowerCase(),
    number: number.toLowerCase(),
  }));
}

/** "Costs excluding fuel" are no fuel costs. */
function isLeftOut({ text }: Said, { terms, text: asked }: Ask): boolean {
  if (terms.includes('exclude') || /\bnet of\b/i.test(asked)) return false;
  const left = [...text.matchAll(EXCLUDING)].flatMap(([words]) => termsOf(words));
  const kept = new Set(left.length > 0 ? termsOf(text.replaceAll(EXCLUDING, ' ')) : []);
  return left.some((term) => terms.includes(term) && !kept.has(term));
}

/** "Revenue per passenger" is answered by what is said per passenger, never by the whole of it. */
function isPer({ text }: Said, { text: asked }: Ask): boolean {
  const said = new Set(unitsIn(text, OF_ONE));
  return unitsIn(asked, PER).every((unit) => said.has(unit));
}

function unitsIn(text: string, pattern: RegExp): readonly Term[] {
  return [...text.matchAll(pattern)].flatMap(([, unit = '']) => termsOf(unit));
}

const SHARE_OF =
  /(?:%|percent|\bhalf|\bthirds?) of (?:our |the |its |total |all )*([^,;:]{2,60})/gi;
const ASKS_SHARE =
  /%|\bhow much of\b|\b(?:share|percentage|percent|portion|proportion|part|fraction|mix)\b/i;

/** "Small firms made up 27% of parcels" gives no parcels. */
function isShareOfIt({ text }: Said, { text: asked, terms, want }: Ask): boolean {
  if (ASKS_SHARE.test(asked) || (want !== 'value' && want !== 'amount')) return false;
  const wholes = new Set([...text.matchAll(SHARE_OF)].flatMap(([, of = '']) => termsOf(of)));
  const subject = terms.filter((term) => !MOVES.has(term));
  if (wholes.size === 0 || !subject.some((term) => wholes.has(term))) return false;
  const left = new Set(termsOf(text.replaceAll(SHARE_OF, ' ')));
  return subject.some((term) => wholes.has(term) && !left.has(term));
}

const BOTH =
  /\b(?:vs\.?|versus)\s(?!\d|[qh]\d|last|the (?:prior|previous|last)|prior|previous|a year|year)/i;

/** Whether two things are set against each other, and no two periods. */
export function asksForBoth({ text, period }: Ask): boolean {
  return BOTH.test(text) && period === null;
}

/** "Software vs services revenue" is answered by what is said of both. */
function isOfBoth({ own }: Said, ask: Ask): boolean {
  return !asksForBoth(ask) || ask.terms.every((term) => own.has(term));
}

const DIVISION =
  /\b(?:at|in|of|for) (?:our|the) ([\p{L}&'’ -]{2,40}?) (?:division|segment|business unit|unit|subsidiary|plant|site|office)\b/giu;

/** "21 employees at our Brno division" are not all of them. */
function isOfDivision({ text }: Said, { terms, segment, want }: Ask): boolean {
  if (want !== 'count' || segment !== null) return true;
  return [...text.matchAll(DIVISION)].every(([, name = '']) =>
    termsOf(name).some((term) => terms.includes(term)),
  );
}

/** Whether a sentence may be of the asked place: "in Denmark" is neither Norway nor the whole group. */
function isOfPlace({ text, own }: Said, { text: asked, proper, segment }: Ask): boolean {
  const names = [...proper, ...(segment ? segmentTerms(segment) : [])];
  const places = [...text.matchAll(PLACE)].flatMap(([, place = '']) =>
    TIME.test(place) ? [] : [new Set(termsOf(place))],
  );
  if (places.length === 0) return true;
  if (names.length === 0) return !WHOLE.test(asked) || WHOLE.test(text);
  return names.every((term) => own.has(term)) || !isPlaceAsked(asked, names);
}

/** "… in Norway": a name that is asked for as a place. */
function isPlaceAsked(asked: string, names: readonly Term[]): boolean {
  return [...asked.matchAll(/\b(?:in|across|within) (?:the )?([\p{L}.]+)/giu)].some(
    ([, place = '']) => termsOf(place).some((term) => names.includes(term)),
  );
}
