import { sql, type Transaction } from 'kysely';
import { conversationOf } from '../core/conversation.ts';
import type { ChannelMove } from '../core/ports/channels.ts';
import { outsideSpaceOf, spaceOf } from '../core/space.ts';
import { isOfChannel } from './answers.ts';
import type { Database } from './engine.ts';
import type { Tables } from './tables.ts';

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
    await tx
      .updateTable('feedback')
      .set({ channel })
      .where('team', '=', team)
      .where('channel', '=', from)
      .where('ts', 'not in', ({ selectFrom }) =>
        selectFrom('feedback').select('ts').where('team', '=', team).where('channel', '=', to),
      )
      .execute();
    for (const table of ['follow', 'thread', 'feedback'] as const)
      await tx.deleteFrom(table).where('team', '=', team).where('channel', '=', from).execute();
    await tx
      .updateTable('upload')
      .set({ channel })
      .where('team', '=', team)
      .where('channel', '=', from)
      .execute();

    await showCalls(tx, { team, from, to });
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

/** What was seen in the channel is seen under its new id, by name too; whose it is stays. */
async function showCalls(tx: Transaction<Tables>, { team, from, to }: ChannelMove): Promise<void> {
  for (const spaceIn of [spaceOf, outsideSpaceOf]) {
    const [before, space] = [from, to].map((channel) => spaceIn({ team, channel }));
    if (before === undefined || space === undefined) continue;
    const own = await tx.selectFrom('call').select('key').where('space', '=', before).execute();
    const shared = await tx.selectFrom('share').selectAll().where('space', '=', before).execute();
    const moved = [
      ...own.map(({ key }) => ({ call_key: key, shared_by: '', shared_at: 0 })),
      ...shared,
    ].map((row) => ({ ...row, space }));
    const names = await tx
      .selectFrom('company_name')
      .selectAll()
      .where('space', '=', before)
      .execute();
    if (moved.length > 0)
      await tx
        .insertInto('share')
        .values(moved)
        .onConflict((conflict) => conflict.columns(['space', 'call_key']).doNothing())
        .execute();
    if (names.length > 0)
      await tx
        .insertInto('company_name')
        .values(names.map((name) => ({ ...name, space })))
        .onConflict((conflict) => conflict.columns(['space', 'name', 'company_key']).doNothing())
        .execute();
  }
  await tx
    .deleteFrom('channel')
    .where('team', '=', team)
    .where('channel', 'in', [from, to])
    .execute();
}
