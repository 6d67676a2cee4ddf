import { sql } from 'kysely';
import { conversationOf } from '../core/conversation.ts';
import type { ChannelMove } from '../core/ports/channels.ts';
import { isOfChannel } from './answers.ts';
import type { Database } from './engine.ts';

/** Brings everything that is kept of a channel under its new id; what stands there already stays. */
export function moveChannel(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  { team, from, to }: ChannelMove,
): Promise<void> {
  const channel = to;
  return engine.transaction(db, async (tx) => {
    await tx
      .updateTable('follow')
      .set({ channel })
      .where('team', '=', team)
      .where('channel', '=', from)
      .where('target', 'not in', ({ selectFrom }) =>
        selectFrom('follow').select('target').where('team', '=', team).where('channel', '=', to),
      )
      .execute();
    await tx
      .updateTable('thread')
      .set({ channel })
      .where('team', '=', team)
      .where('channel', '=', from)
      .where('ts', 'not in', ({ selectFrom }) =>
        selectFrom('thread').select('ts').where('team', '=', team).where('channel', '=', to),
      )
      .execute();
    for (const table of ['follow', 'thread'] as const)
      await tx.deleteFrom(table).where('team', '=', team).where('channel', '=', from).execute();
    await tx
      .updateTable('upload')
      .set({ channel })
      .where('team', '=', team)
      .where('channel', '=', from)
      .execute();

    const before = conversationOf({ team, channel: from });
    const now = conversationOf({ team, channel: to });
    const rest = sql<string>`substr(conversation, ${before.length + 1})`;
    await tx
      .updateTable('answer')
      .set({ conversation: sql<string>`${now} || ${rest}` })
      .where(isOfChannel({ team, channel: from }))
      .execute();
  });
}
