import type { Kysely } from 'kysely';
import { Call } from '../core/call.ts';
import type { CallSummary } from '../core/library.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Library, Origin } from '../core/ports/library.ts';
import type { Sight } from '../core/space.ts';
import { aliasesSeen } from './aliases.ts';
import type { Database } from './engine.ts';
import { findCall } from './find-call.ts';
import { companiesNamed, findCompany, followKeys } from './find-company.ts';
import { saveCall } from './save-call.ts';
import { searchCalls } from './search-calls.ts';
import type { Tables } from './tables.ts';
import { openTexts, type Texts } from './texts.ts';
import { callOf, hashIn, isSeen, meant, spacesSeen } from './visible.ts';

const ORIGINS = [
  'shipped',
  'upload',
  'push',
  'inbox',
  'file',
  'paste',
  'feed',
] as const satisfies readonly Origin[];

/** The calls we have, as they are seen from anywhere, over one database. */
export function openLibraries(
  database: Pick<Database, 'db' | 'engine'>,
  clock: Clock,
): (sight: Sight) => Library {
  const texts = openTexts(database.db);
  return (sight) => openLibrary(database, { clock, texts, sight });
}

function openLibrary(
  database: Pick<Database, 'db' | 'engine'>,
  { clock, texts, sight }: { readonly clock: Clock; readonly texts: Texts; readonly sight: Sight },
): Library {
  const { db } = database;
  const revisionOf = (hashes: readonly string[]) =>
    texts.find((of) => of.and([of('transcript.sha256', 'in', hashes), isSeen(sight)(of)]));
  return {
    save: async (transcript, source) => {
      const saved = await saveCall({ ...database, clock, sight }, transcript, source);
      texts.forget(saved.sha256); // the same bytes may have been read anew
      return saved;
    },
    find: (typed) => findCall(db, sight, typed),
    findCompany: (typed) => findCompany(db, sight, typed),
    companiesNamed: (typed) => companiesNamed(db, sight, typed),
    aliases: () => aliasesSeen(db, sight),
    followKeys: (id) => followKeys(db, sight, id),
    originOf: async (sha256) => {
      const row = await db
        .selectFrom('transcript')
        .innerJoin('call', 'call.key', 'transcript.call_key')
        .select('origin')
        .where('transcript.sha256', '=', sha256)
        .where(isSeen(sight))
        .orderBy('transcript.revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      return ORIGINS.find((origin) => origin === row?.origin) ?? null;
    },
    revisionOf: (sha256) => revisionOf([sha256]),
    readFrom: async (sourceSha256) => {
      const spaces = await spacesSeen(db, sight);
      return revisionOf(spaces.map((space) => hashIn(space, sourceSha256)));
    },
    transcript: async (id) => {
      const call = await callOf(db, sight, id);
      if (!call) return null;
      return texts.find((of) => of('call.key', '=', call.key));
    },
    newest: async (id) => {
      const call = await callOf(db, sight, id);
      if (!call) return null;
      const row = await db
        .selectFrom('call')
        .innerJoin('transcript', 'transcript.call_key', 'call.key')
        .select(['call.sha256', 'call.revision', 'call.space'])
        .select(({ fn }) => fn.min('transcript.taken_in_at').as('cameAt'))
        .where('call.key', '=', call.key)
        .groupBy('call.key')
        .executeTakeFirst();
      return row ?? null;
    },
    list: () => listCalls(db, sight),
    callsBeside: (id) => callsBeside(db, sight, id),
    search: (query, page) => searchCalls(database, sight, query, page),
    // A reading that this release cannot use does not count: its file is to be read again.
    hasSource: async (sha256) => {
      const hash = hashIn(sight.home, sha256);
      return (await wasRemoved(db, hash)) || (await revisionOf([hash])) !== null;
    },
  };
}

async function wasRemoved(db: Kysely<Tables>, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('removed')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

async function callsBeside(db: Kysely<Tables>, sight: Sight, id: string): Promise<readonly Call[]> {
  const call = await callOf(db, sight, id);
  if (!call) return [];
  const rows = await db
    .selectFrom('call')
    .select(['key', 'id', 'space', 'taken_in_at', 'call_json'])
    .where('company_key', '=', ({ selectFrom }) =>
      selectFrom('call as own').select('own.company_key').where('own.key', '=', call.key),
    )
    .where(isSeen(sight))
    .orderBy('period_order', 'desc')
    .orderBy('id')
    .execute();
  return (await meant(db, sight, rows)).map((row) => Call.parse(JSON.parse(row.call_json)));
}

/** By company, newest first; the headline is that of the newest brief of what the call says now. */
async function listCalls(db: Kysely<Tables>, sight: Sight): Promise<readonly CallSummary[]> {
  const rows = await db
    .selectFrom('call')
    .select(['key', 'id', 'space', 'call_json', 'revision', 'taken_in_at'])
    .where(isSeen(sight))
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
  return (await meant(db, sight, rows)).map((row) => ({
    call: Call.parse(JSON.parse(row.call_json)),
    takenInAt: new Date(row.taken_in_at).toISOString(),
    headline: row.headline || null,
    revision: row.revision,
  }));
}
