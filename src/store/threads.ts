import type { Kysely } from 'kysely';
import { CallId } from '../core/call.ts';
import type { Threads } from '../core/ports.ts';
import type { Tables } from './tables.ts';

/** Which call a Slack thread is about. */
export function openThreads(db: Kysely<Tables>): Threads {
  return {
    remember: async ({ team, channel, ts, callId }) => {
      await db
        .insertInto('thread')
        .values({ team, channel, ts, call_id: callId })
        .onConflict((conflict) =>
          conflict.columns(['team', 'channel', 'ts']).doUpdateSet({ call_id: callId }),
        )
        .execute();
    },
    callOf: async ({ team, channel, ts }) => {
      const row = await db
        .selectFrom('thread')
        .select('call_id')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('ts', '=', ts)
        .executeTakeFirst();
      return row ? CallId.parse(row.call_id) : null;
    },
  };
}
