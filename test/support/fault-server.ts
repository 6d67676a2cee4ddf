import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does with one request. */
export type Fault = (response: ServerResponse, request: IncomingMessage) => void;

/** A model's server that does wrong what no recorded answer can: it hangs, trickles and hangs up. */
export interface FaultServer {
  readonly url: string;
  /** How many requests have come. */
  requests(): number;
  stop(): Promise<void>;
}

/** Serves each request by the next fault, the last one for ever. */
export async function startFaultServer(
  ...faults: readonly [Fault, ...Fault[]]
): Promise<FaultServer> {
  let requests = 0;
  const server = createServer((request, response) => {
    request.resume();
    const fault = faults[Math.min(requests++, faults.length - 1)];
    request.once('end', () => fault?.(response, request));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // listens on a port
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests: () => requests,
    stop: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

export const SERVES = {
  json:
    (body: unknown): Fault =>
    (response) =>
      void response.writeHead(200, JSON_TYPE).end(JSON.stringify(body)),
  /** Takes the request and says nothing. */
  silence: (): void => {},
  headersThenSilence: (response: ServerResponse): void => {
    response.writeHead(200, JSON_TYPE).flushHeaders();
  },
  /** Keeps the connection alive with spaces, which JSON may begin with, and never says anything. */
  spaces: (response: ServerResponse): void => {
    response.writeHead(200, JSON_TYPE);
    const trickle = setInterval(() => response.write(' '), 5);
    response.once('close', () => clearInterval(trickle));
  },
  /** Hangs up in the middle of the body. */
  reset:
    (body: unknown): Fault =>
    (response) => {
      const text = JSON.stringify(body);
      response.writeHead(200, { ...JSON_TYPE, 'content-length': text.length });
      response.write(text.slice(0, 20), () => response.destroy());
    },
  refuse: (response: ServerResponse): void => {
    response.destroy();
  },
  /** A body without an end. */
  flood: (response: ServerResponse): void => {
    response.writeHead(200, JSON_TYPE);
    const chunk = ' '.repeat(1024 * 1024);
    const pour = (): void => {
      if (!response.destroyed) response.write(chunk, pour);
    };
    pour();
  },
} as const;
