const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const VALUE: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
  ['a', 1],
  ['an', 1],
  ['couple', 2],
]);
const PARTS: Readonly<Record<string, number>> = {
  'a half': 0.5,
  'a quarter': 0.25,
  'three quarters': 0.75,
};

const DIGIT = ONES.slice(0, 10).join('|');
const SMALL = `(?:(?:${TENS.join('|')})(?:[ -](?:${ONES.slice(1, 10).join('|')}))?|${ONES.join('|')})`;
const PART = Object.keys(PARTS).join('|');
// What an article must stand before to be a number: "a hundred", "a million", but not "a good year".
const SIZE = '(?:hundred|thousand|lakh|crore|[mbtr]+illion)\\b';

// "one thousand five hundred and twelve", before "million"
const THOUSANDS = `${SMALL} thousand,?(?: and)? ${SMALL}(?: hundred(?:(?: and)? ${SMALL})?)?(?= [mb]illion\\b)`;

/** A spelled-out amount as a regex source: "twenty-five", "a hundred and fifty", "two and a half". */
export const NUMBER_WORDS = `(?:half an?|${THOUSANDS}|(?:an?(?= ${SIZE})|a couple(?: of)?|${SMALL})(?: hundred(?:(?: and)? ${SMALL})?)?(?: point(?: (?:${DIGIT})\\b)+)?(?: and (?:${PART}))?)`;

/** The value of a spelled-out amount and how many decimals it was said with; null when it is none. */
export function readNumberWords(words: string): { value: number; decimals: number } | null {
  const plain = words.toLowerCase();
  if (/^half an?$/.test(plain)) return { value: 0.5, decimals: 1 };
  const [whole = '', behind] = plain.split(' point ');
  const [, said = whole, part] = new RegExp(`^(.*?)(?: and (${PART}))?$`).exec(whole) ?? [];
  const value = wholeOf(said);
  if (value === null) return null;
  if (behind !== undefined) {
    const digits = behind.split(' ').map((word) => VALUE.get(word));
    return { value: Number(`${value}.${digits.join('')}`), decimals: digits.length };
  }
  const more = part === undefined ? 0 : (PARTS[part] ?? 0);
  return { value: value + more, decimals: more === 0 ? 0 : more === 0.5 ? 1 : 2 };
}

function wholeOf(words: string): number | null {
  let total = 0;
  let thousands = 0;
  for (const word of words.split(/,? |-/)) {
    if (word === 'and' || word === 'of' || (word === 'a' && words.startsWith('a couple'))) continue;
    if (word === 'thousand') {
      [thousands, total] = [total * 1000, 0];
      continue;
    }
    const value = word === 'hundred' ? 0 : VALUE.get(word);
    if (value === undefined) return null;
    total = word === 'hundred' ? total * 100 : total + value;
  }
  return thousands + total;
}
