import type { Kysely, Updateable } from 'kysely';
import type { Clock, RequestState, Requests } from '../core/ports.ts';
import type { Tables } from './tables.ts';

const OPEN = ['received', 'briefed'] as const satisfies readonly RequestState[];

/** The ledger of what people asked for: a row is committed before anybody is told that we heard. */
export function openRequests(db: Kysely<Tables>, clock: Clock): Requests {
  const set = async (key: string, values: Updateable<Tables['request']>) => {
    await db.updateTable('request').set(values).where('key', '=', key).execute();
  };

  return {
    take: async ({ key, kind, payload }) => {
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
          due_at: now,
          reason: null,
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    claim: async () => {
      const row = await db
        .updateTable('request')
        .set(({ eb }) => ({ due_at: null, attempts: eb('attempts', '+', 1) }))
        .where('seq', '=', ({ selectFrom }) =>
          selectFrom('request')
            .select('seq')
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
      };
    },
    advance: async (key, state) => {
      const isOpen = OPEN.some((open) => open === state);
      await set(key, isOpen ? { state } : { state, due_at: null });
    },
    retryAt: (key, dueAt, reason) => set(key, { due_at: dueAt, reason }),
    fail: (key, reason) => set(key, { state: 'failed', due_at: null, reason }),
    release: async () => {
      const { numUpdatedRows } = await db
        .updateTable('request')
        .set(({ ref }) => ({ due_at: ref('received_at') }))
        .where('state', 'in', OPEN)
        .where('due_at', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    nextDueAt: async () => {
      const row = await db
        .selectFrom('request')
        .select('due_at')
        .where('due_at', 'is not', null)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return row?.due_at ?? null;
    },
  };
}
