import { matchesOf } from '../../core/matches.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { turnAbove } from '../figure/near-words.ts';
import { withPlaces } from './place-words.ts';
import { type Senses, sensesOf } from './senses.ts';

/** How far a sentence, with what stands around it, has the words of a claim. */
export interface Place {
  readonly sentence: IndexedSentence;
  /** 0..1, by how rare each word is in the call. */
  readonly share: number;
  /** Of that, what stands in the sentence itself. */
  readonly own: number;
  /** How many of the words stand there or around. */
  readonly held: number;
}

// What a word counts by where it stands.
const [HERE, BEFORE, EARLIER, LONG_BEFORE, ASKED, ABOVE, BEHIND, LATER] = [
  1, 0.85, 0.75, 0.5, 0.7, 0.6, 0.8, 0.5,
];
// "That was not due to our prices": what it says is of the sentence before
const LEANS = /^(?:(?:and|but|so|now),? )*(?:that|this|it|they|these|those|which)\b/i;
const HALF = 0.5; // of what a sentence has itself, what it answers to
const STRANGE = 1.5; // what a word counts against a claim that the call never uses; a rare one counts 6
const ANSWER = 900; // characters of an answer that lean on its question

interface Around {
  readonly text: string;
  readonly near: number;
  readonly said: ReadonlySet<string>;
}

