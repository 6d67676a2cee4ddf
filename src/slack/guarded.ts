import type { IncomingMessage, RequestListener } from 'node:http';
import { parse } from 'node:querystring';
import type { Clock } from '../core/ports/host.ts';
import { readBody } from '../core/read-body.ts';

const SKEW_S = 300; // Slack: a signature is good for five minutes
const WITHIN_MS = 10_000; // Slack itself waits for three seconds
const FORM = 'application/x-www-form-urlencoded';
const STATUS = { 'too large': 413, 'too slow': 408, gone: 400 } as const;

/** Keeps from Bolt's listener what it answers wrongly, not at all, or with the end of the process. */
export function guarded(
  listener: RequestListener,
  { path, limit, clock }: { readonly path: string; readonly limit: number; readonly clock: Clock },
): RequestListener {
  return async (request, response) => {
    const { headers } = request;
    const refuse = (status: number): void => {
      response.writeHead(status, { connection: 'close' }).end();
    };
    if (request.method !== 'POST' || request.url?.split('?')[0] !== path) return refuse(404);
    // Bolt checks that a signature is not old; one from the future would be good for longer than it should.
    if (Number(headers['x-slack-request-timestamp']) > clock.now() / 1000 + SKEW_S)
      return refuse(401);
    // Bolt compares the whole header: "application/x-www-form-urlencoded; charset=utf-8" is a form too.
    if (headers['content-type'])
      headers['content-type'] = headers['content-type']
        .replace(/(?<!\s)\s*;[\s\S]*/, '')
        .toLowerCase();
    // Bolt leaves the connection of a body that it refuses half read.
    const body = await readBody(request, { limit, withinMs: WITHIN_MS });
    if (body.kind !== 'read') return refuse(STATUS[body.kind]);
    if (!isObject(body.bytes, headers['content-type'])) return refuse(400);
    listener(Object.assign(request, { rawBody: body.bytes }), response); // where Bolt looks for it
  };
}

/**
 * Whether a body that is JSON is an object, as all is that Slack sends: Bolt reads fields of whatever it parses.
 * Nothing is parsed before its signature is checked: what begins as an object is one, or is no JSON.
 */
function isObject(bytes: Uint8Array, type: IncomingMessage['headers']['content-type']): boolean {
  const text = Buffer.from(bytes).toString();
  const json = type === FORM ? parse(text).payload : text;
  return typeof json !== 'string' || /^\s*\{/.test(json);
}
