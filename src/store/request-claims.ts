import { type Kysely, sql } from 'kysely';
import type { Clock } from '../core/ports/host.ts';
import type { StoredRequest, Urgency } from '../core/ports/requests.ts';
import type { Database } from './engine.ts';
import { lightly } from './lightly.ts';
import { atTime, IS_OPEN, nextInLane } from './request-lanes.ts';
import type { Tables } from './tables.ts';
import type { Worker } from './workers.ts';

/** Urgencies as they are stored: the lower is worked first. */
export const PRIORITY = { person: 0, bulk: 1 } as const satisfies Record<Urgency, number>;

/** Claims the next due request of an urgency for a worker; null where none is due. */
export async function claim(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  {
    worker,
    clock,
    urgency,
  }: { readonly worker: Worker; readonly clock: Clock; readonly urgency: Urgency },
): Promise<StoredRequest | null> {
  const row = await db
    .updateTable('request')
    .set(({ eb }) => ({
      due_at: null,
      attempts: eb('attempts', '+', 1),
      claimed_by: worker.id,
    }))
    .where('seq', '=', ({ selectFrom }) =>
      engine.unclaimed(
        selectFrom('request')
          .select('seq')
          .where('priority', '=', PRIORITY[urgency])
          .where('due_at', '<=', clock.now())
          .orderBy('due_at')
          .orderBy('seq')
          .limit(1),
      ),
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

/** How a request ended. */
export interface Ended {
  readonly state: 'done' | 'failed';
  readonly reason?: string;
}

/** The lane of a request; null where it has none. */
export async function laneOf(db: Kysely<Tables>, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('request')
    .select('lane')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.lane ?? null;
}

/** Ends an open request and lets the next of its lane be due, in one statement: a lane never stalls. */
export async function end(
  db: Kysely<Tables>,
  clock: Clock,
  key: string,
  { state, reason }: Ended,
): Promise<void> {
  const ended = sql<boolean>`key = ${key}`;
  await db
    .updateTable('request')
    .set({
      state: sql<string>`case when ${ended} then ${state} else state end`,
      reason: sql<string | null>`case when ${ended} then ${reason ?? null} else reason end`,
      due_at: sql<number | null>`case when ${ended} then null else ${atTime(clock.now())} end`,
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

/** Makes due what nobody who lives has claimed, of each lane the first alone. */
export async function release(db: Kysely<Tables>): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('request')
    .set(({ ref }) => ({ due_at: ref('received_at'), claimed_by: null }))
    .where(IS_OPEN)
    .where('due_at', 'is', null)
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('claimed_by', 'is', null),
        eb('claimed_by', 'not in', selectFrom('worker').select('id')),
      ]),
    )
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

/** When the next request of an urgency is due, or null. */
export async function dueAtOf(db: Kysely<Tables>, urgency: Urgency): Promise<number | null> {
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
