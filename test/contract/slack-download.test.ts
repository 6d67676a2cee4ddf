import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { SharedFile } from '../../src/core/ports/slack.ts';
import { download } from '../../src/slack/download.ts';
import { openSharedFiles } from '../../src/slack/shared-files.ts';
import { recordingLog } from '../support/slack-surface.ts';

const LIMIT = 1000;
const TEXT = 'Operator: Good morning.';
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server that counts its requests and keeps the tokens it was shown. */
async function serverOf(answer: RequestListener) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { seen, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const fileAt = (url: string | null, over: Partial<SharedFile> = {}): SharedFile => ({
  id: 'F1',
  name: 'call.txt',
  mediaType: 'text/plain',
  size: TEXT.length,
  kind: 'uploaded',
  user: 'U0ANA',
  isBots: false,
  url,
  sharedBy: {},
  ...over,
});

async function downloaded(
  answer: RequestListener,
  over: Partial<SharedFile> = {},
  withinMs = 5000,
) {
  const { seen, origin } = await serverOf(answer);
  const file = fileAt(`${origin}/files-pri/T1-F1/download/call.txt`, over);
  const options = { botToken: 'xoxb-secret', apiUrl: `${origin}/api/`, withinMs };
  return { seen, result: download(file, LIMIT, options) };
}

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.fault?.code ?? String(error),
  );

it('a file is fetched with the bot token', async () => {
  const { seen, result } = await downloaded((_, response) => response.end(TEXT));
  expect(Buffer.from(await result).toString()).toBe(TEXT);
  expect(seen).toEqual(['Bearer xoxb-secret']);
});

describe('what Slack answers in place of the file', () => {
  const html = (_: unknown, response: Parameters<RequestListener>[1]) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>Sign in');

  it.each<[string, RequestListener, string]>([
    ['nothing there', (_, response) => response.writeHead(404).end(), 'slack.file_unavailable'],
    ['not allowed', (_, response) => response.writeHead(403).end(), 'slack.file_unavailable'],
    ['its sign-in page', html, 'slack.missing_scope'],
    [
      'a page of its own trouble',
      (_, response) => response.writeHead(503).end(),
      'slack.unreachable',
    ],
    [
      'an order to wait',
      (_, response) => response.writeHead(429, { 'retry-after': '7' }).end(),
      'slack.rate_limited',
    ],
    ['a broken line', (request) => request.socket.destroy(), 'slack.unreachable'],
    [
      'half of it',
      (request, response) => {
        response.writeHead(200, { 'content-length': TEXT.length });
        response.write(TEXT.slice(0, 9), () => request.socket.destroy());
      },
      'slack.unreachable',
    ],
    ['less than it said', (_, response) => response.end(TEXT.slice(0, 9)), 'slack.unreachable'],
    [
      'more than the limit, without saying so',
      (_, response) => {
        for (let part = 0; part < 50; part++) response.write('a'.repeat(100));
      },
      'source.too_large',
    ],
  ])('%s', async (_what, answer, expected) => {
    const { result } = await downloaded(answer);
    expect(await code(result)).toBe(expected);
  });

  it('how long to wait is kept', async () => {
    const { result } = await downloaded((_, response) =>
      response.writeHead(429, { 'retry-after': '7' }).end(),
    );
    await expect(result).rejects.toMatchObject({ fault: { data: { retryAfterMs: 7000 } } });
  });

  it('a page of another length is no file that is a page', async () => {
    const { result } = await downloaded(html, { mediaType: 'text/html', size: 5 });
    expect(await code(result)).toBe('slack.missing_scope');
  });

  it('a page is the file where the file is one', async () => {
    const { result } = await downloaded(html, { mediaType: 'text/html', size: 13 });
    expect(await code(result)).toBe('done');
  });

  it('a server that says nothing is given up', async () => {
    const { result } = await downloaded(() => {}, {}, 30);
    expect(await code(result)).toBe('slack.unreachable');
  });

  it('a server that drips is given up', async () => {
    const { result } = await downloaded((_, response) => void response.write('O'), {}, 30);
    expect(await code(result)).toBe('slack.unreachable');
  });

  it('a file that says it is too large is not asked for', async () => {
    const { seen, result } = await downloaded((_, response) => response.end(TEXT), { size: 1001 });
    expect([await code(result), seen]).toEqual(['source.too_large', []]);
  });
});

describe('the token', () => {
  it('never crosses a redirect', async () => {
    const thief = await serverOf((_, response) => response.end(TEXT));
    for (const status of [301, 302, 303, 307, 308]) {
      const { result } = await downloaded((_, response) =>
        response.writeHead(status, { location: `${thief.origin}/x` }).end(),
      );
      expect(await code(result)).toBe('slack.file_unavailable');
    }
    expect(thief.seen).toEqual([]);
  });

  it('goes to no other place, whatever the address looks like', async () => {
    const thief = await serverOf((_, response) => response.end(TEXT));
    const { host } = new URL(thief.origin);
    const urls = [
      `${thief.origin}/files-pri/T1-F1/x.txt`,
      `http://files.slack.com@${host}/x.txt`,
      `http://files.slack.com:80@${host}/`,
      'http://files.slack.com/x.txt',
      'https://files.slack.com.thief.test/x.txt',
      'https://thief.test/https://files.slack.com/x.txt',
      'file:///etc/passwd',
      'nothing',
      null,
    ];
    for (const url of urls)
      for (const apiUrl of [null, 'http://127.0.0.1:9/api/']) {
        const result = download(fileAt(url), LIMIT, { botToken: 'xoxb-secret', apiUrl });
        expect([url, await code(result)]).toEqual([url, 'slack.file_unavailable']);
      }
    expect(thief.seen).toEqual([]);
  });
});

describe('files of one workspace', () => {
  const open = async (answer: RequestListener) => {
    const { seen, origin } = await serverOf(answer);
    const access = { botToken: 'xoxb-secret', apiUrl: `${origin}/api/`, log: recordingLog([]) };
    const at = (id: string) => fileAt(`${origin}/files-pri/${id}`, { id });
    return { seen, at, files: openSharedFiles(access) };
  };
  const toWait: RequestListener = (_, response) =>
    response.writeHead(429, { 'retry-after': '7' }).end();

  it('wait together where Slack asks one download to wait', async () => {
    const { seen, at, files } = await open(toWait);
    for (const id of ['F1', 'F2', 'F1'])
      expect(await code(files.read(at(id), LIMIT))).toBe('slack.rate_limited');
    expect(seen).toHaveLength(1);
  });

  it('wait together where Slack asks one look to wait, and downloads do not', async () => {
    const { seen, at, files } = await open((request, response) =>
      request.url?.startsWith('/api/') ? toWait(request, response) : response.end(TEXT),
    );
    for (const id of ['F1', 'F2']) expect(await code(files.find(id))).toBe('slack.rate_limited');
    expect(seen).toHaveLength(1);
    expect(await code(files.read(at('F1'), LIMIT))).toBe('done');
  });

  it('are faults of their own, whoever paces them', async () => {
    const { at, files } = await open((_, response) => response.end('x'.repeat(LIMIT + 1)));
    expect(await code(files.read(at('F1'), LIMIT))).toBe('source.too_large');
    expect(await code(files.read({ ...at('F1'), url: null }, LIMIT))).toBe(
      'slack.file_unavailable',
    );
  });

  it.each([
    ['file_not_found', null],
    ['file_deleted', null],
  ])('that are gone (%s) are none', async (error, found) => {
    const { files } = await open((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ok: false, error })),
    );
    expect(await files.find('F1')).toBe(found);
  });
});
