import type { Kysely, Selectable } from 'kysely';
import type { Upload, Uploads } from '../core/ports/channels.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Origin } from '../core/ports/library.ts';
import type { Tables } from './tables.ts';

/** Transcripts of which something was asked that nobody has answered yet. */
export function openUploads(db: Kysely<Tables>, clock: Clock): Uploads {
  return {
    put: async ({ key, name, origin, bytes, team, channel, user, threadTs, asks, typed }) => {
      const row = {
        name,
        origin,
        bytes,
        team,
        channel,
        asked_of: user,
        thread_ts: threadTs,
        asks,
        typed,
        put_at: clock.now(),
      };
      await db
        .insertInto('upload')
        .values({ key, ...row })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .execute();
    },
    get: async (key) => {
      const row = await db
        .selectFrom('upload')
        .selectAll()
        .where('key', '=', key)
        .executeTakeFirst();
      return row ? toUpload(row) : null;
    },
    askedIn: async ({ team, channel, ts }) => {
      const row = await db
        .selectFrom('upload')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('thread_ts', '=', ts)
        .where('asks', '=', 'which')
        .orderBy('put_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? toUpload(row) : null;
    },
    drop: async (key) => {
      await db.deleteFrom('upload').where('key', '=', key).execute();
    },
    clear: async (before, most) => {
      const { numDeletedRows } = await db
        .deleteFrom('upload')
        .where('key', 'in', ({ selectFrom }) =>
          selectFrom('upload').select('key').where('put_at', '<', before).limit(most),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function toUpload(row: Selectable<Tables['upload']>): Upload {
  const { key, name, bytes, team, channel, asked_of: user, thread_ts: threadTs, typed } = row;
  // Only `put` writes them, and that takes nothing else.
  const [origin, asks] = [row.origin as Origin, row.asks as Upload['asks']];
  return {
    ...{ key, name, origin, team, channel, user, threadTs, asks, typed },
    bytes: new Uint8Array(bytes), // a driver's own kind of bytes stays here
  };
}
