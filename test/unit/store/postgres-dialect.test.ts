import { Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { lightly } from '../../../src/store/lightly.ts';
import { postgresDialect } from '../../../src/store/postgres/dialect.ts';

// Nothing is ever sent: what is looked at is how queries are put.
const db = new Kysely<{ t: { at: number; name: string } }>({
  dialect: postgresDialect({
    connect: () => Promise.reject(new Error('not here')),
    end: async () => {},
    options: {},
  }),
});
const WITHOUT_SYNC = "set_config('synchronous_commit', 'off', true)";

describe('queries for PostgreSQL', () => {
  it.each([
    ['a write', db.updateTable('t').set({ at: 1 }), null],
    [
      'one that need not be on the disk',
      db.updateTable('t').set({ at: 1 }).modifyEnd(lightly),
      'returning',
    ],
    [
      'the same, whose rows are asked for',
      db.updateTable('t').set({ at: 1 }).returningAll().modifyEnd(lightly),
      'returning * ,',
    ],
    [
      'a deletion that need not',
      db.deleteFrom('t').where('at', '=', 1).modifyEnd(lightly),
      'returning',
    ],
  ])('%s waits for it, or not, as it says', (_what, query, before) => {
    const { sql } = query.compile();
    if (before === null) expect(sql).not.toContain('set_config');
    else expect(sql.endsWith(`${before} ${WITHOUT_SYNC}`), sql).toBe(true);
  });

  it('carry any text but NUL as it is', () => {
    const { parameters } = db.insertInto('t').values({ at: 0, name: 'a\0b 🚀' }).compile();
    expect(parameters).toEqual([0, 'a\uFFFDb 🚀']);
    const some = sql`select ${['a\0b', null, 1]}`.compile(db);
    expect(some.parameters).toEqual([['a\uFFFDb', null, 1]]);
  });
});
