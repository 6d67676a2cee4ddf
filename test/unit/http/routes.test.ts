import { afterEach, describe, expect, it } from 'vitest';
import type { Log } from '../../../src/core/ports/host.ts';
import type { Store } from '../../../src/core/ports/store.ts';
import { openMeter } from '../../../src/http/meter.ts';
import { httpRoutes } from '../../../src/http/routes.ts';
import { type Listening, serve } from '../../../src/http/server.ts';

const LOG: Log = { debug() {}, info() {}, warn() {}, error() {} };
const listening: Listening[] = [];
afterEach(async () => {
  for (const server of listening.splice(0)) await server.stop();
});

async function open(
  options: { readonly writable?: boolean; readonly isOpen?: boolean; readonly token?: string } = {},
) {
  const store = {
    check: async () => {
      if (options.writable === false) throw new Error('disk full');
    },
  } as Store; // routes ask a store for nothing else
  const meter = openMeter({ countDead: async () => 7 });
  const routes = httpRoutes({
    store,
    meter,
    metricsToken: options.token ?? null,
    log: LOG,
    isOpen: () => options.isOpen ?? true,
  });
  const server = await serve({ host: '127.0.0.1', port: 0, routes, slack: null });
  listening.push(server);
  return {
    meter,
    get: (path: string, headers = {}) =>
      fetch(`http://127.0.0.1:${server.port}${path}`, { headers }),
  };
}

describe('health', () => {
  it.each([
    ['/healthz', {}, 200],
    ['/readyz', {}, 200],
    ['/readyz', { writable: false }, 503],
    ['/readyz', { isOpen: false }, 503],
    ['/healthz', { writable: false, isOpen: false }, 200],
    ['/nothing', {}, 404],
  ])('%s with %j is %i', async (path, options, status) => {
    const { get } = await open(options);
    expect((await get(path)).status).toBe(status);
  });
});

describe('metrics', () => {
  it('count requests and briefs', async () => {
    const { get, meter } = await open();
    meter.requestDone('brief', 'done', 0.2);
    meter.briefMade('extractive', 'model.refused', 3);
    const text = await (await get('/metrics')).text();
    expect(text).toContain('earnings_request_seconds_count{kind="brief",outcome="done"} 1');
    expect(text).toContain('earnings_withheld_total{engine="extractive"} 3');
    expect(text).toContain('earnings_requests_dead 7');
  });

  it('need the token when there is one', async () => {
    const { get } = await open({ token: 'long-token' });
    expect((await get('/metrics')).status).toBe(404);
    expect((await get('/metrics', { authorization: 'Bearer wrong-one' })).status).toBe(404);
    expect((await get('/metrics', { authorization: 'Bearer long-token' })).status).toBe(200);
  });
});

it('a port that is taken is a fault of the configuration', async () => {
  const first = await serve({ host: '127.0.0.1', port: 0, routes: [], slack: null });
  listening.push(first);
  await expect(
    serve({ host: '127.0.0.1', port: first.port, routes: [], slack: null }),
  ).rejects.toThrow('config.port_in_use');
});
