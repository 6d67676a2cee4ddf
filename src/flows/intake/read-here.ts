import { earningsError } from '../../core/faults.ts';
import type { Transcript } from '../../core/transcript.ts';
import { openContainer } from '../../parse/containers/index.ts';
import type { Given } from '../../parse/known/call.ts';
import { readContained } from '../../parse/parse.ts';

// Four times the longest of 1,700 calls, and more than is said in a day of eight hours; such a text
// takes seconds to brief, in which nothing is acked.
const LONGEST_TEXT = 640 * 1024;
// What pages show around their article, and what data services send beside what was said.
const LONGEST_ASIDE = 2 * 1024 * 1024;

/** Reads a transcript at once: what is no single call is `source.too_large` before its words are read. */
export async function readHere(bytes: Uint8Array, given: Given = {}): Promise<Transcript> {
  const contained = await openContainer(bytes);
  const { text, setAside = [] } = contained;
  checkLength(text.length, LONGEST_TEXT);
  checkLength(
    setAside.reduce((sum, each) => sum + each.text.length, 0),
    LONGEST_ASIDE,
  );
  return readContained(contained, bytes, given);
}

function checkLength(bytes: number, limit: number): void {
  if (bytes > limit) throw earningsError('source.too_large', { bytes, limit });
}
