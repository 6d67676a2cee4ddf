import { earningsError } from '../core/faults.ts';
import type { Message } from '../core/ports/slack.ts';
import { readRetryAfter, USUAL_WAIT_MS } from '../core/retry-after.ts';
import { SLACK_TIMEOUT_MS } from './web-client.ts';
import { wire } from './wire.ts';

const MOST_WORDS = 16 * 1024;

/**
 * Answers by a response_url; false when Slack no longer takes it (used up, expired) or refuses its
 * form. Throws when Slack asks to wait or when the outcome is unknown.
 */
export async function respond(
  responseUrl: string,
  message: Message,
  visibleTo: 'channel' | 'user',
): Promise<boolean> {
  if (!/^https?:$/.test(URL.parse(responseUrl)?.protocol ?? '')) return false;
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      response_type: visibleTo === 'channel' ? 'in_channel' : 'ephemeral',
      replace_original: false,
      ...wire(message),
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(SLACK_TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw earningsError('slack.unreachable', {}, { cause });
  });
  const text = await firstWordsOf(response);

  const asked = readRetryAfter(response.headers.get('retry-after'), Date.now());
  if (response.status === 429)
    throw earningsError('slack.rate_limited', { retryAfterMs: asked ?? USUAL_WAIT_MS });
  if (response.status >= 500)
    throw earningsError('slack.unreachable', asked === null ? {} : { retryAfterMs: asked });
  if (!response.ok) return false;
  const isTaken = isTakenBy(text);
  // A proxy's page says nothing of what came of it.
  if (isTaken === null) throw earningsError('slack.unreachable', {});
  return isTaken;
}

/** Whether Slack says that it took an answer; null where these are not its words. */
function isTakenBy(text: string): boolean | null {
  if (/^\s*(?:ok\s*)?$/i.test(text)) return true;
  const said: unknown = parsed(text);
  const ok = typeof said === 'object' && said !== null && 'ok' in said ? said.ok : null;
  return typeof ok === 'boolean' ? ok : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no words of Slack's
  }
}

/** As much of an answer as Slack ever says, however much is sent; '' where it is cut off. */
async function firstWordsOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_WORDS) break;
    }
  } catch {
    return '';
  }
  return Buffer.concat(chunks).toString('utf8', 0, MOST_WORDS);
}
