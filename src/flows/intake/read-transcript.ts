import { EarningsError } from '../../core/faults.ts';
import type { Transcript } from '../../core/transcript.ts';
import { formatOf, isPlain } from '../../parse/containers/index.ts';
import type { Given } from '../../parse/known/call.ts';
import { readApart } from './read-apart.ts';
import { readHere } from './read-here.ts';

// Twice the longest of 1,700 calls as plain text, which is read in a tenth of a second.
const ORDINARY = 320 * 1024;

/** Reads a transcript where others wait: all but an ordinary text in a thread. Throws `source.*`. */
export async function parseQuickly(bytes: Uint8Array, given: Given = {}): Promise<Transcript> {
  const format = formatOf(bytes);
  if (isPlain(format) && bytes.length <= ORDINARY) return readHere(bytes, given);
  return readApart({ bytes, given }, format.label);
}

/** The transcript in these bytes; null when they are no text. */
export async function readTranscript(bytes: Uint8Array): Promise<Transcript | null> {
  try {
    return await parseQuickly(bytes);
  } catch (error) {
    if (error instanceof EarningsError) return null;
    throw error;
  }
}
