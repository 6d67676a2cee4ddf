import type { Kysely } from 'kysely';
import type { Clock, RequestState, Requests } from '../core/ports.ts';
import type { Tables } from './tables.ts';

const OPEN = ['received', 'briefed'] as const;

/** The ledger of what people asked for: a row is committed before anybody is told that we heard. */
export function openRequests(db: Kysely<Tables>, clock: Clock): Requests {
  const set = (key: string, values: Partial<Tables['request']>) =>
    db.updateTable('request').set(values).where('key', '=', key).execute();

  return {
    take: async ({ key, kind, payload }) => {
      const now = clock.now();
      const result = await db
        .insertInto('request')
        .values({
          key,
          kind,
          payload_json: JSON.stringify(payload),
          state: 'received',
          attempts: 0,
          received_at: now,
          due_at: now,
          claimed: 0,
          reason: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    claim: async () => {
      const row = await db
        .updateTable('request')
        .set(({ eb }) => ({ claimed: 1, attempts: eb('attempts', '+', 1) }))
        .where('key', '=', ({ selectFrom }) =>
          selectFrom('request')
            .select('key')
            .where('claimed', '=', 0)
            .where('state', 'in', OPEN)
            .where('due_at', '<=', clock.now())
            .orderBy('due_at')
            .limit(1),
        )
        .returningAll()
        .executeTakeFirst();
      if (!row) return null;
      const { key, kind, payload_json, attempts, received_at } = row;
      return {
        key,
        kind,
        payload: JSON.parse(payload_json),
        state: row.state as RequestState,
        attempts,
        receivedAt: received_at,
      };
    },
    advance: async (key, state) => {
      await set(key, state === 'done' || state === 'failed' ? { state, claimed: 0 } : { state });
    },
    retryAt: async (key, dueAt, reason) => {
      await set(key, { claimed: 0, due_at: dueAt, reason });
    },
    fail: async (key, reason) => {
      await set(key, { state: 'failed', claimed: 0, reason });
    },
    release: async () => {
      const result = await db
        .updateTable('request')
        .set({ claimed: 0, due_at: clock.now() })
        .where('claimed', '=', 1)
        .where('state', 'in', OPEN)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    nextDueAt: async () => {
      const row = await db
        .selectFrom('request')
        .select('due_at')
        .where('claimed', '=', 0)
        .where('state', 'in', OPEN)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return row?.due_at ?? null;
    },
  };
}
