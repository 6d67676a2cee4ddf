import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { EarningsError, earningsError } from '../../core/faults.ts';
import type { Library } from '../../core/ports/library.ts';
import type { Transcript } from '../../core/transcript.ts';
import { FORMATS } from '../../parse/containers/formats.ts';

/**
 * Reads the call that somebody named on the terminal: a transcript file, `-` for standard input, or
 * anything people type for a call of the library. Throws `input.*` and `source.*`.
 */
export async function readCall(
  ports: {
    readonly library: () => Promise<Library>;
    readonly stored: (typed: string) => Promise<Transcript | null>;
    readonly readInput: () => Promise<Uint8Array>;
  },
  typed: string,
): Promise<Transcript> {
  if (typed.trim() === '') throw earningsError('input.no_call_named', {});
  if (typed === '-') return parseStandardInput(ports.readInput);
  if (await isTranscriptFile(typed)) return readTranscriptFile(typed);

  const stored = await ports.stored(typed);
  if (stored) return stored;
  const library = await ports.library();
  const found = await library.find(typed);
  if (found.kind === 'ambiguous')
    throw earningsError('input.call_ambiguous', { typed, matches: found.matches });
  const transcript = found.kind === 'found' ? await library.transcript(found.id) : null;
  if (!transcript)
    throw earningsError('input.call_unknown', {
      typed,
      near: found.kind === 'unknown' ? found.near : [],
    });
  return transcript;
}

/** Parses one transcript file. Throws `input.file_missing`, `input.file_unreadable`, `source.*`. */
export async function readTranscriptFile(path: string): Promise<Transcript> {
  const [bytes, { parse }] = await Promise.all([readTranscriptBytes(path), openParser()]);
  return parse(bytes, { name: basename(path) });
}

/** The bytes of one transcript file; one that is too large is refused by its size, unread. */
export async function readTranscriptBytes(path: string): Promise<Uint8Array> {
  const { MAX_BYTES } = await import('../../parse/containers/index.ts');
  try {
    const { size: bytes } = await stat(path);
    if (bytes > MAX_BYTES) throw earningsError('source.too_large', { bytes, limit: MAX_BYTES });
    return await readFile(path);
  } catch (error) {
    if (error instanceof EarningsError) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw earningsError(
      missing ? 'input.file_missing' : 'input.file_unreadable',
      { path },
      {
        cause: error,
      },
    );
  }
}

/** Whether what was typed is a transcript's file, or standard input, and no name of a call. */
export async function isTranscriptFile(typed: string): Promise<boolean> {
  return typed === '-' || looksLikePath(typed) || (await isFile(typed));
}

function looksLikePath(typed: string): boolean {
  const ending = /\.(\w+)$/.exec(typed)?.[1]?.toLowerCase() ?? '';
  return /[\\/]/.test(typed) || FORMATS.some(({ endings }) => endings.includes(ending)); // ./calls/x.txt
}

async function isFile(path: string): Promise<boolean> {
  if (path.includes('\0')) return false;
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Parses a transcript from standard input. Throws `source.*`. */
export async function parseStandardInput(
  readInput: () => Promise<Uint8Array>,
): Promise<Transcript> {
  const [bytes, { parse }] = await Promise.all([readInput(), openParser()]);
  return parse(bytes);
}

/** A call of the library is parsed already, so the parser loads when a text comes. */
function openParser(): Promise<typeof import('../../parse/parse.ts')> {
  return import('../../parse/parse.ts');
}
