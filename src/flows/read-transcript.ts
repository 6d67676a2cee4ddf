import { EarningsError } from '../core/faults.ts';
import type { Transcript } from '../core/transcript.ts';
import { parse } from '../parse/parse.ts';

/** The transcript in these bytes; null when they are no text. */
export function readTranscript(bytes: Uint8Array): Transcript | null {
  try {
    return parse(bytes);
  } catch (error) {
    if (error instanceof EarningsError) return null;
    throw error;
  }
}
