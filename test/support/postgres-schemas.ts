import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Store } from '../../src/core/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Stores } from './engines.ts';
import { OPEN_REQUESTS } from './open-requests.ts';
import { TOKEN_KEYS } from './store-dirs.ts';

/** A PostgreSQL server for tests, or null. Once it is named it has to be there. */
export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL || null;

type Row = Readonly<Record<string, unknown>>;

/** Stores in the test database that a test can also look at from behind. */
export interface Schemas extends Stores {
  /** Runs SQL in the schema of a place, and gives its rows. */
  run(place: string, sql: string): Promise<readonly Row[]>;
}

/**
 * Stores in schemas of their own in the test database, so that tests side by side never meet. A schema is
 * emptied after a test and used by the next of its suite: making one takes longer than most tests.
 */
export function postgresSchemas(): Schemas {
  const used: string[] = [];
  const free: string[] = [];
  const stores: Store[] = [];
  const dirs: string[] = [];
  afterAll(async () => {
    for (const each of free.splice(0)) await run(each, `DROP SCHEMA ${schemaOf(each)} CASCADE`);
  });
  const place = async () => {
    const next = free.pop() ?? (await newPlace());
    used.push(next);
    return next;
  };
  return {
    run,
    place,
    home: async () => {
      const [at, dir] = [await place(), mkdtempSync(join(tmpdir(), 'earnings-postgres-'))];
      dirs.push(dir);
      return {
        env: { DATABASE_URL: at, DATA_DIR: dir },
        openRequests: async () => Number((await run(at, OPEN_REQUESTS))[0]?.open),
        rows: (table) => run(at, `SELECT * FROM ${table}`),
      };
    },
    open: async (databaseUrl, clock, mode = 'service') => {
      const where = { dir: '/dev/null', databaseUrl, tokenKeys: TOKEN_KEYS };
      const store = await openStore({ ...where, clock, mode });
      stores.push(store);
      return store;
    },
    cleanUp: async () => {
      for (const store of stores.splice(0)) await store.close();
      for (const each of used.splice(0)) {
        await run(each, emptied(schemaOf(each)));
        free.push(each);
      }
      for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function newPlace(): Promise<string> {
  const url = new URL(String(TEST_DATABASE_URL));
  const schema = `earnings_test_${randomUUID().replaceAll('-', '')}`;
  await run(url.href, `CREATE SCHEMA ${schema}`);
  // What a test keeps need not outlive a loss of power.
  url.searchParams.set('options', `-c synchronous_commit=off -c search_path=${schema}`);
  return url.href;
}

function schemaOf(place: string): string {
  return new URL(place).searchParams.get('options')?.split('search_path=')[1] ?? '';
}

/** Leaves the tables as they are made, and the number of the version. */
function emptied(schema: string): string {
  return `DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables
      WHERE schemaname = '${schema}' AND tablename <> 'schema_version'
    LOOP EXECUTE format('DELETE FROM ${schema}.%I', name); END LOOP;
  END $$`;
}

async function run(place: string, sql: string): Promise<readonly Row[]> {
  const { Pool } = await import('pg'); // where there is no server the driver is not needed either
  const pool = new Pool({ connectionString: place, max: 1 });
  const client = await pool.connect();
  try {
    return (await client.query<Row>(sql, [])).rows;
  } finally {
    client.release();
    await pool.end();
  }
}
