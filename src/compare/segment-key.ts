import { plainLetters } from '../core/company-words.ts';

const GENERIC =
  /^(?:services?|segments?|business(?:es)?|divisions?|units?|operations?|groups?|regions?|markets?)$/;
// Words written in two ways, each brought to one.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bu\.?\s?s\.?(?:a\.?)?(?=\s|$)|\bunited states(?: of america)?\b/g, 'us'],
  [/\bu\.?\s?k\.?(?=\s|$)|\bunited kingdom\b/g, 'uk'],
  [/\b(north|south|latin|central) american\b/g, '$1 america'],
  [/\beuropean\b/g, 'europe'],
  [/\b(asia|africa)n\b/g, '$1'],
  [/\basia[\s/-]*pacific\b/g, 'apac'],
  [/\brest of (?:the )?world\b/g, 'row'],
  [/\b(cent|theat|met|fib)re(s?)\b/g, '$1er$2'],
  [/\b(defen|licen|offen)ce\b/g, '$1se'],
  [/\b(lab|col|harb|flav)our\b/g, '$1or'],
  [/\bprogrammes?\b/g, 'program'],
  [/\baluminium\b/g, 'aluminum'],
  [/isation\b/g, 'ization'],
  [/\btyres?\b/g, 'tire'],
];
const LINKS = /^(?:and|of|the|for|our)$/;

/**
 * One form for the spellings of a part's name: "Data-Centre services", "data centers" -> "datacenter". It
 * is empty where a name has only general words: then it is told by its own spelling alone.
 */
export function segmentKey(segment: string): string {
  const plain = SPELLINGS.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    plainLetters(segment).replaceAll('&', ' and '),
  );
  const words = wordsOf(plain).filter((word) => !LINKS.test(word));
  // "Services" alone is a part; "cloud services" is the cloud.
  while (words.length > 1 && GENERIC.test(words.at(-1) ?? '')) words.pop();
  return words.map(stem).join('');
}

/** Whether one name is the initials of the other: "DTC" of "direct-to-consumer". */
export function isInitialsOf(short: string, long: string): boolean {
  const letters = plainLetters(short).replaceAll(/[^a-z]/g, '');
  const words = wordsOf(plainLetters(long));
  const initials = (of: readonly string[]) => of.map((word) => word.charAt(0)).join('');
  const bare = words.filter((word) => !LINKS.test(word));
  return (
    letters.length > 1 &&
    words.length > 1 &&
    !/\s/.test(short.trim()) &&
    [initials(words), initials(bare)].includes(letters)
  );
}

function wordsOf(text: string): string[] {
  return text
    .replaceAll(/['’]s?(?=\s|$)|\.(?=\s|$)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** "banking" and "bank", "phones" and "phone". */
function stem(word: string): string {
  return word
    .replace(/(?<=\w{3})ies$/, 'y')
    .replace(/(?<=\w{3}[^s])s$/, '')
    .replace(/(?<=\w{4})ing$/, '');
}
