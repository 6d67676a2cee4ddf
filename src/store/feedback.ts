import type { Kysely } from 'kysely';
import type { Feedback } from '../core/ports/channels.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Tables } from './tables.ts';

/** What people say of our messages; the last word of a person on a message counts. */
export function openFeedback(db: Kysely<Tables>, clock: Clock): Feedback {
  return {
    put: async ({ team, channel, ts, user, verdict }) => {
      const said = { verdict, said_at: clock.now() };
      await db
        .insertInto('feedback')
        .values({ team, channel, ts, said_by: user, ...said })
        .onConflict((conflict) =>
          conflict.columns(['team', 'channel', 'ts', 'said_by']).doUpdateSet(said),
        )
        .execute();
    },
  };
}
