import { inflateRawSync } from 'node:zlib';
import { earningsError } from '../../../core/faults.ts';

/** The files of a ZIP archive by name; one is unpacked when it is read. */
export interface Archive {
  readonly names: readonly string[];
  /** Null for a name that the archive does not hold. */
  readonly read: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly size: number;
  /** What it says that it becomes when it is unpacked. */
  readonly unpacked: number;
  readonly offset: number;
}

/** How many bytes are unpacked at most. */
export interface Limits {
  readonly ofOne: number;
  /** Of all files that are read, together. */
  readonly ofAll: number;
}

// PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16.
const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a ZIP archive. What is read of it stays within the limits, by what its headers say and whatever
 * they say. Throws `source.damaged`, also where a name or a place is there twice, `source.locked` and
 * `source.too_complex`, under the name of the format for people.
 */
export function openZip(
  bytes: Uint8Array,
  { limits, format }: { readonly limits: Limits; readonly format: string },
): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guard(() => readDirectory(bytes, view), format);
  let left = limits.ofAll;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.flags & 1) throw earningsError('source.locked', { format });
      const limit = Math.min(limits.ofOne, left);
      if (entry.unpacked > limit) throw earningsError('source.too_complex', { format });
      const file = guard(() => unpack(bytes, view, entry, limit), format);
      left -= file.length;
      return file;
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  let end = bytes.length - END.length;
  const first = Math.max(0, end - MAX_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END.signature) end--;
  if (end < first) throw new RangeError('no end of a directory');

  const entries = new Map<string, Entry>();
  const places = new Set<number>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw new RangeError('no entry');
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [named = 0] = lengths;
    const name = new TextDecoder().decode(
      bytes.subarray(at + CENTRAL.length, at + CENTRAL.length + named),
    );
    const offset = view.getUint32(at + 42, true);
    if (entries.has(name) || places.has(offset)) throw new RangeError('one file twice');
    places.add(offset);
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset,
    });
    at += CENTRAL.length + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  { method, size, offset }: Entry,
  limit: number,
): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL.signature) throw new RangeError('no file');
  const extra = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + LOCAL.length + extra;
  const packed = bytes.subarray(start, start + size);
  if (packed.length < size) throw new RangeError('cut short');
  if (method === STORED) return within(packed, limit);
  if (method !== DEFLATED) throw new RangeError('unknown packing');
  // Zlib takes no limit of zero.
  return within(inflateRawSync(packed, { maxOutputLength: limit + 1 }), limit);
}

function within(file: Uint8Array, limit: number): Uint8Array {
  if (file.length > limit) throw new TooLarge();
  return file;
}

class TooLarge extends Error {
  override readonly name = 'TooLarge';
  readonly code = 'ERR_BUFFER_TOO_LARGE'; // as zlib says it
}

/** Translates what reading outside the bytes, and zlib, throw. */
function guard<T>(read: () => T, format: string): T {
  try {
    return read();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw earningsError('source.too_complex', { format }, { cause });
    const isBroken = cause instanceof RangeError || String(code).startsWith('Z_');
    throw isBroken ? earningsError('source.damaged', { format }, { cause }) : cause;
  }
}
