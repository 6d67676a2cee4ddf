import type { webApi } from '@slack/bolt';
import { earningsError } from '../core/faults.ts';
import type { Place } from '../core/ports/slack.ts';
import type { ThreadPlace } from '../core/ports/threads.ts';

const PAGE = 200; // Slack: no more than 200 at a time are recommended
const MOST_PAGES = 100;
const SKEW_SECONDS = 60; // our clock against Slack's

interface Posted {
  readonly ts?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly metadata?: { readonly event_payload?: object | undefined } | undefined;
}

/** The call that the metadata of a thread's root names, when the root is ours; or null. One message is read. */
export async function callOfRoot(
  client: webApi.WebClient,
  { channel, ts }: ThreadPlace,
): Promise<string | null> {
  const { bot_id: botId } = await client.auth.test();
  const { messages = [] } = await client.conversations.replies({
    channel,
    ts,
    limit: 1,
    include_all_metadata: true,
  });
  const [root]: readonly Posted[] = messages;
  if (!botId || root?.ts !== ts || root.bot_id !== botId) return null;
  const call = payloadOf(root, 'call');
  return typeof call === 'string' ? call : null;
}

/** The newest message of ours in a thread that carries no key, or null. */
export async function findKeyless(
  client: webApi.WebClient,
  { channel, ts }: ThreadPlace,
  after: string,
): Promise<string | null> {
  const { bot_id: botId } = await client.auth.test();
  const { messages = [] } = await client.conversations.replies({
    channel,
    ts,
    oldest: after,
    limit: PAGE,
    include_all_metadata: true,
  });
  const posted: readonly Posted[] = messages;
  const own = posted.findLast(
    (message) =>
      Number(message.ts) > Number(after) &&
      message.bot_id === botId &&
      payloadOf(message, 'key') === undefined,
  );
  return own?.ts ?? null;
}

/**
 * The ts of our own message whose metadata carries this key, or null when there is none since then: only
 * the last page tells that. Metadata of others does not count: any app may write any key.
 */
export async function findOwn(
  client: webApi.WebClient,
  place: Place,
  key: string,
  since: number,
): Promise<string | null> {
  const { bot_id: botId } = await client.auth.test();
  const oldest = String(Math.floor(since / 1000) - SKEW_SECONDS);
  let cursor: string | undefined;

  for (let page = 0; page < MOST_PAGES; page++) {
    const wanted = {
      channel: place.channel,
      oldest,
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor && { cursor }),
    };
    const answer = place.threadTs
      ? await client.conversations.replies({ ...wanted, ts: place.threadTs })
      : await client.conversations.history(wanted);
    const messages: readonly Posted[] = answer.messages ?? [];
    const own = messages.find(
      (message) => message.bot_id === botId && payloadOf(message, 'key') === key,
    );
    if (own?.ts) return own.ts;

    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) return null;
  }
  const method = place.threadTs ? 'conversations.replies' : 'conversations.history';
  throw earningsError('slack.failed', { method, error: 'too many messages to look through' });
}

function payloadOf({ metadata }: Posted, name: 'key' | 'call'): unknown {
  const payload: Readonly<Record<string, unknown>> = { ...metadata?.event_payload };
  return payload[name];
}
