import type { FoundPassage } from './passage-index.ts';

/** A turn as it is weighed against others: its words in number, and "margin:2 price:3" of those said again. */
export interface Weighed {
  readonly length: number;
  readonly counts: string;
}

/** A turn that fits, before it is ranked. */
export interface Candidate extends Weighed {
  readonly id: number;
  readonly call_key: string;
  readonly turn: number;
}

// BM25's usual constants: how soon a word said again stops to count, and how much a long turn loses.
const SATURATION = 1.2;
const BY_LENGTH = 0.75;

/** What a turn weighs; most words are said once and take no room. */
export function weighed(words: readonly string[]): Weighed {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const again = [...counts].filter(([, count]) => count > 1);
  return {
    length: words.length,
    counts: again.map(([word, count]) => `${word}:${count}`).join(' '),
  };
}

/** The turns that have a phrase, as far as they were looked for. */
export interface Having {
  readonly phrase: readonly string[];
  readonly found: readonly Candidate[];
}

/** So many of each phrase are compared where any of several will do. */
export function mostOfEach(most: number, phrases: readonly unknown[]): number {
  return Math.max(100, Math.ceil(most / phrases.length));
}

/**
 * The best of the turns that have every phrase, best first: by how often each is said and how long the turn
 * is, as BM25 does. How rare a word is makes no difference where all have it, and to count that takes a
 * database longer than the search.
 */
export function ranked(
  found: readonly Candidate[],
  phrases: readonly (readonly string[])[],
  most: number,
): readonly FoundPassage[] {
  return best(
    found,
    (turn, mean) => phrases.reduce((sum, phrase) => sum + weightOf(phrase, turn, mean), 0),
    most,
  );
}

/** The best of the turns that have any phrase: one that few turns have counts more. */
export function rankedByAny(all: readonly Having[], most: number): readonly FoundPassage[] {
  const turns = new Map(all.flatMap(({ found }) => found.map((turn) => [turn.id, turn])));
  const has = all.map(({ phrase, found }) => ({
    phrase,
    ids: new Set(found.map(({ id }) => id)),
    rarity: Math.log(1 + (2 * turns.size) / Math.max(1, found.length)),
  }));
  return best(
    [...turns.values()],
    (turn, mean) =>
      has.reduce(
        (sum, { phrase, ids, rarity }) =>
          ids.has(turn.id) ? sum + rarity * weightOf(phrase, turn, mean) : sum,
        0,
      ),
    most,
  );
}

function best(
  found: readonly Candidate[],
  scoreOf: (turn: Candidate, mean: number) => number,
  most: number,
): readonly FoundPassage[] {
  const mean = found.reduce((sum, { length }) => sum + length, 0) / found.length || 1;
  return found
    .map((turn) => ({ ...turn, score: scoreOf(turn, mean) }))
    .toSorted((one, other) => other.score - one.score || other.id - one.id)
    .slice(0, most)
    .map(({ call_key, turn, score }) => ({ call_key, turn, score }));
}

function weightOf(phrase: readonly string[], { length, counts }: Candidate, mean: number): number {
  const times = timesIn(counts, phrase);
  const slack = SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / mean);
  return (times * (SATURATION + 1)) / (times + slack);
}

/** How often a phrase may be said: as often as the rarest of its words. */
function timesIn(counts: string, phrase: readonly string[]): number {
  if (counts === '') return 1;
  let least = Number.POSITIVE_INFINITY;
  for (const word of phrase) least = Math.min(least, countIn(counts, word));
  return Number.isFinite(least) ? least : 1;
}

function countIn(counts: string, word: string): number {
  const key = `${word}:`;
  const at = counts.startsWith(key) ? 0 : counts.indexOf(` ${key}`) + 1;
  if (at === 0 && !counts.startsWith(key)) return 1;
  return Number.parseInt(counts.slice(at + key.length), 10);
}
