import { type Kysely, sql } from 'kysely';
import type { Database } from './engine.ts';
import type { Tables } from './tables.ts';

/**
 * Still to be worked, or worked at the moment. The states stand in the text of the query: an index over
 * open rows is used only where the query says the same, which a bound value does not.
 */
export const IS_OPEN = sql<boolean>`state in ('received', 'briefed')`;

/** Of kind `paste`; it stands in the text for the same reason. */
export const IS_PASTE = sql<boolean>`kind = 'paste'`;

/** A moment among values of which some are null: PostgreSQL has to be told what kind it is. */
export function atTime(ms: number) {
  return sql<number>`cast(${ms} as bigint)`;
}

/** Given up. */
export const IS_FAILED = sql<boolean>`state = 'failed'`;

/**
 * Runs a statement that looks at a lane and changes it, while nobody else does. Without this, of two that
 * are taken at once both would be first, and one that is taken while the first ends might never be due.
 */
export async function inLane<T>(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  lane: string | null,
  run: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  if (lane === null || !engine.isShared) return run(db);
  return engine.transaction(db, async (tx) => {
    await engine.lock(tx, [lane]);
    return run(tx);
  });
}

/** A query for the lanes of some requests. */
export function lanesOf(keys: readonly string[]) {
  return sql`select lane from request where key = any (${keys}) and lane is not null`;
}

/** The open requests of a lane; none where there is no lane. */
export function openInLane(db: Kysely<Tables>, lane: string | null) {
  return db.selectFrom('request').select('seq').where('lane', '=', lane).where(IS_OPEN);
}

/** What comes after an open request in its lane; none where there is no lane. */
export function nextInLane(db: Kysely<Tables>, key: string) {
  return db
    .selectFrom('request as ended')
    .innerJoin('request as next', 'next.lane', 'ended.lane')
    .select(({ fn }) => fn.min('next.seq').as('seq'))
    .where('ended.key', '=', key)
    .where(sql<boolean>`ended.state in ('received', 'briefed')`)
    .where(sql<boolean>`next.state in ('received', 'briefed')`)
    .whereRef('next.seq', '>', 'ended.seq');
}
