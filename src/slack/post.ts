import { EarningsError, earningsError, isPassing } from '../core/faults.ts';
import type { Log, Poster } from '../core/ports.ts';
import { callOfRoot, findOwn } from './find-own.ts';
import { respond } from './respond.ts';
import { slackFault } from './slack-fault.ts';
import { openWebClient } from './web-client.ts';
import { wire, wireMetadata } from './wire.ts';

/** Posts through the Web API of one workspace. */
export function createPoster(options: {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly log: Log;
}): Poster {
  const { log } = options;
  const client = openWebClient(options.botToken, options.apiUrl, log);
  const pauses = openPauses();

  /** One Web API call whose faults are ours; while Slack asks to wait for this place, none is made. */
  async function call<T>(method: string, channel: string, send: () => Promise<T>): Promise<T> {
    pauses.check(method, channel);
    try {
      return await send();
    } catch (error) {
      const fault = slackFault(error, method, channel);
      log.warn('slack call failed', { method, code: fault.fault.code, ...detailOf(fault) });
      if (fault.fault.code === 'slack.rate_limited')
        pauses.add(method, channel, fault.fault.data.retryAfterMs);
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

    postEphemeral: async ({ channel, threadTs }, user, message) => {
      await call('chat.postEphemeral', channel, () =>
        client.chat.postEphemeral(
          asArguments({
            channel,
            user,
            text: wire(message).text,
            blocks: wire(message).blocks,
            ...(threadTs && { thread_ts: threadTs }),
          }),
        ),
      );
    },

    callOfRoot: async (place) =>
      orNull(() => call('conversations.replies', place.channel, () => callOfRoot(client, place))),

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

/** Slack limits posts per channel and other methods per workspace; each waits by itself. */
function openPauses() {
  const until = new Map<string, number>();
  const nameOf = (method: string, channel: string) =>
    method === 'chat.postMessage' ? `${method} ${channel}` : method;

  return {
    check: (method: string, channel: string) => {
      const left = (until.get(nameOf(method, channel)) ?? 0) - performance.now();
      if (left > 0) throw earningsError('slack.rate_limited', { retryAfterMs: Math.ceil(left) });
      until.delete(nameOf(method, channel));
    },
    add: (method: string, channel: string, ms: number) =>
      until.set(nameOf(method, channel), performance.now() + ms),
  };
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
