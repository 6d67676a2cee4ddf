/** How much of a reference's words a text has: F1 of single words, pairs, and the longest common run of words. */
export interface Rouge {
  readonly one: number;
  readonly two: number;
  readonly longest: number;
}

/** ROUGE-1, ROUGE-2 and ROUGE-L of a text against a reference, words in lower case, unstemmed. */
export function rougeOf(text: string, reference: string): Rouge {
  const [ours, gold] = [wordsOf(text), wordsOf(reference)];
  return {
    one: f1(shared(ours, gold), ours.length, gold.length),
    two: f1(shared(pairs(ours), pairs(gold)), ours.length - 1, gold.length - 1),
    longest: f1(longestCommon(ours, gold), ours.length, gold.length),
  };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function pairs(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function shared(ours: readonly string[], gold: readonly string[]): number {
  const left = new Map<string, number>();
  for (const each of gold) left.set(each, (left.get(each) ?? 0) + 1);
  return ours.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count > 0;
  }).length;
}

/** Length of the longest common subsequence, one row of the table at a time. */
function longestCommon(ours: readonly string[], gold: readonly string[]): number {
  let row = new Array<number>(gold.length + 1).fill(0);
  for (const word of ours) {
    const next = [0];
    for (const [at, other] of gold.entries())
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

function f1(hits: number, ours: number, gold: number): number {
  return ours > 0 && gold > 0 ? (2 * hits) / (ours + gold) : 0;
}
