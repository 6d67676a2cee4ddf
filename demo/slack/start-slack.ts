import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDelivery } from './delivery.ts';
import { type Faults, openFaults } from './faults.ts';
import type { Limits } from './pace.ts';
import { openResponseUrls, type ResponseUrls } from './response-urls.ts';
import { openSender, type Sender } from './sender.ts';
import { openSockets } from './sockets.ts';
import { type Channel, newState, type SlackState } from './state.ts';
import { answerRequest, type OnMoment } from './web-api.ts';

export interface SlackOptions extends Limits {
  readonly channels?: readonly Channel[];
  readonly signingSecret?: string;
  /** Where commands, clicks and events go; not needed in Socket Mode. */
  readonly appUrl?: string;
  /** Scopes of the bot token; all when not given. */
  readonly scopes?: readonly string[];
  /** Looks on at every call, and may hold it up. */
  readonly onMoment?: OnMoment;
  /** How long `until` waits while nothing happens; ten seconds when not given. */
  readonly patienceMs?: number;
}

/** A Slack workspace on the loopback: the Web API the app uses, and the hands of its people. */
export interface LoopbackSlack extends Sender {
  /** The Web API root, for SLACK_API_URL. */
  readonly apiUrl: string;
  readonly signingSecret: string;
  readonly state: SlackState;
  readonly faults: Faults;
  readonly responseUrls: ResponseUrls;
  /** Channels the app is a member of and may post in. */
  readonly channels: readonly string[];
  /** A response_url that takes anything, any number of times: for load. */
  readonly responseUrl: string;
  /** Calls `told` after everything that people or the app did, until what it gives is called. */
  watch(told: () => void): () => void;
  /** Resolves when `seen` holds of the state; checked after each call the app makes. */
  until(seen: (state: SlackState) => boolean): Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/** Starts a workspace on 127.0.0.1 with a few channels; every call the app makes is recorded. */
export async function startSlack(options: SlackOptions = {}): Promise<LoopbackSlack> {
  const state = newState(options);
  const faults = openFaults();
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const watch of watchers) watch();
  };
  const server = createServer((request, response) => {
    answerRequest(api, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sockets = openSockets(server);
  const responseUrls = openResponseUrls(root, state);
  const { onMoment = async () => undefined, patienceMs = PATIENCE_MS } = options;
  let calls = 0;
  const nextCall = () => calls++;
  const api = {
    root,
    socketUrl: sockets.url(root),
    state,
    faults,
    responseUrls,
    onMoment,
    nextCall,
    changed,
  };
  const signingSecret = options.signingSecret ?? 'loopback-signing-secret';
  const { appUrl = null } = options;
  const delivery = openDelivery({ signingSecret, sockets, state, appUrl, changed });
  const sender = openSender({ delivery, sockets, state, responseUrls, root, changed });

  return {
    ...sender,
    apiUrl: `${root}/api/`,
    signingSecret,
    state,
    faults,
    responseUrls,
    channels: [...state.channels.values()]
      .filter((channel) => channel.isMember && !channel.isArchived && !channel.isRestricted)
      .map(({ id }) => id),
    responseUrl: responseUrls.issue({ endless: true }),
    watch: (told) => {
      watchers.add(told);
      return () => watchers.delete(told);
    },
    until: (seen) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          watchers.delete(watch);
          const calls = state.calls.map(
            ({ method, error }) => `${method}${error ? `:${error}` : ''}`,
          );
          reject(new Error(`nothing new in ${patienceMs} ms; calls: ${calls.join(' ')}`));
        }, patienceMs);
        const watch = () => {
          late.refresh(); // a busy machine is slow, not silent
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
