import { type Need, neededWords } from './needed-words.ts';
import { placesFor, type Scan, wordScan } from './word-scan.ts';

const SHORT = 40; // characters that are scanned as quickly as looked up
const LONG = 50_000; // beyond any turn: a pattern fails in it as quickly
const TEXTS = 4000; // sentences, turns and what is cut of them, of the longest calls
const CHARACTERS = 1_000_000; // of them all

/** Whether a text can be matched by a pattern, by the words that stand in it. */
export type Guard = (text: string) => boolean;

interface Numbered {
  readonly source: string;
  /** Of its needs, each of which must be met. */
  numbers: readonly number[];
}

const needs: Need[] = [];
const numberOf = new Map<string, number>();
let unread: Numbered[] = [];
let scan: Scan = () => {};
// What the texts meet, in rows: of no text yet, of the last short one, of those that are kept.
let met = new Uint32Array();
let row = 0;
const rows = new Map<string, number>();
let kept = 0;
let last: string | null = null;

/**
 * The guard of a pattern. All guards together read a text once, however many they are, and one that was read
 * before not again. What a pattern needs is worked out when the first text comes.
 */
export function guardOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): Guard {
  if (flags.includes('v')) return () => true;
  const own: Numbered = { source, numbers: [] };
  unread.push(own);
  return (text) => {
    if (text !== last || unread.length > 0) lookAt(text);
    for (const number of own.numbers)
      if ((((met[row + (number >>> 5)] ?? 0) >>> (number & 31)) & 1) === 0) return false;
    return true;
  };
}

function lookAt(text: string): void {
  if (unread.length > 0) readSources();
  last = text;
  row = rowOf(text);
}

function rowOf(text: string): number {
  const places = placesFor(needs.length);
  if (text.length > LONG) return 0;
  if (text.length < SHORT) {
    scan(text, met, places);
    return places;
  }
  const before = rows.get(text);
  if (before !== undefined) return before;
  kept += text.length;
  if (rows.size === TEXTS || kept > CHARACTERS) {
    rows.clear();
    kept = text.length;
  }
  const own = (rows.size + 2) * places;
  scan(text, met, own);
  rows.set(text, own);
  return own;
}

function readSources(): void {
  for (const each of unread)
    each.numbers = neededWords(each.source).map((need) => {
      const key = need.join('\n');
      const number = numberOf.get(key) ?? needs.push(need) - 1;
      numberOf.set(key, number);
      return number;
    });
  unread = [];
  scan = wordScan(needs);
  rows.clear();
  kept = 0;
  const places = placesFor(needs.length);
  met = new Uint32Array((TEXTS + 2) * places).fill(0xffffffff, 0, places);
}
