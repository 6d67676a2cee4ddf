import { createHash } from 'node:crypto';
import type { Transcript, Turn } from '../core/transcript.ts';
import type { Contained } from './containers/container.ts';
import { openContainer, openText } from './containers/index.ts';
import { type Given, identify } from './known/call.ts';
import { FALLBACK, LAYOUTS } from './layouts/index.ts';
import { clearLines } from './lines/clear-lines.ts';
import { callReader } from './people/announcements.ts';
import { readPeople } from './people/people.ts';
import { REFINERS } from './refiners/index.ts';
import { reportOf, warningsOf } from './report.ts';
import { doubtIn } from './trust.ts';
import type { Draft, DraftTurn } from './turns/draft.ts';
import { readExchanges } from './turns/exchanges.ts';
import { readMarks } from './turns/marks.ts';
import { numberSentences } from './turns/sentences.ts';

const NO_SPEAKER = 'No line names a speaker who comes back.';
const TOO_MANY = 'More speakers are named than any call has.';
const MOST_SPEAKERS = 3000;
// Characters a line of a call has on average at the least, blank lines too; below it is a list.
const MIN_LINE = 4;
// A text twice as long as the longest call has lines of words.
const LONG = 350_000;
const MIN_LONG_LINE = 12;
const INTERPRETER = /\b(?:interpreter|translator)\b/i;

/**
 * Reads a transcript file of any kind. Where no speakers can be found the result is `unstructured`, with
 * the reason in its warnings. Throws `source.*` only for what cannot be opened: empty, binary, too large,
 * damaged, or a format nobody here opens.
 */
export async function parse(bytes: Uint8Array, given: Given = {}): Promise<Transcript> {
  return readContained(await openContainer(bytes), bytes, given);
}

/** Reads a plain text, such as a paste, at once. Throws `source.*` for what is no text. */
export function parseText(bytes: Uint8Array, given: Given = {}): Transcript {
  return readContained(openText(bytes), bytes, given);
}

/** Reads what a container held; the bytes are the file it came in. */
export function readContained(contained: Contained, bytes: Uint8Array, given: Given): Transcript {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const draft = withSetAside(readDraft(contained), contained);
  const { call, ...spoken } = identify(draft, { ...given, known: contained.known }, sha256);
  const calls = callReader();
  const people = readPeople(draft, call.company, calls);
  const turns = turnsOf(people.turns);

  return {
    call,
    participants: [...people.participants],
    turns,
    exchanges: [...readExchanges(turns, people.participants, calls)],
    structure: draft.layout === 'unstructured' ? 'unstructured' : 'turns',
    warnings: [...warningsOf(draft, turns, people.participants, spoken)],
    source: { sha256, format: contained.format },
    report: reportOf(wordsOf(contained), draft, turns, people.participants, calls),
  };
}

/** A draft of what the file itself says of its speakers, else of what layouts find in its text. */
function readDraft({ spoken, format, text }: Contained): Draft {
  if (spoken && new Set(spoken.turns.map(({ speaker }) => speaker)).size > MOST_SPEAKERS)
    return FALLBACK(text.split('\n'), TOO_MANY);
  if (spoken) return refined({ layout: format, confidence: 1, ...spoken, setAside: [] });
  const printed = text.split('\n');
  const least = text.length < LONG ? MIN_LINE : MIN_LONG_LINE;
  if (text.length < printed.length * least) return FALLBACK(printed, NO_SPEAKER);
  const { lines, setAside } = clearLines(printed);
  const draft = readLayout(lines);
  return { ...draft, setAside: [...draft.setAside, ...setAside] };
}

function withSetAside(draft: Draft, { setAside = [] }: Contained): Draft {
  return setAside.length > 0 ? { ...draft, setAside: [...draft.setAside, ...setAside] } : draft;
}

function wordsOf({ text, setAside = [] }: Contained): string {
  return [text, ...setAside.map((each) => each.text)].join('\n');
}

/** The first layout whose reading holds; what nobody reads well is read as paragraphs. */
function readLayout(lines: readonly string[]): Draft {
  let doubt = NO_SPEAKER;
  for (const layout of LAYOUTS) {
    const draft = layout(lines);
    if (!draft) continue;
    const found = doubtIn(draft);
    if (found === null) return refined(draft);
    doubt = found;
  }
  return FALLBACK(lines, doubt);
}

function refined(draft: Draft): Draft {
  return REFINERS.reduce((so, refine) => refine(so), draft);
}

function turnsOf(turns: readonly DraftTurn[]): Turn[] {
  const sentences = numberSentences(turns.map(({ text }) => text));
  return turns.map(({ speaker, section, text }, index) => {
    const marks = [...readMarks(text)];
    const opensInterpreted = marks.some(
      ({ kind, start }) => kind === 'interpreted' && (start === 0 || text[start - 1] === '\n'),
    );
    return {
      index,
      speaker,
      section,
      interpreted: opensInterpreted || INTERPRETER.test(speaker),
      text,
      sentences: [...(sentences[index] ?? [])],
      marks,
    };
  });
}
