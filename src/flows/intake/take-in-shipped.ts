import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EarningsError } from '../../core/faults.ts';
import type { Log } from '../../core/ports/host.ts';
import type { Library } from '../../core/ports/library.ts';

/** Takes in the calls that ship with the product; a file that cannot be read is logged and skipped. */
export async function takeInShipped(
  ports: { readonly library: Library; readonly log: Log },
  dir: string,
): Promise<void> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []; // nothing ships
    throw error;
  });
  for (const name of names.filter((each) => !each.startsWith('.')).toSorted()) {
    const bytes = await readFile(join(dir, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (await ports.library.hasSource(sha256)) continue;
    const { takeIn } = await import('./take-in-call.ts'); // most starts find nothing new to read
    try {
      await takeIn(ports.library, { bytes, name, origin: 'shipped' });
    } catch (error) {
      if (!(error instanceof EarningsError)) throw error;
      ports.log.warn('shipped transcript skipped', { name, code: error.fault.code });
    }
  }
}
