import { earningsError } from '../../core/faults.ts';
import { cleanText } from './clean-text.ts';
import type { Contained, Spoken } from './container.ts';
import { decode } from './decode.ts';
import { breakAtLabels } from './json/break-at-labels.ts';
import { readKnown } from './json/known.ts';
import { leftOver } from './json/left-over.ts';
import { readRoster, readSpeakers } from './json/people.ts';
import { isTurnList, readTurns } from './json/turns.ts';
import { isFields, type Nested, nestedIn, objectsOf, wordsIn } from './json/walk.ts';

// Whole texts, in the order in which their parts were spoken.
const TEXTS = [
  ...['text', 'content', 'transcript', 'articleBody'],
  ...['prepared_remarks', 'questions_and_answers'],
];
const CAPITAL = /"(?:Speaker|Text|Content|Speech|Transcript)"\s*:/;
const ERRORS = /^(?:errors?|error[ _]messages?|note|information|message|detail|fault)$/i;

/**
 * The JSON of an API of transcripts: lists of turns with speakers, or a text under a name of its own.
 * Fields are known by the names that the APIs give them, so an API not seen yet is read alike. Throws
 * `source.damaged`, `source.too_complex`, `source.several_calls`, `source.error_reply`,
 * `source.unknown_shape` and `source.empty`.
 */
export function json(bytes: Uint8Array): Contained {
  return readJson(rootOf(bytes));
}

/** What a JSON value holds of a call. Throws as `json` does, but for `source.damaged`. */
export function readJson(root: unknown): Contained {
  const outer = nestedIn(root, (nested) => !isTurnList(nested));
  const spoken = {
    roster: readRoster(outer),
    turns: readTurns(outer.filter(isTurnList), readSpeakers(outer)),
  };
  const known = readKnown(outer);
  if (spoken.turns.length > 0) {
    const text = spoken.turns.map((turn) => turn.text).join('\n');
    const setAside = leftOver(root, textsIn(spoken));
    return { format: 'json', text, spoken, known, setAside };
  }
  const text = textOf(outer);
  if (text === null) throw whyNone(outer);
  return { format: 'json', text, known, setAside: leftOver(root, new Set([text])) };
}

function rootOf(bytes: Uint8Array): unknown {
  let root: unknown;
  try {
    root = parsed(decode(bytes).replace(/^\uFEFF/, ''));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw earningsError('source.damaged', { format: 'JSON' }, { cause });
  }
  const texts = (objectsOf(root) ?? []).filter((each) => wordsIn(each, TEXTS) !== null);
  const isOfCalls = texts.length > 1 && !isTurnList({ key: '', depth: 0, value: texts });
  if (isOfCalls) throw earningsError('source.several_calls', { calls: texts.length });
  return root;
}

/** A JSON text, or one a line. Throws SyntaxError. */
function parsed(text: string): unknown {
  const revive = CAPITAL.test(text.slice(0, 5000)) ? withSmallKeys : undefined;
  const lines = text.trim().split('\n');
  const isLines = lines.length > 1 && lines.every((line) => /^\s*(?:\{.*\}\s*)?$/.test(line));
  if (!isLines) return JSON.parse(text, revive);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line, revive));
}

/** "Speaker" and "Text" as other services name them. */
function withSmallKeys(_: string, value: unknown): unknown {
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.charAt(0).toLowerCase() + key.slice(1), each]),
  );
}

function textsIn({ roster, turns }: Spoken): ReadonlySet<string> {
  const names = roster.flatMap(({ name, role, affiliation }) => [name, role, affiliation]);
  const labels = turns.flatMap(({ speaker, role, affiliation }) => [speaker, role, affiliation]);
  const texts = turns.map(({ text }) => text);
  return new Set([...texts, ...names, ...labels].filter((each) => each !== null));
}

function textOf(nested: readonly Nested[]): string | null {
  for (const { value } of nested) {
    if (!isFields(value)) continue;
    const texts = TEXTS.map((name) => joined(value[name], '\n')).filter((text) => text !== null);
    if (texts.length > 0) return breakAtLabels(cleanText(texts.join('\n\n'))).trim();
    const spelled = joined(value.words, ' ');
    if (spelled !== null) return cleanText(spelled);
  }
  return null;
}

/** A text, or a list of texts as one; null when it is neither, or empty. */
function joined(value: unknown, glue: string): string | null {
  const parts = Array.isArray(value) ? value : [value];
  if (!parts.every((part) => typeof part === 'string')) return null;
  const text = parts.join(glue);
  return text.trim() === '' ? null : text;
}

/** What a JSON without speech is: an API's error, an API's "there is none", or something else. */
function whyNone(nested: readonly Nested[]): Error {
  const keys = nested.flatMap(({ value }) => (isFields(value) ? Object.keys(value) : []));
  if (keys.some((key) => ERRORS.test(key))) return earningsError('source.error_reply', {});
  const isEmpty = keys.length === 0 || keys.some((key) => TEXTS.includes(key));
  return isEmpty ? earningsError('source.empty', {}) : earningsError('source.unknown_shape', {});
}
