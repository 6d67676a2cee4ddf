import { EarningsError, earningsError } from '../../core/faults.ts';
import type { Transcript } from '../../core/transcript.ts';
import { openContainer } from '../../parse/containers/index.ts';
import type { Given } from '../../parse/known/call.ts';
import { readContained } from '../../parse/parse.ts';

// Twelve times the longest of 1,700 calls; reading so much takes 0.3 s, in which nothing is acked.
const LONGEST_TEXT = 2 * 1024 * 1024;

/** Reads a transcript where others wait: a text that is no single call is `source.too_large` unread. */
export async function parseQuickly(bytes: Uint8Array, given: Given = {}): Promise<Transcript> {
  const contained = await openContainer(bytes);
  const { length } = contained.text;
  if (length > LONGEST_TEXT)
    throw earningsError('source.too_large', { bytes: length, limit: LONGEST_TEXT });
  return readContained(contained, bytes, given);
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
