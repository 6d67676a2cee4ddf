import type { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from '../migrations/index.ts';

/**
 * Brings a database to the newest version in one transaction; a second process that starts now waits,
 * then finds it done. Throws when a newer release made it: there is no way back.
 */
export function migrate(database: DatabaseSync): void {
  if (versionOf(database) === MIGRATIONS.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(database);
    if (version > MIGRATIONS.length)
      throw new Error(`the database is of version ${version}, newer than ${MIGRATIONS.length}`);
    for (const sql of MIGRATIONS.slice(version)) database.exec(sql);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}
