import { calmName, isNameShaped } from '../people/names.ts';
import type { DraftTurn } from '../turns/draft.ts';
import { readCues, withoutRepeats } from './captions/cues.ts';
import { cleanText } from './clean-text.ts';
import type { Contained } from './container.ts';
import { decode } from './decode.ts';

/** What one voice says in one caption; null where the caption does not say whose it is. */
interface Saying {
  readonly speaker: string | null;
  readonly text: string;
  /** Seconds of silence before it. */
  readonly pause: number;
}

// Marks are bounded, since a text may be all opening brackets.
const VOICE = /<v(?:\.[^\s<>]{0,40})?\s+([^\s<>][^<>]{0,79})>/; // <v Ada Brink>, <v.loud Ada Brink>
const MARK = /<[^<>]{0,120}>/g;
const LABEL = /^(?:[->]+\s*)?(\p{Lu}[\p{L}\p{M}.'’ -]{1,48}):\s+/u; // >> Ada Brink: Thank you.
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};
const ENDED = /[.?!]["”’']?$/;
const PARAGRAPH_PAUSE = 1.5;
const MIN_LABELS = 3;
const UNKNOWN = 'Unknown';

/**
 * Captions in WebVTT or SubRip, joined to sentences; what a caption repeats of the one before is read
 * once. Speakers are those of voice marks, else names that come back before colons. Throws
 * `source.binary`.
 */
export function captions(bytes: Uint8Array): Contained {
  const { cues, setAside } = readCues(cleanText(decode(bytes)));
  const sayings = withoutRepeats(cues).flatMap(({ start, lines }, at) => {
    const pause = start - (cues[at - 1]?.end ?? start);
    return sayingsIn(lines.join(' '), pause);
  });
  const voiced = sayings.filter(({ speaker }) => speaker !== null).length;
  const named = voiced > 0 ? inherited(sayings, voiced <= sayings.length / 2) : byLabels(sayings);
  if (!named) return { format: 'captions', text: paragraphsOf(sayings).join('\n\n'), setAside };

  const turns = turnsOf(named);
  const text = turns.map((turn) => turn.text).join('\n');
  return { format: 'captions', text, spoken: { roster: [], turns }, setAside };
}

function sayingsIn(marked: string, pause: number): readonly Saying[] {
  const [before = '', ...voiced] = marked.split(new RegExp(VOICE, 'g'));
  const pairs: [string | null, string][] = [[null, before]];
  for (let at = 0; at + 1 < voiced.length; at += 2)
    pairs.push([plainOf(voiced[at] ?? ''), voiced[at + 1] ?? '']);
  return pairs
    .map(([speaker, said]) => ({ speaker, text: plainOf(said), pause }))
    .filter(({ text }) => text !== '');
}

function plainOf(marked: string): string {
  return marked
    .replaceAll(MARK, '')
    .replaceAll(/&\w{2,4};/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * Captions without a voice go on in the last one's where they go on within a sentence, or where only the
 * first caption of a turn has one; else nobody says whose they are.
 */
function inherited(sayings: readonly Saying[], isByTurn: boolean): readonly Saying[] {
  let last: Saying | null = null;
  return sayings.map((saying) => {
    const goesOn = last !== null && (isByTurn || !ENDED.test(last.text));
    last =
      saying.speaker === null && goesOn ? { ...saying, speaker: last?.speaker ?? null } : saying;
    return last;
  });
}

/** Speakers by names before colons, each until the next; null where too few of them come back. */
function byLabels(sayings: readonly Saying[]): readonly Saying[] | null {
  const labels = sayings.flatMap(({ text }) => LABEL.exec(text)?.[1] ?? []);
  const counts = Map.groupBy(labels, (label) => label);
  const known = new Set([...counts].filter(([, all]) => all.length > 1).map(([label]) => label));
  if (known.size < 2 || labels.length < MIN_LABELS) return null;

  let speaker: string | null = null;
  return sayings.map((saying, at) => {
    const label = LABEL.exec(saying.text);
    const isOne = label?.[1] && (known.has(label[1]) || isLabel(label, sayings[at - 1]));
    if (!label?.[1] || !isOne) return { ...saying, speaker };
    speaker = calmName(label[1]);
    return { ...saying, speaker, text: saying.text.slice(label[0].length) };
  });
}

/** Whether somebody who speaks once is named: behind an arrow, or by a whole name after a sentence. */
function isLabel([printed, name = '']: RegExpExecArray, before: Saying | undefined): boolean {
  if (printed.startsWith('>')) return true;
  return name.includes(' ') && isNameShaped(name) && (!before || ENDED.test(before.text));
}

function turnsOf(sayings: readonly Saying[]): readonly DraftTurn[] {
  const runs: Saying[][] = [];
  for (const saying of sayings) {
    const run = runs.at(-1);
    if (run?.[0]?.speaker === saying.speaker) run.push(saying);
    else runs.push([saying]);
  }
  return runs.map((run) => ({
    speaker: run[0]?.speaker ?? UNKNOWN,
    role: null,
    affiliation: null,
    section: 'prepared',
    text: paragraphsOf(run).join('\n'),
  }));
}

/** Captions as paragraphs: one ends with a sentence before a pause, or where a new voice is marked. */
function paragraphsOf(sayings: readonly Saying[]): readonly string[] {
  const paragraphs: string[][] = [];
  for (const { text, pause } of sayings) {
    const last = paragraphs.at(-1);
    const isEnded = pause >= PARAGRAPH_PAUSE && ENDED.test(last?.at(-1) ?? '');
    if (!last || isEnded || text.startsWith('>>') || LABEL.test(text)) paragraphs.push([text]);
    else last.push(text);
  }
  return paragraphs.map((parts) => parts.join(' '));
}
