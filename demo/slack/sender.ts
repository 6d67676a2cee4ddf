import { createHmac } from 'node:crypto';
import { type Drop, newDrop } from './files.ts';
import { formProblems } from './methods/form.ts';
import { BOT } from './methods/method.ts';
import { clickPayload, commandFields, eventPayload, type From } from './payloads.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Sockets } from './sockets.ts';
import type { SlackState } from './state.ts';

export interface Delivered {
  /** The HTTP status; 200 for an ack over a socket. */
  readonly status: number;
  /** What the app acked with, if anything. */
  readonly body: Readonly<Record<string, unknown>> | null;
  /** From sending to the end of the ack. */
  readonly ms: number;
}

export interface Sender {
  /** Somebody types `/earnings <text>`. */
  command(text: string, from?: From & { readonly trigger?: string }): Promise<Delivered>;
  /** Somebody clicks a button of a message. */
  click(
    actionId: string,
    value: string,
    from?: From & { readonly message?: string; readonly threadTs?: string },
  ): Promise<Delivered>;
  /** Somebody writes to the app. */
  directMessage(text: string, extra?: Readonly<Record<string, unknown>>): Promise<Delivered>;
  /** Somebody shares a file; resolves when its events were delivered. */
  dropFile(drop: Drop): Promise<Dropped>;
  /** Somebody mentions the app; Slack tells it twice, as a mention and as a message of the channel. */
  mention(text: string, from?: From & Spot): Promise<readonly [Delivered, Delivered]>;
  /** Somebody writes in a thread. */
  reply(
    threadTs: string,
    text: string,
    from?: From & { readonly extra?: Readonly<Record<string, unknown>> },
  ): Promise<Delivered>;
  /** Any event; `retry` counts redeliveries. */
  event(event: Readonly<Record<string, unknown>>, retry?: number): Promise<Delivered>;
  /** Any body, signed as told: for replays, stale and forged requests. HTTP only. */
  raw(body: string, options?: RawOptions): Promise<Delivered>;
  setAppUrl(url: string): void;
  /** Resolves when an app has connected by Socket Mode. */
  connected(): Promise<void>;
}

/** A file that was shared. */
export interface Dropped {
  readonly fileId: string;
  /** Of the message that shared it. */
  readonly ts: string;
}

/** Where in a channel something is said; a `ts` makes a redelivery. */
export interface Spot {
  readonly ts?: string;
  readonly threadTs?: string;
}

