import { slipsBetween } from '../../core/slips-between.ts';
import { foldName } from './names.ts';
import { isShortFor } from './nicknames.ts';

// More of one family name than any call has: then only whole names tell people apart.
const MAX_NAMESAKES = 50;
// "Zhang" and "Zheng" are two families; "Kelly" and "Kelley" beside one first name are one person.
const MIN_CHANGED = 6;
const MIN_SLIPPED = 5;

/** A name with its folded words, and its first word as it is. */
interface Entry {
  readonly name: string;
  readonly words: readonly string[];
  readonly first: string;
}

/** The folded words of a name, and what they are in any order. */
interface Key {
  readonly words: readonly string[];
  readonly key: string;
}

/** Finds people by any spelling of their name. */
export interface Directory {
  /** The one name a printed one means; null when it means none, or one of several. */
  find(printed: string): string | null;
  add(name: string): void;
}

/**
 * Indexes names. Spellings are one when their words are the same in any order, or when the family name
 * is and the first names agree as far as they are printed: "M. Roe", "Mike Roe", "Michael B. Roe"; or when
 * one long word of several has one slip in it: "Sanja Kumar Roe".
 */
export function makeDirectory(names: Iterable<string>): Directory {
  const exact = new Map<string, string>();
  const bySurname = new Map<string, Entry[]>();
  const byWord = new Map<string, Entry[]>();
  const found = new Map<string, string | null>();
  const keys = new Map<string, Key>();
  // A name that is looked for in vain is added next.
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? makeKey(name);
    keys.set(name, key);
    return key;
  };

  const add = (name: string) => {
    const { words, key } = keyOf(name);
    if (key === '' || exact.has(key)) return;
    exact.set(key, name);
    const entry = { name, words, first: firstOf(name) };
    enter(bySurname, words.at(-1) ?? '', entry);
    for (const word of words) enter(byWord, word, entry);
    found.clear();
  };
  const look = (printed: string): string | null => {
    const { words, key } = keyOf(printed);
    const same = exact.get(key);
    if (same || words.length === 0) return same ?? null;
    const namesakes = bySurname.get(words.at(-1) ?? '') ?? [];
    if (namesakes.length > MAX_NAMESAKES) return null;
    const first = firstOf(printed);
    const near = namesakes.filter((namesake) => isSameFirst(first, namesake.first));
    if (near.length > 0) return near.length === 1 ? (near[0]?.name ?? null) : null;
    const alike = new Set(words.flatMap((word) => fewOf(byWord.get(word))));
    const slipped = [...alike].filter((entry) => isSlip(words, entry.words));
    return slipped.length === 1 ? (slipped[0]?.name ?? null) : null;
  };
  for (const name of names) add(name);
  return {
    add,
    find: (printed) => {
      const known = found.get(printed);
      if (known !== undefined) return known;
      const name = look(printed);
      found.set(printed, name);
      return name;
    },
  };
}

function enter(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}

function makeKey(name: string): Key {
  const words = foldName(name)
    .split(' ')
    .filter((word) => word !== '');
  return { words, key: words.toSorted().join(' ') };
}

function fewOf(bearers: readonly Entry[] = []): readonly Entry[] {
  return bearers.length > MAX_NAMESAKES ? [] : bearers;
}

/** Whether names differ by one slip in one word: a letter too many or few, or wrong in a longer word. */
function isSlip(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.length < 2) return false;
  const [at, ...more] = one.keys().filter((each) => one[each] !== other[each]);
  if (at === undefined || more.length > 0) return false;
  const [word = '', meant = ''] = [one[at], other[at]];
  const least = word.length === meant.length ? MIN_CHANGED : MIN_SLIPPED;
  return Math.min(word.length, meant.length) >= least && slipsBetween(word, meant, 1) === 1;
}

function isSameFirst(first: string, second: string): boolean {
  if (first === '' || second === '') return false;
  const isInitial = first.length === 1 || second.length === 1;
  if (isInitial) return first.charAt(0) === second.charAt(0);
  return first === second || isShortFor(first, second);
}

// Read unfolded, since the fold drops the initial of "J. Roe".
function firstOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length > 1 ? (words[0] ?? '').replaceAll(/[^\p{L}]/gu, '').toLowerCase() : '';
}
