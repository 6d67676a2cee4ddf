import type { RequestListener } from 'node:http';
import { type App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Clock, Log } from '../core/ports/host.ts';
import { boltLog } from './bolt-log.ts';
import { guarded } from './guarded.ts';
import { connectSocket, socketClientOptions } from './socket.ts';

/** How Slack reaches us. `listener` takes its HTTP requests; null in Socket Mode. */
export interface SlackReceiver extends Receiver {
  readonly listener: RequestListener | null;
  start(): Promise<void>;
  /** Takes nothing new and waits for the listeners that run. */
  stop(): Promise<void>;
}

export interface ReceiverOptions {
  readonly signingSecret: string | null;
  readonly appToken: string | null;
  readonly apiUrl: string | null;
  readonly clock: Clock;
  readonly log: Log;
}

const PATH = '/slack/events';
const BODY_LIMIT = 1024 * 1024; // a click carries its whole message, at most a few hundred kB

/** Bolt's receiver for HTTP, or for Socket Mode when there is an app token, with what both leave out. */
export function openReceiver(options: ReceiverOptions): SlackReceiver {
  return options.appToken === null ? httpReceiver(options) : socketReceiver(options);
}

function httpReceiver({ signingSecret, clock, log }: ReceiverOptions): SlackReceiver {
  const receiver = new HTTPReceiver({
    signingSecret: signingSecret ?? '',
    endpoints: PATH,
    bodyLimit: BODY_LIMIT,
    logger: boltLog(log),
    customPropertiesExtractor: ({ headers }) => ({
      delivery: headers['x-slack-request-timestamp'],
    }),
    // Slack redelivers an event that was answered with an error, and tells whoever typed a command.
    processEventErrorHandler: async ({ response }) => {
      if (!response.headersSent) response.writeHead(500).end();
      return false;
    },
  });
  const work = openWork();

  return {
    listener: guarded(receiver.requestListener, { path: PATH, limit: BODY_LIMIT, clock }),
    init: (app) => receiver.init(ackLast(app, work)),
    start: async () => {},
    stop: () => work.done(),
  };
}

function socketReceiver({ appToken, apiUrl, log }: ReceiverOptions): SlackReceiver {
  const receiver = new SocketModeReceiver({
    appToken: appToken ?? '',
    logger: boltLog(log),
    installerOptions: { clientOptions: socketClientOptions(apiUrl, log) },
    customPropertiesExtractor: ({ envelope_id: delivery }) => ({ delivery }),
    processEventErrorHandler: async () => false, // no ack: Slack sends an event again
  });
  const work = openWork();

  return {
    listener: null,
    init: (app) => receiver.init(ackLast(app, work)),
    start: () => connectSocket(receiver, { appToken: appToken ?? '', apiUrl }, log),
    stop: async () => {
      await receiver.stop();
      await work.done();
    },
  };
}

/**
 * Acks leave when the listeners have ended. Bolt acks events before any listener runs; a process that
 * dies in between loses them, whereas one that dies before the ack gets them again. A request that no
 * listener takes is acked at once instead of after three seconds.
 */
function ackLast(app: App, work: Work): App {
  const processEvent: App['processEvent'] = (event) =>
    work.add(async () => {
      let body: unknown;
      await app.processEvent({
        ...event,
        ack: async (given?: unknown) => {
          body = given;
        },
      });
      await event.ack(body);
    });
  return { processEvent } as App; // all that receivers call
}

interface Work {
  add(run: () => Promise<void>): Promise<void>;
  done(): Promise<void>;
}

function openWork(): Work {
  const running = new Set<Promise<void>>();
  return {
    add: (run) => {
      const work = run().finally(() => running.delete(work));
      running.add(work);
      return work;
    },
    done: async () => {
      await Promise.allSettled([...running]);
    },
  };
}
