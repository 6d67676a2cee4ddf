import { earningsError } from '../../core/faults.ts';
import type { Contained } from './container.ts';
import { headOf } from './decode.ts';
import { FORMATS, type Format, PLAIN } from './formats.ts';
import { text } from './text.ts';

/** The largest file of any kind that is read, in bytes. */
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * What a file holds, by the kind of file that its content says it is. Throws `source.empty`,
 * `source.too_large`, `source.binary`, `source.unknown_format` and what its container throws.
 */
export async function openContainer(bytes: Uint8Array): Promise<Contained> {
  const { label, load, most = MAX_BYTES } = formatOf(bytes);
  if (!load) throw earningsError('source.unknown_format', { format: label });
  checkSize(bytes, most);
  const open = await load();
  return withWords(await open(bytes));
}

/** The kind of file that a file's content says it is. Throws `source.too_large` for what is never read. */
export function formatOf(bytes: Uint8Array): Format {
  checkSize(bytes, MAX_BYTES);
  const head = headOf(bytes);
  return FORMATS.find(({ isMine }) => isMine.test(head)) ?? PLAIN;
}

/** Whether a kind of file holds a text and nothing else. */
export function isPlain(format: Format): boolean {
  return format === PLAIN;
}

/** What a plain text holds, at once. Throws `source.empty`, `source.too_large` and `source.binary`. */
export function openText(bytes: Uint8Array): Contained {
  checkSize(bytes, MAX_BYTES);
  return withWords(text(bytes));
}

function checkSize({ length }: Uint8Array, limit: number): void {
  if (length > limit) throw earningsError('source.too_large', { bytes: length, limit });
}

function withWords(contained: Contained): Contained {
  if (!/[\p{L}\p{N}]/u.test(contained.text)) throw earningsError('source.empty', {});
  return contained;
}
