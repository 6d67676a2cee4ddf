/**
 * Words of which every match of a regex source holds one, in small letters: "net (?:npls?|npas?)" holds
 * "net ", "order ?book|backlog" holds "book" or "backlog"; of several that must stand the longest is
 * told, any digit as "0". Null when nothing must. Knows what the lexicon's patterns are made of: letters, escapes,
 * classes, groups, lookarounds and quantifiers.
 */
export function heldWords(source: string): readonly string[] | null {
  return heldInAlternatives({ source, at: 0 });
}

interface Reader {
  readonly source: string;
  at: number;
}

const OPENING = /\((?:\?(?:<?[!=]|:|-i:|<\w+>))?/y;
const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;
const ITEM = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|./sy;
const LOOKAROUND = /[!=]$/;
const OPTIONAL = /^(?:[?*]|\{0)/;
const LETTER = /^(?:[A-Za-z& -]|\\?\/|\\\$)$/; // a bare $ is the end of the text
const DIGIT = /^(?:\d|\\d|\[\d+(?:-\d)?\])$/; // 2, \d, [12], [1-4]

/** Reads up to the end of the group; null when one of its alternatives must hold nothing. */
function heldInAlternatives(reader: Reader): readonly string[] | null {
  let held: readonly string[] | null = [];
  for (;;) {
    const words = heldInSequence(reader);
    held = held && words && [...held, ...words];
    if (reader.source[reader.at] !== '|') return held;
    reader.at += 1;
  }
}

/** The longest of what one alternative must hold: a run of letters, or what a group must hold. */
function heldInSequence(reader: Reader): readonly string[] | null {
  let best: readonly string[] | null = null;
  let run = '';
  const take = (words: readonly string[] | null) => {
    if (words && shortest(words) > shortest(best ?? [''])) best = words;
  };
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    const opening = read(reader, OPENING);
    const inside = opening === '' ? null : heldInAlternatives(reader);
    const item = read(reader, ITEM); // of a group: its end
    const quantifier = read(reader, QUANTIFIER);
    const isOptional = OPTIONAL.test(quantifier);
    const letter = opening === '' ? letterOf(item) : null;
    const isLetter = letter !== null;
    if (isLetter && !isOptional) run += letter;
    if (isLetter && quantifier === '') continue;
    take([run]);
    run = '';
    if (!isOptional && !LOOKAROUND.test(opening)) take(inside);
  }
  take([run]);
  return best;
}

function letterOf(item: string): string | null {
  if (DIGIT.test(item)) return '0';
  return LETTER.test(item) ? item.toLowerCase().replace('\\', '') : null;
}

function read(reader: Reader, what: RegExp): string {
  what.lastIndex = reader.at;
  const [found = ''] = what.exec(reader.source) ?? [];
  reader.at += found.length;
  return found;
}

function shortest(words: readonly string[]): number {
  return Math.min(...words.map(({ length }) => length));
}
