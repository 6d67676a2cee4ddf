/** One request between the workspace and the app, once it is answered. */
export interface Exchange {
  readonly direction: 'to the app' | 'to Slack';
  /** "/earnings", "message.im", "chat.postMessage" … */
  readonly what: string;
  /** Milliseconds since 1970 at which it was sent. */
  readonly at: number;
  readonly ms: number;
  /** The HTTP status; 200 for an ack over a socket, 0 where nothing was answered. */
  readonly status: number;
  /** Slack's error code, or null. */
  readonly error: string | null;
  /** What was sent, without its token. */
  readonly sent: unknown;
}

/** The latest exchanges, oldest first. */
export interface Wire {
  readonly exchanges: readonly (Exchange & { readonly number: number })[];
  note(exchange: Exchange): void;
}

const MOST = 500;

export function openWire(): Wire {
  const exchanges: (Exchange & { readonly number: number })[] = [];
  let number = 0;
  return {
    exchanges,
    note: (exchange) => {
      number++;
      exchanges.push({ ...exchange, number });
      if (exchanges.length > MOST) exchanges.shift();
    },
  };
}
