import { createHmac } from 'node:crypto';
import { type EventOf, eventPayload } from './payloads.ts';
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

export interface RawOptions {
  /** Seconds since 1970 that the request claims. */
  readonly at?: number;
  readonly secret?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How requests reach the app: over signed HTTP when it has an address, else over its socket. */
export interface Delivery {
  /** Any body, signed as told. HTTP only. */
  raw(body: string, options?: RawOptions): Promise<Delivered>;
  command(fields: Readonly<Record<string, string>>): Promise<Delivered>;
  interaction(payload: Readonly<Record<string, unknown>>): Promise<Delivered>;
  event(event: Readonly<Record<string, unknown>>, retry: number, of: EventOf): Promise<Delivered>;
  setAppUrl(url: string): void;
}

const FORM = 'application/x-www-form-urlencoded';
const PATIENCE_MS = 30_000; // Slack gives up after 3 s; a test wants to see what came instead

export function openDelivery(options: {
  readonly signingSecret: string;
  readonly sockets: Sockets;
  readonly state: SlackState;
  readonly appUrl: string | null;
  /** Called after each request. */
  readonly changed: () => void;
}): Delivery {
  const { sockets, state } = options;
  let { appUrl } = options;

  const raw: Delivery['raw'] = async (body, how = {}) => {
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
  /** Sends, and keeps on the wire log that it was sent, whether or not it was answered. */
  const noted = async (
    what: string,
    sent: unknown,
    send: () => Promise<Delivered>,
  ): Promise<Delivered> => {
    const [at, start] = [Date.now(), performance.now()];
    let status = 0;
    try {
      const delivered = await send();
      status = delivered.status;
      return delivered;
    } finally {
      const [direction, ms] = ['to the app' as const, performance.now() - start];
      state.wire.note({ direction, what, at, ms, status, error: null, sent });
      options.changed();
    }
  };

  return {
    raw,
    command: (fields) =>
      noted(fields.command ?? '', fields, () =>
        appUrl ? raw(new URLSearchParams(fields).toString()) : overSocket('slash_commands', fields),
      ),
    interaction: (payload) =>
      noted(String(payload.type), payload, () =>
        appUrl
          ? raw(new URLSearchParams({ payload: JSON.stringify(payload) }).toString())
          : overSocket('interactive', payload),
      ),
    event: (event, retry, of) => {
      const payload = eventPayload(event, of);
      return noted(nameOf(event), payload, () => {
        if (!appUrl) return overSocket('events_api', payload);
        const headers: Record<string, string> =
          retry > 0
            ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }
            : {};
        return raw(JSON.stringify(payload), { type: 'application/json', headers });
      });
    },
    setAppUrl: (url) => {
      appUrl = url;
    },
  };
}

/** "message.im" for a direct message, as manifests name it; else the event's type. */
function nameOf({ type, channel_type: kind }: Readonly<Record<string, unknown>>): string {
  return typeof kind === 'string' ? `${type}.${kind === 'im' ? kind : 'channels'}` : String(type);
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
