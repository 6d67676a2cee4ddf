import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { webApi } from '@slack/bolt';
import { SLACK_TIMEOUT_MS } from './web-client.ts';

/** What a method of Slack's Web API is given: as JSON, or as a form where it takes no JSON. */
export interface Given {
  readonly json?: object;
  readonly form?: Readonly<Record<string, string>>;
}

/** What it answers, as far as anybody here reads it. */
export interface Answered extends webApi.WebAPICallResult {
  readonly error?: string;
  readonly ts?: string;
  readonly permalink?: string;
}

/** Calls a method once. Throws what Bolt's own client throws. */
export type WebCall = (method: string, given: Given) => Promise<Answered>;

const SLACK = 'https://slack.com/api/';
const RETRY_S = 30; // Slack says Retry-After nearly always
const NOTHING_SAID = 'nothing said';

/**
 * The calls that carry whole messages. Bolt's client copies a message four times, into a log that nobody
 * reads, JSON, JSON in a form, and `fetch`: a quarter of what a brief costs.
 */
export function openWebCall(botToken: string, apiUrl: string | null): WebCall {
  const root = apiUrl === null ? SLACK : apiUrl.replace(/\/?$/, '/');
  return async (method, { json, form }) => {
    const body = json ? JSON.stringify(json) : String(new URLSearchParams(form));
    const type = json ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded';
    const headers = { authorization: `Bearer ${botToken}`, 'content-type': type };
    const { response, text } = await send(new URL(method, root), headers, body).catch(
      (error: unknown) => {
        throw new webApi.WebAPIRequestError(error instanceof Error ? error : new Error('failed'));
      },
    );
    return read(response, text);
  };
}

/** The answer and its whole text, over a connection that is kept. */
function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<{ readonly response: IncomingMessage; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'http:' ? overHttp : overHttps;
    const sent = request(url, { method: 'POST', headers });
    const late = setTimeout(() => sent.destroy(new Error('no answer in time')), SLACK_TIMEOUT_MS);
    const fail = (error: Error) => {
      clearTimeout(late);
      reject(error);
    };
    sent.on('error', fail);
    sent.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', fail);
      response.once('end', () => {
        clearTimeout(late);
        resolve({ response, text });
      });
    });
    sent.end(body);
  });
}

function read({ statusCode = 0, statusMessage, headers }: IncomingMessage, text: string): Answered {
  const retryAfter = Number.parseInt(headers['retry-after'] ?? '', 10);
  const retryS = Number.isNaN(retryAfter) ? RETRY_S : retryAfter;
  if (statusCode === 429) throw new webApi.WebAPIRateLimitedError(retryS);
  if (statusCode >= 300 && statusCode < 400)
    throw new webApi.WebAPIRequestError(new Error('redirected')); // Slack does not: who did?
  if (statusCode !== 200)
    throw new webApi.WebAPIHTTPError(statusCode, statusMessage ?? '', {}, text);
  const answered = parsed(text);
  if (!answered.ok) {
    const metadata = { retryAfter: retryS, ...answered.response_metadata };
    throw new webApi.WebAPIPlatformError({ ...answered, response_metadata: metadata } as never);
  }
  return answered;
}

/** A page in place of an answer, or half of one, tells nothing: no code of Slack's has spaces. */
function parsed(text: string): Answered {
  try {
    const { ok, error = NOTHING_SAID, ...more } = JSON.parse(text) as Answered;
    return ok === true ? { ok, ...more } : { ok: false, error, ...more };
  } catch {
    return { ok: false, error: NOTHING_SAID };
  }
}
