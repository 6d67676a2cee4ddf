import { readFigures } from '../../../figures/grammar/read-figures.ts';
import type { Ask } from '../ask/ask.ts';
import { indirect } from '../ask/indirect.ts';
import { askedVerb } from '../ask/telling-terms.ts';
import type { Book } from '../book/book.ts';
import { FORWARD, MOVES, termsOf } from '../book/terms.ts';

/*
 * Three degrees of not knowing, and no more is claimed than was looked up: that a word stands nowhere in
 * the call; that no sentence was found; that what was found does not say it for certain.
 */

/** What stands before what the call does say, where a question takes the opposite for granted. */
export const NOT_SO = 'The call does not say so.';

/** Where sentences hold all that is asked for, and none can be told to answer it. */
export const NOT_FOR_CERTAIN = 'No sentence found in this call says it for certain.';

/** Where nothing asked for can be put into words. */
export const NOTHING_FOUND = 'No sentence found in this call says that.';

const ASKING =
  /^(?:and|or|so|but|what|why|who|when|where|which|how|is|are|was|were|do|does|did|has|have|will|would|can|could|should|tell|give|show|without)\b|[@<>*_`|,;]/i;
const VERSUS = /\b(?:vs|versus|against|compared|from|qoq|sequential\w*|quarter)\b/i;
const LONGEST_WORD = 24;
const WORD = /\p{L}[\p{L}\p{N}&'’-]+/gu;
// A thing asked about by name: "about crypto", "in Lagos"; never "how fast" or "money left".
const NAMED =
  /(?<=\b(?:about|of|on|for|from|any|in) )\p{L}[\p{L}&'’-]{3,}|(?<=\S )\p{Lu}[\p{L}&'’-]{3,}/gu;

/** What is left open, as the end of a sentence: in the asker's words where they make one, else by its name. */
export function leftOpen(ask: Ask, book: Book): string | null {
  return indirect(ask) ?? moveAsked(ask, book) ?? topicIn(ask, book);
}

/** That a word or name stands nowhere in the call. */
export function notMentioned(word: string): string {
  return `The call does not mention “${word}”.`;
}

/**
 * That the call does not mention it, where that was looked up; else that no sentence of it was found, or
 * none for certain where passages that may hold it are shown (`isNear`).
 */
export function notFound(ask: Ask, book: Book, { isNear }: { readonly isNear: boolean }): string {
  const word = neverMentioned(ask, book);
  if (word !== undefined) return notMentioned(word);
  const asked = indirect(ask) ?? moveAsked(ask, book);
  if (asked !== null)
    return `No sentence found in this call says ${isNear ? 'for certain ' : ''}${asked}.`;
  const topic = topicIn(ask, book);
  if (topic === null) return isNear ? NOT_FOR_CERTAIN : NOTHING_FOUND;
  return `No sentence found in this call gives ${topic}${isNear ? ' for certain' : ''}.`;
}

/**
 * The word that tells what a question is of, where that was looked up and stands nowhere in the call, nor
 * does any other word of it; of several the one that is asked about by name, if one is.
 */
function neverMentioned(
  { text, metricText, rest, terms, strangers }: Ask,
  book: Book,
): string | undefined {
  const telling = (metricText === null ? terms : rest).filter(
    (term) => !MOVES.has(term) && !FORWARD.has(term) && term !== askedVerb(text),
  );
  if (telling.length === 0 || !telling.every((term) => strangers.includes(term))) return;
  const isTold = (word: string) =>
    word.length <= LONGEST_WORD && telling.includes(termsOf(word)[0] ?? '');
  const words = wordsIn(text, WORD).filter(isTold);
  if (!words.every((word) => standsNowhere(word, book))) return;
  const isName = (word: string) => isTold(word) && !/(?:ing|ed)$/.test(word);
  const named = wordsIn(text, NAMED).find(isName);
  // "Lagos revenue"; never "start a dividend"
  const isAlone = (word: string) => metricText === null || text.includes(`${word} ${metricText}`);
  return named ?? (words.length === 1 ? words.find(isAlone) : undefined);
}

function wordsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([word]) => word.replace(/['’]s?$/, ''));
}

/** Not even as a part of another word, in whatever letters. */
function standsNowhere(word: string, { transcript }: Book): boolean {
  const stem = word.toLowerCase().replace(/s$/, '');
  return transcript.turns.every(({ text }) => !text.toLowerCase().includes(stem));
}

/** "Revenue growth", "rev yoy": how the whole company's figure moved. */
function moveAsked(
  { want, text, metricText, segment, rest, isAhead, period, month }: Ask,
  book: Book,
): string | null {
  const isOfYear = month === null && (period === null || period.versus === 'year-ago');
  const isOfWhole = segment === null && rest.every((term) => MOVES.has(term));
  if (want !== 'move' || metricText === null || isAhead || !isOfYear || !isOfWhole) return null;
  if (ASKING.test(text) || VERSUS.test(text)) return null;
  const name = metricText
    .split(' ')
    .map((word) => book.spelling(word))
    .join(' ');
  return `how ${name} changed from a year ago`;
}

/** A few words that name a thing the call knows, in its own spelling: "U.S. retail sales". */
function topicIn({ text, metricText }: Ask, book: Book): string | null {
  const topic = text.replace(/(?<![\s?!.])[\s?!.]+$/, '');
  if (topic === '' || readFigures(topic, { currency: null }).length > 0) return null;
  const words = topic.split(' ');
  if (
    /\d|\b(?:thousand|[mbtr]+illion)s?\b/i.test(topic) ||
    ASKING.test(topic) ||
    words.length > 5 ||
    topic.length > 60
  )
    return null;
  const isKnown = (word: string) => termsOf(word).every((term) => book.has(term));
  if (metricText === null && !words.every(isKnown)) return null;
  return words.map((word) => book.spelling(word)).join(' ');
}
