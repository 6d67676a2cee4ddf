import type { Kysely } from 'kysely';
import { Call } from '../core/call.ts';
import type { CallSummary } from '../core/library.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Library, Origin } from '../core/ports/library.ts';
import { Transcript } from '../core/transcript.ts';
import type { Database } from './engine.ts';
import { findCall } from './find-call.ts';
import { findCompany, followKeys } from './find-company.ts';
import { readJson } from './read-json.ts';
import { keepRecent } from './recent.ts';
import { saveCall } from './save-call.ts';
import type { Tables } from './tables.ts';

// A transcript takes about 1 MB as objects; a results day has few calls at a time.
const MOST_RECENT = 8;
const ORIGINS = [
  'shipped',
  'upload',
  'push',
  'inbox',
  'file',
  'paste',
  'feed',
] as const satisfies readonly Origin[];

/** The calls we have, over one database. */
export function openLibrary(database: Pick<Database, 'db' | 'engine'>, clock: Clock): Library {
  const { db } = database;
  const recent = keepRecent<Transcript>(MOST_RECENT);
  return {
    save: async (transcript, source) => {
      const saved = await saveCall({ ...database, clock }, transcript, source);
      recent.forget(transcript.source.sha256); // the same bytes may have been read anew
      return saved;
    },
    find: (typed) => findCall(db, typed),
    findCompany: (typed) => findCompany(db, typed),
    followKeys: (id) => followKeys(db, id),
    originOf: async (sha256) => {
      const row = await db
        .selectFrom('transcript')
        .select('origin')
        .where('sha256', '=', sha256)
        .orderBy('revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      return ORIGINS.find((origin) => origin === row?.origin) ?? null;
    },
    revisionOf: async (sha256) => {
      const known = recent.get(sha256);
      if (known) return known;
      const row = await db
        .selectFrom('transcript')
        .select('transcript_json')
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      return row ? readJson(Transcript, row.transcript_json) : null;
    },
    transcript: async (id) => {
      const newest = await db
        .selectFrom('transcript')
        .select(['revision', 'sha256'])
        .where('call_id', '=', id)
        .orderBy('revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!newest) return null;
      const known = recent.get(newest.sha256);
      if (known?.call.id === id) return known;
      const row = await db
        .selectFrom('transcript')
        .select('transcript_json')
        .where('call_id', '=', id)
        .where('revision', '=', newest.revision)
        .executeTakeFirstOrThrow();
      const read = readJson(Transcript, row.transcript_json);
      if (read) recent.set(newest.sha256, read);
      return read;
    },
    newest: async (id) => {
      const row = await db
        .selectFrom('call')
        .innerJoin('transcript', 'transcript.call_id', 'call.id')
        .select(['call.sha256', 'call.revision'])
        .select(({ fn }) => fn.min('transcript.taken_in_at').as('cameAt'))
        .where('call.id', '=', id)
        .groupBy('call.id')
        .executeTakeFirst();
      return row ?? null;
    },
    list: () => listCalls(db),
    // A reading that this release cannot use does not count: its file is to be read again.
    hasSource: async (sha256) => {
      const row = await db
        .selectFrom('transcript')
        .select('transcript_json')
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      return row !== undefined && readJson(Transcript, row.transcript_json) !== null;
    },
  };
}

/** By company, newest first; the headline is that of the newest brief of what the call says now. */
async function listCalls(db: Kysely<Tables>): Promise<readonly CallSummary[]> {
  const rows = await db
    .selectFrom('call')
    .select(['call_json', 'revision', 'taken_in_at'])
    .select(({ selectFrom }) =>
      selectFrom('brief')
        .select('headline')
        .whereRef('brief.transcript_sha256', '=', 'call.sha256')
        .orderBy('made_at', 'desc')
        .limit(1)
        .as('headline'),
    )
    .orderBy('company_key')
    .orderBy('period_order', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    call: Call.parse(JSON.parse(row.call_json)),
    takenInAt: new Date(row.taken_in_at).toISOString(),
    headline: row.headline || null,
    revision: row.revision,
  }));
}
