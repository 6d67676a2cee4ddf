import { EarningsError, isPassing } from '../core/faults.ts';
import type { Log, Meter } from '../core/ports/host.ts';
import type { Message, Step, Streams } from '../core/ports/slack.ts';
import { findKeyless } from './find-own.ts';
import { isNeverHere } from './never-here.ts';
import { openPace, type Pace } from './pace.ts';
import { pacedCalls } from './paced-call.ts';
import { openWebClient } from './web-client.ts';
import { wire, wireMetadata } from './wire.ts';

// What Slack says of a stream that it has ended (after about five minutes), or that never was one.
const OVER: ReadonlySet<string> = new Set([
  'message_not_in_streaming_state',
  'streaming_state_conflict',
  'message_not_owned_by_app',
  'unknown_method',
]);
const STOPPED = 'stopped_by_user';

/** Messages that grow, where Slack has them; they are a nicety, so most refusals only mean "none". */
export function createStreams(options: {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly log: Log;
  readonly pace?: Pace;
  readonly meter?: Pick<Meter, 'slackCalled'>;
}): Streams {
  const { log, meter, pace = openPace() } = options;
  const client = openWebClient(options.botToken, options.apiUrl, log);
  const { inTurn, ifFree } = pacedCalls({ pace, log, meter, urgency: 'person' });
  let isNever = false;

  return {
    open: async ({ team, channel, ts }, user, steps) => {
      if (isNever) return null;
      try {
        // An answer does not wait for its steps: beyond Slack's limit it has none.
        const opened = await ifFree('chat.startStream', channel, () =>
          client.chat.startStream({
            channel,
            thread_ts: ts,
            recipient_team_id: team,
            recipient_user_id: user,
            chunks: chunksOf(steps),
          }),
        );
        return opened?.ts ?? null;
      } catch (error) {
        if (!(error instanceof EarningsError) || error.fault.code === 'slack.unreachable')
          throw error;
        isNever = isNeverHere(error);
        return null;
      }
    },

    close: async ({ channel, ts }, message, { steps, unlessStopped }) => {
      try {
        await inTurn('chat.stopStream', channel, () =>
          client.chat.stopStream({ channel, ts, ...ending(message, steps) }),
        );
        return true;
      } catch (error) {
        const why = error instanceof EarningsError ? errorOf(error) : null;
        if (why === STOPPED && unlessStopped) return false;
        if (why === null || !(why === STOPPED || OVER.has(why))) throw error;
      }
      await inTurn('chat.update', channel, () =>
        client.chat.update({ channel, ts, ...replacing(message) }),
      );
      return true;
    },

    find: async (place, after) => {
      try {
        return await inTurn('conversations.replies', place.channel, () =>
          findKeyless(client, place, after),
        );
      } catch (error) {
        if (error instanceof EarningsError && !isPassing(error.fault.code)) return null;
        throw error;
      }
    },
  };
}

function chunksOf(steps: readonly Step[]) {
  return steps.map(({ id, title, status }) => ({
    type: 'task_update' as const,
    id,
    title,
    status,
  }));
}

/** What ends a stream: its last steps, then the message below them. */
function ending(message: Message, steps: readonly Step[]) {
  const { text, blocks } = wire(message);
  return {
    ...(steps.length > 0 && { chunks: chunksOf(steps) }),
    ...(blocks.length === 0 && { markdown_text: text }),
    ...wireMetadata(message),
    // Plain data within Slack's rules; Bolt's union of block types lags behind it.
    blocks: blocks as never,
  };
}

/** What replaces it, with the metadata that finds it again: a stream has none before its end. */
function replacing(message: Message) {
  const { text, blocks } = wire(message);
  return { text, blocks: blocks as never, ...wireMetadata(message) };
}

function errorOf({ fault }: EarningsError): string | null {
  return fault.code === 'slack.failed' ? fault.data.error : null;
}
