import type { Delivered } from './delivery.ts';
import { type Drop, newDrop } from './files.ts';
import { BOT } from './methods/method.ts';
import type { EventOf, From } from './payloads.ts';
import { keepSaid, messageOf, type Spot } from './said.ts';
import type { SlackState } from './state.ts';

/** What people do of which Slack tells the app by events. */
export interface Happenings {
  /** Somebody opens the Home tab of the app. */
  openHome(from: Placed): Promise<Delivered>;
  /** Somebody writes to the app. */
  directMessage(text: string, extra?: Readonly<Record<string, unknown>>): Promise<Delivered>;
  /** Somebody shares a file; resolves when its events were delivered. */
  dropFile(drop: Drop): Promise<Dropped>;
  /** Somebody mentions the app; Slack tells it twice, as a mention and as a message of the channel. */
  mention(text: string, from?: From & Spot): Promise<readonly [Delivered, Delivered]>;
  /**
   * Somebody writes a message, as Slack keeps it. What it tells of: direct messages, and in the channels
   * the app is in every message, one that mentions the app twice.
   */
  say(text: string, from: Placed & Spot): Promise<readonly Delivered[]>;
  /** Somebody opens the conversation with the app. */
  openMessages(from: Placed): Promise<Delivered>;
  /** Somebody presses the stop button of a thread: Slack ends the streams in it and tells the app. */
  stopSession(threadTs: string, from: Placed): Promise<Delivered>;
  /** Somebody writes in a thread. */
  reply(
    threadTs: string,
    text: string,
    from?: From & { readonly extra?: Readonly<Record<string, unknown>> },
  ): Promise<Delivered>;
}

/** Tells the app of one event; `retry` counts redeliveries. */
export type Tell = (
  event: Readonly<Record<string, unknown>>,
  retry?: number,
  of?: EventOf,
) => Promise<Delivered>;

/** Somebody in a channel. */
export type Placed = From & { readonly channel: string; readonly user: string };

/** A file that was shared. */
export interface Dropped {
  readonly fileId: string;
  /** Of the message that shared it. */
  readonly ts: string;
}

/** Tells of what people do; `root`: of addresses of files. `changed` is called where nothing is told. */
export function happeningsIn(options: {
  readonly state: SlackState;
  readonly root: string;
  readonly event: Tell;
  readonly changed: () => void;
}): Happenings {
  const { state, event, changed } = options;
  return {
    openHome: ({ channel, user }) =>
      event({ type: 'app_home_opened', tab: 'home', channel, user, event_ts: state.nextTs() }),
    directMessage: (text, extra = {}) =>
      event({
        type: 'message',
        channel_type: 'im',
        channel: 'D0ANA',
        user: 'U0ANA',
        ts: state.nextTs(),
        text,
        ...extra,
      }),
    dropFile: async (drop) => {
      const { file, ts, events } = newDrop(options.root, state, drop);
      state.files.set(file.id, file);
      keepSaid(state, events.message);
      for (const name of drop.events ?? ['file_shared', 'message'])
        await event(events[name], 0, ofTeam(drop));
      return { fileId: file.id, ts };
    },
    mention: (text, from = {}) => {
      const said = { ...messageOf(state, `<@${BOT.userId}> ${text}`, from) };
      return Promise.all([
        event({ ...said, type: 'app_mention' }, 0, ofTeam(from)),
        event({ ...said, type: 'message', channel_type: 'channel' }, 0, ofTeam(from)),
      ]);
    },
    say: (text, from) => {
      const message = { ...messageOf(state, text, from), type: 'message' };
      const channel = state.channels.get(from.channel);
      if (channel?.user !== undefined)
        return Promise.all([event({ ...message, channel_type: 'im' }, 0, ofTeam(from))]);
      if (!channel?.isMember) {
        keepSaid(state, message);
        changed();
        return Promise.resolve([]);
      }
      const isMention = text.includes(`<@${BOT.userId}>`);
      return Promise.all([
        ...(isMention ? [event({ ...message, type: 'app_mention' }, 0, ofTeam(from))] : []),
        event({ ...message, channel_type: 'channel' }, 0, ofTeam(from)),
      ]);
    },
    openMessages: ({ channel, user, ...from }) =>
      event(
        { type: 'app_home_opened', tab: 'messages', channel, user, event_ts: state.nextTs() },
        0,
        ofTeam(from),
      ),
    stopSession: (threadTs, { channel, user }) => {
      const open = state.messages.filter(
        (each) =>
          each.channel === channel && each.threadTs === threadTs && each.stream?.state === 'open',
      );
      for (const { stream } of open) if (stream) stream.state = 'stopped';
      return event({
        type: 'agent_session_stopped',
        channel,
        thread_ts: threadTs,
        user,
        streaming_message_ts: open.map(({ ts }) => ts),
        event_ts: state.nextTs(),
      });
    },
    reply: (threadTs, text, { extra, ...from } = {}) =>
      event(
        {
          ...messageOf(state, text, { ...from, threadTs }),
          type: 'message',
          channel_type: from.channel?.startsWith('D') ? 'im' : 'channel',
          ...extra,
        },
        0,
        ofTeam(from),
      ),
  };
}

function ofTeam({ team, enterprise }: From): EventOf {
  return { ...(team && { team }), ...(enterprise && { enterprise }) };
}
