import pino from 'pino';
import { atWork } from './core/at-work.ts';
import type { Log } from './core/ports/host.ts';

// Error objects of HTTP clients carry headers, bodies and URLs: only these fields ever reach a log.
const SAFE_ERROR = (error: unknown) =>
  error instanceof Error
    ? {
        type: error.name,
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

function causeOf(error: Error): string | undefined {
  return error.cause instanceof Error ? error.cause.name : undefined;
}
