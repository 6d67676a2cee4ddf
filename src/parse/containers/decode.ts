import { earningsError } from '../../core/faults.ts';
import { undoDoubleEncoding } from './double-encoding.ts';

// Above this share of control characters, bytes that are no UTF-8 are no text either.
const MAX_CONTROLS = 0.02;

/**
 * The characters of a text file: UTF-16 by its mark or pattern, UTF-8 where it is strictly that, else
 * the encoding that the file declares, else Windows-1252. Throws `source.binary`.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const wide = new TextDecoder(utf16).decode(bytes);
    if (wide.includes('\0')) throw earningsError('source.binary', {});
    return wide;
  }
  if (bytes.includes(0)) throw earningsError('source.binary', {});
  try {
    return undoDoubleEncoding(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (controlShare(bytes) > MAX_CONTROLS) throw earningsError('source.binary', {}, { cause });
    return decoderOf(declared).decode(bytes);
  }
}

/** The first characters of a file, enough to tell its format; of binary files one a byte. */
export function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 1024);
  const decoded = new TextDecoder(utf16Of(bytes) ?? 'latin1').decode(head);
  return decoded.replace(/^(?:\uFEFF|ï»¿)?\s*/, '');
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: Latin text has a zero in every other byte, and none elsewhere.
  const head = bytes.subarray(0, 400);
  const even = head.filter((byte, at) => at % 2 === 0 && byte === 0).length;
  const odd = head.filter((byte, at) => at % 2 === 1 && byte === 0).length;
  const most = (head.length / 2) * 0.8;
  if (head.length < 8) return null;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

/** Share of control characters other than tab, line feed, form feed and carriage return. */
function controlShare(bytes: Uint8Array): number {
  const head = bytes.subarray(0, 4096);
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls / Math.max(1, head.length);
}

function decoderOf(declared: string | null): InstanceType<typeof TextDecoder> {
  // Bytes that are no UTF-8 are none whatever the file says of itself.
  if (declared === null || /^utf-?(?:8|16)/i.test(declared)) return new TextDecoder('windows-1252');
  try {
    return new TextDecoder(declared);
  } catch {
    return new TextDecoder('windows-1252'); // RangeError: no encoding of that name
  }
}
