import { companyWords } from '../../core/company-words.ts';
import type { Transcript } from '../../core/transcript.ts';
import { capitalised } from '../../figures/print/phrases.ts';
import { namesIn } from './names.ts';
import type { Span } from './own-due.ts';
import { theThingOf } from './things.ts';

/** What a sentence is about, as far as words tell it apart from others. */
export interface Subject {
  /** Singular: "plant". */
  readonly thing: string;
  /** Names beside it, lower case: what tells one plant from another. */
  readonly names: readonly string[];
  /** Those of them that it is called by. */
  readonly called: readonly string[];
  /** Called by a proper name and a word that is hardly used of anything else. */
  readonly isPlain: boolean;
  /** The words around it, which say what is done to it. */
  readonly around: string;
  readonly at: Span;
}

const NEAR = 40; // characters beside a thing in which its name stands
const AROUND = 90; // and those in which it is said what is done to it
const ENTERS =
  /\b(?:enter|expand into|entry into|entered|expanded into|entering|expanding into) ((?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u;
// "sepsis" of "our sepsis panel": the word that says of which kind a thing is.
const KIND = /\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]his|[Aa]n?) (?:[\p{L}-]+ )?([\p{Ll}-]{3,}) $/u;
// What any thing may be.
const ANY_KIND =
  /^(?:new|old|big|bigger|smaller|newer|older|nearby|neighbou?ring|own|top|few|two|six|ten|one|all|next|first|last|same|other|whole|main|major|small|large|larger|largest|biggest|entire|current|existing|planned|remaining|various|several|many|some|such|more|further|respective|second|third|fourth|final|latest|good|great|strong|core|joint|total|full|half|most|key|global|local|domestic|international|single|own|these|those|only|very|overall|additional|important|significant|quarterly|annual|fiscal)$/;

/** The one thing of a sentence with the names beside it; null where it has none, or several. */
export function subjectOf(text: string, transcript: Transcript): Subject | null {
  const entry = entryOf(text, transcript);
  const thing = entry ? null : theThingOf(text);
  if (!thing) return entry;
  const [start, end] = [thing.index, thing.index + thing.word.length];
  const opening = /^\W*\w+/.exec(text)?.[0] ?? '';
  const from = Math.max(start - NEAR, isNameAnywhere(opening, transcript) ? 0 : opening.length);
  const [before, after] = [wholeWords(text, from, start), wholeWords(text, end, end + NEAR)];
  const names = namesIn(`${before} ${after}`, transcript);
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND);
  const kind = kindOf(thing.of, text.slice(Math.max(0, start - NEAR), start));
  const isKind = kind !== '' && !names.includes(kind.toLowerCase());
  return {
    thing: singular(thing.word),
    names: isKind ? [...names, kind] : names,
    called: [
      ...calledIn(names, { before, after }).map((name) => fullName(name, text, transcript)),
      ...(isKind && (names.length === 0 || thing.of !== undefined) ? [fullKind(kind, text)] : []),
    ],
    isPlain: thing.isPlain && names.length > 0,
    around,
    at: { start, end },
  };
}

/** The word that says of which kind a thing is: "billing" of the billing migration, and of that of the billing system. */
function kindOf(of: string | undefined, before: string): string {
  const words = (of ?? KIND.exec(before)?.[1] ?? '').split(' ');
  const kinds = words.filter((word) => /^\p{Ll}/u.test(word) && !ANY_KIND.test(word));
  // Of several the last is the thing itself, which its short name leaves out.
  return (kinds.length > 1 ? kinds.at(-2) : kinds[0]) ?? '';
}

/** "core billing" of "billing", where it is said so. */
function fullKind(kind: string, text: string): string {
  return new RegExp(`\\bcore ${RegExp.escape(kind)}\\b`, 'i').test(text) ? `core ${kind}` : kind;
}

/** "We plan to enter Poland": a country is a thing that is entered. */
function entryOf(text: string, transcript: Transcript): Subject | null {
  const found = ENTERS.exec(text);
  const names = found ? namesIn(found[1] ?? '', transcript) : [];
  if (!found || names.length === 0) return null;
  const { 0: around, index: start } = found;
  return {
    ...{ thing: 'entry', names, called: names.map(capitalised), isPlain: true, around },
    at: { start, end: start + around.length },
  };
}

/** Those names that stand at a thing itself, else those behind it: "the Quanta analyser in Spain". */
function calledIn(
  names: readonly string[],
  { before, after }: { readonly before: string; readonly after: string },
): readonly string[] {
  const last = before.trimEnd().split(' ').at(-1)?.toLowerCase() ?? '';
  const behind = names.filter((name) => after.toLowerCase().includes(name));
  const own = names.includes(last)
    ? names.filter((name) => !behind.includes(name))
    : behind.length > 0
      ? behind
      : names;
  return own.map(capitalised);
}

/** "Acme Go" of "Go": with the company's own word where that stands before it. */
function fullName(name: string, text: string, { call }: Transcript): string {
  const words = companyWords(call.company).map((word) => RegExp.escape(word));
  const found = new RegExp(`\\b(?:${words.join('|')}) ${RegExp.escape(name)}\\b`, 'i').exec(text);
  return found && /^\p{Lu}/u.test(found[0]) ? found[0] : name;
}

/** The first word of a sentence has a capital whatever it is: a name has one inside a sentence, too. */
export function isNameAnywhere(word: string, { turns }: Transcript): boolean {
  const inside = new RegExp(`[\\p{Ll},] ${RegExp.escape(word.trim())}\\b`, 'u');
  return word !== '' && turns.some(({ text }) => inside.test(text));
}

/** The words that lie wholly within a stretch of a text. */
function wholeWords(text: string, from: number, to: number): string {
  const isCut = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
  const said = text.slice(from, to);
  const tail = isCut(to) ? said.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u, '') : said;
  return isCut(from) ? tail.replace(/^[\p{L}\p{N}]+/u, '') : tail;
}

function singular(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/center/, 'centre')
    .replace(/break[- ]even/, 'breakeven');
  if (lower === 'campus') return lower;
  return lower
    .replace(/ies$/, 'y')
    .replace(/(?<=ss)es$/, '')
    .replace(/(?<!s)s$/, '');
}
