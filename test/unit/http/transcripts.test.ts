import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Log } from '../../../src/core/ports/host.ts';
import { takeIn } from '../../../src/flows/intake/take-in-call.ts';
import { serve } from '../../../src/http/server.ts';
import { type TranscriptsOptions, transcriptsRoute } from '../../../src/http/transcripts.ts';
import { fakeClock } from '../../support/clock.ts';
import { namelessCall, spokenCall } from '../../support/spoken-call.ts';
import { storeDirs } from '../../support/store-dirs.ts';

const LOG: Log = { debug() {}, info() {}, warn() {}, error() {} };
const TOKEN = 'a-long-ingest-token';
const MEGA = 1024 * 1024;
const dirs = storeDirs();
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(() => dirs.cleanUp());

async function open(over: Partial<TranscriptsOptions> = {}) {
  const store = await dirs.open(dirs.dir(), fakeClock());
  const route = transcriptsRoute({
    token: TOKEN,
    isKnown: async (team: string) => team === 'T0DEMO',
    takeIn: (arrival) => takeIn(store.library, arrival),
    log: LOG,
    isOpen: () => true,
    ...over,
  });
  const server = await serve({ host: '127.0.0.1', port: 0, routes: [route], slack: null });
  stops.push(() => server.stop());
  const post = async (
    body: string | Uint8Array,
    { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
  ) => {
    const response = await fetch(`http://127.0.0.1:${server.port}/transcripts${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/plain', ...headers },
      body: Buffer.from(body),
    });
    const answer = JSON.parse(await response.text());
    return { status: response.status, headers: response.headers, body: answer };
  };
  return { port: server.port, library: store.library, post };
}

const CALL = spokenCall();
const NAMELESS = namelessCall();

describe('POST /transcripts answers by what came', () => {
  let post: Awaited<ReturnType<typeof open>>['post'];
  beforeAll(async () => {
    ({ post } = await open());
    stops.pop(); // for the whole table
  });

  it.each([
    ['a transcript', CALL, {}, 202, null],
    ['the same again', CALL, {}, 202, null],
    ['one without a content type', CALL, { headers: { 'content-type': '' } }, 202, null],
    [
      'one as curl sends it',
      CALL,
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      202,
      null,
    ],
    [
      'one with a charset',
      CALL,
      { headers: { 'content-type': 'Text/Plain; charset=utf-8' } },
      202,
      null,
    ],
    ['UTF-16', Buffer.from(`\uFEFF${spokenCall({ company: 'Wide' })}`, 'utf16le'), {}, 202, null],
    ['nothing', '', {}, 400, 'source.empty'],
    ['blanks', ' \n\t\n', {}, 400, 'source.empty'],
    ['no token', CALL, { headers: { authorization: '' } }, 401, 'http.unauthorized'],
    ['another token', CALL, { headers: { authorization: 'Bearer no' } }, 401, 'http.unauthorized'],
    [
      'the token as a password',
      CALL,
      { headers: { authorization: `Basic ${TOKEN}` } },
      401,
      'http.unauthorized',
    ],
    [
      'a call under the type of PDF',
      CALL,
      { headers: { 'content-type': 'application/pdf' } },
      202,
      null,
    ],
    [
      'a call under the type of HTML',
      CALL,
      { headers: { 'content-type': 'text/html' } },
      202,
      null,
    ],
    [
      'a call under the type of JSON',
      CALL,
      { headers: { 'content-type': 'application/json' } },
      202,
      null,
    ],
    [
      'a form by its type',
      CALL,
      { headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      415,
      'source.unknown_format',
    ],
    [
      'a packed body',
      CALL,
      { headers: { 'content-encoding': 'gzip' } },
      415,
      'source.unknown_format',
    ],
    [
      'one in Windows-1252 under a charset that it is not in',
      Buffer.from(spokenCall({ company: 'Café Norte' }), 'latin1'),
      { headers: { 'content-type': 'text/plain; charset=utf-16' } },
      202,
      null,
    ],
    [
      'a packed body that does not say so',
      gzipSync(CALL),
      { headers: { 'content-type': 'application/octet-stream' } },
      415,
      'source.binary',
    ],
    [
      'a packed type',
      gzipSync(CALL),
      { headers: { 'content-type': 'application/gzip' } },
      415,
      'source.unknown_format',
    ],
    [
      'a type of nonsense',
      CALL,
      { headers: { 'content-type': '<script>' } },
      415,
      'source.unknown_format',
    ],
    [
      'a name that climbs',
      namelessCall('9.1'),
      { query: '?name=../../etc/marlow-q2-4225.txt' },
      422,
      'source.unidentified',
    ],
    [
      'a company of line breaks and marks',
      namelessCall('9.2'),
      { query: '?company=%0A%3C!channel%3E%20Ferry%20Line&period=Q3%202025' },
      202,
      null,
    ],
    [
      'a company of ten thousand letters',
      namelessCall('9.3'),
      { query: `?company=${'x'.repeat(10_000)}&period=Q4+2025` },
      202,
      null,
    ],
    [
      'a company twice',
      namelessCall('9.4'),
      { query: '?company=Ada&company=Bea&period=Q1+2026' },
      202,
      null,
    ],
    ['a query that is none', CALL, { query: '?%E0%A4%A&&==&replace' }, 202, null],
    ['a broken PDF', '%PDF-1.7\n%âãÏÓ', {}, 422, 'source.damaged'],
    ['a page with a few words', '<!DOCTYPE html><p>Hi', {}, 422, 'source.too_short'],
    ['JSON that holds no call', '{"turns": []}', {}, 422, 'source.unknown_shape'],
    ['a broken Word file', 'PK\u0003\u0004\u0014', {}, 422, 'source.damaged'],
    ['bytes that are no text', Buffer.from([0, 1, 2, 0, 255]), {}, 415, 'source.binary'],
    ['20 MB and a byte', Buffer.alloc(20 * MEGA + 1, 65), {}, 413, 'source.too_large'],
    ['a stub', CALL.slice(0, 200), {}, 422, 'source.too_short'],
    [
      'a page about nothing of the kind',
      'The ferry leaves at nine. '.repeat(40),
      {},
      422,
      'source.not_a_call',
    ],
    ['a call that nothing names', NAMELESS, {}, 422, 'source.unidentified'],
    [
      'one whose period alone is told',
      NAMELESS,
      { query: '?period=Q3+2024' },
      422,
      'source.unidentified',
    ],
    [
      'one whose period is told as nothing',
      NAMELESS,
      { query: '?company=Halden&period=soon' },
      422,
      'source.unidentified',
    ],
    [
      'one told by its query',
      NAMELESS,
      { query: '?company=Halden+Foods&period=Q3+2024' },
      202,
      null,
    ],
    [
      'one told by its file name',
      namelessCall('9.0'),
      { query: '?name=marlow-q1-2025.txt' },
      202,
      null,
    ],
    ['one for this workspace', CALL, { query: '?workspace=T0DEMO' }, 202, null],
    [
      'one for another workspace',
      CALL,
      { query: '?workspace=T0OTHER' },
      422,
      'http.unknown_workspace',
    ],
    ['one for no workspace', CALL, { query: '?workspace=' }, 422, 'http.unknown_workspace'],
  ] as const)('%s', async (_what, body, how, status, code) => {
    const reply = await post(body, how);
    expect([reply.status, reply.body.error?.code ?? null]).toEqual([status, code]);
    if (code === null) expect(reply.body.id).toMatch(/^[a-z-]+-q\d-20\d\d$/);
    else expect(reply.body.error.message).toMatch(/^[A-Z“].{15,}[.?]$/);
  });
});

describe('a transcript that is taken in', () => {
  it('is stored before the answer, once; other bytes revise it', async () => {
    const { post, library } = await open();
    const answers = [];
    for (const text of [CALL, CALL, spokenCall({ revenue: '415.0' })])
      answers.push((await post(text)).body);
    expect(answers).toMatchObject([
      { id: 'northwind-robotics-q3-2024', outcome: 'new', revision: 1 },
      { id: 'northwind-robotics-q3-2024', outcome: 'same', revision: 1 },
      { id: 'northwind-robotics-q3-2024', outcome: 'revised', revision: 2 },
    ]);
    expect(await library.list()).toHaveLength(1);
  });

  it('says which call it is by itself; a sender who says another is told', async () => {
    const { post } = await open();
    const { status, body } = await post(CALL, { query: '?company=Halden&period=Q1+2020' });
    expect([status, body.id]).toEqual([202, 'northwind-robotics-q3-2024']);
    expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual([
      'sender_differs',
      'sender_differs',
    ]);
  });

  it('keeps its first name when the same bytes come under another', async () => {
    const { post, library } = await open();
    const first = await post(NAMELESS, { query: '?company=Halden&period=Q3+2024' });
    const second = await post(NAMELESS, { query: '?company=Marlow&period=Q4+2024' });
    const bare = await post(NAMELESS);
    expect([first, second, bare].map(({ body }) => body.id)).toEqual(
      Array(3).fill('halden-q3-2024'),
    );
    expect((await library.list()).map(({ call }) => call.company)).toEqual(['Halden']);
  });

  it('is refused when its id is of another company already', async () => {
    const { post } = await open();
    const query = '?name=northwind-q3-2024.txt';
    expect((await post(CALL, { query })).body.id).toBe('northwind-q3-2024');
    const energy = spokenCall({ company: 'Northwind Energy' }).replaceAll('Ada Brink', 'Eve Hart');
    const { status, body } = await post(energy, { query });
    expect([status, body.error.code]).toEqual([422, 'input.call_taken']);
  });

  it('is not replaced by what looks like a part of it', async () => {
    const { post, library } = await open();
    const { body: whole } = await post(`${CALL}\n\nAda Brink: ${'Orders held up. '.repeat(80)}`);
    const { status, body } = await post(CALL);
    expect([status, body.error.code]).toEqual([422, 'source.incomplete']);
    expect(body.error.message).toMatch(
      /a part of northwind-robotics-q3-2024: \d+ words.*whole text/,
    );
    expect((await library.list()).map(({ call, revision }) => [call.id, revision])).toEqual([
      [whole.id, 1],
    ]);
  });

  it.each([
    ['?replace=true', 202],
    ['?replace=false', 422],
    ['?replace=', 422],
    ['', 422],
  ])('is replaced by a shorter text with “%s”: %i', async (query, expected) => {
    const { post } = await open();
    await post(`${CALL}\n\nAda Brink: ${'Orders held up. '.repeat(80)}`);
    const { status, body } = await post(CALL, { query });
    expect(status).toBe(expected);
    expect(body.revision ?? body.error.message).toEqual(
      expected === 202 ? 2 : expect.stringContaining('?replace=true'),
    );
  });

  it('is not undone by an older text that comes late, unless that is meant', async () => {
    const { post, library } = await open();
    const newer = CALL.replace('412.5', '412.6');
    for (const text of [CALL, newer]) await post(text);
    const late = await post(CALL);
    expect(late).toMatchObject({ status: 202, body: { outcome: 'older', revision: 1 } });
    expect(late.body.warnings.at(-1).message).toContain('?replace=true');
    expect((await post(newer)).body).toMatchObject({ outcome: 'same', revision: 2 });
    const query = '?replace=true';
    expect((await post(CALL, { query })).body).toMatchObject({ outcome: 'revised', revision: 3 });
    expect((await post(CALL, { query })).body).toMatchObject({ outcome: 'same', revision: 3 });
    expect((await library.list())[0]?.revision).toBe(3);
  });
});

describe('the route', () => {
  it('is off without a token, and closed while the service stops', async () => {
    const off = await open({ token: null });
    expect((await off.post(CALL)).status).toBe(404);
    const closed = await open({ isOpen: () => false });
    const { status, headers } = await closed.post(CALL);
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('tells a bug by no word of it', async () => {
    const { post } = await open({ takeIn: () => Promise.reject(new Error('secret path')) });
    const { status, body } = await post(CALL);
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('stops reading a body that hides its size at the limit, answers, and closes', async () => {
    const { port } = await open();
    const head = `POST /transcripts HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${TOKEN}\r\ntransfer-encoding: chunked\r\n\r\n`;
    const chunk = `${MEGA.toString(16)}\r\n${'a'.repeat(MEGA)}\r\n`;
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.on('data', (data) => {
      said += data;
    });
    socket.on('error', () => {});
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.write(head);
    for (let sent = 0; sent < 40 && said === ''; sent++) {
      if (!socket.write(chunk)) await new Promise((done) => socket.once('drain', done));
      await setImmediate();
    }
    await closed;
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
    expect(said).toContain('source.too_large');
    expect(said.toLowerCase()).toContain('connection: close');
  });

  it.each([
    ['GET', '/transcripts', 404],
    ['PUT', '/transcripts', 404],
    ['HEAD', '/transcripts', 404],
    ['POST', '/transcripts/', 404],
    ['POST', '/TRANSCRIPTS', 404],
    ['POST', '//transcripts', 404],
  ])('is nowhere else: %s %s', async (method, path, status) => {
    const { port } = await open();
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}` },
      ...(method !== 'GET' && method !== 'HEAD' && { body: CALL }),
    });
    expect(response.status).toBe(status);
  });

  it('takes a body in a hundred pieces whose letters are torn apart', async () => {
    const { port, library } = await open();
    const bytes = Buffer.from(spokenCall({ company: 'Ærø Færger', revenue: '88.1' }));
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /transcripts HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${TOKEN}\r\nexpect: 100-continue\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n`,
    );
    for (let at = 0; at < bytes.length; at += 7) {
      const piece = bytes.subarray(at, at + 7);
      socket.write(
        Buffer.concat([
          Buffer.from(`${piece.length.toString(16)}\r\n`),
          piece,
          Buffer.from('\r\n'),
        ]),
      );
      await setImmediate();
    }
    socket.write('0\r\n\r\n');
    let said = '';
    for await (const data of socket) said += data;
    expect(said).toMatch(/HTTP\/1\.1 202 /);
    expect((await library.list()).map(({ call }) => call.company)).toEqual(['Ærø Færger']);
  });

  it('makes one revision of the same call that twenty send at once', async () => {
    const { post, library } = await open();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(CALL)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(202));
    expect(answers.filter(({ body }) => body.outcome === 'new')).toHaveLength(1);
    expect((await library.list()).map(({ revision }) => revision)).toEqual([1]);
  });

  it('gives up a body that does not come', async () => {
    const { port } = await open({ withinMs: 20 });
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /transcripts HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${TOKEN}\r\ncontent-length: 900\r\n\r\nOper`,
    );
    let said = '';
    for await (const data of socket) said += data;
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('survives a sender who goes away in the middle', async () => {
    const { port, post } = await open();
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /transcripts HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${TOKEN}\r\ncontent-length: 900\r\n\r\nOper`,
      () => socket.destroy(),
    );
    expect((await post(CALL)).status).toBe(202);
  });
});
