import pino from 'pino';
import { atWork } from './core/at-work.ts';
import type { Log } from './core/ports/host.ts';

// Error objects of HTTP clients carry headers, bodies and URLs: only these fields ever reach a log.
const SAFE_ERROR = (error: unknown) =>
  error instanceof Error
    ? {
        type: error.name,
        ...reasonOf(error),
        stack: error.stack?.split('\n').slice(1, 6).join('\n'),
        cause: causeOf(error),
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

function causeOf(error: Error): string | undefined {
  return error.cause instanceof Error ? error.cause.name : undefined;
}
