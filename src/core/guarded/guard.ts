import { type Need, neededWords } from './needed-words.ts';
import { placesFor, type Scan, wordScan } from './word-scan.ts';

const LONG = 50_000; // beyond any turn: a pattern fails in it as quickly
const TEXTS = 6000; // sentences, turns and what is cut of them, of the longest calls
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
// What the texts meet, in rows: everything, for a text that is not read, then of those that are kept.
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
  const own = numbered(source);
  return (text) => {
    if (text !== last || unread.length > 0) lookAt(text);
    return isMet(own);
  };
}

/**
 * Of many patterns those that a text can be matched by, in order: told by the needs that the text meets, which are
 * few, where a guard of each would be asked one after the other.
 */
export function guardOfMany<T>(
  patterns: readonly T[],
  sourceOf: (pattern: T) => string,
): (text: string) => readonly T[] {
  const all = patterns.map((pattern, place) => {
    const own = numbered(sourceOf(pattern));
    return { pattern, place, own };
  });
  let byNeed: ReadonlyMap<number | undefined, typeof all> | null = null; // by the first need of each; some have none
  let wanted = new Uint32Array();
  const index = () => {
    const made = Map.groupBy(all, ({ own }) => own.numbers[0]);
    wanted = new Uint32Array(placesFor(needs.length));
    for (const need of made.keys())
      if (need !== undefined) wanted[need >>> 5] = (wanted[need >>> 5] ?? 0) | (1 << (need & 31));
    byNeed = made;
    return made;
  };
  return (text) => {
    if (text !== last || unread.length > 0) lookAt(text);
    const known = byNeed ?? index();
    const found = [...(known.get(undefined) ?? [])];
    for (const [place, mask] of wanted.entries())
      for (let bits = (met[row + place] ?? 0) & mask; bits !== 0; bits &= bits - 1) {
        const need = place * 32 + 31 - Math.clz32(bits & -bits);
        for (const each of known.get(need) ?? []) if (isMet(each.own)) found.push(each);
      }
    return found.sort((one, other) => one.place - other.place).map(({ pattern }) => pattern);
  };
}

function numbered(source: string): Numbered {
  const own: Numbered = { source, numbers: [] };
  unread.push(own);
  return own;
}

/** Whether the text that was looked at last meets all needs. */
function isMet({ numbers }: Numbered): boolean {
  for (const number of numbers)
    if ((((met[row + (number >>> 5)] ?? 0) >>> (number & 31)) & 1) === 0) return false;
  return true;
}

function lookAt(text: string): void {
  if (unread.length > 0) readSources();
  last = text;
  row = rowOf(text);
}

function rowOf(text: string): number {
  const places = placesFor(needs.length);
  if (text.length > LONG) return 0;
  const before = rows.get(text);
  if (before !== undefined) return before;
  kept += text.length;
  if (rows.size === TEXTS || kept > CHARACTERS) {
    rows.clear();
    kept = text.length;
  }
  const own = (rows.size + 1) * places;
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
  met = new Uint32Array((TEXTS + 1) * places).fill(0xffffffff, 0, places);
}
