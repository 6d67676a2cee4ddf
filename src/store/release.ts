import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(import.meta.dirname, '..');
// The rooms that read a call. A change in any of them may read it otherwise.
const READERS = ['core', 'parse', 'figures', 'verify', 'audit', 'extract'];

let known: string | null = null;

/**
 * Names the code of this process that reads calls: what another release read of one is read anew. By
 * names, sizes and times of its files, since whoever works on a rule changes no version number.
 */
export function releaseOfReaders(): string {
  known ??= createHash('sha256').update(READERS.flatMap(filesIn).join('\n')).digest('hex');
  return known;
}

function filesIn(room: string): readonly string[] {
  return readdirSync(join(SRC, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      return `${path.slice(SRC.length)} ${size} ${mtimeMs}`;
    })
    .toSorted();
}
