import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Transcript } from '../../src/core/transcript.ts';
import { parseText } from '../../src/parse/parse.ts';

const NAME = 'kingsoft-q2-2023.txt';

/** The call that ships with the product, parsed anew. */
export function seedCall(): Transcript {
  const bytes = readFileSync(resolve(import.meta.dirname, '../../transcripts', NAME));
  return parseText(bytes, { name: NAME });
}
