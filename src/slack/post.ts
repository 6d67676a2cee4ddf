import { EarningsError, earningsError, isPassing } from '../core/faults.ts';
import type { Log, Meter } from '../core/ports/host.ts';
import type { Urgency } from '../core/ports/requests.ts';
import type { Poster } from '../core/ports/slack.ts';
import { callOfRoot, findOwn } from './find-own.ts';
import { openPace, type Pace } from './pace.ts';
import { pacedCalls } from './paced-call.ts';
import { respond } from './respond.ts';
import { type Given, openWebCall } from './web-call.ts';
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
  const web = openWebCall(options.botToken, options.apiUrl);
  const client = openWebClient(options.botToken, options.apiUrl, log);
  const { inTurn: call } = pacedCalls({ pace, log, meter, urgency });
  const inTurn = (method: string, channel: string, given: Given) =>
    call(method, channel, () => web(method, given));

  return {
    post: async ({ channel, threadTs }, message) => {
      const { ts } = await inTurn('chat.postMessage', channel, {
        json: { channel, ...wire(message), ...wireMetadata(message), ...inThread(threadTs) },
      });
      if (!ts) throw earningsError('slack.unreachable', {});
      return { ts };
    },

    turnIn: ({ channel }) => pace.turnIn(channel, urgency),

    // Without metadata Slack keeps that of the first post, whose key finds the message for ever.
    update: async ({ channel, ts }, message) => {
      await inTurn('chat.update', channel, { json: { channel, ts, ...wire(message) } });
    },

    remove: async ({ channel, ts }) => {
      await inTurn('chat.delete', channel, { json: { channel, ts } });
    },

    permalink: async ({ channel, ts }) =>
      orNull(async () => {
        const form = { channel, message_ts: ts };
        const { permalink } = await inTurn('chat.getPermalink', channel, { form });
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
      const { text, blocks } = wire(message);
      await inTurn('chat.postEphemeral', channel, {
        json: { channel, user, text, blocks, ...inThread(threadTs) },
      });
    },

    publishHome: async (user, view) => {
      await inTurn('views.publish', user, { json: { user_id: user, view } });
    },

    callOfRoot: async (place) =>
      orNull(() => call('conversations.replies', place.channel, () => callOfRoot(client, place))),

    respond,
  };
}

function inThread(threadTs: string | undefined) {
  return threadTs ? { thread_ts: threadTs } : {};
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
