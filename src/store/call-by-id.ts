import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Transcript } from '../core/transcript.ts';
import { readBeside } from './read-beside.ts';

/**
 * The newest text of a call that is named by its very id, read without opening the library. Null when anything is not as a library that
 * is open would have it: another version, a shipped file that was never taken in, an alias, no database.
 */
export function callById(
  typed: string,
  config: { readonly dataDir: string; readonly transcriptsDir: string },
): Transcript | null {
  return readBeside(config, (database) => {
    if (!hasShipped(database, config.transcriptsDir)) return null;
    const row = database
      .prepare(
        'SELECT transcript_json FROM transcript WHERE call_key = ? ORDER BY revision DESC LIMIT 1',
      )
      .get(typed.trim().toLowerCase());
    const stored: unknown = JSON.parse(String(row?.transcript_json));
    return isTranscript(stored) ? stored : null;
  });
}

const OUTLINE = 'call participants turns exchanges structure warnings source report'.split(' ');

/** Its outline only: what this version of the database holds was checked when it was written. */
function isTranscript(stored: unknown): stored is Transcript {
  return typeof stored === 'object' && stored !== null && OUTLINE.every((key) => key in stored);
}

/** Whether every call that ships with this release is in the database. */
function hasShipped(database: DatabaseSync, dir: string): boolean {
  const known = database.prepare(
    'SELECT 1 FROM transcript WHERE sha256 = ?1 UNION ALL SELECT 1 FROM removed WHERE sha256 = ?1',
  );
  return readdirSync(dir)
    .filter((name) => !name.startsWith('.'))
    .every((name) => {
      const bytes = readFileSync(join(dir, name));
      return known.get(createHash('sha256').update(bytes).digest('hex')) !== undefined;
    });
}
