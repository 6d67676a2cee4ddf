import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Transcript } from '../../../src/core/transcript.ts';
import { parseText } from '../../../src/parse/parse.ts';

/** Parses one invented call of test/fixtures/transcripts. */
export function readFixture(name: string): Transcript {
  const path = resolve(import.meta.dirname, '../../fixtures/transcripts', name);
  return parseText(readFileSync(path), { name });
}

/** Parses a text written in a test. */
export function readLines(...lines: readonly string[]): Transcript {
  return parseText(new TextEncoder().encode(lines.join('\n')));
}
