const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const VALUE: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ['half', 0.5],
]);

const WORD = [...ONES, ...TENS].join('|');

/** A spelled-out amount below a thousand, as a regex source: "twenty-five", "two and a half", "half a". */
export const NUMBER_WORDS = `(?:half an?|an?(?= (?:hundred (?:[mb]illion|thousand)|thousand|[mbtr]+illion)\\b)(?: hundred)?|(?:${WORD})(?:[ -](?:${ONES.slice(1, 10).join('|')}))?(?: hundred(?: and (?:${WORD}))?)?(?: and a half)?)`;

/** The value of a spelled-out amount; null when the words do not make one. */
export function readNumberWords(words: string): number | null {
  const plain = words.toLowerCase().replace(/^half an?$/, 'half');
  let total = 0;
  for (const word of plain
    .replace(' and a half', ' half')
    .replace(/^an?\b/, 'one')
    .split(/[ -]/)) {
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
