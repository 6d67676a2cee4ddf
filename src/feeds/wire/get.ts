import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { createGunzip } from 'node:zlib';
import { EarningsError, earningsError } from '../../core/faults.ts';
import type { FeedName } from '../../core/ports/feeds.ts';
import { PrivateAddressError, publicLookup, type Resolve } from './public-address.ts';

/** What a server answered, whatever its status. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Where a feed may be asked: names of hosts, ".name" with all below it; or any host of the internet. */
export type Hosts = readonly string[] | 'public';

/** What the wire is made of; tests and the demo bring their own. */
export interface Wire {
  /** A server that stands in for all others: it is asked for /<host>/<path>. */
  readonly through?: string;
  readonly resolve?: Resolve;
  readonly withinMs?: number;
  /** Rests between two requests. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

export interface Asked {
  readonly feed: FeedName;
  readonly hosts: Hosts;
  readonly headers: Readonly<Record<string, string>>;
  readonly limit: number;
}

const WITHIN_MS = 30_000;
const MOST_REDIRECTS = 3;

/**
 * Asks one address by GET. Only https, only where the feed may be asked, only public addresses; a
 * redirect is followed on the same host alone, so that no key leaves it. Throws `feed.unreachable`,
 * `feed.address_refused`, `feed.bad_reply`; its faults never hold the address, which may hold a key.
 */
export async function get(url: URL, asked: Asked, wire: Wire = {}): Promise<Reply> {
  const { feed } = asked;
  let at = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const refused = whyRefused(at, asked.hosts);
    if (refused) throw earningsError('feed.address_refused', { feed, why: refused });
    const reply = await once(at, asked, wire);
    const { location } = reply.headers;
    if (reply.status < 300 || reply.status >= 400 || location === undefined) return reply;
    const next = URL.parse(location, at.href);
    if (!next || nameOf(next) !== nameOf(url))
      throw earningsError('feed.address_refused', { feed, why: 'it redirects to another host' });
    at = next;
  }
  throw earningsError('feed.address_refused', { feed, why: 'it redirects again and again' });
}

/** Why an address is not asked; null when it may be. */
function whyRefused(url: URL, hosts: Hosts): string | null {
  if (url.protocol !== 'https:') return 'it is not https';
  if (url.username !== '' || url.password !== '') return 'it holds a user name';
  if (url.port !== '') return 'it names a port';
  const { hostname } = url;
  if (isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0) return 'it is a number, not a name';
  if (hosts === 'public') return hostname.includes('.') ? null : 'its host is not public';
  const isOfFeed = hosts.some((host) =>
    host.startsWith('.') ? hostname.endsWith(host) : hostname === host,
  );
  return isOfFeed ? null : 'its host is not one of the feed';
}

function nameOf({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}

async function once(url: URL, asked: Asked, wire: Wire): Promise<Reply> {
  const { feed, limit } = asked;
  const stopped = new AbortController();
  const late = setTimeout(() => stopped.abort(), wire.withinMs ?? WITHIN_MS);
  try {
    const response = await send(url, asked, wire, stopped.signal);
    const { statusCode: status = 0, headers } = response;
    return { status, headers, bytes: await readBody(response, feed, limit) };
  } catch (error) {
    if (error instanceof EarningsError) throw error;
    if (error instanceof PrivateAddressError)
      throw earningsError('feed.address_refused', { feed, why: 'its address is not public' });
    // No cause: the errors of a connection name the address.
    throw earningsError('feed.unreachable', { feed, status: null });
  } finally {
    clearTimeout(late);
    stopped.abort(); // whatever was not read is not waited for
  }
}

function send(
  url: URL,
  { headers }: Asked,
  { through, resolve }: Wire,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const target = through ? new URL(`/${url.host}${url.pathname}${url.search}`, through) : url;
  const options = {
    signal,
    agent: false,
    headers: { 'accept-encoding': 'gzip', ...headers },
    ...(!through && { lookup: publicLookup(resolve) }),
  };
  return new Promise((done, fail) => {
    const request = through ? httpRequest(target, options) : httpsRequest(target, options);
    request.once('response', done).once('error', fail).end();
  });
}

async function readBody(response: IncomingMessage, feed: FeedName, limit: number): Promise<Buffer> {
  const isPacked = /^(?:x-)?gzip$/i.test(response.headers['content-encoding'] ?? '');
  const body = isPacked ? response.compose(createGunzip()) : response;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw earningsError('feed.bad_reply', { feed, what: 'more than is read' });
    chunks.push(chunk);
  }
  if (!response.complete) throw earningsError('feed.unreachable', { feed, status: null });
  return Buffer.concat(chunks);
}
