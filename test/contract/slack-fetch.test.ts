import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { plainFetch } from '../../src/slack/plain-fetch.ts';

let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(null)));
  server = null;
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/chat.postMessage`;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('what Slack’s client sends through', () => {
  it('arrives byte for byte, as with fetch', async () => {
    const seen: { headers: unknown; method: unknown; body: string }[] = [];
    const url = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        const { 'content-type': type, 'content-length': length, authorization } = request.headers;
        seen.push({ headers: { type, length, authorization }, method: request.method, body });
        response.writeHead(200, { 'Retry-After': '3', 'content-type': 'application/json' });
        response.end('{"ok":true,"text":"Umsätze +5 %"}');
      });
    });
    const init = {
      ...{ method: 'POST', body: 'text=Ums%C3%A4tze&blocks=%5B%5D', redirect: 'error' as const },
      headers: { ...FORM, Authorization: 'Bearer xoxb' },
    };
    const answers = [await fetch(url, init), await plainFetch(url, init)];
    expect(seen[1]).toEqual(seen[0]);
    for (const answer of answers) {
      expect([answer.ok, answer.status, answer.url]).toEqual([true, 200, url]);
      expect(answer.headers.get('Retry-After')).toBe('3');
      expect(Object.fromEntries(answer.headers.entries())['retry-after']).toBe('3');
      expect(JSON.parse(await answer.text())).toEqual({ ok: true, text: 'Umsätze +5 %' });
    }
  });

  it('goes over a connection that is kept', async () => {
    const ports = new Set<number | undefined>();
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      request.resume().on('end', () => response.end('{}'));
    });
    for (let at = 0; at < 3; at++) await plainFetch(url, { method: 'POST', body: 'a=b' });
    expect(ports.size).toBe(1);
  });

  it('goes nowhere else', async () => {
    const url = await serve((_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    });
    await expect(plainFetch(url, { method: 'POST', redirect: 'error' })).rejects.toThrow();
  });

  it.each([
    ['before the answer', (response: { flushHeaders(): void }) => void response],
    ['within the answer', (response: { flushHeaders(): void }) => response.flushHeaders()],
  ])('ends when its time is over %s', async (_when, begin) => {
    const url = await serve((request, response) => {
      request.resume();
      begin(response);
    });
    const signal = AbortSignal.timeout(50);
    await expect(plainFetch(url, { method: 'POST', body: 'a=b', signal })).rejects.toThrow();
  });

  it('fails when the connection breaks, in the middle of an answer too', async () => {
    const url = await serve((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"ok":');
      setTimeout(() => request.socket.destroy(), 20);
    });
    await expect(plainFetch(url, { method: 'POST', body: 'a=b' })).rejects.toThrow();
    server?.close();
    await expect(plainFetch('http://127.0.0.1:1/x', { method: 'POST' })).rejects.toThrow();
  });

  it('ends an answer that goes on and on', async () => {
    let sent = 0;
    const url = await serve((request, response) => {
      request.resume();
      const pour = () => {
        if (response.destroyed || sent++ > 60) response.end();
        else response.write(' '.repeat(1024 * 1024), pour);
      };
      pour();
    });
    await expect(plainFetch(url, { method: 'POST', body: 'a=b' })).rejects.toThrow('too large');
    expect(sent).toBeLessThan(60);
  });

  it('takes a file the usual way', async () => {
    let type = '';
    const url = await serve((request, response) => {
      type = request.headers['content-type'] ?? '';
      request.resume().on('end', () => response.end('{}'));
    });
    const body = new FormData();
    body.append('file', new Blob(['x']), 'x.csv');
    expect((await plainFetch(url, { method: 'POST', body })).status).toBe(200);
    expect(type).toMatch(/^multipart\/form-data/);
  });
});
