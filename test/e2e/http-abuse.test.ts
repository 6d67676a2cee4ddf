import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorlds, type World } from '../support/world.ts';

// Whoever reaches the port may send anything to any route: it is answered with a 4xx or the connection is
// closed, nothing is stored, and the service goes on.

const INGEST_TOKEN = 'a-long-ingest-token';
const ROUTES = [
  ['GET', '/healthz'],
  ['GET', '/readyz'],
  ['GET', '/metrics'],
  ['POST', '/transcripts'],
  ['POST', '/slack/events'],
  ['GET', '/slack/install'],
  ['GET', '/slack/oauth_redirect'],
] as const;
const AUTHORIZED = `authorization: Bearer ${INGEST_TOKEN}`;
const MB = 1024 * 1024;

interface Abuse {
  readonly what: string;
  /** Everything behind the request line and the host. */
  readonly sent: string | Buffer;
  readonly method?: string;
}

const head = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n\r\n`;
const ABUSES: readonly Abuse[] = [
  { what: 'headers of 64 KB', sent: head(`x-long: ${'x'.repeat(65_536)}`) },
  {
    what: 'two thousand headers',
    sent: head(...Array.from({ length: 2500 }, (_, at) => `x${at}: 1`)),
  },
  { what: 'two lengths', sent: `${head('content-length: 3', 'content-length: 4')}abcd` },
  {
    what: 'a length beside chunks',
    sent: `${head('content-length: 3', 'transfer-encoding: chunked')}0\r\n\r\n`,
  },
  { what: 'a length that is none', sent: `${head('content-length: -1')}x` },
  { what: 'chunks that are none', sent: `${head('transfer-encoding: chunked')}zz\r\nhello\r\n` },
  { what: 'a header without a name', sent: head(': x') },
  { what: 'a NUL in a header', sent: head('x-odd: a\u0000b') },
  { what: 'a line that is folded into another header', sent: head('x-odd: a\r\n b') },
  { what: 'an unknown method', sent: head(), method: 'BREW' },
  { what: 'another method', sent: head('content-length: 0'), method: 'DELETE' },
  {
    what: 'a body of another type',
    sent: `${head('content-type: image/png', 'content-length: 4')}\x89PNG`,
  },
  {
    what: 'JSON that is none',
    sent: `${head('content-type: application/json', 'content-length: 5')}{"a":`,
  },
  { what: 'JSON nested beyond sense', sent: bodied('application/json', '['.repeat(200_000)) },
  {
    what: 'bytes that are no UTF-8',
    sent: bodied(
      'application/x-www-form-urlencoded',
      Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
    ),
  },
  {
    what: 'a thousand fields',
    sent: bodied('application/x-www-form-urlencoded', 'a[b][c]=1&'.repeat(1000)),
  },
  {
    what: 'a field that is called __proto__',
    sent: bodied('application/x-www-form-urlencoded', '__proto__[x]=1&constructor[prototype][x]=1'),
  },
  {
    what: 'a body that says 30 MB',
    sent: head('content-type: text/plain', `content-length: ${30 * MB}`),
  },
  {
    what: 'a packed body',
    sent: `${head('content-encoding: gzip', 'content-type: text/plain', 'content-length: 2')}\x1f\x8b`,
  },
];

function bodied(type: string, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body as string);
  return Buffer.concat([
    Buffer.from(head(`content-type: ${type}`, `content-length: ${bytes.length}`)),
    bytes,
  ]);
}

describe('every route', () => {
  const { world, end } = openWorlds();
  let there: World;
  beforeAll(async () => {
    there = await world({ env: { INGEST_TOKEN, METRICS_TOKEN: 'a-long-metrics-token' } });
  }, 60_000);
  afterAll(end);

  it.each(ABUSES)('outlives $what, stores nothing and tells nothing', async ({ sent, method }) => {
    const answers = await Promise.all(
      ROUTES.flatMap(([usual, path]) =>
        ['', `${AUTHORIZED}\r\n`].map(async (token) => {
          const line = `${method ?? usual} ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${token}`;
          return [
            path,
            await answerTo(
              there.url,
              Buffer.concat([Buffer.from(line), Buffer.from(sent as string, 'latin1')]),
            ),
          ];
        }),
      ),
    );
    for (const [path = '', answer = ''] of answers) {
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
      // A connection that is only closed tells nothing either; what needs no body does not look at one.
      const isFine = status === 0 || status < 500;
      expect([path, isFine || status === 501 || status === 503]).toEqual([path, true]);
      if (path === '/slack/events' || path === '/transcripts')
        expect([path, status]).not.toEqual([path, 202]);
      expect(answer).not.toMatch(/\bat \S+ \(|node_modules|\.ts:\d|SyntaxError|Unexpected token/);
    }
    expect(await (await fetch(`${there.url}/healthz`)).text()).toBe('ok\n');
    expect(await (await fetch(`${there.url}/readyz`)).text()).toBe('ready\n');
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it.each([
    '../../../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '/etc/passwd',
    'file:///etc/passwd',
    'kingsoft-q2-2023/../../secret.txt',
    'a\u0000b-q1-2024.txt',
    '%2e%2e%2fsecret-q1-2024.txt',
    `${'x'.repeat(5000)}-q1-2024.txt`,
  ])('names nothing on the disk: %j', async (name) => {
    const files = () => readdirSync(there.dir, { recursive: true }).map(String).toSorted();
    const before = files();
    const { status } = await fetch(`${there.url}/transcripts?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${INGEST_TOKEN}`, 'content-type': 'text/plain' },
      body: 'root:x:0:0: nothing that is a call. '.repeat(200),
    });
    expect(status).toBe(422);
    const { body } = await there.slack.command(name);
    expect(JSON.stringify(body)).not.toMatch(/root:x|ENOENT|EISDIR|\/bin\/sh/);
    expect(files()).toEqual(before);
  });
});

/** All that is answered until the connection is closed, or nobody says anything for a moment. */
function answerTo(url: string, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const { port } = new URL(url);
    let answer = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(1500, () => socket.destroy());
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => {}); // it may be closed while we write
    socket.once('close', () => resolve(answer));
  });
}
