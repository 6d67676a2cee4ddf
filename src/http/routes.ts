import type { IncomingMessage, ServerResponse } from 'node:http';
import { inTime } from '../core/in-time.ts';
import type { Log } from '../core/ports/host.ts';
import type { Store } from '../core/ports/store.ts';
import { bears } from './bearer.ts';
import type { PrintableMeter } from './meter.ts';

const READY_MS = 2000; // who asks waits no longer than a few seconds
const METRICS_MS = 5000; // Prometheus waits for ten

/** One route beside Slack's, in HTTP and Socket Mode alike. */
export interface Route {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly path: string;
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

// Four hundred seconds of persons' requests, which begin twenty-five a second: no answer to the next is of use.
const MOST_WAITING = 10_000;

/** `/healthz`: the process lives. `/readyz`: it can store work, and do it; a model outage does not matter. */
export function httpRoutes(options: {
  readonly store: Store;
  readonly meter: PrintableMeter;
  readonly metricsToken: string | null;
  readonly log: Log;
  /** False while starting and once stopping. */
  readonly isOpen: () => boolean;
}): readonly Route[] {
  const { store, log, isOpen } = options;

  const routes: readonly (Route & { readonly method: 'GET' })[] = [
    { method: 'GET', path: '/healthz', handler: (_, response) => send(response, 200, 'ok\n') },
    {
      method: 'GET',
      path: '/readyz',
      handler: (_, response) => {
        if (!isOpen()) return send(response, 503, 'stopping\n');
        inTime(ready(store), READY_MS).then(
          (isFree) => (isFree ? send(response, 200, 'ready\n') : send(response, 503, 'busy\n')),
          (error) => {
            log.error('store not writable', { error });
            send(response, 503, 'the database cannot be written\n');
          },
        );
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      handler: (request, response) => {
        if (!mayRead(request, options.metricsToken)) return send(response, 404, 'not found\n');
        void inTime(options.meter.print(), METRICS_MS)
          .then(({ text, type }) => send(response, 200, text, type))
          .catch(() => send(response, 500, 'no metrics\n'));
      },
    },
  ];
  // Many a watcher asks by HEAD; Node leaves the body out.
  return [...routes, ...routes.map((each) => ({ ...each, method: 'HEAD' as const }))];
}

/** Whether there is room for more, once the database was written. Bulk work waits by design. */
async function ready({ check, requests }: Store): Promise<boolean> {
  await check();
  const { person } = await requests.load();
  return person.waiting < MOST_WAITING;
}

// What a proxy adds: then the loopback is where the proxy is, and not who asks.
const FORWARDING = ['forwarded', 'via', 'x-real-ip'] as const;

/** Metrics are for the loopback, and for others only with the token. */
function mayRead(request: IncomingMessage, token: string | null): boolean {
  const { headers } = request;
  if (token !== null) return bears(headers.authorization, token);
  const isForwarded = Object.keys(headers).some(
    (name) => name.startsWith('x-forwarded-') || FORWARDING.some((each) => each === name),
  );
  if (isForwarded) return false;
  return /^(?:::1|(?:::ffff:)?127\.)/.test(request.socket.remoteAddress ?? ''); // ::ffff:127.0.0.1
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': type }).end(text);
}
