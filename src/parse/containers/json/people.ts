import type { Side } from '../../../core/transcript.ts';
import { splitDetail } from '../../people/roster.ts';
import type { RosterRow } from '../../turns/draft.ts';
import { type Fields, isFields, type Nested, objectsOf, wordsIn } from './walk.ts';

/** A speaker as a JSON's table of speakers names one. */
export interface Person {
  readonly name: string;
  readonly role: string | null;
  readonly affiliation: string | null;
}

const ROSTER =
  /^(?:participants?|speakers|executives|management|analysts|attendees|call_participants)$/i;
const SPEAKERS = /^speaker_?(?:name_?)?map|^speakers$/i; // speaker_name_map_v2, speaker_mapping
const NAME = ['name', 'speaker', 'speaker_name', 'speakerName'];
const ROLE = ['title', 'role', 'position', 'description'];
const FIRM = ['affiliation', 'company', 'firm', 'organization'];

/** The people that a JSON lists beside what they say: objects with a name, or "Name--Firm -- Analyst". */
export function readRoster(nested: readonly Nested[]): readonly RosterRow[] {
  return nested.flatMap(({ key, value }) => {
    if (!ROSTER.test(key) || !Array.isArray(value)) return [];
    return value.flatMap((row) => rowOf(row, sideIn(key)) ?? []);
  });
}

/** Who hides behind the ids of a JSON's speakers ("spk03"), as far as it says so. */
export function readSpeakers(nested: readonly Nested[]): ReadonlyMap<string, Person> {
  const speakers = new Map<string, Person>();
  for (const { key, value } of nested) {
    if (!SPEAKERS.test(key)) continue;
    const pairs = isFields(value)
      ? Object.entries(value)
      : (objectsOf(value) ?? []).map((row): [string, unknown] => [
          wordsIn(row, ['speaker', 'speaker_id', 'id']) ?? '',
          isFields(row.speaker_data) ? row.speaker_data : row,
        ]);
    for (const [id, person] of pairs) {
      const named = typeof person === 'string' ? { name: person } : person;
      const name = isFields(named) ? wordsIn(named, ['name']) : null;
      if (isFields(named) && name !== null) speakers.set(id, { name, ...detailOf(named) });
    }
  }
  return speakers;
}

function rowOf(row: unknown, side: Side | null): RosterRow | null {
  if (typeof row === 'string') {
    const [name = '', detail = ''] = row.split(/(?<!\s)\s*--\s*(.*)/s);
    return name.trim() === '' ? null : { name: name.trim(), ...splitDetail(detail), side };
  }
  if (!isFields(row)) return null;
  const name = wordsIn(row, NAME);
  if (name === null) return null;
  // Finnhub's role is the side, and its description "Firm - Title".
  const described = wordsIn(row, ['description']);
  const detail = described === null ? detailOf(row) : splitDetail(described);
  return { name, ...detail, side: side ?? sideIn(wordsIn(row, ['role', 'type']) ?? '') };
}

function detailOf(fields: Fields): Omit<Person, 'name'> {
  return { role: wordsIn(fields, ROLE), affiliation: wordsIn(fields, FIRM) };
}

function sideIn(word: string): Side | null {
  if (/^analysts?$/i.test(word)) return 'analyst';
  return /^(?:executives?|management)$/i.test(word) ? 'company' : null;
}
