import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lightly } from '../../../src/store/lightly.ts';
import { nodeSqliteDialect } from '../../../src/store/sqlite/dialect.ts';

let db: Kysely<{ t: { at: number } }>;
let syncs: number;
let disk: PromiseWithResolvers<void> | null;
beforeEach(() => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE t (at INTEGER UNIQUE)');
  syncs = 0;
  disk = null;
  const synced = async () => {
    syncs++;
    await disk?.promise;
  };
  db = new Kysely({ dialect: nodeSqliteDialect(database, synced) });
});
afterEach(() => db.destroy());

const insert = (at: number) => db.insertInto('t').values({ at });
const syncsOf = async (work: () => Promise<unknown>) => {
  const before = syncs;
  await work();
  return syncs - before;
};

describe('writes', () => {
  it('wait for the disk, but for those that say that they need not', async () => {
    const all = [
      () => insert(1).execute(),
      () => insert(2).modifyEnd(lightly).execute(),
      () => insert(3).returningAll().execute(),
      () => insert(4).modifyEnd(lightly).execute(), // prepared before
      () => insert(5).modifyEnd(lightly).returningAll().execute(),
      () => db.selectFrom('t').selectAll().execute(),
      () => db.updateTable('t').set({ at: 9 }).where('at', '=', 1).execute(),
    ];
    const counts: number[] = [];
    for (const each of all) counts.push(await syncsOf(each));
    expect(counts).toEqual([1, 0, 1, 0, 0, 0, 1]);
  });

  it('of a transaction wait once, after it, whatever they are', async () => {
    const work = () =>
      db.transaction().execute(async (tx) => {
        await tx.insertInto('t').values({ at: 1 }).execute();
        await tx.deleteFrom('t').modifyEnd(lightly).execute();
        expect(syncs).toBe(0);
      });
    expect(await syncsOf(work)).toBe(1);
  });

  it('wait without holding anybody up, and are told of only then', async () => {
    disk = Promise.withResolvers<void>();
    let isDone = false;
    const write = insert(1)
      .execute()
      .then(() => {
        isDone = true;
      });
    expect(await db.selectFrom('t').selectAll().execute()).toHaveLength(1);
    expect(isDone).toBe(false);
    disk.resolve();
    await write;
    expect(isDone).toBe(true);
  });

  it('fail where the disk does, and leave the turn to the next', async () => {
    disk = Promise.withResolvers<void>();
    disk.reject(new Error('EIO'));
    await expect(insert(1).execute()).rejects.toThrow('EIO');
    disk = null;
    await expect(insert(1).execute()).rejects.toThrow('UNIQUE');
    await insert(2).execute();
  });

  it('of one come one after another: nobody writes into the transaction of another', async () => {
    const order: string[] = [];
    const long = db.transaction().execute(async (tx) => {
      await tx.insertInto('t').values({ at: 1 }).execute();
      await new Promise((resolve) => setImmediate(resolve));
      order.push('long');
      throw new Error('back');
    });
    const short = insert(2)
      .execute()
      .then(() => order.push('short'));
    await expect(long).rejects.toThrow('back');
    await short;
    expect(order).toEqual(['long', 'short']);
    expect(await db.selectFrom('t').selectAll().execute()).toEqual([{ at: 2 }]);
  });
});
