import type { Kysely, Selectable } from 'kysely';
import { CallId } from '../core/call.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Thread, Threads } from '../core/ports/threads.ts';
import type { Tables } from './tables.ts';

/** The threads of Slack that are ours, and the call each is about. */
export function openThreads(db: Kysely<Tables>, clock: Clock): Threads {
  return {
    remember: async ({ team, channel, ts, callId, sha256, briefKey }) => {
      const said = {
        call_id: callId,
        sha256,
        brief_key: briefKey,
        touched_at: clock.now(),
      };
      await db
        .insertInto('thread')
        .values({ team, channel, ts, ...said })
        .onConflict((conflict) => conflict.columns(['team', 'channel', 'ts']).doUpdateSet(said))
        .execute();
    },
    find: async ({ team, channel, ts }) => {
      const row = await db
        .selectFrom('thread')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('ts', '=', ts)
        .executeTakeFirst();
      return row ? toThread(row) : null;
    },
    latest: async ({ team, channel }) => {
      const row = await db
        .selectFrom('thread')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .orderBy('touched_at', 'desc')
        .orderBy('ts', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? toThread(row) : null;
    },
    showing: async (callId) => {
      const rows = await db
        .selectFrom('thread')
        .selectAll()
        .where('call_id', '=', callId)
        .where('sha256', 'is not', null)
        .orderBy('ts')
        .execute();
      return rows.map(toThread);
    },
    shownIn: async ({ team, channel }) => {
      const rows = await db
        .selectFrom('thread')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('sha256', 'is not', null)
        .orderBy('ts')
        .execute();
      return rows.map(toThread);
    },
    forgetChannel: async ({ team, channel }) => {
      await db
        .deleteFrom('thread')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .execute();
    },
  };
}

function toThread(row: Selectable<Tables['thread']>): Thread {
  const { team, channel, ts, sha256 } = row;
  return { team, channel, ts, callId: CallId.parse(row.call_id), sha256, briefKey: row.brief_key };
}
