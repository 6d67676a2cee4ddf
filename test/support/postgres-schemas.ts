import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import type { Store } from '../../src/core/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Stores } from './engines.ts';

/** A PostgreSQL server for tests, or null. Once it is named it has to be there. */
export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL || null;

/** Stores in the test database that a test can also look at from behind. */
export interface Schemas extends Stores {
  /** Runs SQL in the schema of a place. */
  run(place: string, sql: string): Promise<void>;
}

/**
 * Stores in schemas of their own in the test database, so that tests side by side never meet. A schema is
 * emptied after a test and used by the next of its suite: making one takes longer than most tests.
 */
export function postgresSchemas(): Schemas {
  const used: string[] = [];
  const free: string[] = [];
  const stores: Store[] = [];
  afterAll(async () => {
    for (const place of free.splice(0)) await run(place, `DROP SCHEMA ${schemaOf(place)} CASCADE`);
  });
  return {
    run,
    place: async () => {
      const place = free.pop() ?? (await newPlace());
      used.push(place);
      return place;
    },
    open: async (databaseUrl, clock, mode = 'service') => {
      const store = await openStore({ dir: '/dev/null', databaseUrl, clock, mode });
      stores.push(store);
      return store;
    },
    cleanUp: async () => {
      for (const store of stores.splice(0)) await store.close();
      for (const place of used.splice(0)) {
        await run(place, emptied(schemaOf(place)));
        free.push(place);
      }
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

async function run(place: string, sql: string): Promise<void> {
  const { Pool } = await import('pg'); // where there is no server the driver is not needed either
  const pool = new Pool({ connectionString: place, max: 1 });
  const client = await pool.connect();
  try {
    await client.query(sql, []);
  } finally {
    client.release();
    await pool.end();
  }
}
