import type { Marker } from '../turns/marker.ts';
import { type MarkerReader, markersOf } from '../turns/markers.ts';

const LABEL = /^\s*(\p{Lu}{2,4})\s?:\s+(\S.*)$/u; // GE: Thank you, and good morning.
const SENTENCE = /^(?=.*?\p{L}{2}).*[.?!…]["”’)]?$/u;
const MIN_PEOPLE = 2;
const MIN_LABELS = 4;
const readColon = markersOf('colon', 'letter');

/**
 * A reader of labels that are initials, in a text where several come back: they stand for the one listed
 * person who has them, else for themselves. Null where a text has no such labels.
 */
export function initialsReader(
  lines: readonly string[],
  names: readonly string[],
): MarkerReader | null {
  const found = lines.flatMap((line) => {
    const [, initials, speech = ''] = line.length > 6 ? (LABEL.exec(line) ?? []) : [];
    return initials && SENTENCE.test(speech) ? initials : [];
  });
  const recurring = [...Map.groupBy(found, (initials) => initials)].filter(
    ([, all]) => all.length > 1,
  );
  if (found.length < MIN_LABELS || recurring.length < MIN_PEOPLE) return null;

  const bearers = Map.groupBy(new Set(names), initialsOf);
  const nameOf = (initials: string) => {
    const [name, ...others] = bearers.get(initials) ?? [];
    return name && others.length === 0 ? name : initials;
  };
  return (all, at) => {
    const [, initials = '', speech = ''] = LABEL.exec(all[at] ?? '') ?? [];
    return initials === '' ? readColon(all, at) : markerOf(at, nameOf(initials), speech);
  };
}

function markerOf(at: number, name: string, speech: string): Marker {
  return {
    at,
    name,
    detail: null,
    speech,
    shape: 'colon',
    taken: 1,
    counter: null,
    isSure: false,
  };
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
}
