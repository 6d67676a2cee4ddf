import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { EarningsError } from '../../../src/core/faults.ts';
import { get, type Hosts, type Wire } from '../../../src/feeds/wire/get.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server that stands in for the internet, and keeps what it was asked. */
async function internet(answer: RequestListener) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.url} ${request.headers['x-api-key'] ?? ''}`.trim());
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { seen, through: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const ask = async (url: string, wire: Wire, hosts: Hosts = ['api.lumo.test']) => {
  const headers = { 'x-api-key': 'k3y' };
  const asked = { feed: 'fmp', hosts, headers, limit: 1000 } as const;
  try {
    return (await get(new URL(url), asked, wire)).bytes.toString();
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    const { code, data } = error.fault;
    return 'why' in data ? `${code}: ${data.why}` : code;
  }
};

describe('an address that is asked', () => {
  it.each<[string, string, Hosts?]>([
    ['http://api.lumo.test/x', 'it is not https'],
    ['file:///etc/passwd', 'it is not https'],
    ['https://me:too@api.lumo.test/x', 'it holds a user name'],
    ['https://api.lumo.test:8443/x', 'it names a port'],
    ['https://thief.test/x', 'its host is not one of the feed'],
    ['https://api.lumo.test.thief.test/x', 'its host is not one of the feed'],
    ['https://notapi.lumo.test/x', 'its host is not one of the feed', ['.api.lumo.test']],
    ['https://api.lumo.test/x', 'its host is not one of the feed', ['.api.lumo.test']],
    ['https://127.0.0.1/x', 'it is a number, not a name', 'public'],
    ['https://2130706433/x', 'it is a number, not a name', 'public'],
    ['https://0x7f.1/x', 'it is a number, not a name', 'public'],
    ['https://[::1]/x', 'it is a number, not a name', 'public'],
    ['https://[::ffff:10.0.0.1]/x', 'it is a number, not a name', 'public'],
    ['https://localhost/x', 'its host is not public', 'public'],
    ['https://metadata/x', 'its host is not public', 'public'],
  ])('%s is refused: %s', async (url, why, hosts) => {
    const { seen, through } = await internet((_, response) => response.end('x'));
    expect(await ask(url, { through }, hosts)).toBe(`feed.address_refused: ${why}`);
    expect(seen).toEqual([]);
  });

  it.each<[string, Hosts]>([
    ['https://api.lumo.test/x?a=1', ['api.lumo.test']],
    ['https://files.lumo.test/x?a=1', ['.lumo.test']],
    ['https://any.test/x?a=1', 'public'],
  ])('%s is opened where %j may be', async (url, hosts) => {
    const { seen, through } = await internet((_, response) => response.end('text'));
    expect(await ask(url, { through }, hosts)).toBe('text');
    expect(seen).toEqual([`/${new URL(url).host}/x?a=1 k3y`]);
  });

  it.each([[['127.0.0.1']], [['169.254.169.254']], [['8.8.8.8', '10.0.0.8']]])(
    'is not connected to where its name leads to %j',
    async (addresses) => {
      const found = addresses.map((address) => ({ address, family: 4 }));
      const resolve: Wire['resolve'] = (_, done) => done(null, found);
      expect(await ask('https://api.lumo.test/', { resolve })).toBe(
        'feed.address_refused: its address is not public',
      );
    },
  );

  it('that has no address is unreachable', async () => {
    const resolve: Wire['resolve'] = (_, done) => done(new Error('ENOTFOUND'), []);
    expect(await ask('https://api.lumo.test/', { resolve })).toBe('feed.unreachable');
  });
});

describe('a redirect', () => {
  it('is followed on the same host', async () => {
    const { seen, through } = await internet((request, response) =>
      request.url?.endsWith('/old')
        ? response.writeHead(301, { location: '/new?a=1' }).end()
        : response.end('text'),
    );
    expect(await ask('https://api.lumo.test/old', { through })).toBe('text');
    expect(seen).toEqual(['/api.lumo.test/old k3y', '/api.lumo.test/new?a=1 k3y']);
  });

  it.each([
    ['https://thief.test/x', 'it redirects to another host'],
    ['https://files.lumo.test/x', 'it redirects to another host'],
    ['//thief.test/x', 'it redirects to another host'],
    ['http://api.lumo.test/x', 'it is not https'],
    ['https://api.lumo.test:444/x', 'it names a port'],
    ['http://169.254.169.254/latest', 'it redirects to another host'],
    ['https://api.lumo.test/again', 'it redirects again and again'],
  ])('to %s is refused', async (location, why) => {
    for (const hosts of [['.lumo.test', 'api.lumo.test'], 'public'] as const) {
      const { seen, through } = await internet((_, response) =>
        response.writeHead(302, { location }).end(),
      );
      const found = await ask('https://api.lumo.test/again', { through }, hosts);
      expect(found).toBe(`feed.address_refused: ${why}`);
      expect(seen.every((each) => each === '/api.lumo.test/again k3y')).toBe(true);
    }
  });
});

describe('an answer', () => {
  const answers: readonly [string, RequestListener, string][] = [
    [
      'that is packed',
      (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('text')),
      'text',
    ],
    [
      'that unpacks to more than is read',
      (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a'.repeat(100_000))),
      'feed.bad_reply',
    ],
    [
      'that says it is packed',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('text'),
      'feed.unreachable',
    ],
    [
      'of more than is read',
      (_, response) => {
        for (let part = 0; part < 50; part++) response.write('a'.repeat(100));
      },
      'feed.bad_reply',
    ],
    [
      'that breaks off',
      (request, response) => {
        response.writeHead(200, { 'content-length': 99 });
        response.write('text', () => request.socket.destroy());
      },
      'feed.unreachable',
    ],
    ['that never begins', () => {}, 'feed.unreachable'],
    ['that drips', (_, response) => void response.write('O'), 'feed.unreachable'],
    ['that is a broken line', (request) => request.socket.destroy(), 'feed.unreachable'],
  ];
  it.each(answers)('%s', async (_what, answer, expected) => {
    const { through } = await internet(answer);
    expect(await ask('https://api.lumo.test/', { through, withinMs: 200 })).toBe(expected);
  });

  it('of any status is given back as it is', async () => {
    const { through } = await internet((_, response) => response.writeHead(418).end('text'));
    const asked = { feed: 'fmp', hosts: ['api.lumo.test'], headers: {}, limit: 1000 } as const;
    expect(await get(new URL('https://api.lumo.test/'), asked, { through })).toMatchObject({
      status: 418,
      bytes: Buffer.from('text'),
    });
  });

  it('that fails tells nobody the address, which may hold the key', async () => {
    const wire = { resolve: ((_, done) => done(new Error('k3y'), [])) satisfies Wire['resolve'] };
    const asked = { feed: 'fmp', hosts: ['api.lumo.test'], headers: {}, limit: 1000 } as const;
    const error = await get(new URL('https://api.lumo.test/?apikey=k3y'), asked, wire).catch(
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(EarningsError);
    const { stack, cause, fault } = error as EarningsError;
    expect(JSON.stringify([stack, cause ?? null, fault])).not.toContain('k3y');
  });
});
