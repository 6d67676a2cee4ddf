import type { IncomingMessage, ServerResponse } from 'node:http';
import { EarningsError, earningsError, type Fault, type FaultCode } from '../core/faults.ts';
import type { Log } from '../core/ports/host.ts';
import { readBody } from '../core/read-body.ts';
import type { Warning } from '../core/transcript.ts';
import type { Arrival, TakenIn } from '../flows/intake/take-in-call.ts';
import { LARGEST, unreadFormat } from '../flows/intake/what-is-read.ts';
import { faultText } from '../render/fault-text.ts';
import { bears } from './bearer.ts';
import type { Route } from './routes.ts';

export interface TranscriptsOptions {
  /** Who may send transcripts; null turns the route off. */
  readonly token: string | null;
  /** Whether the app is installed in a workspace, by Slack's id. */
  readonly isKnown: (team: string) => Promise<boolean>;
  readonly takeIn: (arrival: Arrival) => Promise<TakenIn>;
  readonly log: Log;
  /** False while starting and once stopping. */
  readonly isOpen: () => boolean;
  /** How long a body may take to come. */
  readonly withinMs?: number;
}

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const WITHIN_MS = 30_000; // 20 MB in that time is a line of 5 Mbit/s
const LINGER_MS = 1000;

const STATUS: Readonly<Partial<Record<FaultCode, number>>> = {
  'source.empty': 400,
  'source.too_large': 413,
  'source.binary': 415,
  'source.unknown_format': 415,
};

// Whoever delivers in the wrong order undoes nothing; whoever means it can say so.
const OLDER: Warning = {
  code: 'older_revision',
  message:
    'A newer transcript of this call has replaced this one and stays: send it with ?replace=true to use it again.',
};

/** `POST /transcripts`: a transcript as the raw body, parsed and stored before the answer. */
export function transcriptsRoute(options: TranscriptsOptions): Route {
  return {
    method: 'POST',
    path: '/transcripts',
    handler: (request, response) => {
      answer(options, request).then(
        (reply) => reply && send(request, response, reply),
        (error) => {
          options.log.error('transcript not taken in', { error });
          send(request, response, failed(500, 'bug', 'Something went wrong on our side.'));
        },
      );
    },
  };
}

/** Null when whoever asked has gone. */
async function answer(
  { token, isKnown, takeIn, log, isOpen, withinMs = WITHIN_MS }: TranscriptsOptions,
  request: IncomingMessage,
): Promise<Reply | null> {
  if (token === null) return failed(404, 'http.not_found', 'There is nothing here.');
  if (!isOpen())
    return {
      ...failed(503, 'http.stopping', 'The service is starting or stopping: try again soon.'),
      headers: { 'retry-after': '5' },
    };
  if (!bears(request.headers.authorization, token))
    return {
      ...failed(
        401,
        'http.unauthorized',
        'Send the header “Authorization: Bearer <INGEST_TOKEN>”.',
      ),
      headers: { 'www-authenticate': 'Bearer' },
    };
  const refused = refusedType(request) ?? (await refusedWorkspace(request, isKnown));
  if (refused) return refused;

  const body = await readBody(request, { limit: LARGEST, withinMs });
  if (body.kind === 'gone') return null;
  if (body.kind === 'too slow')
    return failed(408, 'http.too_slow', 'The transcript did not come in time: send it again.');
  if (body.kind === 'too large')
    return told(earningsError('source.too_large', { bytes: body.bytes, limit: LARGEST }).fault);
  try {
    const taken = await takeIn(arrivalOf(request, body.bytes));
    const { id, outcome, revision } = taken;
    log.info('transcript pushed', { call: id, outcome, revision });
    const warnings = [...taken.warnings, ...(outcome === 'older' ? [OLDER] : [])];
    return { status: 202, body: { id, outcome, revision, warnings } };
  } catch (error) {
    if (error instanceof EarningsError) return told(error.fault);
    throw error;
  }
}

/** Types that say what they are; unnamed ones, and curl's own default, are judged by their content. */
function refusedType({ headers }: IncomingMessage): Reply | null {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    return failed(415, 'source.unknown_format', 'Send the transcript uncompressed.');
  const format = unreadFormat(headers['content-type'] ?? '');
  return format === null ? null : told(earningsError('source.unknown_format', { format }).fault);
}

/** What is meant for another workspace alone is not to be seen in this one. */
async function refusedWorkspace(
  request: IncomingMessage,
  isKnown: TranscriptsOptions['isKnown'],
): Promise<Reply | null> {
  const meant = queryOf(request).get('workspace');
  if (meant === null || (await isKnown(meant))) return null;
  return failed(422, 'http.unknown_workspace', 'This service is not installed in that workspace.');
}

function queryOf({ url }: IncomingMessage): URLSearchParams {
  return new URL(url ?? '/', 'http://localhost').searchParams;
}

function arrivalOf(request: IncomingMessage, bytes: Uint8Array): Arrival {
  const asked = queryOf(request);
  return {
    bytes,
    name: asked.get('name')?.slice(0, 200) ?? '',
    origin: 'push',
    company: asked.get('company') ?? undefined,
    period: asked.get('period') ?? undefined,
    workspace: asked.get('workspace') ?? undefined,
    replaces: asked.get('replace') === 'true',
  };
}

function told(fault: Fault): Reply {
  const help =
    fault.code === 'source.unidentified'
      ? `The transcript does not say which call it is (no ${fault.data.missing}): add ?company=Northwind&period=Q3+2024, or ?name=northwind-q3-2024.txt.`
      : faultText(fault);
  return failed(STATUS[fault.code] ?? 422, fault.code, help);
}

function failed(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } };
}

/**
 * Answers; where the body was not read to its end, the connection closes. A socket that is closed with
 * unread data is reset, and the answer lost: what still comes is let run off first, for a moment.
 */
function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const text = `${JSON.stringify(reply.body)}\n`;
  const isRead = request.complete;
  response.writeHead(reply.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...reply.headers,
    ...(!isRead && { connection: 'close' }),
  });
  if (isRead) {
    response.end(text);
    return;
  }
  response.write(text);
  const end = () => {
    clearTimeout(linger);
    response.end();
  };
  const linger = setTimeout(end, LINGER_MS);
  request.once('end', end).once('close', end).resume();
}
