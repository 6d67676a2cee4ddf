import type { Ask } from '../ask/ask.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Said } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';

const PER =
  /\b(?:per|for each|for every) (?!cent\b|share\b|annum\b|year\b|quarter\b|month\b)([\p{L}-]+)/giu;
const OF_ONE = /\b(?:per|each|every|an?|one|1) ([\p{L}-]+)/giu; // "a change of 1 yen"
const PLACE = /\b(?:in|across|within) (?:the )?(\p{Lu}[\p{L}.]+)/gu;
const TIME =
  /^(?:Q[1-4]|H[12]|FY|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)/;
const EXCLUDING = /\b(?:excluding|except(?: for)?|other than|net of)\s(?:[\w-]+\s?){1,3}/gi;
const WHOLE = /\b(?:group|overall|company-?wide|worldwide|globally?|in total)\b/i;

/** Whether a sentence is of the asked place, rate and thing, as far as it says so. */
export function isOfTheSame(said: Said, ask: Ask): boolean {
  return isOfPlace(said, ask) && isPer(said, ask) && !isLeftOut(said, ask);
}

/** "Costs excluding fuel" are no fuel costs. */
function isLeftOut({ text }: Said, { terms }: Ask): boolean {
  if (terms.includes('exclude')) return false;
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
