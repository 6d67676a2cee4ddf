import { earningsError } from '../../core/faults.ts';

// Zero-width, bidirectional and tag characters: invisible to readers, so nothing that we quote may hold them.
const INVISIBLE =
  /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}\uFE00-\uFE0F\u00AD]/gu;

/** Text of a plain text file: UTF-8 if strict, UTF-16 by mark or pattern, else Windows-1252. */
export function readText(bytes: Uint8Array): string {
  return decode(bytes)
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\f\v]/g, '\n')
    .replaceAll(/[^\S\n]/g, ' ')
    .normalize('NFC');
}

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.includes(0)) throw earningsError('source.binary', {});

  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (controlShare(bytes) > 0.02) throw earningsError('source.binary', {});
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: Latin text has a zero in every other byte.
  const head = bytes.subarray(0, 200);
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => at % 2 === odd && byte === 0).length);
  const half = head.length / 2;
  if (half < 4) return null;
  if ((zeros[1] ?? 0) > half * 0.8 && zeros[0] === 0) return 'utf-16le';
  return (zeros[0] ?? 0) > half * 0.8 && zeros[1] === 0 ? 'utf-16be' : null;
}

/** Share of control characters other than tab, line feed, form feed and carriage return. */
function controlShare(bytes: Uint8Array): number {
  const head = bytes.subarray(0, 4096);
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls / Math.max(1, head.length);
}
