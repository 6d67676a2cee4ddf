import pino from 'pino';
import { atWork } from './core/at-work.ts';
import type { Log } from './core/ports/host.ts';

// Error objects of HTTP clients carry headers, bodies and URLs: only these fields ever reach a log.
const SAFE_ERROR = (error: unknown) =>
  error instanceof Error
    ? {
        type: nameOf(error),
        ...reasonOf(error),
        stack: framesOf(error),
        cause: error.cause instanceof Error ? nameOf(error.cause) : undefined,
      }
    : { type: typeof error };

/**
 * JSON lines on stdout; each bears the id of the request that is worked on. Fields are named by the caller;
 * errors are reduced to type and stack.
 */
export function openLog(level: string, to?: { write(line: string): void }): Log {
  const options = { level, base: null, serializers: { error: SAFE_ERROR }, mixin: whose };
  const logger = to ? pino(options, to) : pino(options);
  const write =
    (method: 'debug' | 'info' | 'warn' | 'error'): Log[typeof method] =>
    (message, fields = {}) =>
      logger[method](fields, message);

  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

function whose(): object {
  const work = atWork();
  return work ? { request: work.request, ...(work.team && { team: work.team }) } : {};
}

const CODE = /^[A-Z0-9_]{3,40}$/; // ECONNREFUSED, ERR_SQLITE_ERROR; PostgreSQL: 53100

/** What a database or the system names a failure by: "the disk is full" is a reason that only an operator can mend. */
function reasonOf(error: Error): { readonly code?: string; readonly reason?: string } {
  const { code, errstr } = error as { readonly code?: unknown; readonly errstr?: unknown };
  if (typeof code !== 'string' || !CODE.test(code)) return {};
  // SQLite's own words for its number, which hold nothing of a statement.
  return code === 'ERR_SQLITE_ERROR' ? { code, reason: String(errstr) } : { code };
}

// "    at async read (file:///srv/src/log.ts:12:3)", "    at node:internal/main:1:2", "    at Promise.all (index 0)"
const FRAME =
  /^ {4}at (?:(?:async |new )*[\w$.<>#]{1,120}(?: \[as [\w$.<>#]{1,80}\])? \((?:(?:file:\/\/|node:|\/)[^()]{1,300}:\d+:\d+|index \d+|native|<anonymous>)\)|(?:async )?(?:file:\/\/|node:|\/)\S{1,300}:\d+:\d+)$/;
const MOST_FRAMES = 5;

/** The places of an error's stack, without its message, which may have many lines and quote anything. */
function framesOf({ stack = '', message }: Error): string {
  const at = message === '' ? -1 : stack.indexOf(message);
  const places = at === -1 ? stack : stack.slice(at + message.length);
  const frames = places.split('\n').filter((line) => FRAME.test(line));
  return frames.slice(0, MOST_FRAMES).join('\n');
}

/** What an error is called; what is no name of a class may be anything. */
function nameOf({ name }: Error): string {
  return /^[A-Za-z_$][\w$]{0,60}$/.test(name) ? name : 'Error';
}
