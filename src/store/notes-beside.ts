import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { NotesOfCalls } from '../core/ports/library.ts';
import { release } from '../core/release.ts';
import { MIGRATIONS } from './migrations/index.ts';

const BUSY_MS = 50; // notes are for speed: who would have to wait does without

/**
 * The same notes for the terminal, without opening the library, whose query builder takes longer to load
 * than most answers to make. Keeps those of calls that the library has; a database of another version,
 * or none, has no notes and takes none.
 */
export function notesBeside(dataDir: string): NotesOfCalls {
  const path = join(dataDir, 'earnings.sqlite');
  const within = <T>(readOnly: boolean, work: (database: DatabaseSync) => T): T | null => {
    if (!existsSync(path)) return null;
    const database = new DatabaseSync(path, { readOnly, timeout: BUSY_MS });
    try {
      const { user_version: version } = database.prepare('PRAGMA user_version').get() ?? {};
      return version === MIGRATIONS.length ? work(database) : null;
    } finally {
      database.close();
    }
  };
  return {
    get: async (sha256) =>
      within(true, (database) => {
        const row = database
          .prepare('SELECT notes_json FROM notes WHERE sha256 = ? AND release = ?')
          .get(sha256, release());
        return row ? JSON.parse(String(row.notes_json)) : null;
      }),
    put: async (sha256, notes) => {
      within(false, (database) =>
        database
          .prepare(
            `REPLACE INTO notes (sha256, release, notes_json)
             SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM transcript WHERE sha256 = ?1)`,
          )
          .run(sha256, release(), JSON.stringify(notes)),
      );
    },
  };
}
