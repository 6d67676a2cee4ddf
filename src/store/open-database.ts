import type { Log } from '../core/ports/host.ts';
import type { Database } from './engine.ts';

/** Which database it is. */
export interface Where {
  /** Where the embedded database lies. */
  readonly dir: string;
  /** A PostgreSQL database that is used in its place. */
  readonly databaseUrl?: string | null;
  /** A `service` works on the requests, and owns an embedded database; the terminal works `beside` it. */
  readonly mode: 'service' | 'beside';
  readonly log?: Pick<Log, 'warn'>;
}

const QUIET: Pick<Log, 'warn'> = { warn() {} };

/** Opens one; the engine's own code loads with it, so that the terminal does not wait for the other's. */
export async function openDatabase({
  databaseUrl,
  dir,
  mode,
  log = QUIET,
}: Where): Promise<Database> {
  if (databaseUrl) {
    const postgres = await import('./postgres/open-database.ts');
    return postgres.openDatabase(databaseUrl, { mode, log });
  }
  const sqlite = await import('./sqlite/open-database.ts');
  return sqlite.openDatabase(dir, mode);
}
