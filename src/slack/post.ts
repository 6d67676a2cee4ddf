import { EarningsError, earningsError, isPassing } from '../core/faults.ts';
import type { Log, Poster, Urgency } from '../core/ports.ts';
import { findOwn } from './find-own.ts';
import { openPace, type Pace } from './pace.ts';
import { respond } from './respond.ts';
import { slackFault } from './slack-fault.ts';
import { openWebClient } from './web-client.ts';
import { wire, wireMetadata } from './wire.ts';

/** Posts through the Web API of one workspace; all of its posters share one pace. */
export function createPoster(options: {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly log: Log;
  /** Whose work it posts: bulk gives way to persons. */
  readonly urgency?: Urgency;
  readonly pace?: Pace;
}): Poster {
  const { log, urgency = 'person', pace = openPace() } = options;
  const client = openWebClient(options.botToken, options.apiUrl, log);

  /** One Web API call whose faults are ours; before its turn none is made. */
  async function call<T>(method: string, channel: string, send: () => Promise<T>): Promise<T> {
    const paced = { method, channel, urgency };
    const waitMs = pace.take(paced);
    if (waitMs > 0) throw earningsError('slack.rate_limited', { retryAfterMs: waitMs, own: true });
    try {
      const answer = await send();
      pace.accepted(paced);
      return answer;
    } catch (error) {
      const fault = slackFault(error, method, channel);
      log.warn('slack call failed', { method, code: fault.fault.code, ...detailOf(fault) });
      if (fault.fault.code === 'slack.rate_limited')
        pace.refused(paced, fault.fault.data.retryAfterMs);
      throw fault;
    }
  }

  return {
    post: async ({ channel, threadTs }, message) => {
      const posted = await call('chat.postMessage', channel, () =>
        client.chat.postMessage(
          asArguments({
            channel,
            ...wire(message),
            ...wireMetadata(message),
            ...(threadTs && { thread_ts: threadTs }),
          }),
        ),
      );
      if (!posted.ts) throw earningsError('slack.unreachable', {});
      return { ts: posted.ts };
    },

    // Without metadata Slack keeps that of the first post, whose key finds the message for ever.
    update: async ({ channel, ts }, message) => {
      await call('chat.update', channel, () =>
        client.chat.update({ channel, ts, ...asArguments(wire(message)) }),
      );
    },

    permalink: async ({ channel, ts }) =>
      orNull(async () => {
        const { permalink } = await call('chat.getPermalink', channel, () =>
          client.chat.getPermalink({ channel, message_ts: ts }),
        );
        return permalink ?? null;
      }),

    findOwn: async (place, key, since) =>
      orNull(() =>
        call('conversations.history', place.channel, () => findOwn(client, place, key, since)),
      ),

    respond,
  };
}

// Our blocks are plain data that has passed `render/limits.ts`; Slack's union of block types lags behind it.
function asArguments<T extends { readonly blocks: readonly unknown[] }>(message: T) {
  return { ...message, blocks: message.blocks as never };
}

/** Null for a lasting refusal (a scope that is not granted, a method that is not there). */
async function orNull(look: () => Promise<string | null>): Promise<string | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof EarningsError && !isPassing(error.fault.code)) return null;
    throw error;
  }
}

function detailOf({ fault }: EarningsError): Readonly<Record<string, unknown>> {
  switch (fault.code) {
    case 'slack.invalid_blocks':
      return { pointers: fault.data.pointers };
    case 'slack.failed':
    case 'slack.not_authorized':
      return { error: fault.data.error };
    default:
      return {};
  }
}
