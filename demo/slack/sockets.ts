import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** What the app acks over its socket: the payload beside the envelope's id. */
export interface Sockets {
  url(root: string): string;
  readonly isConnected: () => boolean;
  /** Resolves when an app has connected. */
  connected(): Promise<void>;
  /** Sends an envelope and resolves with the app's ack. */
  send(type: 'slash_commands' | 'interactive' | 'events_api', payload: unknown): Promise<unknown>;
  /** Cuts the connection, as a network does. */
  cut(): void;
  close(): void;
}

/** Socket Mode over a loopback WebSocket: hello, envelopes, acks. */
export function openSockets(server: Server): Sockets {
  const sockets = new WebSocketServer({ server, path: '/socket' });
  const waiting = new Map<string, (payload: unknown) => void>();
  const arrivals: (() => void)[] = [];
  let socket: WebSocket | null = null;

  sockets.on('connection', (connected) => {
    socket = connected;
    connected.on('close', () => {
      if (socket === connected) socket = null;
    });
    connected.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data));
      waiting.get(id)?.(payload ?? null);
      waiting.delete(id);
    });
    connected.send(
      JSON.stringify({ type: 'hello', num_connections: 1, debug_info: { host: 'loopback' } }),
    );
    for (const tell of arrivals.splice(0)) tell();
  });

  const cut = () => {
    socket = null;
    for (const client of sockets.clients) client.terminate();
  };

  return {
    url: (root) => `${root.replace('http', 'ws')}/socket`,
    isConnected: () => socket !== null,
    connected: () =>
      socket ? Promise.resolve() : new Promise((resolve) => arrivals.push(resolve)),
    send: (type, payload) =>
      new Promise((resolve, reject) => {
        if (!socket) return reject(new Error('no app is connected'));
        const id = randomUUID();
        waiting.set(id, resolve);
        socket.send(
          JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true }),
        );
      }),
    cut,
    close: () => {
      cut();
      sockets.close();
    },
  };
}
