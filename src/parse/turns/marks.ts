import type { Mark, MarkKind } from '../../core/transcript.ts';

const BRACKETS = /\[[^[\]\n]{1,80}[\])]|\([^()\n]{1,80}[)\]]/g; // [206.8] (inaudible) [Operator Instrucstions)
const LANGUAGE =
  /^(?:speaking\s+(?:in\s+)?|in\s+)?(?:chinese|mandarin|cantonese|japanese|korean|spanish|portuguese|french|german|italian|dutch|swedish|norwegian|danish|finnish|polish|russian|turkish|hebrew|arabic|hindi|thai|vietnamese|indonesian|greek|czech|hungarian)(?:\s+(?:language|spoken|speech))?$/i;

// By word stem, since transcribers write them in many ways.
const STEMS: readonly (readonly [MarkKind, RegExp])[] = [
  ['operatorInstructions', /^(?:operator|moderator)['’]?s?\s+(?:inst|closing|sign)/i],
  [
    'inaudible',
    /^(?:inaud|indisc|indeci|unintel|unclear|audio|technical|tech\s|(?:multiple|many|two)\s+speak|speech\s+over|speakers?\s+over|cross\s?talk|overlap|no\s+audio|(?:lost|dropped|poor|bad)\s+(?:audio|connection|line|signal))/i,
  ],
  ['foreignLanguage', /^(?:foreign|non-?english|speaking\s+(?:in\s+)?(?:a\s+)?foreign)/i],
  [
    'interpreted',
    /^(?:interpret|translat|(?:through|via|by)\s+(?:an?\s+|the\s+)?(?:interpret|translat))/i,
  ],
  [
    'other',
    /^(?:laugh|applau|phonetic|music|pause|silence|cough|(?:video|audio|recording)\s+(?:play|present|start|end)|break\b|sic\b|ph\b|abrupt|call\s+(?:starts|ends)|sound\b|ringing|\d{1,2}:\d{2})/i,
  ],
];

// What a misspelt mark meant, by one or two wrong letters: "[Operator Instrucstions]", "(inadubile)".
const WORDS: readonly (readonly [MarkKind, string])[] = [
  ['inaudible', 'inaudible'],
  ['inaudible', 'indiscernible'],
  ['inaudible', 'unintelligible'],
  ['inaudible', 'indecipherable'],
  ['operatorInstructions', 'operator instructions'],
  ['foreignLanguage', 'foreign language'],
  ['foreignLanguage', 'foreign speech'],
  ['interpreted', 'interpreted'],
  ['other', 'phonetic'],
  ['other', 'laughter'],
];
const MAX_TYPOS = 2;

/** Marks of a turn's text, in order; offsets include the brackets. */
export function readMarks(text: string): readonly Mark[] {
  // Most turns have none, and a matcher costs more than a look.
  if (!/[[(]/.test(text)) return [];
  return [...text.matchAll(BRACKETS)].flatMap(({ index, 0: printed }) => {
    const kind = markKind(printed);
    return kind ? [{ kind, start: index, end: index + printed.length }] : [];
  });
}

/** The kind of mark that a bracket with all in it is; null for an aside. */
export function markKind(printed: string): MarkKind | null {
  const inside = printed.slice(1, -1).trim();
  const stem = STEMS.find(([, pattern]) => pattern.test(inside));
  if (stem) return stem[0];
  if (/^\((?!in\b)|^\[speaking/i.test(printed) && LANGUAGE.test(inside)) return 'foreignLanguage';
  const plain = inside.toLowerCase();
  const meant = WORDS.find(([, word]) => isNear(plain, word));
  if (meant) return meant[0];
  // Square brackets hold a transcriber's guess; round ones are the speaker's own aside.
  return printed.startsWith('[') && /[\p{L}\p{N}]/u.test(inside) ? 'doubtful' : null;
}

/** Whether two words differ by at most two letters put in, left out, changed or swapped. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > MAX_TYPOS || one.charAt(0) !== other.charAt(0))
    return false;
  let older: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwap ? (older[j - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [older, row] = [row, next];
  }
  return (row[other.length] ?? MAX_TYPOS + 1) <= MAX_TYPOS;
}
