import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { earningsError } from '../../core/faults.ts';
import { isBusy } from './is-busy.ts';

// `isServiceRunning` of another process holds the lock for a moment: no reason to refuse a service.
const PATIENCE_MS = 250;

/**
 * Makes this process the one service of a data directory until the lock is closed. It is an exclusive
 * transaction on a file of its own, so the operating system ends it with the process, however that
 * ends. Throws `config.data_dir_in_use`.
 */
export function takeServiceLock(dir: string): DatabaseSync {
  const lock = new DatabaseSync(join(dir, 'service.lock'), { timeout: PATIENCE_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw earningsError('config.data_dir_in_use', { dir }, { cause: error });
  }
}

/** Whether a service owns the data directory at the moment. */
export function isServiceRunning(dir: string): boolean {
  const path = join(dir, 'service.lock');
  if (!existsSync(path)) return false;
  const lock = new DatabaseSync(path, { timeout: 0, readOnly: true });
  try {
    lock.exec('PRAGMA schema_version'); // reads, which an exclusive owner does not allow
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    lock.close();
  }
}
