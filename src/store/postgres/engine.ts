import { sql } from 'kysely';
import type { Engine } from '../engine.ts';
import { postgresBatches } from './batches.ts';
import { postgresPassages } from './passages.ts';

// A worker says every two seconds that it lives; what one that is killed had claimed waits so long.
const SILENT_MS = 8000;
const MOST_TRIES = 5;
// https://www.postgresql.org/docs/15/errcodes-appendix.html: could not be put in one order, waited for
// each other, or both wrote what one of them was to find written.
const IN_THE_WAY = ['40001', '40P01', '23505'];

const NUMBERED = ['request', 'answer', 'follow', 'model_call'] as const; // the tables with a `seq`

// A lock's number; those of two names are the same once in 2⁶⁴, and then one waits for nothing.
const NUMBER = sql`('x' || left(encode(sha256(convert_to(name, 'UTF8')), 'hex'), 16))::bit(64)::bigint`;

const NOW = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** PostgreSQL: many processes at once, which wait for each other where they are told to. */
export const postgresEngine: Engine = {
  isShared: true,
  transaction: async (db, work) => {
    for (let tries = 1; ; tries++) {
      try {
        return await db.transaction().execute(work);
      } catch (error) {
        if (!isInTheWay(error) || tries >= MOST_TRIES) throw error;
      }
    }
  },
  snapshot: (db, work) =>
    db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
  lock: async (tx, names) => {
    const named = 'length' in names ? sql`select unnest(${names}::text[])` : names;
    // In one order for all: two that lock the same names the other way round would wait for ever.
    await sql`
      select pg_advisory_xact_lock(number) from (
        select distinct ${NUMBER} as number from (${named}) as named (name) order by number
      ) as numbers`.execute(tx);
  },
  batches: postgresBatches,
  unclaimed: sql`for update skip locked`,
  nextSeq: () => sql<number>`nextval(pg_get_serial_sequence('request', 'seq'))`,
  continueSeqs: async (tx) => {
    for (const table of NUMBERED)
      await sql`
        select setval(pg_get_serial_sequence(${table}, 'seq'), coalesce(max(seq), 1), max(seq) is not null)
        from ${sql.table(table)}`.execute(tx);
  },
  passages: postgresPassages,
  now: () => NOW,
  isDead: () => sql<boolean>`seen_at < ${NOW} - ${sql.lit(SILENT_MS)}`,
};

function isInTheWay(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    IN_THE_WAY.includes(error.code)
  );
}
