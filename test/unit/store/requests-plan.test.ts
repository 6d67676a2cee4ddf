import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { Requests } from '../../../src/core/ports/requests.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import { openRequests } from '../../../src/store/requests.ts';
import { nodeSqliteDialect } from '../../../src/store/sqlite/dialect.ts';
import { sqliteEngine } from '../../../src/store/sqlite/engine.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { openWorker } from '../../../src/store/workers.ts';
import { fakeClock } from '../../support/clock.ts';

// Claiming goes through the workspaces, by a table of its own that has a row for each.
const LANES = 1000;
const ROWS = 50_000;

const open: Kysely<Tables>[] = [];
afterEach(async () => {
  for (const db of open.splice(0)) await db.destroy();
});

/** Requests over a full table in memory, and what was asked of it since. */
function fullTable(): { requests: Requests; plans: () => readonly string[] } {
  const database = new DatabaseSync(':memory:');
  for (const sql of MIGRATIONS) database.exec(sql);
  database.exec(`
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS - 1})
    INSERT INTO request (key, kind, payload_json, state, attempts, received_at, due_at, lane, priority)
    SELECT 'k' || i, 'deliver', '{}', 'received', 0, 0, iif(i < ${LANES}, 0, NULL), 'lane' || (i % ${LANES}), 1
    FROM n`);
  const asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
  const db = new Kysely<Tables>({
    dialect: nodeSqliteDialect(database, async () => {}),
    log: ({ query }) => {
      asked.push({ sql: query.sql, values: query.parameters });
    },
  });
  open.push(db);
  const opened = { db, engine: sqliteEngine };
  return {
    requests: openRequests(opened, openWorker(opened), fakeClock()),
    plans: () =>
      asked
        .filter(({ sql }) => /^\s*(?:select|update|insert|delete|with)/.test(sql))
        .flatMap(({ sql, values }) =>
          database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(values as SQLInputValue[])),
        )
        .map(({ detail }) => String(detail)),
  };
}

describe('fifty thousand requests in a thousand lanes', () => {
  it.each<[string, (requests: Requests) => Promise<unknown>]>([
    ['claiming', ({ claim }) => claim()],
    ['asking when the next is due', ({ nextDueAt }) => nextDueAt()],
    ['ending one', ({ advance }) => advance('k7', 'done')],
    ['failing one', ({ fail }) => fail('k7', 'bug')],
    ['putting one off', ({ postpone }) => postpone('k7', 5)],
    ['taking one more', ({ take }) => take({ key: 'new', kind: 'x', payload: 1, lane: 'lane7' })],
    ['asking whether one is open', ({ isOpen }) => isOpen('k7')],
    ['clearing what ended', ({ clear }) => clear({ persons: 9, upkeep: 9, most: 9 })],
    ['telling the pastes of a lane', ({ pastesIn }) => pastesIn('lane7', 0)],
  ])('%s reads by an index and sorts nothing', async (_what, run) => {
    const { requests, plans } = fullTable();
    await run(requests);
    expect(plans().length).toBeGreaterThan(0);
    expect(plans().filter((step) => /SCAN (?!turn|CONSTANT)|TEMP B-TREE/.test(step))).toEqual([]);
  });
});
