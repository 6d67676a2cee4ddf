import {
  ABBREVIATIONS,
  ADVERBS,
  BASES,
  BY_CASE,
  CALENDAR,
  CAUSES,
  CURRENCIES,
  DETERMINERS,
  KINDS,
  LINKS,
  MEASURED,
  MEASURES,
  ORDER,
  PEOPLE,
  PICKED,
  PRONOUNS,
  QUALITIES,
  TIMES,
  VERBS,
  WHOLE,
} from './part-words.ts';

// "Q3", "FY24", "2021", "nine-months", "second-quarter", "full-year"
const TIME =
  /^(?:q[1-4]|[1-4]q|h[12]|fy\d*|r\d[\d.]*|(?:19|20)\d\d|(?:two|three|four|five|six|nine|ten|twelve|\d+)-(?:years?|months?|weeks?)|(?:first|second|third|fourth|full|half|prior|current)-(?:quarter|half|year)(?:ly)?)$/;
const NUMBER = /^\d[\d.,]*%?$/;
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d&.]+$/u;
// "additionally", "fortunately": no name by itself; "Lily", "supply" and "multifamily" may be one
const BY_MANNER = /^(?!.*(?:family|assembly|supply|weekly|sicily|beverly)$)\p{L}{4,}ly$/u;

// A word of these stands before a metric and is no part of a name.
const LOOSE = setOf(
  ...[PRONOUNS, DETERMINERS, LINKS, ADVERBS, VERBS, TIMES, CALENDAR, ORDER],
  ...[QUALITIES, BASES, WHOLE, CURRENCIES],
);
// A word of these begins no name.
const OPENING = setOf(PRONOUNS, DETERMINERS, PICKED, LINKS, VERBS, TIMES, CALENDAR, ORDER);
// A word of these names nothing when it stands alone.
const ALONE = setOf(
  ...[ADVERBS, QUALITIES, BASES, MEASURED, WHOLE, ABBREVIATIONS, CURRENCIES, MEASURES, PEOPLE],
);
// Words of these open a name where they have a capital.
const OPENS_NAMES = setOf(QUALITIES, ORDER, ADVERBS, new Set(['group'])); // "Group Benefits"
// How, how well or how much of it: with nothing else behind, no name either.
const SAYS_HOW = setOf(QUALITIES, BASES, MEASURED, WHOLE);
const MOVES = setOf(CAUSES, MEASURES);
// A name does not stop here: "sales performance by", "Harbor Bank and"
const UNENDED =
  /^(?:of|in|for|on|at|by|with|to|from|into|within|upon|as|per|and|or|the|an?|our|its|which|that|who)$/;

// "the time of acquisition", "the midpoint of that range", "the industry's retail": a point, or everybody's
const NO_NAME =
  /^least$|^other (?:side|hand)$|^(?:time|date|midpoint|end|point|start|beginning|pace|rate) of\b|\b(?:that|which|who|minus|requires?|industry|industry['’]s)\b/i;

/** Whether a word before a metric is no part of a name: a determiner, a verb, a time, a quality, a basis. */
export function isLoose(word: string): boolean {
  const plain = plainOf(word);
  if (/-years?$/.test(plain) && !LOOSE.has(plain))
    return /^(?:full|half|prior|current)-/.test(plain); // "two-year growth" is another measure
  if (TIME.test(plain) || NUMBER.test(plain)) return true;
  if (ACRONYM.test(word)) return CURRENCIES.has(plain) || BASES.has(plain);
  return LOOSE.has(plain) || BY_CASE.has(word);
}

/**
 * Whether words have the form of a name: not what begins with a pronoun, a determiner, a link, a verb or
 * a time, ends in a time or in the middle of a phrase, or is a lone word for parts of any kind: "market".
 */
export function hasNameForm(words: string): boolean {
  const named = words.trim().split(/\s+/);
  const [first = ''] = named;
  const last = named.at(-1)?.toLowerCase() ?? '';
  if (first === '' || opensNoName(first) || NO_NAME.test(words)) return false;
  if (UNENDED.test(last) || TIMES.has(last)) return false;
  return named.length > 1 || !KINDS.has(last);
}

/**
 * Whether words may be what a call calls a part of the company: a name by its form that does not say only
 * how, how well or how much, a measure, people, or the company as a whole.
 */
export function mayBePart(words: string): boolean {
  if (!hasNameForm(words)) return false;
  const [first = '', ...others] = words.trim().split(/\s+/);
  return others.length === 0
    ? !namesNothing(first)
    : !(SAYS_HOW.has(first.toLowerCase()) && others.every(namesNothing));
}

const ORDERED = /(?<=\b(?:[Oo]ur|[Tt]he|its|in|for|and) )(?:First|Next|Last) \p{Lu}\p{Ll}+/gu;

/** Whether a part that begins like a time or an order is a name by its capitals: "our First Aid segment". */
export function isOrderedName(part: string, text: string): boolean {
  const names = text.match(ORDERED) ?? [];
  return names.some(
    (name) =>
      !TIMES.has(name.split(' ')[1]?.toLowerCase() ?? '') && part.startsWith(name.toLowerCase()),
  );
}

// "But Europe", "In Store Credit", "Today Acme": what leads to a name at the head of a clause
const LEADS =
  /^(?:(?:and|but|so|now|again|also|then|today|while|whereas|in|for|at|within|across|meanwhile|similarly|finally|lastly|our|the|its),?\s)+(?=\S)/i;
// "Pumps Q2", "Pumps second quarter", "Harbor Bank, which"
const BEHIND =
  /(?:,?\s(?:which|that|who)|\s(?:q[1-4]|(?:first|second|third|fourth)[- ]quarter|(?:full|half)[- ]year))$/i;

/** The name that words are, without what leads to it and the time behind it; null for words that cannot be one. */
export function partName(words: string): string | null {
  const name = words.trim().replace(LEADS, '').replace(BEHIND, '');
  return mayBePart(name) ? name : null;
}

/** Whether a word that is loose in small letters may open a name with its capital: "Great Lakes". */
export function mayOpenName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && OPENS_NAMES.has(word.toLowerCase());
}

/** Whether words are what moves or is measured rather than who has it: "cost discipline"; no proper name. */
export function isCause(words: string): boolean {
  const named = words.trim().split(/\s+/);
  const isProper =
    named.length > 1 && named.every((word) => /^(?:\p{Lu}|(?:and|&|of)$)/u.test(word));
  return !isProper && MOVES.has(named.at(-1)?.toLowerCase() ?? '');
}

/** Whether words begin with a month or a feast. */
export function isOfCalendar(words: string): boolean {
  return CALENDAR.has(/^\p{Lu}\p{Ll}+/u.exec(words)?.[0].toLowerCase() ?? '');
}

/** Whether a word begins no name of a part: a pronoun, a determiner, a link, a verb, a time. */
export function opensNoName(word: string): boolean {
  const plain = plainOf(word);
  if (TIME.test(plain)) return true;
  if (/^(?:us|it)$/.test(plain)) return /^\p{Lu}\p{Ll}/u.test(word); // "US", "IT", kept in lower case
  return !ACRONYM.test(word) && OPENING.has(plain);
}

/** Lower case without a verb that hangs on: "we've". */
function plainOf(word: string): string {
  return word.toLowerCase().replace(/['’](?:s|ve|re|ll|d|m)$/, '');
}

function namesNothing(word: string): boolean {
  const plain = word.toLowerCase();
  return ALONE.has(plain) || KINDS.has(plain) || BY_MANNER.test(plain) || opensNoName(word);
}

function setOf(...classes: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(classes.flatMap((one) => [...one]));
}
