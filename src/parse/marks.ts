import type { Mark, MarkKind } from '../core/transcript.ts';

const BRACKETS = /\[[^[\]\n]{1,80}[\])]|\([^()\n]{1,80}[)\]]/g; // [206.8] (inaudible) [Operator Instrucstions)

// By word stem, since transcribers misspell: "(Operator Instrucstions)", "[indiscernable]".
const STEMS: readonly (readonly [MarkKind, RegExp])[] = [
  ['operatorInstructions', /^operator\s+(?:instr|closing|sign)/i],
  [
    'inaudible',
    /^(?:inaud|indisc|indeci|unintel|audio|technical|tech\s|multiple\s+speak|speech\s+over|cross\s?talk|overlap|break|no\s+audio|lost)/i,
  ],
  ['foreignLanguage', /^(?:foreign|speaking\s+(?:in\s+)?(?:foreign|\w+ese|\w+an)\b|non-?english)/i],
  ['interpreted', /^(?:interpret|translat|through\s+(?:an?\s+)?(?:interpret|translat))/i],
  [
    'other',
    /^(?:laugh|applau|music|pause|video|recording|sic|ph|phonetic|presentation|break|cough|silence)\b|^(?:phonet|laugh|applau)/i,
  ],
];

/** Marks of a turn's text, in order; offsets include the brackets. */
export function readMarks(text: string): readonly Mark[] {
  return [...text.matchAll(BRACKETS)].flatMap(({ index, 0: printed }) => {
    const kind = kindOf(printed);
    return kind ? [{ kind, start: index, end: index + printed.length }] : [];
  });
}

function kindOf(printed: string): MarkKind | null {
  const inside = printed.slice(1, -1).trim();
  const stem = STEMS.find(([, pattern]) => pattern.test(inside));
  if (stem) return stem[0];
  // Square brackets hold a transcriber's guess; round ones are the speaker's own aside.
  return printed.startsWith('[') ? 'doubtful' : null;
}
