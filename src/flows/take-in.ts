import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EarningsError, earningsError } from '../core/faults.ts';
import type { Library, Log, Saved } from '../core/ports.ts';
import type { Transcript } from '../core/transcript.ts';

/** Puts one parsed call into the library. Throws `source.unidentified` when nobody could ask for it. */
export async function takeIn(
  library: Library,
  transcript: Transcript,
  source: { readonly name: string; readonly origin: 'shipped' | 'upload' },
): Promise<Saved> {
  const { company, fiscalYear } = transcript.call;
  if (company === '') throw earningsError('source.unidentified', { missing: 'company' });
  if (fiscalYear === null) throw earningsError('source.unidentified', { missing: 'fiscal period' });
  return library.save(transcript, source);
}

/** Takes in the calls that ship with the product; a file that cannot be read is logged and skipped. */
export async function takeInShipped(
  ports: { readonly library: Library; readonly log: Log },
  dir: string,
): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  for (const name of names.filter((each) => !each.startsWith('.')).toSorted()) {
    const bytes = await readFile(join(dir, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (await ports.library.hasSource(sha256)) continue;
    const { parse } = await import('../parse/parse.ts'); // most starts find nothing new to read
    try {
      await takeIn(ports.library, parse(bytes, { name }), { name, origin: 'shipped' });
    } catch (error) {
      if (!(error instanceof EarningsError)) throw error;
      ports.log.warn('shipped transcript skipped', { name, code: error.fault.code });
    }
  }
}
