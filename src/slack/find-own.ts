import type { webApi } from '@slack/bolt';
import type { Place } from '../core/ports.ts';

const PAGE = 100;
const PAGES = 5;
const SKEW_SECONDS = 60; // our clock against Slack's

interface Posted {
  readonly ts?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly metadata?: { readonly event_payload?: object | undefined } | undefined;
}

/**
 * The ts of our own message whose metadata carries this key, or null when there is none. Metadata of
 * others does not count: any app may write any key.
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

  for (let page = 0; page < PAGES; page++) {
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
    const own = messages.find((message) => message.bot_id === botId && keyOf(message) === key);
    if (own?.ts) return own.ts;

    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) return null;
  }
  return null;
}

function keyOf({ metadata }: Posted): unknown {
  const payload = metadata?.event_payload;
  return payload && 'key' in payload ? payload.key : undefined;
}
