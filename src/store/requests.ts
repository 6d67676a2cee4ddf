import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../core/ports/host.ts';
import type {
  NewRequest,
  Requests,
  StoredRequest,
  Urgency,
  Wanted,
} from '../core/ports/requests.ts';
import { clearRequests, loadOf } from './clear-requests.ts';
import { countDead, listDead, retryDead } from './dead-requests.ts';
import type { Batches, Database } from './engine.ts';
import { lightly } from './lightly.ts';
import { claim, dueAtOf, PRIORITY, release } from './request-claims.ts';
import { openEnds } from './request-ends.ts';
import { atTime, IS_OPEN, IS_PASTE, inLane, openInLane } from './request-lanes.ts';
import type { Tables } from './tables.ts';
import type { Worker } from './workers.ts';

// A commit of so many takes a few milliseconds; somebody's ack may be waiting for it.
const MOST_IN_ONE_COMMIT = 100;

/**
 * The ledger of what people asked for: a row is committed before anybody is told that we heard. Of the
 * open rows of a lane only the first is ever due; its end makes the next one due.
 */
export function openRequests(
  database: Pick<Database, 'db' | 'engine'>,
  worker: Worker,
  clock: Clock,
): Requests {
  const { db, engine } = database;
  const takeAll = async (requests: readonly NewRequest[]) => {
    let taken = 0;
    for (let at = 0; at < requests.length; at += MOST_IN_ONE_COMMIT) {
      if (at > 0) await setImmediate(); // lets acks through
      const batch = requests.slice(at, at + MOST_IN_ONE_COMMIT);
      taken += await engine.transaction(db, async (tx) => {
        await engine.lock(
          tx,
          batch.flatMap(({ lane }) => lane ?? []),
        );
        let isNew = 0;
        for (const request of batch) if (await insert(tx, clock, request)) isNew++;
        return isNew;
      });
    }
    return taken;
  };

  // What another process has taken over meanwhile is no longer ours to put anywhere.
  const set = async (key: string, values: object) => {
    await db
      .updateTable('request')
      .set(values)
      .where('key', '=', key)
      .where('claimed_by', '=', worker.id)
      .modifyEnd(lightly)
      .execute();
  };
  const last = { person: '', bulk: '' };
  const claimOf = async (urgency: Urgency, without: readonly string[]) => {
    const claimed = await claim(database, { worker, clock, urgency, last: last[urgency], without });
    if (claimed) last[urgency] = claimed.team;
    return claimed;
  };
  const claimSome = async ({ urgency, most, ofOne, running }: Wanted) => {
    const counts = new Map(running);
    const claimed: StoredRequest[] = [];
    while (claimed.length < most) {
      const without = [...counts].flatMap(([team, count]) => (count >= ofOne ? team : []));
      const next = await claimOf(urgency, without);
      if (!next) break;
      claimed.push(next);
      counts.set(next.team, (counts.get(next.team) ?? 0) + 1);
    }
    return claimed;
  };
  const claimAtOnce = async ({ claim: claimMany }: Batches, wanted: Wanted) => {
    const { urgency } = wanted;
    const claimed = await claimMany(db, { worker, clock, last: last[urgency] }, wanted);
    last[urgency] = claimed.at(-1)?.team ?? last[urgency];
    return claimed;
  };
  const end = openEnds(database, clock);

  return {
    take: (request) =>
      inLane(database, request.lane ?? null, (within) => insert(within, clock, request)),
    takeAll,
    claim: async (urgency, without = []) =>
      urgency
        ? claimOf(urgency, without)
        : ((await claimOf('person', without)) ?? (await claimOf('bulk', without))),
    claimSome: (wanted) =>
      engine.batches && wanted.most > 1 ? claimAtOnce(engine.batches, wanted) : claimSome(wanted),
    unclaim: async (keys) => {
      await db
        .updateTable('request')
        .set(({ ref }) => ({
          due_at: ref('received_at'),
          attempts: sql<number>`attempts - 1`,
          claimed_by: null,
        }))
        .where('key', 'in', keys)
        .where('claimed_by', '=', worker.id)
        .where(IS_OPEN)
        .modifyEnd(lightly)
        .execute();
    },
    advance: (key, state) =>
      state === 'done' || state === 'failed' ? end({ key, state }) : set(key, { state }),
    retryAt: (key, dueAt, reason) => set(key, { due_at: dueAt, reason, claimed_by: null }),
    postpone: (key, dueAt) =>
      set(key, { due_at: dueAt, attempts: sql<number>`attempts - 1`, claimed_by: null }),
    fail: (key, reason) => end({ key, state: 'failed', reason }),
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
      const rows = await db
        .selectFrom('request')
        .select('payload_json')
        .where(IS_OPEN)
        .where('kind', 'in', kinds)
        .where('received_at', '<=', by)
        .execute(); // a handful at any time; the two databases look into JSON by different words
      return rows.some(({ payload_json }) => {
        const payload: Partial<Record<string, unknown>> = JSON.parse(payload_json) ?? {};
        return payload.team === team && payload.channel === channel;
      });
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
    release: async () => {
      await worker.buryDead();
      return release(db);
    },
    nextDueAt: async (urgency) => {
      if (urgency) return dueAtOf(db, urgency);
      const due = [await dueAtOf(db, 'person'), await dueAtOf(db, 'bulk')];
      const known = due.filter((at) => at !== null);
      return known.length > 0 ? Math.min(...known) : null;
    },
    dead: (limit) => listDead(db, limit),
    countDead: () => countDead(db),
    load: () => loadOf(db),
    clear: (before) => clearRequests(db, before),
    retry: (key) => retryDead(database, clock, key),
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
      >`case when exists ${openInLane(db, lane ?? null)} then null else ${atTime(now)} end`,
      reason: null,
      lane: lane ?? null,
      priority: PRIORITY[urgency],
      claimed_by: null,
      team: teamOf(payload),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The workspace that a request is for, as its payload says; '' where it is for none. */
function teamOf(payload: unknown): string {
  const { team }: Partial<Record<string, unknown>> = { ...(payload as object | null) };
  return typeof team === 'string' ? team : '';
}
