import { earningsError } from '../../core/faults.ts';
import type { Contained, Container } from './container.ts';
import { foreign } from './foreign.ts';
import { text } from './text.ts';

/** Containers in the order they are asked; the first that does not say null opens the file. */
export const CONTAINERS: readonly Container[] = [
  foreign,
  // Last, since any bytes may be text.
  text,
];

/** What these containers open, as `content-type` names it; others are refused by that name alone. */
export const MEDIA_TYPES: readonly string[] = ['text/plain', 'text/markdown'];

// A long call is 0.16 MB of text (longest of 1,700 measured); far above that nobody meant one call.
export const MAX_BYTES = 20 * 1024 * 1024;

/** The text of a file. Throws `source.empty`, `source.too_large`, `source.binary`, `source.unknown_format`. */
export function openContainer(bytes: Uint8Array): Contained {
  if (bytes.length > MAX_BYTES)
    throw earningsError('source.too_large', { bytes: bytes.length, limit: MAX_BYTES });

  for (const open of CONTAINERS) {
    const contained = open(bytes);
    if (contained && /[\p{L}\p{N}]/u.test(contained.text)) return contained;
  }
  throw earningsError('source.empty', {});
}
