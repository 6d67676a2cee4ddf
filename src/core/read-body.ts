import type { IncomingMessage } from 'node:http';

/** What came of reading a body: its bytes, or why there are none. */
export type Body =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'too large'; readonly bytes: number }
  | { readonly kind: 'too slow' }
  | { readonly kind: 'gone' };

/**
 * Reads a body up to a limit and a deadline. A body that says its size is refused by that, one that
 * does not (chunked) as soon as it passes the limit: no more than the limit is ever held.
 */
export function readBody(
  request: IncomingMessage,
  { limit, withinMs }: { readonly limit: number; readonly withinMs: number },
): Promise<Body> {
  const said = Number(request.headers['content-length'] ?? 0);
  if (said > limit) return Promise.resolve({ kind: 'too large', bytes: said });

  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const end = (body: Body) => {
      clearTimeout(deadline);
      request.off('data', take).pause();
      resolve(body);
    };
    const take = (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > limit) return end({ kind: 'too large', bytes: size });
      chunks.push(chunk);
    };
    const deadline = setTimeout(() => end({ kind: 'too slow' }), withinMs);
    request.on('data', take);
    request.once('end', () => end({ kind: 'read', bytes: Buffer.concat(chunks) }));
    request.once('error', () => end({ kind: 'gone' }));
    request.once('close', () => end({ kind: 'gone' }));
  });
}
