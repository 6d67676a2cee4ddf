import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EarningsError, type Fault } from '../../core/faults.ts';
import { bundle, ROOT } from '../../core/release.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Given } from '../../parse/known/call.ts';
import { ownThread } from '../../parse/own-thread.ts';

/** A file for the thread that reads. */
export interface ReadJob {
  readonly bytes: Uint8Array;
  readonly given: Given;
}

/** What the thread answers: a transcript, the fault of the file, or a bug in its own words. */
export type ReadAnswer =
  | { readonly kind: 'read'; readonly transcript: Transcript }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'bug'; readonly error: Error };

const read = ownThread<ReadJob, ReadAnswer>(
  () => new URL(bundle('reader') ?? pathToFileURL(join(ROOT, 'src/flows/intake/reader.ts'))),
);

/** Reads a transcript in a thread of its own, so that a file may cost what it likes. Throws `source.*`. */
export async function readApart({ bytes, given }: ReadJob, format: string): Promise<Transcript> {
  const copy = Uint8Array.from(bytes);
  const answer = await read({ job: { bytes: copy, given }, format, moved: [copy.buffer] });
  if (answer.kind === 'read') return answer.transcript;
  if (answer.kind === 'fault') throw new EarningsError(answer.fault);
  throw new Error('a file could not be read', { cause: answer.error });
}
