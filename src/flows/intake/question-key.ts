import type { Upload } from '../../core/ports/channels.ts';

/** Names in the outbox what its uploader is asked of a transcript. */
export function questionKey({ key, asks }: Pick<Upload, 'key' | 'asks'>): string {
  return `${key}:${asks}`;
}
