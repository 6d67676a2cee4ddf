import { type Kysely, sql } from 'kysely';
import type { Clock } from '../core/ports/host.ts';
import type { DeadRequest } from '../core/ports/requests.ts';
import type { Database } from './engine.ts';
import { atTime, IS_FAILED, openInLane } from './request-lanes.ts';
import type { Tables } from './tables.ts';

/** What was given up, newest first. */
export async function listDead(db: Kysely<Tables>, limit: number): Promise<readonly DeadRequest[]> {
  const rows = await db
    .selectFrom('request')
    .select(['key', 'kind', 'payload_json', 'reason', 'attempts', 'received_at'])
    .where(IS_FAILED)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ key, kind, payload_json, reason, attempts, received_at }) => ({
    key,
    kind,
    payload: JSON.parse(payload_json),
    reason: reason ?? 'bug',
    attempts,
    receivedAt: received_at,
  }));
}

/** How many requests are given up. */
export async function countDead(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('request')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(IS_FAILED)
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Puts a request that was given up at the end of its lane, as if it had just come: what came after it
 * has long gone ahead, and may be at work right now.
 */
export function retryDead(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  clock: Clock,
  key: string,
): Promise<boolean> {
  return engine.transaction(db, async (tx) => {
    const dead = await tx
      .selectFrom('request')
      .select('lane')
      .where('key', '=', key)
      .where('state', '=', 'failed')
      .executeTakeFirst();
    if (!dead) return false;
    if (dead.lane !== null) await engine.lock(tx, [dead.lane]);
    const ahead = openInLane(tx, dead.lane);
    await tx
      .updateTable('request')
      .set({
        seq: engine.nextSeq(),
        state: 'received',
        attempts: 0,
        deaths: 0,
        reason: null,
        claimed_by: null,
        due_at: sql<
          number | null
        >`case when exists ${ahead} then null else ${atTime(clock.now())} end`,
      })
      .where('key', '=', key)
      .where('state', '=', 'failed') // two may want it at once
      .execute();
    return true;
  });
}
