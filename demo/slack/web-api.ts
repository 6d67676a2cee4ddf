import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Faults } from './faults.ts';
import { fileAt, takeUpload } from './files.ts';
import { answerMethod } from './methods/index.ts';
import { failed, type Result } from './methods/method.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { SlackState } from './state.ts';

/** A moment in the life of one call: it has come in, or it was done and is about to be answered. */
export interface Moment {
  /** Counts the calls of the workspace. */
  readonly call: number;
  readonly method: string;
  readonly stage: 'received' | 'applied';
}

/** Told of every moment before the call goes on; `lost`: nothing is done and nobody answered. */
export type OnMoment = (moment: Moment) => Promise<'lost' | undefined>;

export interface WebApi {
  readonly root: string;
  readonly socketUrl: string;
  readonly state: SlackState;
  readonly faults: Faults;
  readonly responseUrls: ResponseUrls;
  readonly onMoment: OnMoment;
  readonly nextCall: () => number;
  /** Called after each call that was answered. */
  readonly changed: () => void;
}

/** Answers one HTTP request to the workspace: a Web API method or a response_url, with planned faults. */
export async function answerRequest(
  api: WebApi,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', api.root);
  const bytes = await bodyOf(request);
  const isUpload = url.pathname.startsWith('/upload/');
  const body = isUpload ? '' : bytes.toString('utf8');
  const responseId = /^\/response\/(\w+)$/.exec(url.pathname)?.[1];
  const isFile = url.pathname.startsWith('/files-pri/');
  const method = responseId
    ? 'response_url'
    : isFile
      ? 'download'
      : isUpload
        ? 'upload'
        : url.pathname.replace(/^\/api\//, '');
  const args = responseId || isFile || isUpload ? {} : argumentsOf(request, body, url);

  const [at, start] = [Date.now(), performance.now()];
  const call = api.nextCall();
  if ((await api.onMoment({ call, method, stage: 'received' })) === 'lost')
    return void request.socket.destroy();
  const fault = api.faults.next(method);
  if (fault?.kind === 'slow') await wait(fault.ms);
  const isApplied = fault === null || fault.kind === 'slow' || fault.kind === 'drop-after';
  let result: Reply | null = null;
  if (isApplied || (fault?.kind === 'reply' && fault.applied))
    result = responseId
      ? takeResponse(api, responseId, body)
      : isFile
        ? takeFile(api, url.pathname, tokenOf(request, {}))
        : isUpload
          ? takenUpload(api, url.pathname, bytes)
          : takeMethod(api, method, args, tokenOf(request, args));

  if (result) await api.onMoment({ call, method, stage: 'applied' });
  const ok = isApplied && result?.ok === true;
  const error = fault ? fault.kind : (result?.error ?? null);
  api.state.calls.push({ method, token: tokenOf(request, args), args, ok, error });
  const isCut = fault?.kind === 'drop-before' || fault?.kind === 'drop-after';
  const status = isCut ? 0 : fault?.kind === 'reply' ? fault.status : (result?.status ?? 500);
  const {
    token: _,
    refresh_token: __,
    client_secret: ___,
    code: ____,
    ...sent
  } = responseId ? JSON.parse(body || '{}') : args;
  const [direction, ms] = ['to Slack' as const, performance.now() - start];
  api.state.wire.note({ direction, what: method, at, ms, status, error, sent });
  if (isCut) request.socket.destroy();
  else if (fault?.kind === 'reply') response.writeHead(status, fault.headers).end(fault.body);
  else response.writeHead(status, { ...granted(api.state), ...result?.headers }).end(result?.body);
  api.changed();
}

interface Reply {
  readonly ok: boolean;
  readonly error: string | null;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

function takeResponse({ responseUrls }: WebApi, id: string, body: string): Reply {
  const { status, text } = responseUrls.take(id, body);
  const ok = status === 200;
  const headers = { 'content-type': 'text/plain' };
  return { ok, error: ok ? null : text, status, headers, body: text };
}

function takeFile({ state }: WebApi, path: string, token: string | null): Reply {
  const { status, type, body } = fileAt(state, path, token);
  const ok = status === 200 && type !== 'text/html';
  return { ok, error: ok ? null : String(status), status, headers: { 'content-type': type }, body };
}

function takenUpload({ state }: WebApi, path: string, bytes: Uint8Array): Reply {
  const status = takeUpload(state, path, bytes);
  const ok = status === 200;
  const body = ok ? `OK - ${bytes.length}` : 'no such upload';
  return { ok, error: ok ? null : String(status), status, headers: {}, body };
}

function takeMethod(
  { state, socketUrl, root }: WebApi,
  method: string,
  args: Readonly<Record<string, unknown>>,
  token: string | null,
): Reply {
  const wait = state.pace.take(method, String(args.channel ?? args.channel_id));
  const result: Result =
    wait > 0
      ? failed('ratelimited', { retryAfter: wait })
      : answerMethod(state, method, args, { socketUrl, root, token });
  const isLimited = result.error === 'ratelimited';
  return {
    ok: result.ok,
    error: typeof result.error === 'string' ? result.error : null,
    status: isLimited ? 429 : 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(isLimited && { 'retry-after': String(result.retryAfter) }),
    },
    body: JSON.stringify(result),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function tokenOf(request: IncomingMessage, args: Readonly<Record<string, unknown>>): string | null {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? (typeof args.token === 'string' ? args.token : null);
}

/** Slack takes forms and JSON; in forms, structured arguments are JSON strings. */
function argumentsOf(
  request: IncomingMessage,
  text: string,
  url: URL,
): Readonly<Record<string, unknown>> {
  if (request.headers['content-type']?.startsWith('application/json'))
    return JSON.parse(text || '{}');
  const pairs = [...url.searchParams, ...new URLSearchParams(text)];
  return Object.fromEntries(
    pairs.map(([name, value]) => [
      name,
      /^(?:blocks|metadata|attachments|prompts|chunks|view|files)$/.test(name)
        ? JSON.parse(value)
        : value,
    ]),
  );
}

/** Slack tells with every answer what the token may do. */
function granted({ scopes }: SlackState): Readonly<Record<string, string>> {
  return scopes ? { 'x-oauth-scopes': [...scopes].join(',') } : {};
}
