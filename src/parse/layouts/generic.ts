import type { Section } from '../../core/transcript.ts';
import type { Draft, DraftTurn, Layout, RosterRow } from '../draft.ts';
import { readHeading } from '../headings.ts';
import { foldName, isNameShaped, isOperator } from '../names.ts';

/** A line that may open a turn: who, with what decoration, and the speech on the same line. */
interface Marker {
  readonly at: number;
  readonly name: string;
  readonly detail: string | null;
  readonly speech: string;
  readonly shape: 'colon' | 'counter' | 'timestamp' | 'firm' | 'alone';
}

const COLON = /^(?:[QA]\s?[-–]\s)?([^:\n]{2,60}?)\s?:\s+(\S.*)$/; // Ana Ruiz: Thank you.
const COLON_ALONE = /^(?:[QA]\s?[-–]\s)?([^:\n]{2,60}?)\s?:$/; // Ana Ruiz:
const STAMP = /^([^\d(\n]{2,60}?)\s?\(\d{1,2}:\d{2}(?::\d{2})?\):?$/; // Ana Ruiz (12:05):
const COUNTER = /^([^,\n]{2,60}?)(?:,\s+(.{0,240}?))?\s+\[\d{1,4}\]$/; // Ana Ruiz,  Lumo AB - CEO    [3]
const FIRM = /^(?:[QA]\s?[-–]\s)?([^\n]{2,60}?)\s(?:--|-|–|—)\s(.{2,160})$/; // Ana Ruiz - Lumo AB
const ROW = /^[\s*•-]{0,6}([^;:\n]{3,60}?)\s*(?:;|--|–|—|\s-\s|,\s{1,2})\s*(.{2,200})$/; // * Ana Ruiz - CFO

// Fail closed: fewer markers, or more text outside turns, would put words into wrong mouths.
const MIN_MARKERS = 3;
const MAX_OUTSIDE = 0.4;

/**
 * Any text whose turns begin with a name: learns the file's decoration from names that repeat, then
 * takes one-off speakers who carry the same decoration. Null when no speakers can be found.
 */
export const generic: Layout = (lines) => {
  const candidates = lines.flatMap((line, at) => markerAt(lines, line, at));
  const counts = Map.groupBy(candidates, ({ name }) => foldName(name));
  const repeated = candidates.filter(
    ({ name }) => (counts.get(foldName(name))?.length ?? 0) >= 2 || isOperator(name),
  );
  if (repeated.length < 2) return null;

  const shapes = new Set(repeated.map(({ shape }) => shape));
  const learned = [...shapes].filter(
    (shape) => repeated.filter((marker) => marker.shape === shape).length >= 2,
  );
  const markers = candidates.filter(
    (marker) =>
      learned.includes(marker.shape) &&
      (marker.shape !== 'alone' ||
        repeated.includes(marker) ||
        isFollowedBySpeech(lines, marker)) &&
      (marker.shape !== 'firm' || repeated.includes(marker) || isFollowedBySpeech(lines, marker)),
  );
  const first = markers.findIndex((marker, index) =>
    opensSpeech(lines, marker, markers[index + 1]),
  );
  const kept = first === -1 ? [] : markers.slice(first);
  if (kept.length < MIN_MARKERS) return null;

  const draft = draftOf(lines, kept);
  return outsideShare(draft) > MAX_OUTSIDE ? null : draft;
};

function markerAt(lines: readonly string[], printed: string, at: number): Marker[] {
  const line = printed.trim();
  if (line.length < 2 || line.length > 20_000 || readHeading(line) !== null) return [];
  const make = (
    shape: Marker['shape'],
    name: string | undefined,
    detail: string | undefined,
    speech = '',
  ): Marker[] =>
    name !== undefined && isNameShaped(stripRole(name))
      ? [{ at, shape, name: stripRole(name), detail: detail ?? roleIn(name), speech }]
      : [];

  const short = line.length <= 320;
  const counter = short ? COUNTER.exec(line) : null;
  if (counter) return make('counter', counter[1], counter[2]);
  const stamp = short ? STAMP.exec(line) : null;
  if (stamp) return make('timestamp', stamp[1], undefined);
  const colon = COLON.exec(line.slice(0, 80)) ? COLON.exec(line) : null;
  if (colon) return make('colon', colon[1], undefined, colon[2]);
  const colonAlone = short ? COLON_ALONE.exec(line) : null;
  if (colonAlone) return make('colon', colonAlone[1], undefined);
  if (!short || /[.?!]$/.test(line)) return [];
  const firm = FIRM.exec(line);
  if (firm) return make('firm', firm[1], firm[2]);
  const edge =
    (lines[at - 1]?.trim() ?? '') === '' ||
    (lines[at + 1]?.trim() ?? '') === '' ||
    line.length < 40;
  return edge ? make('alone', line, undefined) : [];
}

/** "Ana Ruiz, CFO" and "Ana Ruiz (CFO)" carry the role beside the name. */
function stripRole(name: string): string {
  return name.replace(/\s*[,(].*$/, '').trim();
}

function roleIn(name: string): string | null {
  return /[,(]\s*(.+?)\)?$/.exec(name)?.[1] ?? null;
}

function isFollowedBySpeech(lines: readonly string[], { at, speech, name }: Marker): boolean {
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '') ?? '';
  return Math.max(speech.length, next.trim().length) > name.length + 8;
}

/** The first marker of the call is followed by speech before the next one; a roster's is not. */
function opensSpeech(lines: readonly string[], marker: Marker, next: Marker | undefined): boolean {
  const end = next?.at ?? lines.length;
  const speech = [marker.speech, ...lines.slice(marker.at + 1, end)].join(' ');
  return speech.trim().length > 60 && /[.?!]/.test(speech);
}

function draftOf(lines: readonly string[], markers: readonly Marker[]): Draft {
  const firstAt = markers[0]?.at ?? 0;
  const { roster, setAside } = readHead(lines.slice(0, firstAt));
  const turns: DraftTurn[] = [];
  let section: Section = 'prepared';

  for (const [index, marker] of markers.entries()) {
    const end = markers[index + 1]?.at ?? lines.length;
    const speech = marker.speech === '' ? [] : [marker.speech];
    const opened: Section = section;
    for (const line of lines.slice(marker.at + 1, end)) {
      const heading = readHeading(line);
      if (heading === 'prepared' || heading === 'qa') section = heading;
      if (heading !== null || isRule(line)) setAside.push({ text: line.trim(), reason: 'heading' });
      else if (line.trim() !== '') speech.push(line.trim());
    }
    setAside.push({ text: labelOf(lines[marker.at] ?? '', marker), reason: 'speaker label' });
    if (speech.length === 0) continue;
    turns.push({
      speaker: marker.name,
      ...splitDetail(marker.detail),
      section: opened,
      text: speech.join('\n'),
    });
  }
  const named = markers.filter(({ shape }) => shape !== 'alone').length / markers.length;
  return {
    layout: 'generic',
    confidence: Number((0.6 + 0.3 * named).toFixed(2)),
    roster,
    turns,
    setAside: setAside.filter(({ text }) => text !== ''),
  };
}

function labelOf(line: string, { speech }: Marker): string {
  return speech === ''
    ? line.trim()
    : line
        .trim()
        .slice(0, line.trim().length - speech.length)
        .trim();
}

function splitDetail(detail: string | null): { role: string | null; affiliation: string | null } {
  if (!detail) return { role: null, affiliation: null };
  const [left = '', ...rest] = detail.split(/\s(?:--|-|–|—)\s/);
  const right = rest.join(' - ');
  if (right === '')
    return isRole(left) ? { role: left, affiliation: null } : { role: null, affiliation: left };
  return isRole(left) ? { role: left, affiliation: right } : { role: right, affiliation: left };
}

function isRole(text: string): boolean {
  return /\b(?:chief|officer|president|director|head|chair(?:man|woman)?|analyst|c[efot]o|vp|vice|treasurer|manager|founder|partner|relations|controller|secretary|md)\b/i.test(
    text,
  );
}

function readHead(head: readonly string[]): {
  roster: RosterRow[];
  setAside: { text: string; reason: string }[];
} {
  const roster: RosterRow[] = [];
  let inRoster = false;
  const setAside = head.flatMap((line) => {
    const text = line.trim();
    if (text === '') return [];
    const heading = readHeading(text);
    if (heading !== null) inRoster = heading === 'roster';
    const row = inRoster && heading === null ? ROW.exec(text) : null;
    const isPerson = row !== null && isNameShaped(row[1] ?? '');
    if (isPerson) roster.push({ name: row[1] ?? '', ...splitDetail(row[2] ?? null) });
    return [{ text, reason: heading !== null ? 'heading' : isPerson ? 'roster' : 'header' }];
  });
  return { roster, setAside };
}

function isRule(line: string): boolean {
  return /^\s*[-=_*]{4,}s?\s*$/.test(line); // ---- or ====
}

function outsideShare({ turns, setAside }: Draft): number {
  const inside = turns.reduce((sum, { text }) => sum + text.length, 0);
  const outside = setAside
    .filter(({ reason }) => reason === 'header' || reason === 'outside turns')
    .reduce((sum, { text }) => sum + text.length, 0);
  return outside / Math.max(1, inside + outside);
}
