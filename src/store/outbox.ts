import type { Kysely } from 'kysely';
import type { Clock } from '../core/ports/host.ts';
import type { Outbox, OutboxRow } from '../core/ports/requests.ts';
import { lightly } from './lightly.ts';
import type { Tables } from './tables.ts';

/** What we post, claimed before Slack is called, so that nothing is posted twice unknowingly. */
export function openOutbox(db: Kysely<Tables>, clock: Clock): Outbox {
  const claim = async (key: string, channel: string): Promise<OutboxRow> => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('outbox')
      .values({ key, state: 'claimed', channel, ts: null, claimed_at: clock.now() })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n)
      return { key, state: 'claimed', channel, ts: null, fresh: true };

    const row = await db
      .selectFrom('outbox')
      .select(['state', 'channel', 'ts'])
      .where('key', '=', key)
      .executeTakeFirst();
    if (!row) return claim(key, channel); // dropped since: it is ours after all
    const state = row.state === 'posted' ? 'posted' : 'claimed';
    return { key, state, channel: row.channel, ts: row.ts, fresh: false };
  };

  return {
    find: async (key) => {
      const row = await db
        .selectFrom('outbox')
        .select(['state', 'ts'])
        .where('key', '=', key)
        .executeTakeFirst();
      return row ? { state: row.state === 'posted' ? 'posted' : 'claimed', ts: row.ts } : null;
    },
    claim,
    posted: async (key, ts) => {
      await db
        .updateTable('outbox')
        .set({ state: 'posted', ts })
        .where('key', '=', key)
        .modifyEnd(lightly)
        .execute();
    },
    drop: async (key) => {
      await db
        .deleteFrom('outbox')
        .where('key', '=', key)
        .where('state', '=', 'claimed')
        .modifyEnd(lightly)
        .execute();
    },
  };
}
