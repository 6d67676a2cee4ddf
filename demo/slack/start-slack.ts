import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Faults, openFaults } from './faults.ts';
import { answerMethod } from './methods.ts';
import { openSender, type Sender } from './sender.ts';
import { openSockets } from './sockets.ts';
import { type Channel, newState, type SlackState } from './state.ts';

export interface SlackOptions {
  readonly channels?: readonly Channel[];
  readonly signingSecret?: string;
  /** Where commands, clicks and events go; not needed in Socket Mode. */
  readonly appUrl?: string;
}

/** A Slack workspace on the loopback: the Web API the app uses, and the hands of its people. */
export interface LoopbackSlack extends Sender {
  /** The Web API root, for SLACK_API_URL. */
  readonly apiUrl: string;
  readonly signingSecret: string;
  readonly state: SlackState;
  readonly faults: Faults;
  /** Channels the app is a member of. */
  readonly channels: readonly string[];
  /** A response_url that takes anything, any number of times: for load. */
  readonly responseUrl: string;
  /** Resolves when `seen` holds of the state; checked after each call the app makes. */
  until(seen: (state: SlackState) => boolean): Promise<void>;
  setAppUrl(url: string): void;
  stop(): Promise<void>;
}

const LONGEST_WAIT_MS = 10_000;

/** Starts a workspace on 127.0.0.1 with a few channels; every call the app makes is recorded. */
export async function startSlack(options: SlackOptions = {}): Promise<LoopbackSlack> {
  const state = newState(options.channels);
  const faults = openFaults();
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const watch of watchers) watch();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sockets = openSockets(server);
  const signingSecret = options.signingSecret ?? 'loopback-signing-secret';
  const sender = openSender({
    root,
    signingSecret,
    sockets,
    state,
    appUrl: options.appUrl ?? null,
  });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', root);
    const text = await bodyOf(request);
    if (url.pathname.startsWith('/response/')) {
      const status = state.respond(url.pathname.slice('/response/'.length), text);
      response
        .writeHead(status, { 'content-type': 'text/plain' })
        .end(status === 200 ? 'ok' : 'used_url');
      return changed();
    }
    const method = url.pathname.replace(/^\/api\//, '');
    const fault = faults.next(method);
    if (fault?.kind === 'drop-before') return void request.socket.destroy();
    if (fault?.kind === 'reply')
      return void response.writeHead(fault.status, fault.headers).end(fault.body);
    const args = argumentsOf(request, text, url);
    const result = answerMethod(state, method, args, { root, socketUrl: sockets.url(root) });
    state.calls.push({ method, args, ok: result.ok === true });
    changed();
    if (fault?.kind === 'drop-after') return void request.socket.destroy();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  };

  return {
    ...sender,
    apiUrl: `${root}/api/`,
    signingSecret,
    state,
    faults,
    channels: [...state.channels.values()].filter(({ isMember }) => isMember).map(({ id }) => id),
    responseUrl: `${root}/response/load`,
    until: (seen) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          watchers.delete(watch);
          reject(
            new Error(
              `not seen in ${LONGEST_WAIT_MS} ms; calls: ${state.calls.map(({ method }) => method).join(' ')}`,
            ),
          );
        }, LONGEST_WAIT_MS);
        const watch = () => {
          if (!seen(state)) return;
          watchers.delete(watch);
          clearTimeout(late);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
    stop: async () => {
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Slack takes forms and JSON; in forms, structured arguments are JSON strings. */
function argumentsOf(
  request: IncomingMessage,
  text: string,
  url: URL,
): Readonly<Record<string, unknown>> {
  if (request.headers['content-type']?.startsWith('application/json'))
    return JSON.parse(text || '{}');
  const pairs = [...url.searchParams, ...new URLSearchParams(text)];
  return Object.fromEntries(
    pairs.map(([name, value]) => [
      name,
      /^(?:blocks|metadata|attachments)$/.test(name) ? JSON.parse(value) : value,
    ]),
  );
}
