import { readFile } from 'node:fs/promises';
import { earningsError } from '../../core/faults.ts';

/** The claims of a file, or of standard input for `-`. Throws `input.file_*`. */
export async function readClaims(
  path: string,
  readInput: () => Promise<Uint8Array>,
): Promise<string> {
  if (path === '-') return Buffer.from(await readInput()).toString('utf8');
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw earningsError(
      missing ? 'input.file_missing' : 'input.file_unreadable',
      { path },
      { cause: error },
    );
  }
}
