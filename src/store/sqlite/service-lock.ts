import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { earningsError } from '../../core/faults.ts';
import { isBusy } from './is-busy.ts';

/**
 * Makes this process the one service of a data directory until the lock is closed. It is an exclusive
 * transaction on a file of its own, so the operating system ends it with the process, however that
 * ends. Throws `config.data_dir_in_use`.
 */
export function takeServiceLock(dir: string): DatabaseSync {
  const lock = new DatabaseSync(join(dir, 'service.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw earningsError('config.data_dir_in_use', { dir }, { cause: error });
  }
}
