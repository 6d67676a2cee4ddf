import { earningsError } from '../../core/faults.ts';
import type { Container } from './container.ts';

// Zero-width, bidirectional, tag and control characters: nobody sees them, so no quote may hold them.
const INVISIBLE =
  /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u180E]|\p{Variation_Selector}|[\u{E0000}-\u{E007F}]|(?![\t\n])\p{Cc}/gu;
const ODD_SPACE = /[^\S\n ]/g; // tab, nbsp, thin space

// Above this share of control characters, bytes that are no UTF-8 are no text either.
const MAX_CONTROLS = 0.02;

/** Plain text: UTF-8 if strict, UTF-16 by mark or pattern, else Windows-1252. Throws `source.binary`. */
export const text: Container = (bytes) => ({ text: clean(decode(bytes)), format: 'text' });

function clean(decoded: string): string {
  return decoded
    .replaceAll(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(ODD_SPACE, ' ')
    .normalize('NFC');
}

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const wide = new TextDecoder(utf16).decode(bytes);
    if (wide.includes('\0')) throw earningsError('source.binary', {});
    return wide;
  }
  if (bytes.includes(0)) throw earningsError('source.binary', {});
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (controlShare(bytes) > MAX_CONTROLS) throw earningsError('source.binary', {}, { cause });
    return new TextDecoder('windows-1252').decode(bytes);
  }
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
