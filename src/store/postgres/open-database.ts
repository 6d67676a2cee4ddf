import { Kysely, sql } from 'kysely';
import { earningsError } from '../../core/faults.ts';
import type { Log } from '../../core/ports/host.ts';
import type { Database } from '../engine.ts';
import type { Tables } from '../tables.ts';
import { postgresDialect } from './dialect.ts';
import { postgresEngine } from './engine.ts';
import { migrate } from './migrate.ts';
import { withinTime } from './within-time.ts';

const MOST_CONNECTIONS = 10;
const CONNECTING_MS = 5000;
// How long a statement may take: of a service one waits for a lock at most, which others hold for moments; to
// migrate, and what the terminal does to all of the data, takes minutes.
const STATEMENT_MS = { service: 30_000, beside: 600_000 };
const INT8 = 20; // its number in pg_type

/** Opens a PostgreSQL database and brings it to the newest version. Throws `config.database_unusable`. */
export async function openDatabase(
  url: string,
  { mode, log }: { readonly mode: 'service' | 'beside'; readonly log: Pick<Log, 'warn'> },
): Promise<Database> {
  const { Pool, types } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    application_name: 'earnings',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECTING_MS,
    keepAlive: true,
    allowExitOnIdle: true, // the terminal ends when its command has
    // Ours are counts and times: they fit a number.
    types: {
      getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)),
    },
  });
  // A connection that breaks would end the process, whether somebody uses it or not; the next one is made anew.
  const lost = (error: Error) => log.warn('database connection lost', { error });
  pool.on('error', () => {}); // of an idle one, which has told of it itself
  let limitMs = STATEMENT_MS.beside;
  pool.on('connect', (client) => {
    client.on('error', lost);
    withinTime(client, () => limitMs);
  });
  const db = new Kysely<Tables>({ dialect: postgresDialect(pool) });
  try {
    await migrate(db);
  } catch (error) {
    await pool.end();
    throw earningsError(
      'config.database_unusable',
      { where: whereOf(url), reason: reasonOf(error) },
      { cause: error },
    );
  }
  limitMs = STATEMENT_MS[mode];
  return {
    db,
    engine: postgresEngine,
    check: async () => {
      await sql`select 1`.execute(db);
    },
    isServed: async () => {
      const { rows } = await sql`
        select from worker where not (${postgresEngine.isDead('')}) limit 1`.execute(db);
      return rows.length > 0;
    },
    close: () => db.destroy(),
  };
}

/** "db.example.org/earnings": without the user's name and password. */
function whereOf(url: string): string {
  const { host, pathname } = URL.parse(url) ?? { host: '', pathname: '' };
  return `${host}${pathname}`;
}

function reasonOf(error: unknown): string {
  // Of a host with several addresses each has its own reason; the first will do.
  const [first] = error instanceof AggregateError ? error.errors : [error];
  return first instanceof Error ? first.message : String(first);
}
