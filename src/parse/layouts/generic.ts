import type { Section } from '../../core/transcript.ts';
import type { Draft, DraftTurn, Layout, RosterRow, SetAside } from '../draft.ts';
import { readHeading } from '../headings.ts';
import { labelOf, type Marker, markerAt } from '../markers.ts';
import { mentionFinder } from '../mentions.ts';
import { foldName, isOperator, isRoleLabel } from '../names.ts';
import { isRule, readRosters, splitDetail } from '../roster.ts';

/**
 * Any text whose turns begin with a name: learns the file's decoration from names that recur, then
 * takes one-off speakers who carry it too. Null when no name recurs.
 */
export const generic: Layout = (lines) => {
  const rosters = readRosters(lines);
  const markers = findMarkers(lines, rosters.rows, rosters.lines);
  return markers.length > 0 ? draftOf(lines, markers, rosters.rows, rosters.lines) : null;
};

function findMarkers(
  lines: readonly string[],
  roster: readonly RosterRow[],
  rosterLines: ReadonlySet<number>,
): readonly Marker[] {
  const folds = new Map<string, string>();
  const fold = (name: string) => {
    const known = folds.get(name) ?? foldName(name);
    folds.set(name, known);
    return known;
  };
  const candidates = lines.flatMap((_, at) =>
    rosterLines.has(at) ? [] : (markerAt(lines, at) ?? []),
  );
  const counts = new Map<string, number>();
  for (const { name } of candidates) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);

  const recurs = ({ name }: Marker) => (counts.get(fold(name)) ?? 0) >= 2 || isOperator(name);
  const learned = new Map<Marker['shape'], number>();
  for (const marker of candidates)
    if (recurs(marker)) learned.set(marker.shape, (learned.get(marker.shape) ?? 0) + 1);

  const listed = new Set(roster.map(({ name }) => fold(name)));
  let isMentioned: ((name: string) => boolean) | null = null;
  const markers = candidates.filter((marker) => {
    if (isOperator(marker.name) || marker.isSure) return true;
    if ((learned.get(marker.shape) ?? 0) < 2) return false;
    if (recurs(marker) || listed.has(fold(marker.name)) || isRoleLabel(marker.name)) return true;
    isMentioned ??= mentionFinder(speechOf(lines, candidates));
    return isFollowedBySpeech(lines, marker) && isMentioned(marker.name);
  });
  const first = markers.findIndex((marker, at) => opensSpeech(lines, marker, markers[at + 1]));
  return first === -1 ? [] : markers.slice(first);
}

/** The lines without the labels of candidates: a label is no mention of itself. */
function speechOf(lines: readonly string[], candidates: readonly Marker[]): readonly string[] {
  const speech = [...lines];
  for (const { at, speech: said } of candidates) speech[at] = said;
  return speech;
}

function isFollowedBySpeech(lines: readonly string[], { at, speech, name }: Marker): boolean {
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '') ?? '';
  return Math.max(speech.length, next.trim().length) > name.length + 8;
}

/** The first marker of the call is followed by speech before the next one; a roster's is not. */
function opensSpeech(lines: readonly string[], marker: Marker, next: Marker | undefined): boolean {
  const said = [marker.speech, ...lines.slice(marker.at + 1, next?.at)].join(' ').trim();
  return said.length > 60 && /[.?!]/.test(said);
}

function draftOf(
  lines: readonly string[],
  markers: readonly Marker[],
  roster: readonly RosterRow[],
  rosterLines: ReadonlySet<number>,
): Draft {
  const setAside: SetAside[] = [];
  const turns: DraftTurn[] = [];
  let section: Section = 'prepared';

  /** Sets aside what is no speech from here on; gives the rest. */
  const sift = (from: number, to: number | undefined, reason: string | null): string[] =>
    lines.slice(from, to).flatMap((line, offset) => {
      const text = line.trim();
      if (text === '') return [];
      const heading = readHeading(text);
      if (heading?.kind === 'section') section = heading.section;
      const why = rosterLines.has(from + offset)
        ? 'roster'
        : heading || isRule(text)
          ? 'heading'
          : reason;
      if (why === null) return [text];
      setAside.push({ text, reason: why });
      return [];
    });

  sift(0, markers[0]?.at, 'header');
  for (const [index, marker] of markers.entries()) {
    const opened = section;
    setAside.push({ text: labelOf(lines[marker.at] ?? '', marker), reason: 'speaker label' });
    const below = sift(marker.at + 1, markers[index + 1]?.at, null);
    const speech = marker.speech === '' ? below : [marker.speech, ...below];
    if (speech.length === 0) continue;
    const detail = splitDetail(marker.detail);
    turns.push({ speaker: marker.name, ...detail, section: opened, text: speech.join('\n') });
  }
  const counters = markers.flatMap(({ counter }) => counter ?? []);
  const decorated = markers.filter(({ shape }) => shape !== 'alone').length / markers.length;
  return {
    layout: 'generic',
    confidence: Number((0.6 + 0.3 * decorated).toFixed(2)),
    roster,
    turns,
    setAside,
    ...(counters.length > 0 ? { counters } : {}),
  };
}
