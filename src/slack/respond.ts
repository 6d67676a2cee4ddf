import { earningsError } from '../core/faults.ts';
import type { Message } from '../core/ports/slack.ts';
import { SLACK_TIMEOUT_MS } from './web-client.ts';
import { wire } from './wire.ts';

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
  const text = await response.text().catch(() => '');

  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : 30_000;
    throw earningsError('slack.rate_limited', { retryAfterMs });
  }
  if (response.status >= 500) throw earningsError('slack.unreachable', {});
  return response.ok && !text.includes('"ok":false');
}
