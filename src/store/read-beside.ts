import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from './migrations/index.ts';

// Not the five seconds of a library: whoever is busy here is asked the long way.
const BUSY_MS = 50;

/**
 * Reads the embedded database without opening the library, whose query builder takes longer to load than
 * most answers to make. Null when there is none, it is another version's, or it is at fault.
 */
export function readBeside<T>(
  { dataDir }: { readonly dataDir: string },
  read: (database: DatabaseSync) => T,
): T | null {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(join(dataDir, 'earnings.sqlite'), {
      readOnly: true,
      timeout: BUSY_MS,
    });
    const { user_version: version } = database.prepare('PRAGMA user_version').get() ?? {};
    return version === MIGRATIONS.length ? read(database) : null;
  } catch {
    return null; // the library meets the same fault where it is needed, and tells it
  } finally {
    database?.close();
  }
}