export interface RawOptions {
  /** Seconds since 1970 that the request claims. */
  readonly at?: number;
  readonly secret?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const FORM = 'application/x-www-form-urlencoded';
const PATIENCE_MS = 10_000; // Slack gives up after 3 s; a test wants to see what came instead

/** The people of the workspace: over signed HTTP when the app has an address, else over its socket. */
export function openSender(options: {
  readonly signingSecret: string;
  readonly sockets: Sockets;
  readonly state: SlackState;
  readonly responseUrls: ResponseUrls;
  readonly root: string;
  readonly appUrl: string | null;
}): Sender {
  const { sockets, state, responseUrls } = options;
  let { appUrl } = options;

  const raw: Sender['raw'] = async (body, how = {}) => {
    const { at = Date.now() / 1000, secret = options.signingSecret, type = FORM } = how;
    const stamp = String(Math.floor(at));
    const signature = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
    const start = performance.now();
    const response = await fetch(`${appUrl}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': `v0=${signature}`,
        ...how.headers,
      },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    return { status: response.status, body: jsonOf(text), ms: performance.now() - start };
  };
  const overSocket = async (
    type: Parameters<Sockets['send']>[0],
    payload: unknown,
  ): Promise<Delivered> => {
    const start = performance.now();
    const acked = await sockets.send(type, payload);
    return { status: 200, body: ackOf(acked), ms: performance.now() - start };
  };
  const event: Sender['event'] = (given, retry = 0) => {
    const payload = eventPayload(given);
    keepSaid(state, given);
    if (!appUrl) return overSocket('events_api', payload);
    const headers: Record<string, string> =
      retry > 0
        ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }
        : {};
    return raw(JSON.stringify(payload), { type: 'application/json', headers });
  };

  return {
    raw,
    event,
    connected: () => sockets.connected(),
    setAppUrl: (url) => {
      appUrl = url;
    },
    command: async (text, from = {}) => {
      const fields = commandFields(text, from, responseUrls.issue());
      const delivered = await (appUrl
        ? raw(new URLSearchParams(fields).toString())
        : overSocket('slash_commands', fields));
      show(state, fields.response_url ?? '', delivered);
      return delivered;
    },
    click: (actionId, value, from = {}) => {
      const own = state.messages.find(({ ts }) => ts === from.message);
      const threadTs = own?.threadTs ?? null;
      const payload = clickPayload(actionId, value, { threadTs, ...from }, responseUrls.issue());
      return appUrl
        ? raw(new URLSearchParams({ payload: JSON.stringify(payload) }).toString())
        : overSocket('interactive', payload);
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
      for (const name of drop.events ?? ['file_shared', 'message']) await event(events[name]);
      return { fileId: file.id, ts };
    },
    mention: (text, from = {}) => {
      const said = { ...messageOf(state, `<@${BOT.userId}> ${text}`, from) };
      return Promise.all([
        event({ ...said, type: 'app_mention' }),
        event({ ...said, type: 'message', channel_type: 'channel' }),
      ]);
    },
    reply: (threadTs, text, { extra, ...from } = {}) =>
      event({
        ...messageOf(state, text, { ...from, threadTs }),
        type: 'message',
        channel_type: from.channel?.startsWith('D') ? 'im' : 'channel',
        ...extra,
      }),
  };
}

/** A message of somebody's as events carry it, with whose message its root is. */
function messageOf(
  state: SlackState,
  text: string,
  { channel = 'C0EARN01', user = 'U0ANA', ts = state.nextTs(), threadTs }: From & Spot,
): Readonly<Record<string, unknown>> {
  if (threadTs === undefined) return { channel, user, ts, text };
  const isOurs = state.messages.some((each) => each.ts === threadTs);
  const other = state.said.find((each) => each.ts === threadTs)?.user;
  const parent = isOurs ? BOT.userId : other;
  const root = { thread_ts: threadTs, ...(parent && { parent_user_id: parent }) };
  return { channel, user, ts, text, ...root };
}

/** Keeps what people say, once, so that threads can hang on it. */
function keepSaid(state: SlackState, event: Readonly<Record<string, unknown>>): void {
  const { type, channel, ts, thread_ts: root, user, text, hidden } = event;
  if (type !== 'message' && type !== 'app_mention') return;
  if (hidden || typeof channel !== 'string' || typeof ts !== 'string') return;
  if ([...state.said, ...state.messages].some((each) => each.channel === channel && each.ts === ts))
    return;
  const threadTs = typeof root === 'string' && root !== ts ? root : null;
  state.said.push({ channel, ts, threadTs, user: String(user), text: String(text ?? '') });
}

/** What an ack says is shown like a response; a form that Slack would refuse is an error to see. */
function show(state: SlackState, url: string, { status, body }: Delivered): void {
  if (status !== 200 || body === null) return;
  const text = typeof body.text === 'string' ? body.text : '';
  const blocks: readonly unknown[] = Array.isArray(body.blocks) ? body.blocks : [];
  const problems = formProblems(text, blocks);
  if (problems.length > 0) throw new Error(`Slack refuses this ack: ${problems.join('; ')}`);
  const visibleTo = body.response_type === 'in_channel' ? 'channel' : 'user';
  state.acked.push({ url, visibleTo, text, blocks });
}

function ackOf(acked: unknown): Delivered['body'] {
  if (typeof acked !== 'object' || acked === null || Object.keys(acked).length === 0) return null;
  return { ...acked };
}

function jsonOf(text: string): Delivered['body'] {
  try {
    return ackOf(JSON.parse(text));
  } catch {
    return null;
  }
}
