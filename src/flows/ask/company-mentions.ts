import { companyWords } from '../../core/company-words.ts';

/** A company's name as somebody wrote it in a question. */
export interface Mention {
  /** Letters and digits only, as companies are told apart by. */
  readonly name: string;
  readonly typed: string;
  /** Written as a name within a sentence: its words begin with capitals, and no sentence does there. */
  readonly isCapital: boolean;
  /** "Northwind's margin", "Northwind Q3": said of a company, whatever else the word means. */
  readonly isOwner: boolean;
  readonly hasPeriod: boolean;
  /** "the target", "they target": a word in a sentence, not a name. */
  readonly isCommon: boolean;
}

const MOST_WORDS = 6;
const PERIOD = /^(?:q[1-4]|[1-4]q|h[12]|[12]h|fy)(?:['’/-]?(?:20)?\d\d)?[?.,!]*$/i; // Q3, 2Q23, FY24
const BEFORE_COMMON =
  /^(?:the|an?|this|that|these|those|any|no|each|every|what|which|my|our|your|their|its|his|her|we|they|you|i|to|on|under|over|as)$/i;

interface Token {
  /** Without the marks around it. */
  readonly word: string;
  readonly raw: string;
  readonly isStart: boolean;
}

/** Every run of words in a text that is a key of `names`, the longest at each place. */
export function findMentions(text: string, names: ReadonlySet<string>): readonly Mention[] {
  const tokens = tokensOf(text);
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const length = longestAt(tokens, at, names);
    if (length === 0) continue;
    found.push(mentionOf(tokens, at, length, names));
    at += length - 1;
  }
  return found;
}

function longestAt(tokens: readonly Token[], at: number, names: ReadonlySet<string>): number {
  for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 0; length--) {
    // A comma ends a name: "at Delta, Air France".
    const inner = tokens.slice(at, at + length - 1);
    if (inner.some(({ raw }) => /[,;:?!]$/.test(raw))) continue;
    if (nameOf(tokens, at, length, names) !== null) return length;
  }
  return 0;
}

/** The name that these words are, with a possessive as its own ("Macy's") or without. */
function nameOf(
  tokens: readonly Token[],
  at: number,
  length: number,
  names: ReadonlySet<string>,
): string | null {
  const words = tokens
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ');
  const forms = [words.replace(/['’]s?$/, ''), words].map((form) => companyWords(form).join(''));
  return forms.find((form) => form !== '' && names.has(form)) ?? null;
}

function mentionOf(
  tokens: readonly Token[],
  at: number,
  length: number,
  names: ReadonlySet<string>,
): Mention {
  const own = tokens.slice(at, at + length);
  const [before, after] = [tokens[at - 1], tokens[at + length]];
  const name = nameOf(tokens, at, length, names) ?? '';
  const last = own.at(-1)?.word ?? '';
  const isPlainName = companyWords(own.map(({ word }) => word).join(' ')).join('') === name;
  const isPossessive = isPlainName
    ? /s['’][?.!]*$/.test(own.at(-1)?.raw ?? '') // Halden Foods' sales; "Macy's" is itself a name
    : /['’]s?$/.test(last);
  const hasPeriod = PERIOD.test(after?.raw ?? '') || PERIOD.test(before?.raw ?? '');
  return {
    name,
    typed: own
      .map(({ word }) => word)
      .join(' ')
      .replace(isPlainName ? /$^/ : /['’]s?$/, ''),
    isCapital: !own[0]?.isStart && own.every(({ word }) => /^[\p{Lu}\p{N}]/u.test(word)),
    isOwner: isPossessive || hasPeriod,
    hasPeriod,
    isCommon: before !== undefined && !before.raw.endsWith(',') && BEFORE_COMMON.test(before.word),
  };
}

function tokensOf(text: string): readonly Token[] {
  const raws = text.split(/\s+/).filter((raw) => raw !== '');
  return raws.map((raw, at) => ({
    raw,
    word: raw.replace(/^[^\p{L}\p{N}$]+/u, '').replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, ''),
    isStart: at === 0 || /[.?!:]["”)]?$/.test(raws[at - 1] ?? ''),
  }));
}
