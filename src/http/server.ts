import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { performance } from 'node:perf_hooks';
import { workingOn } from '../core/at-work.ts';
import { earningsError } from '../core/faults.ts';
import type { Meter } from '../core/ports/host.ts';
import type { Route } from './routes.ts';

/** A listening server; `stop` ends idle connections at once and the others after two seconds. */
export interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

// A transcript may take thirty seconds to come; nobody has reason to hold a connection for longer.
const TIMES = {
  headersTimeout: 10_000,
  requestTimeout: 35_000,
  connectionsCheckingInterval: 5000,
};
const LINGER_MS = 2000;
const SLACK_PATH = '/slack/events';

/**
 * Serves our routes and, in HTTP mode, everything that Slack sends. Throws `config.port_in_use` and
 * `config.address_unusable`.
 */
export async function serve(options: {
  readonly host: string;
  readonly port: number;
  readonly routes: readonly Route[];
  readonly slack: RequestListener | null;
  readonly meter?: Pick<Meter, 'httpDone'>;
}): Promise<Listening> {
  const { meter } = options;
  const server = createServer(TIMES, (request, response) => {
    const path = request.url?.split('?')[0];
    const route = options.routes.find(
      (each) => each.path === path && each.method === request.method,
    );
    const id = idOf(request);
    response.setHeader('x-request-id', id);
    const began = performance.now();
    response.once('close', () => {
      const name = route?.path ?? (path === SLACK_PATH ? path : 'other');
      meter?.httpDone(name, response.statusCode, (performance.now() - began) / 1000);
    });
    workingOn({ request: `http:${id}`, team: '', user: null }, () => {
      if (route) route.handler(request, response);
      else if (options.slack) options.slack(request, response);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    const { host, port } = options;
    server.once('error', (error: NodeJS.ErrnoException) => {
      const { code: reason = 'bug' } = error;
      if (reason === 'EADDRINUSE')
        reject(earningsError('config.port_in_use', { port }, { cause: error }));
      else
        reject(earningsError('config.address_unusable', { host, port, reason }, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();

  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    stop: () =>
      new Promise((resolve) => {
        const linger = setTimeout(() => server.closeAllConnections(), LINGER_MS);
        server.close(() => {
          clearTimeout(linger);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** The id that a proxy has given the request, where it is one; else one of ours. */
function idOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
