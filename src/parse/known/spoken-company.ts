import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Draft } from '../turns/draft.ts';

const SYMBOL = /^[a-z]{2,5}$/i;
// "Lumo's results", "Lumo Bank delivered": whoever is told of in a call's own words
const TOLD = guarded(
  /(?<![\p{L}\d-])\p{Lu}[\p{L}\d]{2,}(?:\s(?:&\s)?\p{Lu}[\p{L}\d]+){0,3}(?=['’]s?\s|\s(?:has|had|is|was|are|were|will|reported|delivered|earned|posted|achieved|continues|continued|remains|expects)\b)/gu,
);
// "Lumo's second quarter 2024 financial results", "Lumo's full year results": what a call opens with
const RESULTS_OF = guarded(
  /(?<![\p{L}\d-])(\p{Lu}[\p{L}\d]{2,}(?:\s\p{Lu}[\p{L}\d]+){0,2})['’]s?\s(?:fiscal\s)?(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[- ](?:[Qq]uarter|[Hh]alf)|[Ff]ull[- ][Yy]ear|Q[1-4]|H[12]|20\d\d)\s(?:[\w-]+\s){0,4}?(?:results|earnings|performance|conference call)\b/gu,
);
// "Lumo's delivered a good quarter", "Lumo's was named": the name itself ends so
const ENDS_SO =
  /^['’]s\s(?:has|had|was|is|will|delivered|reported|posted|achieved|continues|continued|joined|remains|expects|announced)\b/;
const NO_NAME =
  /^(?:the|this|that|these|those|our|company|board|management|today|there|what|which|here|and|but|in|at)$/i;
// "we opened a Lumo Bank shop": words together, wherever they are said
const TOGETHER = guarded(/(?<![\p{L}\d-])\p{Lu}[\p{L}\d]{2,}(?:\s(?:&\s)?\p{Lu}[\p{L}\d]+){1,4}/gu);
const [LEAST, LEAST_OF_TWO] = [3, 6]; // times; two letters are the initials of many people
const OPENING = 1500; // characters

/**
 * The company by the name its call says most, where nothing but a ticker is known of it: the letters of
 * "LMO" stand in "Lumo" in that order, or begin the words of "Lumo Mining Operations"; else the one with
 * its first letter whose results the call opens with. Null where no name that fits is said at least
 * three times.
 */
export function spokenCompany(turns: Draft['turns'], symbol: string): string | null {
  if (!SYMBOL.test(symbol)) return null;
  const opener = openedBy(turns, symbol.charAt(0));
  const counts = new Map<string, number>();
  const count = (name: string | null) => {
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const isPair = symbol.length === 2;
  for (const { text } of turns)
    if (isPair) for (const [said] of matchesOf(text, TOGETHER)) count(pairOf(said, symbol));
    else
      for (const [said] of matchesOf(text, TOLD))
        count(nameOf(said, symbol.toLowerCase()) ?? (said === opener ? said : null));
  // "Pricing was good" of a call that tells of pricing
  const isWord = (name: string) => {
    const word = new RegExp(
      `(?<![\\p{L}\\d])${RegExp.escape(name.toLowerCase())}(?![\\p{L}\\d])`,
      'u',
    );
    return turns.some(({ text }) => word.test(text));
  };
  const [top] = [...counts]
    .filter(([name]) => !isWord(name))
    .toSorted(([, one], [, other]) => other - one);
  return top !== undefined && top[1] >= (isPair ? LEAST_OF_TWO : LEAST)
    ? fullName(top[0], turns)
    : null;
}

/** Whose results a call opens with, of a name with this first letter; null where it tells of none or of two. */
function openedBy(turns: Draft['turns'], initial: string): string | null {
  let left = OPENING;
  const names = new Set<string>();
  for (const { text } of turns) {
    if (left <= 0) break;
    const opening = text.slice(0, left);
    left -= opening.length;
    for (const [, name = ''] of matchesOf(opening, RESULTS_OF)) names.add(name);
  }
  const [only, another] = names;
  const isFit = only?.charAt(0).toLowerCase() === initial.toLowerCase() && !NO_NAME.test(only);
  return isFit && another === undefined ? only : null;
}

/** "Lumo's", where that is the name itself: verbs stand behind it. */
function fullName(name: string, turns: Draft['turns']): string {
  const said = new RegExp(`(?<![\\p{L}\\d-])${RegExp.escape(name)}(?=['’]s\\s)`, 'gu');
  const times = turns
    .flatMap(({ text }) => matchesOf(text, said).map((match) => text.slice(match.index)))
    .filter((rest) => ENDS_SO.test(rest.slice(name.length))).length;
  return times > 1 ? `${name}'s` : name;
}

/** Of names said together the first two, if a symbol is their initials. */
function pairOf(said: string, symbol: string): string | null {
  const [pair = '', first = '', second = ''] = /^(\S+) (?:& )?(\S+)/.exec(said) ?? [];
  const initials = `${first.charAt(0)}${second.charAt(0)}`.toLowerCase();
  return initials === symbol.toLowerCase() && !NO_NAME.test(first) ? pair : null;
}

/** Whether the letters of a symbol stand in a company's name in that order, from its first on: "LMO" of "Lumo plc". */
export function mayStandFor(symbol: string, company: string): boolean {
  const letters = company
    .toLowerCase()
    .replace(/^the\s/, '')
    .replaceAll(/[^a-z\d]/g, '');
  return holds(letters, symbol.toLowerCase());
}

function nameOf(said: string, symbol: string): string | null {
  const words = said.split(/\s(?:&\s)?/);
  const [first = ''] = words;
  if (NO_NAME.test(first)) return null;
  const initials = words.map((word) => word.charAt(0).toLowerCase()).join('');
  if (initials === symbol) return said;
  return holds(first.toLowerCase(), symbol) ? first : null;
}

/** Whether a word begins as a symbol does and has its letters in their order. */
function holds(word: string, symbol: string): boolean {
  if (word.charAt(0) !== symbol.charAt(0)) return false;
  let at = 0;
  for (const letter of word) if (letter === symbol.charAt(at)) at++;
  return at === symbol.length;
}
