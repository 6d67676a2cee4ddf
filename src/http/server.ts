import { createServer, type RequestListener } from 'node:http';
import { earningsError } from '../core/faults.ts';
import type { Route } from './routes.ts';

/** A listening server; `stop` ends idle connections at once and the others after two seconds. */
export interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

const LINGER_MS = 2000;

/** Serves our routes and, in HTTP mode, everything that Slack sends. Throws `config.port_in_use`. */
export async function serve(options: {
  readonly host: string;
  readonly port: number;
  readonly routes: readonly Route[];
  readonly slack: RequestListener | null;
}): Promise<Listening> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const route = options.routes.find(
      (each) => each.path === path && each.method === request.method,
    );
    if (route) route.handler(request, response);
    else if (options.slack) options.slack(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? earningsError('config.port_in_use', { port: options.port }, { cause: error })
          : error,
      ),
    );
    server.listen(options.port, options.host, resolve);
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
