import { isOfWord, writtenSymbol } from './symbols.ts';

/** Words of which every match of a pattern holds one at least. */
export type Need = readonly string[];

const MOST_NEEDS = 2;
const WORTH_ANOTHER = 3; // letters: what stands in many sentences anyway holds nothing more back
const LONGEST = 12;
const SPACES = 'nrtfvs';
const LETTERS = /[A-Za-z]{2,}(?![?*+{])/y;
// Words that stand in every other sentence.
const COMMON = /^(?:[a-z]|an|and|are|as|for|in|is|it|of|on|our|that|the|to|we|with|you)$/;

interface Reader {
  readonly source: string;
  at: number;
}

interface Weighed {
  readonly words: Need;
  /** How much the commonest of them tells. */
  readonly least: number;
  readonly weight: number;
}

/**
 * What must stand in a text for a regex source to match there, in either case: each need is words of which one
 * must. "|" is where a word begins or ends, "0" any digit: "\bno (?:good|bad)" needs "|no| |" and "good" or "bad".
 * The most telling needs, none where nothing must stand; for the syntax of the flags i, g, u, s.
 */
export function neededWords(source: string): readonly Need[] {
  return inAlternatives({ source, at: 0 }, '')
    .filter(({ least }, rank) => rank === 0 || least >= WORTH_ANOTHER)
    .map(({ words }) => words);
}

/**
 * Reads up to the end of a group, which stands right behind `before`. Each alternative has needs, the best
 * first: joined in that order.
 */
function inAlternatives(reader: Reader, before: string): readonly Weighed[] {
  const alternatives = [inSequence(reader, before)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    alternatives.push(inSequence(reader, before));
  }
  const [only] = alternatives;
  if (only && alternatives.length === 1) return only;
  if (alternatives.some(({ length }) => length === 0)) return [];
  const most = Math.max(...alternatives.map(({ length }) => length));
  return Array.from({ length: most }, (_, rank) =>
    weighed(alternatives.flatMap((each) => (each[rank] ?? each.at(-1))?.words ?? [])),
  ).filter(isTelling);
}

/** All of what one alternative needs: runs of symbols, and what its groups need. */
function inSequence(reader: Reader, before: string): readonly Weighed[] {
  const needs: Weighed[] = [];
  let run = before;
  const endRun = () => {
    if (run !== '') needs.push(weighed([run.slice(0, LONGEST)]));
    run = '';
  };
  for (;;) {
    const next = reader.source[reader.at];
    if (next === undefined || next === '|' || next === ')') break;
    if (next === '^' || next === '$') reader.at += 1;
    else if (next === '(') {
      const { kind, inside } = readGroup(reader, run);
      const isOnce = readLeast(reader) > 0;
      if (kind === 'group') endRun();
      if (kind !== 'unless' && isOnce) needs.push(...inside);
    } else {
      const letters = read(reader, LETTERS).toLowerCase();
      if (letters !== '') {
        run = joined(run, letters);
        continue;
      }
      const written = readItem(reader);
      if (written === '|') {
        if (!run.endsWith('|')) run += written;
        continue;
      }
      const start = reader.at;
      const isOptional = readLeast(reader) === 0;
      if (written.length === 1 && !isOptional) run = joined(run, written);
      if (written.length !== 1 || reader.at > start) endRun();
      if (written.length > 1 && !isOptional) needs.push(weighed([...written]));
    }
  }
  endRun();
  return needs
    .filter(isTelling)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_NEEDS);
}

/** Puts symbols behind a run, with the edge of a word where one is. */
function joined(run: string, symbols: string): string {
  const last = run.at(-1) ?? '|';
  return last !== '|' && isOfWord(last) !== isOfWord(symbols[0] ?? '')
    ? `${run}|${symbols}`
    : run + symbols;
}

function readGroup(
  reader: Reader,
  run: string,
): {
  readonly kind: 'group' | 'beside' | 'unless';
  readonly inside: readonly Weighed[];
} {
  const opening = read(reader, /\((?:\?(?:<?[!=]|[a-z-]*:|<\w+>))?/y);
  const isZeroWide = /[!=]$/.test(opening);
  const inside = inAlternatives(reader, isZeroWide ? '' : run.slice(-1));
  reader.at += 1;
  if (opening.endsWith('!')) return { kind: 'unless', inside };
  return { kind: opening.endsWith('=') ? 'beside' : 'group', inside };
}

/** What an item matches, each symbol once: "|" for an edge of a word, nothing for what no symbol tells. */
function readItem(reader: Reader): string {
  const [first = '', second = ''] = reader.source.slice(reader.at, reader.at + 2);
  if (first === '[') return readClass(reader);
  if (first === '\\' && second === 'b') {
    reader.at += 2;
    return '|';
  }
  if (first === '\\') return readEscape(reader);
  reader.at += 1;
  return first === '.' ? '' : writtenSymbol(first.charCodeAt(0));
}

const ESCAPED =
  /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|u\{[^}]*\}|[pP]\{[^}]*\}|k<\w+>|c[A-Za-z]|[\s\S])/y;

function readEscape(reader: Reader): string {
  const escaped = read(reader, ESCAPED);
  const kind = escaped[1] ?? '';
  if (kind === 'd') return '0';
  if (SPACES.includes(kind)) return ' ';
  if (/^\\[ux][\da-fA-F]/.test(escaped))
    return writtenSymbol(Number.parseInt(escaped.slice(2), 16));
  return /[A-Za-z\d]/.test(kind) ? '' : writtenSymbol(kind.charCodeAt(0));
}

function readClass(reader: Reader): string {
  const negation = read(reader, /\[\^?/y);
  const found = new Set<string>();
  let isTold = negation === '[';
  while (reader.source[reader.at] !== ']') {
    const low = readMember(reader);
    const isRange = reader.source[reader.at] === '-' && reader.source[reader.at + 1] !== ']';
    if (isRange) {
      reader.at += 1;
      isTold &&= readMember(reader) === '0' && low === '0'; // [1-4]
    }
    isTold &&= low !== '';
    found.add(low);
  }
  reader.at += 1;
  return isTold ? [...found].join('') : '';
}

function readMember(reader: Reader): string {
  if (reader.source[reader.at] === '\\') return readEscape(reader);
  reader.at += 1;
  return writtenSymbol(reader.source.charCodeAt(reader.at - 1));
}

/** How often at the least what stands before is there. */
function readLeast(reader: Reader): number {
  if (!'?*+{'.includes(reader.source[reader.at] ?? ' ')) return 1;
  const quantifier = read(reader, /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y);
  return /^(?:[?*]|\{0)/.test(quantifier) ? 0 : 1;
}

function read(reader: Reader, what: RegExp): string {
  what.lastIndex = reader.at;
  const [found = ''] = what.exec(reader.source) ?? [];
  reader.at += found.length;
  return found;
}

/** The rarer the commonest of its words, and the fewer they are, the more a need tells. */
function weighed(words: readonly string[]): Weighed {
  const once = [...new Set(words)];
  const least = Math.min(...once.map(weightOf));
  return { words: once, least, weight: least - Math.log2(once.length) / 4 };
}

function weightOf(word: string): number {
  const letters = word.replace(/[| ]/g, '');
  if (COMMON.test(letters)) return /^.?\|.+\|/.test(word) ? 0.5 : 0;
  const isLoose = /^[a-z]{1,2}$/.test(word);
  return isLoose ? 0 : letters.length;
}

function isTelling({ least }: Weighed): boolean {
  return least > 0;
}
