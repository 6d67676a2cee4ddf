import { readAnnouncements } from '../people/announcements.ts';
import { makeDirectory } from '../people/directory.ts';
import { mentionFinder, wordFinder } from '../people/mentions.ts';
import { foldName, isOperator, isRoleLabel } from '../people/names.ts';
import { isRule, type Rosters } from '../people/roster.ts';
import type { Marker } from './marker.ts';
import { type MarkerReader, markerAt } from './markers.ts';

// A call has a hundred speakers, and lines that may name one more: a text of so many is a directory.
const MOST_NAMES = 3000;
// Share of the most common decoration that another needs to be one: sub-headings recur too.
const MIN_SHARE = 0.05;
// Where a first or family name may be called: the last words before a label, the first of the next.
const NEAR_LINES = 4;
const SELF_WITHIN = 200;
// "Mr. Ito will answer", "Ito-san"
const HONOURED = /\b(?:Mr|Ms|Mrs|Dr)\.?\s(\p{Lu}[\p{L}'’-]+)|\b(\p{Lu}\p{Ll}+)-san\b/gu;
const TIME = /^\s*[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*$/;

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

  const least = Math.max(2, Math.max(0, ...learned.values()) * MIN_SHARE);
  const { find } = makeDirectory(rows.map(({ name }) => name));
  const speech = speechOf(lines, candidates);
  let isMentioned: ((name: string) => boolean) | null = null;
  let isWord: ((name: string) => boolean) | null = null;
  const markers = candidates.filter((marker, at) => {
    const { name, shape } = marker;
    if (isOperator(name) || marker.isSure) return true;
    const isListed = find(name) !== null;
    if ((learned.get(shape) ?? 0) < (isListed ? 1 : least)) return false;
    if (recurs(marker) || isListed || isRoleLabel(name)) return true;
    if (!isFollowedBySpeech(lines, marker)) return false;
    isMentioned ??= mentionFinder(speech);
    if (isMentioned(name) || isCalled(speech, candidates, at)) return true;
    if (isHonoured(speech, marker)) return true;
    if (shape === 'alone') return false;
    isWord ??= wordFinder(speech);
    return isNamedNear(speech, candidates, at) || (name.includes(' ') && !isWord(name));
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
  const names = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const marker = listed.has(at) ? null : readMarker(lines, at);
    if (!marker) continue;
    if (names.add(marker.name).size > MOST_NAMES) return [];
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
  const below = lines.slice(at + taken, at + taken + 4);
  const next = below.find((line) => line.trim() !== '' && !TIME.test(line) && !isRule(line)) ?? '';
  return Math.max(speech.length, next.trim().length) > name.length + 8;
}

/** Whether the operator has just called on somebody, be it under another name. */
function isCalled(speech: readonly string[], candidates: readonly Marker[], at: number): boolean {
  const [before, marker] = [candidates[at - 1], candidates[at]];
  if (!before || !isOperator(before.name)) return false;
  return readAnnouncements(speech.slice(before.at, marker?.at).join(' ')).length > 0;
}

/** Whether a label of one word is a name that the words before it say with respect. */
function isHonoured(speech: readonly string[], { at, name }: Marker): boolean {
  if (name.includes(' ')) return false;
  const before = speech.slice(Math.max(0, at - NEAR_LINES), at).join(' ');
  return [...before.matchAll(HONOURED)].some(([, titled, san]) => (titled ?? san) === name);
}

/** Whether those who speak before and after call the bearer of a label by first or family name. */
function isNamedNear(
  speech: readonly string[],
  candidates: readonly Marker[],
  at: number,
): boolean {
  const marker = candidates[at];
  if (!marker) return false;
  const next = candidates[at + 1]?.at ?? speech.length;
  const near = [
    ...speech.slice(Math.max(0, marker.at - NEAR_LINES), marker.at),
    marker.speech.slice(0, SELF_WITHIN),
    ...speech.slice(next, next + NEAR_LINES),
  ];
  const said = new Set(near.join(' ').match(/\p{Lu}[\p{L}'’-]+/gu));
  const words = marker.name.split(' ').filter((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word));
  return [words[0], words.at(-1)].some((word) => word !== undefined && said.has(word));
}

/** The first marker of the call is followed by speech before the next one; a roster's is not. */
function opensSpeech(lines: readonly string[], marker: Marker, next: Marker | undefined): boolean {
  const said = [marker.speech, ...lines.slice(marker.at + marker.taken, next?.at)].join(' ').trim();
  return said.length > 60 && /[.?!]/.test(said);
}
