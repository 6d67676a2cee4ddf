import { type Kysely, sql, type Transaction } from 'kysely';
import type { CallId } from '../core/call.ts';
import type { OwnedCalls } from '../core/ports/owned.ts';
import type { Workspaces } from '../core/ports/workspaces.ts';
import { isUnder } from './about-call.ts';
import type { Database } from './engine.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** What workspaces have chosen, and which of them the app has left. */
export function openWorkspaces(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  owned: Pick<OwnedCalls, 'remove'>,
): Workspaces {
  const put = async (team: string, said: Partial<Tables['workspace']>) => {
    await db
      .insertInto('workspace')
      .values({ team, enterprise: null, has_model: 1, gone_at: null, ...said })
      .onConflict((conflict) => conflict.column('team').doUpdateSet({ team, ...said }))
      .execute();
  };
  const ofId = (id: string) =>
    db
      .updateTable('workspace')
      .where(({ eb, or }) => or([eb('team', '=', id), eb('enterprise', '=', id)]));

  return {
    find: async (team) => {
      const row = await db
        .selectFrom('workspace')
        .select(['enterprise', 'has_model'])
        .where('team', '=', team)
        .executeTakeFirst();
      return { team, enterprise: row?.enterprise ?? null, hasModel: row?.has_model !== 0 };
    },
    belongs: async (team, enterprise) => {
      await put(team, { enterprise });
      await db
        .updateTable('workspace')
        .set({ gone_at: null })
        .where('team', '=', team)
        .where('gone_at', 'is not', null)
        .where(isServed)
        .execute();
    },
    chooseModel: (team, hasModel) => put(team, { has_model: hasModel ? 1 : 0 }),
    left: async (id, at) => {
      if (id.startsWith('T')) await put(id, {}); // Slack: ids of workspaces
      await ofId(id)
        .set({ gone_at: at })
        .where('gone_at', 'is', null)
        .where(({ not }) => not(isServed))
        .execute();
    },
    back: async (id) => {
      await ofId(id).set({ gone_at: null }).execute();
    },
    gone: async (by) => {
      const rows = await db
        .selectFrom('workspace')
        .select('team')
        .where('gone_at', 'is not', null)
        .where(({ not }) => not(isServed))
        .orderBy('team')
        .$if(by !== undefined, (query) => query.where('gone_at', '<=', by ?? 0))
        .execute();
      return rows.map(({ team }) => team);
    },
    erase: async (team) => {
      for (const { id, space } of await callsOf(db, team))
        await owned.remove({ id: id as CallId, space }, []);
      await engine.transaction(db, (tx) => eraseRows(tx, team));
    },
  };
}

/** Whether the app is installed in a workspace, or in its organisation for all. */
const isServed = sql<boolean>`exists (
  select 1 from installation
  where installation.id = workspace.team or installation.id = workspace.enterprise
)`;

function callsOf(db: Db, team: string) {
  return db
    .selectFrom('call')
    .select(['id', 'space'])
    .where(({ eb, or }) => or([eb('space', '=', team), eb('space', 'like', `${team}/%`)]))
    .execute();
}

async function eraseRows(tx: Transaction<Tables>, team: string): Promise<void> {
  for (const key of await postingKeys(tx, team))
    await tx.deleteFrom('outbox').where(isUnder(key)).execute();
  for (const table of [
    'request',
    'thread',
    'follow',
    'upload',
    'feedback',
    'home',
    'channel',
    'model_call',
  ] as const)
    await tx.deleteFrom(table).where('team', '=', team).execute();
  await tx.deleteFrom('answer').where('conversation', 'like', `${team}/%`).execute();
  await tx.deleteFrom('share').where('space', 'like', `${team}/%`).execute();
  await tx.deleteFrom('company_name').where('space', 'like', `${team}/%`).execute();
  await tx.deleteFrom('company_name').where('space', '=', team).execute();
  await tx.deleteFrom('company_alias').where('space', '=', team).execute();
  await tx.deleteFrom('installation').where('id', '=', team).execute();
  await tx.deleteFrom('workspace').where('team', '=', team).execute();
}

/**
 * What a workspace's posts are noted under: its requests; briefs and answers of those that were cleared long
 * ago; and what stands beside a brief: "charts:T1/C1/1.000000", "revise:T1:C1:1.000000".
 */
async function postingKeys(tx: Transaction<Tables>, team: string): Promise<readonly string[]> {
  const requests = await tx.selectFrom('request').select('key').where('team', '=', team).execute();
  const threads = await tx
    .selectFrom('thread')
    .select('brief_key as key')
    .where('team', '=', team)
    .where('brief_key', 'is not', null)
    .execute();
  const answers = await tx
    .selectFrom('answer')
    .select('key')
    .where('conversation', 'like', `${team}/%`)
    .execute();
  const own = [...requests, ...threads, ...answers].flatMap(({ key }) => key ?? []);
  return [...new Set(own), `csv:${team}`, `charts:${team}`, `revise:${team}`];
}
