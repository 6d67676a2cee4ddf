import { earningsError } from '../../core/faults.ts';
import type { Contained } from './container.ts';
import { headOf } from './decode.ts';
import { FORMATS } from './formats.ts';
import { text } from './text.ts';

// A long call is 0.16 MB of text (longest of 1,700 measured); far above that nobody meant one call.
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * What a file holds, by the kind of file that its content says it is. Throws `source.empty`,
 * `source.too_large`, `source.binary`, `source.unknown_format` and what its container throws.
 */
export async function openContainer(bytes: Uint8Array): Promise<Contained> {
  checkSize(bytes);
  const head = headOf(bytes);
  const format = FORMATS.find(({ isMine }) => isMine.test(head));
  if (!format?.load) throw earningsError('source.unknown_format', { format: format?.label ?? '' });
  const open = await format.load();
  return withWords(await open(bytes));
}

/** What a plain text holds, at once. Throws `source.empty`, `source.too_large` and `source.binary`. */
export function openText(bytes: Uint8Array): Contained {
  checkSize(bytes);
  return withWords(text(bytes));
}

function checkSize({ length }: Uint8Array): void {
  if (length > MAX_BYTES)
    throw earningsError('source.too_large', { bytes: length, limit: MAX_BYTES });
}

function withWords(contained: Contained): Contained {
  if (!/[\p{L}\p{N}]/u.test(contained.text)) throw earningsError('source.empty', {});
  return contained;
}
