const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const VALUE: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ['half a', 0.5],
]);

const WORD = [...ONES, ...TENS].join('|');

/** A spelled-out amount below a thousand, as a regex source: "twenty-five", "three hundred", "half a". */
export const NUMBER_WORDS = `(?:half an?|(?:${WORD})(?:[ -](?:${ONES.slice(1, 10).join('|')}))?(?: hundred(?: and (?:${WORD}))?)?)`;

/** The value of a spelled-out amount; null when the words do not make one. */
export function readNumberWords(words: string): number | null {
  let total = 0;
  for (const word of words
    .toLowerCase()
    .replace('half an', 'half a')
    .split(/(?<!half)[ -]/)) {
    if (word === 'and') continue;
    if (word === 'hundred') {
      total *= 100;
      continue;
    }
    const value = VALUE.get(word);
    if (value === undefined) return null;
    total += value;
  }
  return total;
}
