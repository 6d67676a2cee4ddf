import type { Kysely } from 'kysely';
import type { Homes } from '../core/ports/channels.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Tables } from './tables.ts';

/** Who has opened the Home tab; Slack does not tell when it is closed. */
export function openHomes(db: Kysely<Tables>, clock: Clock): Homes {
  return {
    opened: async ({ team, user, channel }) => {
      const seen = { channel, opened_at: clock.now() };
      await db
        .insertInto('home')
        .values({ team, person: user, ...seen })
        .onConflict((conflict) => conflict.columns(['team', 'person']).doUpdateSet(seen))
        .execute();
    },
    of: async ({ team, user }, since) => {
      const row = await db
        .selectFrom('home')
        .select('channel')
        .where('team', '=', team)
        .where('person', '=', user)
        .where('opened_at', '>=', since)
        .executeTakeFirst();
      return row ? { team, user, channel: row.channel } : null;
    },
    latest: async (since, most) => {
      const rows = await db
        .selectFrom('home')
        .select(['team', 'person', 'channel'])
        .where('opened_at', '>=', since)
        .orderBy('opened_at', 'desc')
        .limit(most)
        .execute();
      return rows.map(({ team, person, channel }) => ({ team, user: person, channel }));
    },
  };
}
