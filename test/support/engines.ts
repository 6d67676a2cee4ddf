import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../src/core/ports/host.ts';
import type { Store } from '../../src/core/ports/store.ts';
import type { Home } from './kill-service.ts';
import { OPEN_REQUESTS } from './open-requests.ts';
import { postgresSchemas, TEST_DATABASE_URL } from './postgres-schemas.ts';
import { storeDirs } from './store-dirs.ts';

/** Stores in places of their own; `cleanUp` closes and removes them all. */
export interface Stores {
  /** Somewhere new for a store: a directory, or the address of a database. */
  place(): Promise<string>;
  /** The same for a service in a process of its own. */
  home(): Promise<Home>;
  open(place: string, clock: Clock, mode?: 'service' | 'beside'): Promise<Store>;
  cleanUp(): Promise<void>;
}

/** A database that the product runs on; it is not there where nobody has said where to find one. */
interface TestedEngine {
  readonly name: string;
  readonly isThere: boolean;
  openStores(): Stores;
}

/** Everything that is promised of a store is promised of each. */
export const ENGINES = [
  {
    name: 'SQLite',
    isThere: true,
    openStores: () => {
      const { dir, ...dirs } = storeDirs();
      return { ...dirs, place: async () => dir(), home: async () => homeIn(dir()) };
    },
  },
  {
    name: 'PostgreSQL (TEST_DATABASE_URL)',
    isThere: TEST_DATABASE_URL !== null,
    openStores: postgresSchemas,
  },
] as const satisfies readonly TestedEngine[];

function homeIn(dir: string): Home {
  const read = (sql: string) => {
    const database = new DatabaseSync(join(dir, 'earnings.sqlite'), { readOnly: true });
    const rows = database.prepare(sql).all();
    database.close();
    return rows;
  };
  return {
    env: { DATA_DIR: dir },
    openRequests: async () => Number(read(OPEN_REQUESTS)[0]?.open),
    rows: async (table) => read(`SELECT * FROM ${table}`),
  };
}
