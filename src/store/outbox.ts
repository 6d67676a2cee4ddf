import type { Kysely } from 'kysely';
import type { Clock, Outbox } from '../core/ports.ts';
import type { Tables } from './tables.ts';

/** What we post, claimed before Slack is called, so that nothing is posted twice unknowingly. */
export function openOutbox(db: Kysely<Tables>, clock: Clock): Outbox {
  return {
    claim: async (key, channel) => {
      const inserted = await db
        .insertInto('outbox')
        .values({ key, state: 'claimed', channel, ts: null, claimed_at: clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if ((inserted.numInsertedOrUpdatedRows ?? 0n) > 0n)
        return { key, state: 'claimed', channel, ts: null, fresh: true };
      const row = await db
        .selectFrom('outbox')
        .selectAll()
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      return {
        key,
        state: row.state === 'posted' ? 'posted' : 'claimed',
        channel: row.channel,
        ts: row.ts,
        fresh: false,
      };
    },
    posted: async (key, ts) => {
      await db.updateTable('outbox').set({ state: 'posted', ts }).where('key', '=', key).execute();
    },
    drop: async (key) => {
      await db.deleteFrom('outbox').where('key', '=', key).where('state', '=', 'claimed').execute();
    },
  };
}
