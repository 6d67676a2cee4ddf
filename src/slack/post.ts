import { EarningsError, earningsError, isPassing } from '../core/faults.ts';
import type { Log, Meter } from '../core/ports/host.ts';
import type { Urgency } from '../core/ports/requests.ts';
import type { Poster } from '../core/ports/slack.ts';
import { callOfRoot, findOwn } from './find-own.ts';
import { openPace, type Pace } from './pace.ts';
import { pacedCalls } from './paced-call.ts';
import { respond } from './respond.ts';
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
  readonly meter?: Pick<Meter, 'slackCalled'>;
}): Poster {
  const { log, meter, urgency = 'person', pace = openPace() } = options;
  const client = openWebClient(options.botToken, options.apiUrl, log);
  const { inTurn: call } = pacedCalls({ pace, log, meter, urgency });

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

    turnIn: ({ channel }) => pace.turnIn(channel, urgency),

    // Without metadata Slack keeps that of the first post, whose key finds the message for ever.
    update: async ({ channel, ts }, message) => {
      await call('chat.update', channel, () =>
        client.chat.update({ channel, ts, ...asArguments(wire(message)) }),
      );
    },

    remove: async ({ channel, ts }) => {
      await call('chat.delete', channel, () => client.chat.delete({ channel, ts }));
    },

    permalink: async ({ channel, ts }) =>
      orNull(async () => {
        const { permalink } = await call('chat.getPermalink', channel, () =>
          client.chat.getPermalink({ channel, message_ts: ts }),
        );
        return permalink ?? null;
      }),

    // Where Slack does not let us look this is a fault: not posting is told to whoever asked, a second
    // post to everybody.
    findOwn: async (place, key, since) => {
      const method = place.threadTs ? 'conversations.replies' : 'conversations.history';
      try {
        return await call(method, place.channel, () => findOwn(client, place, key, since));
      } catch (error) {
        if (isThreadGone(error)) return null;
        throw error;
      }
    },

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

    publishHome: async (user, view) => {
      // Plain data within Slack's rules; Bolt's union of blocks lags behind Slack's.
      const home = view as never;
      await call('views.publish', user, () => client.views.publish({ user_id: user, view: home }));
    },

    callOfRoot: async (place) =>
      orNull(() => call('conversations.replies', place.channel, () => callOfRoot(client, place))),

    respond,
  };
}

// Blocks go as JSON in a form. Given as that text, the client does not copy them block by block for a log
// line that nobody reads. Its types want objects; they are plain data that has passed `render/block-kit/limits.ts`.
function asArguments<T extends { readonly blocks: readonly unknown[] }>(message: T) {
  return { ...message, blocks: JSON.stringify(message.blocks) as never };
}

/** Whether the thread that was looked in is deleted: nothing of ours stands there. */
function isThreadGone(error: unknown): boolean {
  if (!(error instanceof EarningsError)) return false;
  const { code, data } = error.fault;
  return code === 'slack.failed' && data.error === 'thread_not_found';
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
