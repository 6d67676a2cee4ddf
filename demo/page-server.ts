import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { earningsError } from '../src/core/faults.ts';
import { ActRead, act } from './acts.ts';
import { type Asset, pageAssets } from './assets.ts';
import type { Feed } from './feed.ts';
import { PEOPLE, type Person } from './people.ts';
import type { Acted, EngineChoice } from './shown.ts';
import type { Drop } from './slack/files.ts';
import { BOT } from './slack/methods/method.ts';
import type { LoopbackSlack } from './slack/start-slack.ts';
import type { DroppedFile } from './slack/state.ts';
import { fileFor, isOpenTo } from './view.ts';

export interface PageServer {
  readonly url: string;
  stop(): Promise<void>;
}

interface Page {
  readonly slack: LoopbackSlack;
  /** A file of the page; null where there is none. */
  readonly assetAt: (path: string) => Promise<Asset | null>;
  readonly feed: Feed;
  /** Resolves when the app runs: what is asked before waits for it. */
  readonly started: () => Promise<unknown>;
  readonly useEngine: (engine: EngineChoice['engine']) => Promise<string | null>;
}

const LARGEST_ACT = 1_700_000; // four bytes a character
const TOO_LARGE = 'The file is too large for this page (25 MB).';
const LARGEST_FILE = 25 * 1024 * 1024; // a little more than the app takes: its own refusal is to be seen
// Nothing but this page's own files, and no markup that runs.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** Serves the page on the loopback. Throws `config.port_in_use`. */
export async function servePage(port: number, given: Omit<Page, 'assetAt'>): Promise<PageServer> {
  const page = { ...given, assetAt: pageAssets() };
  const server = createServer((request, response) => {
    answer(page, request, response).catch((error: unknown) => {
      process.stderr.write(`demo: ${error instanceof Error ? error.stack : 'failed'}\n`);
      if (!response.headersSent) response.writeHead(500, HEADERS);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? earningsError('config.port_in_use', { port }, { cause: error })
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  page: Page,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number): void => {
    response.writeHead(status, { ...HEADERS, connection: 'close' }).end();
  };
  // Another site's page, or its name pointed at this machine, is not this page.
  const host = request.headers.host ?? '';
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)) return refuse(421);
  const url = new URL(request.url ?? '/', `http://${host}`);
  const person = PEOPLE.find(({ id }) => id === url.searchParams.get('as')) ?? PEOPLE[0];

  if (request.method === 'GET' && url.pathname === '/feed')
    return page.feed.connect(person, response);
  const kept = request.method === 'GET' ? fileFor(page.slack.state, url.pathname, person) : null;
  if (kept) return handOut(response, kept);
  if (request.method === 'GET') {
    const asset = await page.assetAt(url.pathname);
    if (!asset) return refuse(404);
    response
      .writeHead(200, { ...HEADERS, 'content-type': asset.type, 'cache-control': 'no-cache' })
      .end(asset.body);
    return;
  }
  if (request.method !== 'POST' || request.headers.origin !== url.origin) return refuse(403);
  if (url.pathname === '/act') {
    await page.started();
    const body = await bodyOf(request, LARGEST_ACT);
    const answered =
      body === null ? { notice: 'This is too long.' } : await acted(page, person, body);
    page.feed.changed();
    return reply(response, answered);
  }
  if (url.pathname !== '/files' && url.pathname !== '/uploads') return refuse(404);
  await page.started();
  const bytes = await bodyOf(request, LARGEST_FILE);
  if (bytes === null) return reply(response, { notice: TOO_LARGE });
  const name = (url.searchParams.get('name') ?? '').slice(0, 200) || 'file';
  const mimetype = request.headers['content-type'] ?? 'application/octet-stream';
  const file = { name, mimetype, content: bytes };
  return reply(
    response,
    url.pathname === '/uploads'
      ? { notice: null, file: page.slack.upload(person.id, file) }
      : { notice: await dropped(page, person, url, file) },
  );
}

/** A file of the workspace is kept, never shown: what people upload is no page of ours. */
function handOut(response: ServerResponse, { bytes, object }: DroppedFile): void {
  const name = encodeURIComponent(String(object.name));
  response
    .writeHead(200, {
      ...HEADERS,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    })
    .end(bytes);
}

async function acted(page: Page, person: Person, body: Buffer): Promise<Acted> {
  const asked = ActRead.safeParse(jsonOf(body.toString('utf8'))).data;
  if (!asked)
    return { notice: 'This page asked for something that it cannot have: load it again.' };
  return asked.kind === 'engine'
    ? { notice: await page.useEngine(asked.engine) }
    : act(page.slack, person, asked);
}

async function dropped(
  { slack }: Page,
  person: Person,
  url: URL,
  file: Pick<Drop, 'name' | 'content' | 'mimetype'>,
): Promise<string | null> {
  const channel = url.searchParams.get('channel') ?? '';
  const root = url.searchParams.get('root');
  if (!isOpenTo(slack.state.channels.get(channel), person)) return 'There is no such conversation.';
  // What is dropped where the page asks for it is for the app: it says what it makes of it.
  const text = url.searchParams.has('asked') ? `<@${BOT.userId}>` : '';
  await slack.dropFile({
    channel,
    user: person.id,
    text,
    ...file,
    ...(root && { threadTs: root }),
  });
  return null;
}

function reply(response: ServerResponse, acted: Acted): void {
  response
    .writeHead(200, { ...HEADERS, 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(acted));
}

/** The bytes of a request, or null when there are more than the limit; the rest is read and dropped. */
async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size <= limit ? Buffer.concat(chunks) : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
