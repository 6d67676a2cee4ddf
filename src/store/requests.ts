import { type Kysely, sql } from 'kysely';
import type {
  Clock,
  NewRequest,
  RequestState,
  Requests,
  StoredRequest,
  Urgency,
} from '../core/ports.ts';
import type { Tables } from './tables.ts';

const OPEN = ['received', 'briefed'] as const satisfies readonly RequestState[];
const PRIORITY = { person: 0, bulk: 1 } as const satisfies Record<Urgency, number>;

/**
 * The ledger of what people asked for: a row is committed before anybody is told that we heard. Of the
 * open rows of a lane only the first is ever due; its end makes the next one due.
 */
export function openRequests(db: Kysely<Tables>, clock: Clock): Requests {
  const insert = async (
    tx: Kysely<Tables>,
    { key, kind, payload, lane: given, urgency = 'person' }: NewRequest,
  ) => {
    const now = clock.now();
    const lane = given ?? null;
    const ahead = tx
      .selectFrom('request')
      .select('seq')
      .where('lane', '=', lane)
      .where('state', 'in', OPEN);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('request')
      .values({
        key,
        kind,
        payload_json: JSON.stringify(payload ?? null),
        state: 'received',
        attempts: 0,
        received_at: now,
        // Without a lane nothing is ahead: no lane equals null.
        due_at: sql<number | null>`case when exists ${ahead} then null else ${now} end`,
        reason: null,
        lane,
        priority: PRIORITY[urgency],
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  };

  const end = async (key: string, state: 'done' | 'failed', reason?: string) => {
    const row = await db
      .updateTable('request')
      .set({ state, due_at: null, ...(reason !== undefined && { reason }) })
      .where('key', '=', key)
      .returning('lane')
      .executeTakeFirst();
    if (row?.lane) await makeNextDue(row.lane);
  };

  const makeNextDue = async (lane: string) => {
    await db
      .updateTable('request')
      .set({ due_at: clock.now() })
      .where('due_at', 'is', null)
      .where('seq', '=', ({ selectFrom }) =>
        selectFrom('request')
          .select(({ fn }) => fn.min('seq').as('seq'))
          .where('lane', '=', lane)
          .where('state', 'in', OPEN),
      )
      .execute();
  };

  const claimOf = async (urgency: Urgency): Promise<StoredRequest | null> => {
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
  };

  const dueAtOf = async (urgency: Urgency) => {
    const row = await db
      .selectFrom('request')
      .select('due_at')
      .where('priority', '=', PRIORITY[urgency])
      .where('due_at', 'is not', null)
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst();
    return row?.due_at ?? null;
  };

  return {
    take: (request) => insert(db, request),
    takeAll: (requests) =>
      db.transaction().execute(async (tx) => {
        let taken = 0;
        for (const request of requests) if (await insert(tx, request)) taken++;
        return taken;
      }),
    claim: async (most = 'bulk') =>
      (await claimOf('person')) ?? (most === 'bulk' ? claimOf('bulk') : null),
    advance: async (key, state) => {
      if (state === 'done' || state === 'failed') return end(key, state);
      await db.updateTable('request').set({ state }).where('key', '=', key).execute();
    },
    retryAt: async (key, dueAt, reason) => {
      await db
        .updateTable('request')
        .set({ due_at: dueAt, reason })
        .where('key', '=', key)
        .execute();
    },
    postpone: async (key, dueAt) => {
      await db
        .updateTable('request')
        .set(({ eb }) => ({ due_at: dueAt, attempts: eb('attempts', '-', 1) }))
        .where('key', '=', key)
        .execute();
    },
    fail: (key, reason) => end(key, 'failed', reason),
    isOpen: async (key) => {
      const row = await db
        .selectFrom('request')
        .select('seq')
        .where('key', '=', key)
        .where('state', 'in', OPEN)
        .executeTakeFirst();
      return row !== undefined;
    },
    release: async () => {
      const { numUpdatedRows } = await db
        .updateTable('request')
        .set(({ ref }) => ({ due_at: ref('received_at') }))
        .where('state', 'in', OPEN)
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
                .where('state', 'in', OPEN)
                .groupBy('lane'),
            ),
          ]),
        )
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    nextDueAt: async (most = 'bulk') => {
      const person = await dueAtOf('person');
      const bulk = most === 'bulk' ? await dueAtOf('bulk') : null;
      return person === null || bulk === null ? (person ?? bulk) : Math.min(person, bulk);
    },
  };
}
