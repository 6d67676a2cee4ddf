import type { Delivered, Delivery, RawOptions } from './delivery.ts';
import { type Drop, newDrop } from './files.ts';
import { followAck } from './follow-ack.ts';
import { formProblems } from './methods/form.ts';
import { BOT } from './methods/method.ts';
import {
  clickPayload,
  commandFields,
  type EventOf,
  type From,
  shortcutPayload,
  submissionPayload,
  viewClickPayload,
} from './payloads.ts';
import type { ResponseUrls } from './response-urls.ts';
import { keepSaid, messageOf, type Spot, trigger } from './said.ts';
import type { Sockets } from './sockets.ts';
import type { OpenView, SlackState } from './state.ts';

export interface Sender {
  /** Somebody types `/earnings <text>`. */
  command(text: string, from?: From & { readonly trigger?: string }): Promise<Delivered>;
  /** Somebody clicks a button of a message. */
  click(
    actionId: string,
    value: string,
    from?: From & { readonly message?: string; readonly threadTs?: string },
  ): Promise<Delivered>;
  /** Somebody clicks a button of a modal that is open, or of their Home tab. */
  press(view: OpenView, actionId: string, value: string): Promise<Delivered>;
  /** Somebody uses a message shortcut on a message. */
  shortcut(callbackId: string, message: string, from?: From): Promise<Delivered>;
  /** Somebody opens the Home tab of the app. */
  openHome(from: Placed): Promise<Delivered>;
  /** Somebody puts a file into a modal; gives its id. Nobody else sees it. */
  upload(user: string, drop: Pick<Drop, 'name' | 'content' | 'mimetype'>): string;
  /** Somebody sends a modal; one that the app finds nothing wrong with is closed, or shows what the app says next. */
  submitView(
    id: string,
    values: ViewValues,
    from?: Pick<From, 'team' | 'userTeam'>,
  ): Promise<Delivered>;
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
  /** Any event; `retry` counts redeliveries. */
  event(event: Readonly<Record<string, unknown>>, retry?: number, of?: EventOf): Promise<Delivered>;
  /** Any body, signed as told: for replays, stale and forged requests. HTTP only. */
  raw(body: string, options?: RawOptions): Promise<Delivered>;
  setAppUrl(url: string): void;
  /** Resolves when an app has connected by Socket Mode. */
  connected(): Promise<void>;
}

/** Somebody in a channel. */
type Placed = From & { readonly channel: string; readonly user: string };

/** A file that was shared. */
export interface Dropped {
  readonly fileId: string;
  /** Of the message that shared it. */
  readonly ts: string;
}

/** What stands in the boxes of a modal: by block, then by box. */
export type ViewValues = Readonly<
  Record<string, Readonly<Record<string, string | readonly string[]>>>
>;

/** What the people of the workspace do. */
export function openSender(options: {
  readonly delivery: Delivery;
  readonly sockets: Sockets;
  readonly state: SlackState;
  readonly responseUrls: ResponseUrls;
  readonly root: string;
  /** Called after each thing that people did. */
  readonly changed: () => void;
}): Sender {
  const { delivery, sockets, state, responseUrls, changed } = options;

  const event: Sender['event'] = (given, retry = 0, of = {}) => {
    keepSaid(state, given);
    changed();
    const isShared = state.channels.get(String(given.channel ?? given.channel_id))?.isShared;
    return delivery.event(given, retry, { isShared: isShared === true, ...of });
  };

  return {
    raw: delivery.raw,
    event,
    connected: () => sockets.connected(),
    setAppUrl: delivery.setAppUrl,
    command: async (text, from = {}) => {
      const url = responseUrls.issue({ from });
      const fields = commandFields(text, from, url);
      trigger(state, fields.trigger_id, from.user);
      const delivered = await delivery.command(fields);
      show(state, responseUrls, url, delivered);
      changed();
      return delivered;
    },
    click: (actionId, value, from = {}) => {
      const own = state.messages.find(({ ts }) => ts === from.message);
      const placed = { threadTs: own?.threadTs ?? null, ...from };
      const url = responseUrls.issue({ from: placed });
      const payload = clickPayload(actionId, value, placed, url);
      trigger(state, payload.trigger_id, from.user);
      return delivery.interaction(payload);
    },
    press: (view, actionId, value) => {
      const payload = viewClickPayload(view, actionId, value);
      trigger(state, payload.trigger_id, view.user);
      return delivery.interaction(payload);
    },
    shortcut: (callbackId, ts, { channel = 'C0EARN01', user = 'U0ANA' } = {}) => {
      const found = [...state.messages, ...state.said].find(
        (each) => each.channel === channel && each.ts === ts,
      );
      if (!found) throw new Error(`no message ${ts} in ${channel}`);
      const { text, threadTs } = found;
      const by =
        'user' in found ? { user: found.user } : { bot_id: BOT.botId, blocks: found.blocks };
      const message = { ts, text, ...by, ...(threadTs && { thread_ts: threadTs }) };
      const url = responseUrls.issue({ from: { channel, user, threadTs } });
      const payload = shortcutPayload(callbackId, { channel, user }, message, url);
      trigger(state, payload.trigger_id, user);
      return delivery.interaction(payload);
    },
    openHome: ({ channel, user }) =>
      event({ type: 'app_home_opened', tab: 'home', channel, user, event_ts: state.nextTs() }),
    upload: (user, drop) => {
      const { file } = newDrop(options.root, state, { ...drop, user });
      state.files.set(file.id, { ...file, object: { ...file.object, shares: {} } });
      return file.id;
    },
    submitView: async (id, values, from = {}) => {
      const open = state.views.get(id);
      if (!open) throw new Error(`no modal ${id} is open`);
      const payload = submissionPayload(open, values, from);
      trigger(state, payload.trigger_id, open.user);
      const delivered = await delivery.interaction(payload);
      if (delivered.status === 200) followAck(state, open, { ...delivered.body });
      changed();
      return delivered;
    },
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

/** What an ack says is shown like a response; a form that Slack would refuse is an error to see. */
function show(
  state: SlackState,
  responseUrls: ResponseUrls,
  url: string,
  { status, body }: Delivered,
): void {
  if (status !== 200 || body === null) return;
  const text = typeof body.text === 'string' ? body.text : '';
  const blocks: readonly unknown[] = Array.isArray(body.blocks) ? body.blocks : [];
  const problems = formProblems(text, blocks);
  if (problems.length > 0) throw new Error(`Slack refuses this ack: ${problems.join('; ')}`);
  const visibleTo = body.response_type === 'in_channel' ? 'channel' : 'user';
  const place = responseUrls.placeOf(url);
  state.acked.push({ ...place, url, visibleTo, text, blocks, ts: state.nextTs() });
}
