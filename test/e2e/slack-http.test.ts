import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandFields } from '../../demo/slack/payloads.ts';
import { fakeEarnings, type Surface, startSurface } from '../support/slack-surface.ts';

const NOW = () => Date.now() / 1000;
const BODY = body({ text: 'halden-foods' });

describe('requests that claim to be from Slack', () => {
  let surface: Surface;
  beforeAll(async () => {
    surface = await startSurface('http');
  });
  afterAll(() => surface.stop());

  it.each([
    ['signed with another secret', { secret: 'not-the-secret' }, 401],
    ['signed 301 seconds ago', { at: NOW() - 310 }, 401],
    ['signed an hour ahead', { at: NOW() + 3600 }, 401],
    ['signed at no time', { headers: { 'x-slack-request-timestamp': 'soon' } }, 401],
    ['signed at the end of time', { headers: { 'x-slack-request-timestamp': '1e99' } }, 401],
    ['without a signature', { headers: { 'x-slack-signature': '' } }, 401],
    ['with an old kind of signature', { headers: { 'x-slack-signature': 'v9=ab' } }, 401],
    ['signed four minutes ago', { at: NOW() - 240 }, 200],
    ['with a charset', { type: 'application/x-www-form-urlencoded; charset=utf-8' }, 200],
    ['as JSON that is none', { type: 'application/json' }, 400],
  ])('%s: %j is answered %i', async (_what, how, status) => {
    const before = surface.earnings.taken.length;
    expect((await surface.slack.raw(BODY, how)).status).toBe(status);
    expect(surface.earnings.taken.length - before).toBeLessThanOrEqual(status === 200 ? 1 : 0);
  });

  it.each(
    ['null', '1', '"text"', '[]', 'true', ' null', '[{}]'].flatMap((text) => [
      { text, type: 'application/json' },
      { text: `payload=${encodeURIComponent(text)}`, type: 'application/x-www-form-urlencoded' },
    ]),
  )('refuses $text as $type, and lives', async ({ text, type }) => {
    const before = surface.earnings.taken.length;
    expect((await surface.slack.raw(text, { type })).status).toBe(400);
    expect(surface.earnings.taken).toHaveLength(before);
    expect((await surface.slack.raw(body({ text: `halden ${text}` }))).status).toBe(200);
  });

  it('answers an exact replay and stores nothing again', async () => {
    const replayed = body({ text: 'northwind-q1-2024' });
    const at = NOW();
    const before = surface.earnings.taken.length;
    for (let turn = 0; turn < 3; turn++)
      expect((await surface.slack.raw(replayed, { at })).status).toBe(200);
    expect(surface.earnings.taken).toHaveLength(before + 1);
  });

  it('tells a repeated wish from a replay even without a trigger', async () => {
    const bare = new URLSearchParams({ command: '/earnings', text: 'halden-foods', team_id: 'T0' });
    const before = surface.earnings.taken.length;
    const at = NOW();
    await surface.slack.raw(bare.toString(), { at });
    await surface.slack.raw(bare.toString(), { at });
    await surface.slack.raw(bare.toString(), { at: at - 30 });
    expect(surface.earnings.taken).toHaveLength(before + 2);
  });

  it.each([1, 2, 3])('takes redelivery %i of an event for the event itself', async (retry) => {
    const event = {
      type: 'message',
      channel_type: 'im',
      channel: 'D0ANA',
      user: 'U0ANA',
      ts: '1700000001.000100',
      text: 'halden-foods',
    };
    await surface.slack.event(event);
    const before = surface.earnings.taken.length;
    expect((await surface.slack.event(event, retry)).status).toBe(200);
    expect(surface.earnings.taken).toHaveLength(before);
  });

  it('answers the URL verification of a new request URL', async () => {
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'c3' });
    const { status, body: said } = await surface.slack.raw(challenge, { type: 'application/json' });
    expect([status, said]).toEqual([200, { challenge: 'c3' }]);
  });

  it('refuses a body of 30 MB', async () => {
    const answer = surface.slack.raw(`text=${'x'.repeat(30_000_000)}`);
    // The connection may be closed while the rest is still on its way.
    expect(
      await answer.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
  });

  it.each(['//', '/slack/events/more', '/%', '/slack/commands'])(
    'has nothing at %s',
    async (path) => {
      const [, port = ''] = surface.url.match(/:(\d+)$/) ?? [];
      expect(
        await firstLine(
          Number(port),
          `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n`,
        ),
      ).toContain(' 404 ');
    },
  );

  it('logs no text, token or address of what it refused', async () => {
    await surface.slack.raw(BODY, { secret: 'not-the-secret' });
    expect(surface.log.join('\n')).toContain('signature mismatch');
    expect(surface.log.join('\n')).not.toMatch(/halden|xoxb|http:\/\/127/);
  });
});

describe('an event', () => {
  it('is not acked unless it was stored, so that Slack sends it again', async () => {
    let full = true;
    const kept = fakeEarnings();
    const earnings = fakeEarnings({
      take: (request) => (full ? Promise.reject(new Error('disk full')) : kept.take(request)),
    });
    const surface = await startSurface('http', earnings);
    const ts = '1700000002.000100';
    expect((await surface.slack.directMessage('halden-foods', { ts })).status).toBe(500);
    full = false;
    expect((await surface.slack.directMessage('halden-foods', { ts })).status).toBe(200);
    expect(kept.taken).toHaveLength(1);
    await surface.stop();
  });
});

describe('stopping', () => {
  it('ends within its deadline though a connection is left half open', async () => {
    const surface = await startSurface('http');
    const { port } = new URL(surface.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nhalf');
    await new Promise((done) => socket.once('connect', done));
    const start = performance.now();
    await surface.stop();
    expect(performance.now() - start).toBeLessThan(3000);
    socket.destroy();
  });
});

function body(over: Readonly<Record<string, string>>): string {
  const fields = commandFields('', {}, 'https://hooks.slack.com/commands/T0/1/x');
  return new URLSearchParams({ ...fields, ...over }).toString();
}

function firstLine(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(String(data).split('\r\n')[0] ?? '');
    });
    socket.once('error', reject);
  });
}
