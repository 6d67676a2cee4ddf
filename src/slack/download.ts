import { EarningsError, earningsError } from '../core/faults.ts';
import type { SharedFile } from '../core/ports/slack.ts';
import { readRetryAfter, USUAL_WAIT_MS } from '../core/retry-after.ts';

export interface DownloadOptions {
  readonly botToken: string;
  readonly apiUrl: string | null;
  /** How long the whole file may take. */
  readonly withinMs?: number;
}

const SLACK_FILES = 'https://files.slack.com';
const WITHIN_MS = 30_000;

/**
 * The bytes of a file that was uploaded to Slack. The bot token goes to Slack's own file server (or the
 * server of SLACK_API_URL) and nowhere else: an address elsewhere, and a redirect, are faults.
 */
export async function download(
  { url, mediaType, size }: SharedFile,
  limit: number,
  { botToken, apiUrl, withinMs = WITHIN_MS }: DownloadOptions,
): Promise<Uint8Array> {
  if (size > limit) throw earningsError('source.too_large', { bytes: size, limit });
  if (url === null || !isSlacks(url, apiUrl))
    throw earningsError('slack.file_unavailable', { error: 'its address is not of Slack' });
  const stopped = new AbortController();
  const late = setTimeout(() => stopped.abort(), withinMs);
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${botToken}` },
      redirect: 'manual',
      signal: stopped.signal,
    });
    checkAnswer(response);
    const isPage = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
    if (isPage && !/^text\/html\b/i.test(mediaType)) throw signInPage();
    const bytes = await readBody(response, limit);
    if (isPage && bytes.length !== size) throw signInPage();
    if (bytes.length < size) throw earningsError('slack.unreachable', {}); // cut short: ask again
    return bytes;
  } catch (error) {
    if (error instanceof EarningsError) throw error;
    throw earningsError('slack.unreachable', {}, { cause: error });
  } finally {
    clearTimeout(late);
    stopped.abort(); // whatever was not read is not waited for
  }
}

/** Whether an address is Slack's own file server, or the server of SLACK_API_URL. */
export function isSlacks(url: string, apiUrl: string | null): boolean {
  const own = apiUrl === null ? null : URL.parse(apiUrl)?.origin;
  const origin = URL.parse(url)?.origin;
  return origin === SLACK_FILES || (origin !== undefined && origin === own);
}

function checkAnswer({ status, headers }: Response): void {
  const asked = readRetryAfter(headers.get('retry-after'), Date.now());
  if (status === 429)
    throw earningsError('slack.rate_limited', { retryAfterMs: asked ?? USUAL_WAIT_MS });
  if (status >= 500)
    throw earningsError('slack.unreachable', asked === null ? {} : { retryAfterMs: asked });
  if (status !== 200)
    throw earningsError('slack.file_unavailable', {
      error: status >= 300 && status < 400 ? 'it redirects' : `status ${status}`,
    });
}

/** Without the scope Slack shows its sign-in page in place of the file, with status 200. */
function signInPage(): EarningsError {
  return earningsError('slack.missing_scope', { needed: 'files:read' });
}

async function readBody({ body }: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) throw earningsError('source.too_large', { bytes: size, limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
