import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { EarningsError, earningsError } from '../../core/faults.ts';
import { makeDir } from '../../core/make-dir.ts';
import type { Database } from '../engine.ts';
import type { Tables } from '../tables.ts';
import { nodeSqliteDialect } from './dialect.ts';
import { sqliteEngine } from './engine.ts';
import { isBusy } from './is-busy.ts';
import { migrate } from './migrate.ts';
import { isServiceRunning, takeServiceLock } from './service-lock.ts';
import { openSyncing } from './synced.ts';

// How long a statement waits for another process to finish writing.
const BUSY_MS = 5000;
// 32 MB: moving the log into the database waits for the disk on the main thread. Many commands later most
// pages were written again and again, and are moved once.
const LOG_PAGES = 8000;
const OPENING_TRIES = 100;
const OPENING_WAIT_MS = 20;

/**
 * Opens the embedded database of a directory, and makes both if need be. A service owns its directory;
 * others (`beside`) read and write next to it, which WAL allows. Throws `config.data_dir_in_use` for a
 * second service, `config.data_dir_unusable` for anything that keeps the database from opening. `close`
 * also gives up the service's lock.
 */
export async function openDatabase(dir: string, mode: 'service' | 'beside'): Promise<Database> {
  let lock: DatabaseSync | null = null;
  try {
    makeDir(dir);
    lock = mode === 'service' ? takeServiceLock(dir) : null;
    const path = join(dir, 'earnings.sqlite');
    const database = await openPatiently(path);
    const wal = openSyncing(`${path}-wal`);
    const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database, wal.synced) });
    return {
      db,
      engine: sqliteEngine,
      check: async () => {
        // SQLite goes on writing to a file that somebody has deleted; nobody would find it again.
        if (!existsSync(path)) throw new Error('the database file is gone');
      },
      isServed: async () => isServiceRunning(dir),
      close: async () => {
        await wal.close();
        await db.destroy();
        if (database.isOpen) database.close(); // Kysely closes only what it has used
        if (lock?.isOpen) lock.close();
      },
    };
  } catch (error) {
    lock?.close();
    if (error instanceof EarningsError) throw error;
    throw earningsError('config.data_dir_unusable', { dir }, { cause: error });
  }
}

/** The switch to WAL does not wait for others as statements do, so processes that start at once try again. */
async function openPatiently(path: string): Promise<DatabaseSync> {
  for (let tries = 1; ; tries++) {
    try {
      return open(path);
    } catch (error) {
      if (!isBusy(error) || tries >= OPENING_TRIES) throw error;
      await setTimeout(OPENING_WAIT_MS);
    }
  }
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_MS });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(database);
    // A commit is in the log, which is synced before anybody is told of it: `synced.ts`.
    database.exec(`PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
