import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lightly } from '../../../src/store/lightly.ts';
import { nodeSqliteDialect } from '../../../src/store/sqlite/dialect.ts';

const FULL = 2;
const NORMAL = 1;

let database: DatabaseSync;
let db: Kysely<{ t: { at: number } }>;
beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec('PRAGMA synchronous = FULL; CREATE TABLE t (at INTEGER)');
  database.function('level', () => levelOf(database));
  db = new Kysely({ dialect: nodeSqliteDialect(database) });
});
afterEach(() => db.destroy());

const levelOf = (of: DatabaseSync) => Number(of.prepare('PRAGMA synchronous').get()?.synchronous);
const insert = () => db.insertInto('t').values(({ fn }) => ({ at: fn<number>('level') }));

describe('writes', () => {
  it('wait for the disk, but for those that say that they need not', async () => {
    await insert().execute();
    await insert().modifyEnd(lightly).execute();
    await insert().execute();
    await insert().modifyEnd(lightly).execute(); // prepared before
    await insert().modifyEnd(lightly).returningAll().execute();
    const rows = await db.selectFrom('t').selectAll().execute();
    expect(rows.map(({ at }) => at)).toEqual([FULL, NORMAL, FULL, NORMAL, NORMAL]);
  });

  it('wait for it again after one that failed, and within a transaction', async () => {
    database.exec('CREATE UNIQUE INDEX once ON t (at)');
    await insert().modifyEnd(lightly).execute();
    await expect(insert().modifyEnd(lightly).execute()).rejects.toThrow('UNIQUE');
    expect(levelOf(database)).toBe(FULL);
    await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('t').modifyEnd(lightly).execute();
    });
    expect(levelOf(database)).toBe(FULL);
  });
});
