import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can fall silent as a host does behind a firewall: nothing comes, nothing is refused. */
export interface MuteProxy {
  /** The same address by this way. */
  through(url: string): string;
  /** From now on nothing comes through. */
  mute(): void;
  stop(): Promise<void>;
}

export async function startMuteProxy(target: string): Promise<MuteProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isMute = false;
  const server = createServer((here) => {
    const there = connect(Number(port || 5432), hostname);
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => void (isMute || to.write(data)));
      from.on('error', () => {});
      from.on('close', () => void (isMute || to.destroy()));
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    through: (url) => {
      const way = new URL(url);
      way.hostname = '127.0.0.1';
      way.port = String((server.address() as AddressInfo).port);
      return way.href;
    },
    mute: () => {
      isMute = true;
    },
    stop: () => {
      for (const each of sockets) each.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
