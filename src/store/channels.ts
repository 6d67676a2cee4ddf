import type { Kysely } from 'kysely';
import type { Channels } from '../core/ports/channels.ts';
import type { Tables } from './tables.ts';

/** What is known of channels. */
export function openChannels(db: Kysely<Tables>): Channels {
  const isShared: Channels['isShared'] = async ({ team, channel }) => {
    const row = await db
      .selectFrom('channel')
      .select('is_shared')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .executeTakeFirst();
    return row ? row.is_shared === 1 : null;
  };

  return {
    isShared,
    note: async ({ team, channel }, is) => {
      const said = { is_shared: is ? 1 : 0 };
      await db
        .insertInto('channel')
        .values({ team, channel, ...said })
        .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet(said))
        .execute();
    },
    answered: async (place, is) => {
      await db
        .insertInto('channel')
        .values({ ...place, is_shared: is ? 1 : 0 })
        .onConflict((conflict) => conflict.columns(['team', 'channel']).doNothing())
        .execute();
      return (await isShared(place)) ?? is;
    },
  };
}
