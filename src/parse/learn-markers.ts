import { type Marker, type MarkerReader, markerAt } from './markers.ts';
import { mentionFinder } from './mentions.ts';
import { foldName, isOperator, isRoleLabel } from './names.ts';
import type { Rosters } from './roster.ts';

/**
 * The lines that open turns in a file whose decoration nobody knows: learned from names that recur, then
 * taken of one-off speakers who carry it too. Empty when no name recurs.
 */
export function learnMarkers(
  lines: readonly string[],
  { rows, lines: listed }: Rosters,
  readMarker: MarkerReader = markerAt,
): readonly Marker[] {
  const folds = new Map<string, string>();
  const fold = (name: string) => {
    const known = folds.get(name) ?? foldName(name);
    folds.set(name, known);
    return known;
  };
  const candidates = candidatesIn(lines, listed, readMarker);
  const counts = new Map<string, number>();
  for (const { name } of candidates) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);

  const recurs = ({ name }: Marker) => (counts.get(fold(name)) ?? 0) >= 2 || isOperator(name);
  const learned = new Map<Marker['shape'], number>();
  for (const marker of candidates)
    if (recurs(marker)) learned.set(marker.shape, (learned.get(marker.shape) ?? 0) + 1);

  const known = new Set(rows.map(({ name }) => fold(name)));
  let isMentioned: ((name: string) => boolean) | null = null;
  const markers = candidates.filter((marker) => {
    if (isOperator(marker.name) || marker.isSure) return true;
    if ((learned.get(marker.shape) ?? 0) < 2) return false;
    if (recurs(marker) || known.has(fold(marker.name)) || isRoleLabel(marker.name)) return true;
    isMentioned ??= mentionFinder(speechOf(lines, candidates));
    return isFollowedBySpeech(lines, marker) && isMentioned(marker.name);
  });
  const first = markers.findIndex((marker, at) => opensSpeech(lines, marker, markers[at + 1]));
  return first === -1 ? [] : markers.slice(first);
}

function candidatesIn(
  lines: readonly string[],
  listed: ReadonlySet<number>,
  readMarker: MarkerReader,
): readonly Marker[] {
  const candidates: Marker[] = [];
  for (let at = 0; at < lines.length; at++) {
    const marker = listed.has(at) ? null : readMarker(lines, at);
    if (!marker) continue;
    candidates.push(marker);
    at += marker.taken - 1;
  }
  return candidates;
}

/** The lines without the labels of candidates: a label is no mention of itself. */
function speechOf(lines: readonly string[], candidates: readonly Marker[]): readonly string[] {
  const speech = [...lines];
  for (const { at, speech: said } of candidates) speech[at] = said;
  return speech;
}

function isFollowedBySpeech(lines: readonly string[], marker: Marker): boolean {
  const { at, speech, name, taken } = marker;
  const next = lines.slice(at + taken, at + taken + 3).find((line) => line.trim() !== '') ?? '';
  return Math.max(speech.length, next.trim().length) > name.length + 8;
}

/** The first marker of the call is followed by speech before the next one; a roster's is not. */
function opensSpeech(lines: readonly string[], marker: Marker, next: Marker | undefined): boolean {
  const said = [marker.speech, ...lines.slice(marker.at + marker.taken, next?.at)].join(' ').trim();
  return said.length > 60 && /[.?!]/.test(said);
}
