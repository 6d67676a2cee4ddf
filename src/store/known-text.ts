import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { CallId } from '../core/call.ts';
import type { Sight, Space } from '../core/space.ts';
import { Transcript } from '../core/transcript.ts';
import { readJson } from './read-json.ts';
import type { Tables } from './tables.ts';
import { hashIn, isSeen, type Owned, spacesSeen } from './visible.ts';

type Tx = Transaction<Tables>;

/** A revision that a text is, and the newest of its call. */
export interface Known {
  readonly key: string;
  readonly id: CallId;
  readonly space: Space;
  readonly sha256: string;
  readonly revision: number;
  readonly takenInAt: number;
  readonly newest: number;
}

const MOST_READ = 8; // the revisions of a call whose words are compared

/** The last revision that was read from these bytes, one's own before others' that may be seen; or null. */
export async function findBytes(tx: Tx, sight: Sight, sourceSha256: string): Promise<Known | null> {
  const spaces = await spacesSeen(tx, sight);
  const hashes = spaces.map((space) => hashIn(space, sourceSha256));
  const rows = await tx
    .selectFrom('transcript')
    .innerJoin('call', 'call.key', 'transcript.call_key')
    .select(['call.key', 'call.id', 'call.space', 'transcript.sha256', 'transcript.revision'])
    .select(['transcript.taken_in_at as takenInAt', 'call.revision as newest'])
    .where('transcript.sha256', 'in', hashes)
    .where(isSeen(sight))
    .orderBy('transcript.revision', 'desc')
    .execute();
  const row = rows.find(({ space }) => space === sight.home) ?? rows[0];
  return row ? { ...row, id: CallId.parse(row.id) } : null;
}

/**
 * The last revision of a call that says the very same in other bytes: with other line ends, another date
 * of the page, in another format. Null where none does.
 */
export async function findWords(
  tx: Tx,
  { key, id, space }: Pick<Owned, 'key' | 'id' | 'space'>,
  transcript: Transcript,
): Promise<Known | null> {
  const rows = await tx
    .selectFrom('transcript')
    .select(['revision', 'sha256', 'taken_in_at as takenInAt', 'transcript_json'])
    .where('call_key', '=', key)
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
  const { revision, sha256, takenInAt } = same;
  return { key, id: CallId.parse(id), space, sha256, revision, takenInAt, newest };
}

function saidBy(transcript: Transcript | null) {
  if (!transcript) return null;
  const { call, participants, turns, exchanges } = transcript;
  return { call, participants, turns, exchanges };
}
