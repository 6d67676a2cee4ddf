import type { Transaction } from 'kysely';
import type { Call } from '../core/call.ts';
import { CallId } from '../core/call.ts';
import { earningsError } from '../core/faults.ts';
import { periodOf, periodOrder } from '../core/period-order.ts';
import type { Clock } from '../core/ports/host.ts';
import type { OwnedCall, OwnedCalls } from '../core/ports/owned.ts';
import { EVERYBODY, isOfTeam } from '../core/space.ts';
import { Transcript } from '../core/transcript.ts';
import { forgetAsked, moveAsked, postedAbout, spokenOfIn } from './about-call.ts';
import { companyOf } from './company-of-call.ts';
import type { Database } from './engine.ts';
import { indexCall } from './passages.ts';
import { readJson } from './read-json.ts';
import type { Tables } from './tables.ts';
import { keyIn } from './visible.ts';
import { addNames, audienceOf, dropNames } from './write-call.ts';

type Tx = Transaction<Tables>;

/** What owners do with their calls, over one database. */
export function openOwnedCalls(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  clock: Clock,
): OwnedCalls {
  const inTurn = <T>(work: (tx: Tx) => Promise<T>) =>
    engine.transaction(db, async (tx) => {
      await engine.lock(tx, ['library']);
      return work(tx);
    });

  return {
    share: (call, to, by) =>
      inTurn(async (tx) => {
        const row = await rowOf(tx, call);
        if (!row || call.space === to) return false;
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto('share')
          .values({ space: to, call_key: row.key, shared_by: by, shared_at: clock.now() })
          .onConflict((conflict) => conflict.columns(['space', 'call_key']).doNothing())
          .executeTakeFirst();
        await addNames(tx, [to], { call: row.call, key: row.company_key });
        await indexCall(tx, engine, row.key);
        return numInsertedOrUpdatedRows === 1n;
      }),
    spacesOf: async (team) => {
      const rows = await db
        .selectFrom('call')
        .select('space')
        .distinct()
        .where('space', '!=', EVERYBODY)
        .execute();
      return rows.map(({ space }) => space).filter((space) => isOfTeam(space, team));
    },
    hasPrivate: async (team) => {
      const row = await db
        .selectFrom('call')
        .select('key')
        .where('space', '!=', EVERYBODY)
        .where(({ eb, or, and }) =>
          // "0" follows "/" in both engines' byte order.
          or([
            eb('space', '=', team),
            and([eb('space', '>', `${team}/`), eb('space', '<', `${team}0`)]),
          ]),
        )
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    privateBefore: async (at, most) => {
      const rows = await db
        .selectFrom('call')
        .select(['space', 'id'])
        .where('space', '!=', EVERYBODY)
        .where('taken_in_at', '<', at)
        .orderBy('taken_in_at')
        .limit(most)
        .execute();
      return rows.map(({ space, id }) => ({ space, id: CallId.parse(id) }));
    },
    channelsOf: (id) => spokenOfIn(db, id),
    postedIn: (id, channels) => postedAbout(db, id, channels),
    remove: (call, channels) =>
      inTurn(async (tx) => {
        const row = await rowOf(tx, call);
        if (!row) return false;
        await forgetAsked(tx, call.id, channels);
        await forgetMade(tx, row.key);
        if (call.space === EVERYBODY) await noteRemoved(tx, row.key, clock.now());
        const audience = await audienceOf(tx, row.key, call.space);
        await tx.deleteFrom('call').where('key', '=', row.key).execute();
        await dropNames(tx, audience, row.company_key);
        return true;
      }),
    rename: (call, to, channels) =>
      inTurn(async (tx) => {
        const row = await rowOf(tx, call);
        if (!row) return false;
        await refuseTaken(tx, call, to);
        await forgetMade(tx, row.key);
        const { key, company_key } = await moveCall(tx, { ...call, key: row.key }, to);
        const audience = await audienceOf(tx, key, call.space);
        await dropNames(tx, audience, row.company_key);
        await addNames(tx, audience, { call: to, key: company_key });
        await indexCall(tx, engine, key);
        await moveAsked(tx, { from: call.id, to: CallId.parse(to.id) }, channels);
        return true;
      }),
  };
}

async function rowOf(tx: Tx, { space, id }: OwnedCall) {
  const row = await tx
    .selectFrom('call')
    .select(['key', 'company_key', 'call_json'])
    .where('key', '=', keyIn(space, id))
    .executeTakeFirst();
  return row ? { ...row, call: JSON.parse(row.call_json) as Call } : null;
}

/** Deletes what was made of every text of a call. */
async function forgetMade(tx: Tx, key: string): Promise<void> {
  const { sha256 } = hashesOf(tx, key);
  await tx.deleteFrom('brief').where('transcript_sha256', 'in', sha256).execute();
  await tx.deleteFrom('notes').where('sha256', 'in', sha256).execute();
}

function hashesOf(tx: Tx, key: string) {
  return { sha256: tx.selectFrom('transcript').select('sha256').where('call_key', '=', key) };
}

async function noteRemoved(tx: Tx, key: string, at: number): Promise<void> {
  const rows = await hashesOf(tx, key).sha256.distinct().execute();
  await tx
    .insertInto('removed')
    .values(rows.map(({ sha256 }) => ({ sha256, removed_at: at })))
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ removed_at: at }))
    .execute();
}

