import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { postgresEngine } from './engine.ts';
import { POSTGRES_MIGRATIONS } from './migrations.ts';

/**
 * Brings a database to the newest version in one transaction; others that start now wait, then find it
 * done. Throws when a newer release made it: there is no way back.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const newest = POSTGRES_MIGRATIONS.length;
  if ((await versionOf(db)) === newest) return;
  await postgresEngine.transaction(db, async (tx) => {
    await postgresEngine.lock(tx, ['migrate']);
    const version = await versionOf(tx);
    if (version > newest) throw new Error(`it is of version ${version}, newer than ${newest}`);
    for (const migration of POSTGRES_MIGRATIONS.slice(version))
      await sql.raw(migration).execute(tx);
    await sql`create table if not exists schema_version (number bigint not null)`.execute(tx);
    await sql`delete from schema_version`.execute(tx);
    await sql`insert into schema_version values (${newest})`.execute(tx);
  });
}

// Read from the catalog's own rows: by name (`to_regclass`) a connection may not yet find what another has
// just made.
async function versionOf(db: Kysely<Tables>): Promise<number> {
  const { rows: tables } = await sql`
    select from pg_tables where schemaname = current_schema() and tablename = 'schema_version'`.execute(
    db,
  );
  if (tables.length === 0) return 0;
  const { rows } = await sql<{ number: number }>`select number from schema_version`.execute(db);
  return rows[0]?.number ?? 0;
}
