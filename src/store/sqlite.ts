import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { earningsError } from '../core/faults.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** An open embedded database; `close` also gives up the lock. */
export interface Embedded {
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/**
 * Opens the database of a data directory. A service owns its directory: the lock is an exclusive
 * transaction on a file of its own, so it ends with the process however that ends. Others (`beside`)
 * read and write next to it, which WAL allows. Throws `config.data_dir_*`.
 */
export function openEmbedded(dir: string, mode: 'service' | 'beside'): Embedded {
  const raw = open(dir);
  const lock = mode === 'service' ? takeLock(dir, raw) : null;
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(raw) }) });
  return {
    db,
    close: async () => {
      await db.destroy();
      if (raw.isOpen) raw.close();
      lock?.close();
    },
  };
}

function open(dir: string): DatabaseSync {
  try {
    mkdirSync(dir, { recursive: true });
    const raw = new DatabaseSync(join(dir, 'earnings.db'));
    raw.exec(
      'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
    );
    migrate(raw);
    return raw;
  } catch (error) {
    throw earningsError('config.data_dir_unusable', { dir }, { cause: error });
  }
}

function takeLock(dir: string, raw: DatabaseSync): DatabaseSync {
  const lock = new DatabaseSync(join(dir, 'service.lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    raw.close();
    throw earningsError('config.data_dir_in_use', { dir }, { cause: error });
  }
}

/** Runs what is missing in one transaction; a second process that starts now waits, then finds it done. */
function migrate(raw: DatabaseSync): void {
  if (versionOf(raw) === MIGRATIONS.length) return;
  raw.exec('BEGIN IMMEDIATE');
  try {
    for (const sql of MIGRATIONS.slice(versionOf(raw))) raw.exec(sql);
    raw.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    raw.exec('COMMIT');
  } catch (error) {
    raw.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(raw: DatabaseSync): number {
  return Number(raw.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}

/** node:sqlite in the shape Kysely's SQLite dialect speaks; prepared statements are kept by their text. */
function adapt(raw: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare: (sql) => {
      const known = statements.get(sql) ?? adaptStatement(raw.prepare(sql), sql);
      statements.set(sql, known);
      return known;
    },
  };
}

function adaptStatement(statement: StatementSync, sql: string): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]; // the ports pass only strings and numbers
  return {
    reader: /^\s*(?:select|with|pragma)\b|\breturning\b/i.test(sql),
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}
