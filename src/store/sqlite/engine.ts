import { sql } from 'kysely';
import type { Engine } from '../engine.ts';
import { sqlitePassages } from './passages.ts';

/** SQLite: one writer at a time, so whoever writes is alone; one service, so whoever else claimed is dead. */
export const sqliteEngine: Engine = {
  isShared: false,
  transaction: (db, work) => db.transaction().execute(work),
  // One that begins as a reader: with WAL it keeps nobody from writing.
  snapshot: (db, work) =>
    db.connection().execute(async (one) => {
      await sql`begin`.execute(one);
      try {
        return await work(one);
      } finally {
        await sql`rollback`.execute(one);
      }
    }),
  lock: async () => {},
  batches: null,
  unclaimed: sql``,
  nextSeq: () => sql<number>`(select max(seq) + 1 from request)`,
  continueSeqs: async () => {}, // one more than the highest there is
  passages: sqlitePassages,
  now: () => sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
  isDead: (me) => sql<boolean>`id != ${me}`,
};
