import type { Kysely } from 'kysely';
import type { Follows } from '../core/ports/channels.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Tables } from './tables.ts';

const ALL = '*';

/** Which channel gets the briefs of which company by itself. */
export function openFollows(db: Kysely<Tables>, clock: Clock): Follows {
  return {
    add: async ({ team, channel, target, label, by }) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('follow')
        .values({ team, channel, target, label, followed_by: by, followed_at: clock.now() })
        .onConflict((conflict) => conflict.columns(['team', 'channel', 'target']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    remove: async ({ team, channel, target }) => {
      const { numDeletedRows } = await db
        .deleteFrom('follow')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('target', '=', target)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    of: async ({ team, channel }) => {
      const rows = await db
        .selectFrom('follow')
        .selectAll()
        .where('team', '=', team)
        .where('channel', '=', channel)
        .orderBy('label')
        .orderBy('target')
        .execute();
      return rows.map(({ target, label, followed_by: by }) => ({
        team,
        channel,
        target,
        label,
        by,
      }));
    },
    channelsOf: (targets, by) =>
      db
        .selectFrom('follow')
        .select(['team', 'channel'])
        .where('target', 'in', [ALL, ...targets])
        .where('followed_at', '<=', by)
        .groupBy(['team', 'channel'])
        .orderBy(({ fn }) => fn.min('seq'))
        .execute(),
    forgetChannel: async ({ team, channel }) => {
      await db
        .deleteFrom('follow')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .execute();
    },
  };
}
