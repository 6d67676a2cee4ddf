const LARGEST = 8 * 1024 * 1024; // bytes; nobody means a brief beyond it

/** What the body of an answer was cut off with: it went on and on. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * `fetch`, but a body is never held beyond a limit, however much a server sends: it fails there. No redirect is
 * followed: what is sent holds what the operator means for this one server.
 */
export const cappedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'manual' });
  if (Number(response.headers.get('content-length')) > LARGEST) {
    await response.body?.cancel();
    throw new TooLargeError('the body is too large');
  }
  if (!response.body) return response;
  let size = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, to) => {
      size += chunk.byteLength;
      if (size > LARGEST) to.error(new TooLargeError('the body is too large'));
      else to.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counted), { status, statusText, headers });
};
