import { FALLING, RISING } from '../../../figures/role/directions.ts';
import type { Ask } from '../ask/ask.ts';
import { wayToldPlainly } from '../ask/why-words.ts';
import type { Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { causesIn, drives } from './causes.ts';

// Words of how it went that are no move.
const WELL = /\b(?:strong\w*|record)\b/i;
const BADLY = /\b(?:loss\w*|delay\w*|offset|negative\w*|headwind\w*)\b/i;

/** Whether a reason is given for a move the other way only. */
export function goesAgainst(said: string, { direction, terms }: Ask): boolean {
  const { up, down } = wayOf(movedIn(said, terms));
  return up !== down && direction !== null && up === (direction === 'down');
}

/** "How much did overhead fall?": what only rose tells no such move, whatever it is called. */
export function movesOtherWay(said: string, { want, isYesOrNo, direction, terms }: Ask): boolean {
  if (want !== 'move' || isYesOrNo || direction === null) return false;
  const moved = movedIn(said, terms);
  const [up, down] = [RISING.test(moved), FALLING.test(moved)];
  return up !== down && up === (direction === 'down');
}

/** "Down on last year, but up on the last quarter, driven by": whether the reason is only of the other way. */
export function explainsOther(said: string, ask: Ask): boolean {
  if (goesAgainst(said, ask)) return true;
  const clauses = movedIn(said, ask.terms).split(CONTRAST);
  const { up, down } = wayOf(clauses.at(-1) ?? '');
  return (
    clauses.length > 1 && up !== down && ask.direction !== null && up === (ask.direction === 'down')
  );
}

/** "Sales grew on the rise in volume": what is asked stands only in the cause of something else. */
export function isOnlyCause(said: string, { terms, direction }: Ask): boolean {
  const causes = causesIn(said);
  const [first = 0] = causes;
  const subject = terms.filter((term) => !MOVES.has(term));
  if (first === 0 || drives(said, subject, direction)) return false;
  const before = new Set(termsOf(said.slice(0, first)));
  // "…, offset by higher costs driven by claims": has a cause of its own
  const last = new Set(termsOf(said.slice(causes.at(-1))));
  return subject.every((term) => last.has(term) && !before.has(term));
}

/** Which ways the words of a text go. */
export function wayOf(text: string): { readonly up: boolean; readonly down: boolean } {
  return {
    up: RISING.test(text) || WELL.test(text),
    down: FALLING.test(text) || BADLY.test(text),
  };
}

/** Where a clause is set against the one before. */
export const CONTRAST = /,?\s(?:but|while|whereas|although)\s/;

// What a cause is said to do to the rest, by its own word.
const LIFTS =
  /\b(?:benefit\w*|help(?:ed|s|ing)?|boost\w*|lifted|support(?:ed|s|ing)|fuel+ed|aided|tailwinds?|favou?rabl\w+|strength\w*|thanks to)\b/i;
const DRAGS =
  /\b(?:impact(?:ed|s|ing)?|hurt\w*|hit|weigh\w*|dragged?|pressur\w*|hampered|headwinds?|unfavou?rabl\w+|challeng\w+|held back|disrupt\w*|shortages?|lack of|absence of|loss of|not repeat\w*)\b/i;
const CARRIED = 0.35; // of what a sentence is said about

/**
 * Whether a reason is given for the asked way: by a word of it, by its own, or by what it takes up;
 * `isBorneOut`: the call's figures went that way, and a reason needs no word of it.
 */
export function goesThatWay(
  { text, about }: Said,
  { direction, terms }: Ask,
  isBorneOut: boolean,
): boolean {
  if (direction === null) return true;
  const moved = movedIn(text, terms);
  const isUp = direction === 'up';
  const ways = isUp ? [RISING, WELL] : [FALLING, BADLY];
  if (ways.some((way) => way.test(moved)) || wayToldPlainly(moved) === direction) return true;
  const [own, other] = isUp ? [LIFTS, DRAGS] : [DRAGS, LIFTS];
  if (own.test(text)) return true;
  if (other.test(text)) return false;
  const carried = isUp ? ['rise', 'improve'] : ['fall', 'worse', 'slow', 'weaken'];
  return isBorneOut || carried.some((term) => (about.get(term) ?? 0) >= CARRIED);
}

/**
 * What is said to have moved: before the first cause, or, where another cause follows, what is asked
 * itself: "the growth was offset by declines in rentals due to lost customers".
 */
export function movedIn(said: string, terms: readonly Term[]): string {
  const [first = said.length, ...others] = causesIn(said);
  const subject = terms.filter((term) => !MOVES.has(term));
  const stretches = [0, first, ...others].map((from, at, cuts) => said.slice(from, cuts[at + 1]));
  const seen = new Set<Term>();
  const caused = stretches.slice(0, -1).find((stretch, at) => {
    const own = new Set(termsOf(stretch));
    // "Revenue growth was offset by declines in rentals due to": of the revenue that was named before
    const isNew = at > 0 && subject.some((term) => own.has(term) && !seen.has(term));
    for (const term of own) seen.add(term);
    const isAll = subject.every((term) => own.has(term) || (isNew && seen.has(term)));
    return subject.length > 0 && isAll;
  });
  if (caused !== undefined) return caused;
  // "Driven by better buying, our costs fell": what moved stands behind a reason that opens
  const behind = first === 0 ? said.indexOf(', ') : -1;
  return behind === -1 ? said.slice(0, first) : said.slice(behind, others[0]);
}
