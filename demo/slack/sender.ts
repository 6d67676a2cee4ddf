import { createHmac, randomUUID } from 'node:crypto';
import type { Sockets } from './sockets.ts';
import type { SlackState } from './state.ts';

export interface Delivered {
  /** The HTTP status; 200 for an ack over a socket. */
  readonly status: number;
  /** What the app acked with, if anything. */
  readonly body: Readonly<Record<string, unknown>> | null;
}

export interface Sender {
  /** Somebody types `/earnings <text>`. */
  command(
    text: string,
    from?: { readonly channel?: string; readonly user?: string; readonly trigger?: string },
  ): Promise<Delivered>;
  /** Somebody clicks a button of an ephemeral message. */
  click(
    actionId: string,
    value: string,
    from?: { readonly channel?: string; readonly message?: string },
  ): Promise<Delivered>;
  /** Somebody writes to the app. */
  directMessage(text: string, extra?: Readonly<Record<string, unknown>>): Promise<Delivered>;
  /** Any body, signed as told: for replays, stale and forged requests. */
  raw(
    body: string,
    options?: { readonly at?: number; readonly secret?: string; readonly type?: string },
  ): Promise<Delivered>;
  setAppUrl(url: string): void;
  /** Resolves when an app has connected by Socket Mode. */
  connected(): Promise<void>;
}

const FORM = 'application/x-www-form-urlencoded';

/** The people of the workspace: over signed HTTP when the app has an address, else over its socket. */
export function openSender(options: {
  readonly root: string;
  readonly signingSecret: string;
  readonly sockets: Sockets;
  readonly state: SlackState;
  readonly appUrl: string | null;
}): Sender {
  const { root, sockets } = options;
  let { appUrl } = options;

  const raw: Sender['raw'] = async (
    body,
    { at = Date.now() / 1000, secret = options.signingSecret, type = FORM } = {},
  ) => {
    const stamp = String(Math.floor(at));
    const signature = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
    const response = await fetch(`${appUrl}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': `v0=${signature}`,
      },
      body,
    });
    return { status: response.status, body: jsonOf(await response.text()) };
  };
  const overSocket = async (
    type: Parameters<Sockets['send']>[0],
    payload: unknown,
  ): Promise<Delivered> => {
    const acked = await sockets.send(type, payload);
    return { status: 200, body: typeof acked === 'object' ? (acked as Delivered['body']) : null };
  };

  return {
    raw,
    connected: () => sockets.connected(),
    setAppUrl: (url) => {
      appUrl = url;
    },
    command: (text, { channel = 'C0EARN01', user = 'U0ANA', trigger = randomUUID() } = {}) => {
      const fields = {
        command: '/earnings',
        text,
        team_id: 'T0DEMO',
        channel_id: channel,
        user_id: user,
        trigger_id: trigger,
        response_url: `${root}/response/${trigger}`,
      };
      return appUrl
        ? raw(new URLSearchParams(fields).toString())
        : overSocket('slash_commands', fields);
    },
    click: (actionId, value, { channel = 'C0EARN01', message = '1692777600.000900' } = {}) => {
      const payload = {
        type: 'block_actions',
        team: { id: 'T0DEMO' },
        user: { id: 'U0ANA' },
        channel: { id: channel },
        container: {
          type: 'message',
          message_ts: message,
          channel_id: channel,
          is_ephemeral: true,
        },
        trigger_id: randomUUID(),
        response_url: `${root}/response/${randomUUID()}`,
        actions: [
          {
            type: 'button',
            action_id: actionId,
            block_id: 'near',
            value,
            action_ts: String(Date.now() / 1000),
          },
        ],
      };
      return appUrl
        ? raw(new URLSearchParams({ payload: JSON.stringify(payload) }).toString())
        : overSocket('interactive', payload);
    },
    directMessage: (text, extra = {}) => {
      const event = {
        type: 'message',
        channel_type: 'im',
        channel: 'D0ANA',
        user: 'U0ANA',
        ts: `${Math.floor(Date.now() / 1000)}.000100`,
        text,
        ...extra,
      };
      const payload = {
        type: 'event_callback',
        team_id: 'T0DEMO',
        api_app_id: 'A0',
        event_id: randomUUID(),
        event_time: 1,
        event,
      };
      return appUrl
        ? raw(JSON.stringify(payload), { type: 'application/json' })
        : overSocket('events_api', payload);
    },
  };
}

function jsonOf(text: string): Delivered['body'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Delivered['body']) : null;
  } catch {
    return null;
  }
}
