import { afterEach, describe, expect, it } from 'vitest';
import type { Log } from '../../../src/core/ports/host.ts';
import type { Urgency } from '../../../src/core/ports/requests.ts';
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
  options: {
    readonly writable?: boolean;
    readonly isOpen?: boolean;
    readonly token?: string;
    readonly waiting?: Partial<Record<Urgency, number>>;
  } = {},
) {
  const { person = 3, bulk = 900 } = options.waiting ?? {};
  const load = async () => ({
    person: { waiting: person, working: 1 },
    bulk: { waiting: bulk, working: 64 },
  });
  const store = {
    check: async () => {
      if (options.writable === false) throw new Error('disk full');
    },
    requests: { load },
  } as unknown as Store; // routes ask a store for nothing else
  const meter = openMeter({
    countDead: async () => 7,
    load,
    spent: async () => 1_250_000,
    isResting: () => true,
    feeds: async () => [
      {
        ...{ feed: 'fmp', state: 'stale', lookedAt: 1, succeededAt: 1, failures: 0, fault: null },
        ...{ dueAt: 2, newest: null, companies: 1, ailing: 0 },
      },
    ],
  });
  const routes = httpRoutes({
    store,
    meter,
    metricsToken: options.token ?? null,
    log: LOG,
    isOpen: () => options.isOpen ?? true,
  });
  const server = await serve({ host: '127.0.0.1', port: 0, routes, slack: null, meter });
  listening.push(server);
  return {
    meter,
    head: (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'HEAD' }),
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
    ['/readyz', { waiting: { person: 10_000 } }, 503],
    ['/readyz', { waiting: { bulk: 100_000 } }, 200],
    ['/healthz', { writable: false, isOpen: false }, 200],
    ['/nothing', {}, 404],
  ])('%s with %j is %i', async (path, options, status) => {
    const { get } = await open(options);
    expect((await get(path)).status).toBe(status);
  });
});

it.each(['/healthz', '/readyz', '/metrics'])('%s is answered by HEAD, too', async (path) => {
  const { head } = await open();
  const answer = await head(path);
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

describe('metrics', () => {
  it.each([
    ['x-forwarded-for', '203.0.113.7'],
    ['x-forwarded-host', 'earnings.example.com'],
    ['forwarded', 'for=203.0.113.7'],
    ['via', '1.1 proxy'],
    ['x-real-ip', '203.0.113.7'],
  ])('are not for whom a proxy on this machine asks by %s', async (name, value) => {
    const { get } = await open();
    expect((await get('/metrics', { [name]: value })).status).toBe(404);
    expect((await get('/metrics')).status).toBe(200);
    const guarded = await open({ token: 'long-token' });
    const bearing = { authorization: 'Bearer long-token', [name]: value };
    expect((await guarded.get('/metrics', bearing)).status).toBe(200);
  });

  it('count requests and briefs', async () => {
    const { get, meter } = await open();
    meter.requestDone('brief', 'done', 0.2);
    meter.briefMade('extractive', 'model.refused', 3);
    const text = await (await get('/metrics')).text();
    expect(text).toContain('earnings_request_seconds_count{kind="brief",outcome="done"} 1');
    expect(text).toContain('earnings_withheld_total{engine="extractive"} 3');
    expect(text).toContain('earnings_requests_dead 7');
    expect(text).toContain('earnings_requests_open{urgency="bulk",state="waiting"} 900');
    expect(text).toContain('earnings_model_spent_usd_today 1.25');
    expect(text).toContain('earnings_model_resting 1');
    expect(text).toContain('earnings_feed{feed="fmp",state="stale"} 1');
  });

  it('count HTTP requests by path and status, calls of Slack, and calls of the model', async () => {
    const { get, meter } = await open();
    for (const path of ['/healthz', '/healthz', '/nothing', '/wp-admin?x=1']) await get(path);
    meter.slackCalled('chat.postMessage', 'slack.rate_limited');
    meter.modelCalled({
      ...{ task: 'brief', outcome: 'done', seconds: 2, micros: 2500 },
      ...{ inputTokens: 9000, cachedTokens: 8000, outputTokens: 50 },
    });
    const text = await (await get('/metrics')).text();
    for (const line of [
      'earnings_http_seconds_count{path="/healthz",status="200"} 2',
      'earnings_http_seconds_count{path="other",status="404"} 2', // what others try names no series
      'earnings_slack_calls_total{method="chat.postMessage",outcome="slack.rate_limited"} 1',
      'earnings_model_seconds_count{task="brief",outcome="done"} 1',
      'earnings_model_tokens_total{type="cached"} 8000',
      'earnings_model_cost_usd_total 0.0025',
    ])
      expect(text).toContain(line);
  });

  it('answer with the id of the request, a proxy’s where it is one', async () => {
    const { get } = await open();
    const idFor = async (given: string) =>
      (await get('/healthz', { 'x-request-id': given })).headers.get('x-request-id');
    expect(await idFor('proxy-1234')).toBe('proxy-1234');
    for (const bad of ['short', 'a'.repeat(65), 'not an id at all', '<script>alert(1)'])
      expect(await idFor(bad)).toMatch(/^[\da-f-]{36}$/);
  });

  it('need the token when there is one', async () => {
    const { get } = await open({ token: 'long-token' });
    expect((await get('/metrics')).status).toBe(404);
    expect((await get('/metrics', { authorization: 'Bearer wrong-one' })).status).toBe(404);
    expect((await get('/metrics', { authorization: 'Bearer long-token' })).status).toBe(200);
  });
});

it.each([
  ['no address', 'http://0.0.0.0'],
  ['an address of another machine', '203.0.113.7'],
])('%s to listen on is a fault of the configuration', async (_what, host) => {
  await expect(serve({ host, port: 0, routes: [], slack: null })).rejects.toMatchObject({
    fault: { code: 'config.address_unusable', data: { host, port: 0 } },
  });
});

it('a port that is taken is a fault of the configuration', async () => {
  const first = await serve({ host: '127.0.0.1', port: 0, routes: [], slack: null });
  listening.push(first);
  await expect(
    serve({ host: '127.0.0.1', port: first.port, routes: [], slack: null }),
  ).rejects.toThrow('config.port_in_use');
});
