import type { Kysely, Selectable } from 'kysely';
import type { Follow, Follows } from '../core/ports/channels.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Tables } from './tables.ts';

const ALL = '*';

/** Which channel gets the briefs of which company by itself. */
export function openFollows(db: Kysely<Tables>, clock: Clock): Follows {
  return {
    add: async ({ team, channel, target, label, by }) => {
      const said = { label, followed_by: by, followed_at: clock.now() };
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('follow')
        .values({ team, channel, target, ...said, paused_at: null })
        .onConflict((conflict) =>
          conflict
            .columns(['team', 'channel', 'target'])
            .doUpdateSet({ ...said, paused_at: null })
            .where('follow.paused_at', 'is not', null),
        )
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
    of: async (place) => {
      const rows = await rowsOf(db, place).where('paused_at', 'is', null).execute();
      return rows.map(toFollow);
    },
    by: async ({ team, user }) => {
      const rows = await db
        .selectFrom('follow')
        .selectAll()
        .where('team', '=', team)
        .where('followed_by', '=', user)
        .where('paused_at', 'is', null)
        .orderBy('label')
        .orderBy('channel')
        .execute();
      return rows.map(toFollow);
    },
    pauseChannel: async ({ team, channel }, since = clock.now()) => {
      await db
        .updateTable('follow')
        .set({ paused_at: since })
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('paused_at', 'is', null)
        .execute();
    },
    resumeChannel: async ({ team, channel }) => {
      await db
        .updateTable('follow')
        .set({ paused_at: null, followed_at: clock.now() })
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('paused_at', 'is not', null)
        .execute();
    },
    pausedIn: async (place) => {
      const rows = await rowsOf(db, place).where('paused_at', 'is not', null).execute();
      if (rows.length === 0) return null;
      const since = Math.min(...rows.map(({ paused_at }) => paused_at ?? clock.now()));
      return { follows: rows.map(toFollow), since };
    },
    channelsOf: (targets, by) =>
      db
        .selectFrom('follow')
        .select(['team', 'channel'])
        .where('target', 'in', [ALL, ...targets])
        .where('followed_at', '<=', by)
        .where('paused_at', 'is', null)
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

function rowsOf(db: Kysely<Tables>, { team, channel }: Pick<Follow, 'team' | 'channel'>) {
  return db
    .selectFrom('follow')
    .selectAll()
    .where('team', '=', team)
    .where('channel', '=', channel)
    .orderBy('label')
    .orderBy('target');
}

function toFollow(row: Selectable<Tables['follow']>): Follow {
  const { team, channel, target, label, followed_by: by } = row;
  return { team, channel, target, label, by };
}
