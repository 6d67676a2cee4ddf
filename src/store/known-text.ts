import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { CallId } from '../core/call.ts';
import { Transcript } from '../core/transcript.ts';
import { readJson } from './read-json.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;

/** A revision that a text is, and the newest of its call. */
export interface Known {
  readonly id: CallId;
  readonly revision: number;
  readonly takenInAt: number;
  readonly newest: number;
}

const MOST_READ = 8; // the revisions of a call whose words are compared

/** The last revision that was read from these bytes, or null. */
export async function findBytes(tx: Tx, sha256: string): Promise<Known | null> {
  const row = await tx
    .selectFrom('transcript')
    .innerJoin('call', 'call.id', 'transcript.call_id')
    .select(['transcript.call_id', 'transcript.revision', 'transcript.taken_in_at as takenInAt'])
    .select('call.revision as newest')
    .where('transcript.sha256', '=', sha256)
    .orderBy('transcript.revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { call_id: id, ...known } = row;
  return { id: CallId.parse(id), ...known };
}

/**
 * The last revision of a call that says the very same in other bytes: with other line ends, another date
 * of the page, in another format. Null where none does.
 */
export async function findWords(tx: Tx, id: CallId, transcript: Transcript): Promise<Known | null> {
  const rows = await tx
    .selectFrom('transcript')
    .select(['revision', 'taken_in_at as takenInAt', 'transcript_json'])
    .where('call_id', '=', id)
    .orderBy('revision', 'desc')
    .limit(MOST_READ)
    .execute();
  // As the others were: what is undefined is left out.
  const said = saidBy(readJson(Transcript, JSON.stringify(transcript)));
  const same = rows.find(({ transcript_json: json }) =>
    isDeepStrictEqual(saidBy(readJson(Transcript, json)), said),
  );
  const newest = rows[0]?.revision;
  if (!same || !newest) return null;
  const { revision, takenInAt } = same;
  return { id, revision, takenInAt, newest };
}

function saidBy(transcript: Transcript | null) {
  if (!transcript) return null;
  const { call, participants, turns, exchanges } = transcript;
  return { call, participants, turns, exchanges };
}
