import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../core/ports/host.ts';
import type { NewRequest, Requests, StoredRequest, Urgency } from '../core/ports/requests.ts';
import { countDead, listDead, retryDead } from './dead-requests.ts';
import { lightly } from './lightly.ts';
import { IS_OPEN, IS_PASTE, nextInLane, openInLane } from './request-lanes.ts';
import type { Tables } from './tables.ts';

const PRIORITY = { person: 0, bulk: 1 } as const satisfies Record<Urgency, number>;
// A commit of so many takes a few milliseconds; somebody's ack may be waiting for it.
const MOST_IN_ONE_COMMIT = 100;

/**
 * The ledger of what people asked for: a row is committed before anybody is told that we heard. Of the
 * open rows of a lane only the first is ever due; its end makes the next one due.
 */
export function openRequests(db: Kysely<Tables>, clock: Clock): Requests {
  const takeAll = async (requests: readonly NewRequest[]) => {
    let taken = 0;
    for (let at = 0; at < requests.length; at += MOST_IN_ONE_COMMIT) {
      if (at > 0) await setImmediate(); // lets acks through
      taken += await db.transaction().execute(async (tx) => {
        let isNew = 0;
        for (const request of requests.slice(at, at + MOST_IN_ONE_COMMIT))
          if (await insert(tx, clock, request)) isNew++;
        return isNew;
      });
    }
    return taken;
  };

  const set = async (key: string, values: object) => {
    await db.updateTable('request').set(values).where('key', '=', key).modifyEnd(lightly).execute();
  };

  return {
    take: (request) => insert(db, clock, request),
    takeAll,
    claim: async (urgency) =>
      urgency
        ? claim(db, clock, urgency)
        : ((await claim(db, clock, 'person')) ?? (await claim(db, clock, 'bulk'))),
    advance: (key, state) =>
      state === 'done' || state === 'failed' ? end(db, clock, key, { state }) : set(key, { state }),
    retryAt: (key, dueAt, reason) => set(key, { due_at: dueAt, reason }),
    postpone: async (key, dueAt) => {
      await db
        .updateTable('request')
        .set(({ eb }) => ({ due_at: dueAt, attempts: eb('attempts', '-', 1) }))
        .where('key', '=', key)
        .modifyEnd(lightly)
        .execute();
    },
    fail: (key, reason) => end(db, clock, key, { state: 'failed', reason }),
    isOpen: async (key) => {
      const row = await db
        .selectFrom('request')
        .select('seq')
        .where('key', '=', key)
        .where(IS_OPEN)
        .executeTakeFirst();
      return row !== undefined;
    },
    isOpenIn: async ({ team, channel }, kinds, by) => {
      const row = await db
        .selectFrom('request')
        .select('seq')
        .where(IS_OPEN)
        .where('kind', 'in', kinds)
        .where('received_at', '<=', by)
        .where(sql<string>`payload_json ->> '$.team'`, '=', team)
        .where(sql<string>`payload_json ->> '$.channel'`, '=', channel)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    payloadOf: async (key) => {
      const row = await db
        .selectFrom('request')
        .select('payload_json')
        .where('key', '=', key)
        .executeTakeFirst();
      return row ? JSON.parse(row.payload_json) : null;
    },
    pastesIn: async (lane, since) => {
      const rows = await db
        .selectFrom('request')
        .select(['key', 'payload_json'])
        .where('lane', '=', lane)
        .where(IS_PASTE)
        .where('received_at', '>=', since)
        .orderBy('seq')
        .execute();
      return rows.map(({ key, payload_json }) => ({ key, payload: JSON.parse(payload_json) }));
    },
    forget: async (key) => {
      await db
        .deleteFrom('request')
        .where('key', '=', key)
        .where('state', 'in', ['done', 'failed'])
        .execute();
    },
    release: () => release(db),
    nextDueAt: async (urgency) => {
      if (urgency) return dueAtOf(db, urgency);
      const due = [await dueAtOf(db, 'person'), await dueAtOf(db, 'bulk')];
      const known = due.filter((at) => at !== null);
      return known.length > 0 ? Math.min(...known) : null;
    },
    dead: (limit) => listDead(db, limit),
    countDead: () => countDead(db),
    retry: (key) => retryDead(db, clock, key),
  };
}

async function insert(
  db: Kysely<Tables>,
  clock: Clock,
  { key, kind, payload, lane = undefined, urgency = 'person' }: NewRequest,
): Promise<boolean> {
  const now = clock.now();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('request')
    .values({
      key,
      kind,
      payload_json: JSON.stringify(payload ?? null),
      state: 'received',
      attempts: 0,
      received_at: now,
      // Without a lane nothing is ahead: no lane equals null.
      due_at: sql<
        number | null
      >`case when exists ${openInLane(db, lane ?? null)} then null else ${now} end`,
      reason: null,
      lane: lane ?? null,
      priority: PRIORITY[urgency],
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function claim(
  db: Kysely<Tables>,
  clock: Clock,
  urgency: Urgency,
): Promise<StoredRequest | null> {
  const row = await db
    .updateTable('request')
    .set(({ eb }) => ({ due_at: null, attempts: eb('attempts', '+', 1) }))
    .where('seq', '=', ({ selectFrom }) =>
      selectFrom('request')
        .select('seq')
        .where('priority', '=', PRIORITY[urgency])
        .where('due_at', '<=', clock.now())
        .orderBy('due_at')
        .orderBy('seq')
        .limit(1),
    )
    .returningAll()
    .modifyEnd(lightly)
    .executeTakeFirst();
  if (!row) return null;
  return {
    key: row.key,
    kind: row.kind,
    payload: JSON.parse(row.payload_json),
    state: row.state === 'briefed' ? 'briefed' : 'received', // others are never due
    attempts: row.attempts,
    receivedAt: row.received_at,
    urgency,
  };
}

/** Ends an open request and lets the next of its lane be due, in one statement: a lane never stalls. */
async function end(
  db: Kysely<Tables>,
  clock: Clock,
  key: string,
  { state, reason }: { readonly state: 'done' | 'failed'; readonly reason?: string },
): Promise<void> {
  const ended = sql<boolean>`key = ${key}`;
  await db
    .updateTable('request')
    .set({
      state: sql<string>`case when ${ended} then ${state} else state end`,
      reason: sql<string | null>`case when ${ended} then ${reason ?? null} else reason end`,
      due_at: sql<number | null>`case when ${ended} then null else ${clock.now()} end`,
    })
    .where('seq', 'in', (eb) =>
      eb
        .selectFrom('request')
        .select('seq')
        .where('key', '=', key)
        .where(IS_OPEN)
        .unionAll(nextInLane(db, key)),
    )
    .modifyEnd(lightly)
    .execute();
}

async function release(db: Kysely<Tables>): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('request')
    .set(({ ref }) => ({ due_at: ref('received_at') }))
    .where(IS_OPEN)
    .where('due_at', 'is', null)
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('lane', 'is', null),
        eb(
          'seq',
          'in',
          selectFrom('request')
            .select(({ fn }) => fn.min('seq').as('seq'))
            .where('lane', 'is not', null)
            .where(IS_OPEN)
            .groupBy('lane'),
        ),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function dueAtOf(db: Kysely<Tables>, urgency: Urgency): Promise<number | null> {
  const row = await db
    .selectFrom('request')
    .select('due_at')
    .where('priority', '=', PRIORITY[urgency])
    .where('due_at', 'is not', null)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at ?? null;
}