async function refuseTaken(tx: Tx, { space, id }: OwnedCall, to: Call): Promise<void> {
  const taken = await tx
    .selectFrom('call')
    .leftJoin('alias', 'alias.call_key', 'call.key')
    .select('call.call_json')
    .where('call.space', '=', space)
    .where('call.id', '!=', id)
    .where(({ eb, or }) => or([eb('call.id', '=', to.id), eb('alias.alias', '=', to.id)]))
    .executeTakeFirst();
  if (!taken) return;
  const { company } = JSON.parse(taken.call_json) as Call;
  throw earningsError('input.call_taken', { id: to.id, company });
}

/** Writes the call's row, its texts and whom it is shared with under its other id. */
async function moveCall(
  tx: Tx,
  { space, key: from }: OwnedCall & { readonly key: string },
  to: Call,
) {
  const key = keyIn(space, to.id);
  const period = periodOf(to.id);
  const named = {
    id: to.id,
    company_key: await companyOf(tx, { spaces: [space], home: space }, { call: to }),
    period,
    period_order: periodOrder(period),
    ticker: to.ticker ?? null,
    call_json: JSON.stringify(to),
  };
  if (key === from) await tx.updateTable('call').set(named).where('key', '=', key).execute();
  else {
    const { revision, sha256, taken_in_at } = await tx
      .selectFrom('call')
      .selectAll()
      .where('key', '=', from)
      .executeTakeFirstOrThrow();
    const row = { key, space, ...named, revision, sha256, taken_in_at };
    await tx.insertInto('call').values(row).execute();
    for (const table of ['transcript', 'share'] as const)
      await tx.updateTable(table).set({ call_key: key }).where('call_key', '=', from).execute();
    await tx.deleteFrom('call').where('key', '=', from).execute(); // its aliases were of the old name
  }
  await renameTexts(tx, key, to);
  return { key, company_key: named.company_key };
}

async function renameTexts(tx: Tx, key: string, call: Call): Promise<void> {
  const rows = await tx
    .selectFrom('transcript')
    .select(['revision', 'transcript_json'])
    .where('call_key', '=', key)
    .execute();
  for (const { revision, transcript_json } of rows) {
    const read = readJson(Transcript, transcript_json);
    if (!read) continue; // a release that can read it reads the file anew
    await tx
      .updateTable('transcript')
      .set({ transcript_json: JSON.stringify({ ...read, call: { ...read.call, ...call } }) })
      .where('call_key', '=', key)
      .where('revision', '=', revision)
      .execute();
  }
}