const BARE = /^(?:no|yes|yeah|yep|correct|right|absolutely|exactly|that['’]s right)\b/i;
const SHORT = 60; // characters of an answer that says nothing by itself

/** What a sentence says, with the question that a bare yes or no answers. */
export function sayingOf({ text, asked, start }: IndexedSentence): string {
  if (start > SHORT || text.length > SHORT || !asked || !BARE.test(text)) return text;
  if (sensesOf(text).size > 0) return text;
  const question = asked.split(/(?<=[.?!])\s/).findLast((each) => each.includes('?')) ?? '';
  return /^no\b/i.test(text) ? `${text} Not ${question}` : `${text} ${question}`;
}

/** What stands around a sentence, and bears on it, the nearest first. */
export function around(sentence: IndexedSentence, index: CallIndex): readonly Around[] {
  const known = windows.get(sentence);
  if (known) return known;
  const window = windowOf(sentence, index).map((each) => ({ ...each, said: saidIn(each.text) }));
  windows.set(sentence, window);
  return window;
}

const windows = new WeakMap<IndexedSentence, readonly Around[]>();

function windowOf(sentence: IndexedSentence, index: CallIndex): readonly Omit<Around, 'said'>[] {
  const { before, asked, start } = sentence;
  const behind = index.behind.get(sentence.id);
  const later = behind && index.behind.get(behind.id);
  const earlier = before?.before;
  return [
    { text: sayingOf(sentence), near: HERE },
    ...(before ? [{ text: before.text, near: BEFORE }] : []),
    ...(behind ? [{ text: behind.text, near: BEHIND }] : []),
    ...(earlier ? [{ text: earlier.text, near: EARLIER }] : []),
    ...(start < ANSWER && asked ? [{ text: asked, near: ASKED }] : []),
    { text: turnAbove(sentence)?.text ?? '', near: ABOVE },
    ...(later ? [{ text: later.text, near: LATER }] : []),
    ...(earlier?.before ? [{ text: earlier.before.text, near: LONG_BEFORE }] : []),
  ];
}

/** Where among sentences the words of a claim stand. */
export function placesOf(
  words: Senses,
  sentences: readonly IndexedSentence[],
  index: CallIndex,
): readonly Place[] {
  const counts = weightsOf(words, index);
  return sentences.map((sentence) => {
    const near = around(sentence, index);
    let [all, found, own, held] = [0, 0, 0, 0];
    for (const [stem, senses] of words) {
      const weight = counts.get(stem) ?? 0;
      const at = near.find(({ said }) => !said.isDisjointFrom(senses))?.near ?? 0;
      all += weight;
      found += weight * at;
      if (at > 0) held++;
      if (at === HERE) own += weight;
      else if (at === BEFORE && LEANS.test(sentence.text)) own += weight * BEFORE;
      else if (at === ASKED) own += weight * HALF;
    }
    return { sentence, share: all === 0 ? 0 : found / all, own: all === 0 ? 0 : own / all, held };
  });
}

/** Whether a call says anything of such a sense. */
export function isSaidAnywhere(senses: ReadonlySet<string>, index: CallIndex): boolean {
  const byWord = sentencesByWord(index);
  return [...senses].some((sense) => byWord.has(sense));
}

/** How many of some words each sentence of a call has, by its place; none for those that have none. */
export function countsIn(
  words: readonly ReadonlySet<string>[],
  index: CallIndex,
): ReadonlyMap<number, number> {
  const byWord = sentencesByWord(index);
  const counts = new Map<number, number>();
  for (const senses of words)
    for (const at of new Set([...senses].flatMap((sense) => byWord.get(sense) ?? [])))
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** What each word of a claim weighs: the rarer in the call the more. */
function weightsOf(words: Senses, index: CallIndex): ReadonlyMap<string, number> {
  const { size } = index.sentences;
  const byWord = sentencesByWord(index);
  return new Map(
    [...words].map(([stem, senses]) => {
      const count = new Set([...senses].flatMap((sense) => byWord.get(sense) ?? [])).size;
      return [stem, count === 0 ? STRANGE : Math.log(1 + size / count)];
    }),
  );
}

const byWords = new WeakMap<CallIndex, ReadonlyMap<string, readonly number[]>>();

/** In which sentences of a call each sense stands, read once. */
function sentencesByWord(index: CallIndex): ReadonlyMap<string, readonly number[]> {
  const known = byWords.get(index);
  if (known) return known;
  const byWord = new Map<string, number[]>();
  let at = 0;
  for (const { text } of index.sentences.values()) {
    for (const sense of saidIn(text)) {
      const places = byWord.get(sense);
      if (places) places.push(at);
      else byWord.set(sense, [at]);
    }
    at++;
  }
  byWords.set(index, byWord);
  return byWord;
}

const MOST = 12_000; // texts that are kept, those of a few calls
const LONG = 1500; // characters of a text that is no sentence, put together for one claim
const cache = new Map<string, ReadonlySet<string>>();

/** All senses of a text's words. */
export function saidIn(text: string): ReadonlySet<string> {
  const known = cache.get(text);
  if (known) return known;
  const said = new Set([...sensesOf(text).values()].flatMap((senses) => [...senses]));
  if (text.length > LONG) return said;
  if (cache.size > MOST) cache.clear();
  cache.set(text, said);
  return said;
}

const WORD = "(?:(?:\\p{Lu}\\.){2,}|\\p{Ll}?\\p{Lu}[\\p{L}&’'-]+)";
const NAME = new RegExp(`(?<![\\p{L}'’])${WORD}`, 'gu');
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Chief|President|Chair\w*|Management|Q[1-4]|FY|C[EFO]O|GAAP|Non-GAAP|IFRS|EBITDA\w*|EPS|[YQ]o[YQ]|YOY|Board|I|The|In|A|An|It|Its|No|Not|All|FX|M&A|R&D|SG&A|G&A)$/i;

// "more virtual brands beyond Pasta Garage": what is told is not told of it
const BESIDE =
  /\b(?:beyond|besides|other than|in addition to|apart from|outside(?: of)?) (?:the |its |our )?(?:\p{Lu}[\p{L}&'’-]*[ ,]?){1,5}/gu;

/** The names in a claim: of places, products, parts, other firms; not of those that `known` holds. */
export function claimedNames(claim: string, known: string, index: CallIndex): readonly string[] {
  return matchesOf(claim.replaceAll(BESIDE, ' '), NAME)
    .filter(({ 0: name, index: at }) =>
      at > 0 ? true : isNameIn(name, index) && !isCalled(claim, name),
    )
    .map(([name]) => name.replace(/['’](?:s|d|m|ve|ll|re)?$/, ''))
    .filter((name) => !NO_NAME.test(name) && !known.includes(plain(name)));
}

/** "Anna, we are not looking for cash": nothing that is spoken of */
function isCalled(text: string, name: string): boolean {
  return text.startsWith(`${name},`);
}

/** Whether a word at the head of a claim is a name inside the call's sentences, and never a common word. */
export function isNameIn(name: string, index: CallIndex): boolean {
  const names = namesByCall.get(index) ?? {
    text: [...index.sentences.values()].map(({ text }) => text).join('\n'),
    known: new Map<string, boolean>(),
  };
  namesByCall.set(index, names);
  const isName =
    names.known.get(name) ??
    (names.text.includes(` ${name}`) && !names.text.includes(` ${name.toLowerCase()} `));
  if (names.known.size < MOST) names.known.set(name, isName);
  return isName;
}

const namesByCall = new WeakMap<
  CallIndex,
  { readonly text: string; readonly known: Map<string, boolean> }
>();

/** Whether a name stands in a text: as it is, by what it is said of, or by its first letters. */
export function isNamedIn(name: string, text: string): boolean {
  const said = plain(text);
  const bare = plain(name).replace(/s$/, '');
  if (said.includes(bare)) return true;
  if (
    !saidIn(text).isDisjointFrom(new Set([...sensesOf(name).values()].flatMap((each) => [...each])))
  )
    return true;
  const letters = name.replaceAll(/[^\p{Lu}]/gu, '').toLowerCase();
  if (letters.length < 2 || letters.length < name.replaceAll('.', '').length) return false;
  return (said.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').includes(letters);
}

// Each name of a claim is held against the same text.
let last = { text: '', plain: '' };

function plain(text: string): string {
  if (text.length <= LONG) return withPlaces(text.toLowerCase().replaceAll('.', ''));
  if (last.text !== text)
    last = { text, plain: withPlaces(text.toLowerCase().replaceAll('.', '')) };
  return last.plain;
}
