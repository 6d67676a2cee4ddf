import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  OpenAIError,
} from 'openai';
import { EarningsError, earningsError } from '../core/faults.ts';
import { readRetryAfter } from '../core/retry-after.ts';
import { TooLargeError } from './capped-fetch.ts';

// A quota that is used up, a limit that the operator has set, an account that is not paid.
const USED_UP: ReadonlySet<unknown> = new Set([
  'insufficient_quota',
  'billing_hard_limit_reached',
  'billing_not_active',
]);
// OpenAI and Azure; llama.cpp
const TOO_LONG: ReadonlySet<unknown> = new Set([
  'context_length_exceeded',
  'exceed_context_size_error',
]);
// vLLM: "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens"
const SAYS_TOO_LONG =
  /\bmaximum context length\b|\bexceeds? the (?:available )?context (?:size|length|window)\b/i;

/** Every way a call can end without an answer, as one named fault; the SDK's error is its cause. */
export function outcomeOf(
  error: unknown,
  {
    deadlineMs,
    isDeadline,
    isStopped,
  }: { deadlineMs: number; isDeadline: boolean; isStopped: boolean },
): EarningsError {
  const options = { cause: error };
  if (error instanceof EarningsError) return error;
  if (isStopped) return earningsError('model.aborted', {}, options);
  if (isDeadline || error instanceof APIConnectionTimeoutError)
    return earningsError('model.too_slow', { limitMs: deadlineMs }, options);
  if (error instanceof APIUserAbortError) return earningsError('model.aborted', {}, options);
  if (
    error instanceof TooLargeError ||
    (error instanceof Error && error.cause instanceof TooLargeError)
  )
    return earningsError('model.bad_reply', { what: 'the body is too large' }, options);
  if (error instanceof APIConnectionError) return earningsError('model.unreachable', {}, options);
  if (error instanceof APIError && typeof error.status === 'number')
    return byStatus(error, error.status, options);
  // A body cut in the middle surfaces as a bare TypeError ("terminated"), broken JSON as a SyntaxError.
  if (error instanceof TypeError) return earningsError('model.unreachable', {}, options);
  if (error instanceof SyntaxError || error instanceof OpenAIError)
    return earningsError('model.bad_reply', { what: 'the body is not JSON' }, options);
  return earningsError('model.bad_reply', { what: 'unknown' }, options);
}

function byStatus(error: APIError, status: number, options: { cause: unknown }): EarningsError {
  if (status === 402 || USED_UP.has(error.code) || USED_UP.has(error.type))
    return earningsError('model.quota_exceeded', {}, options);
  if (status === 429)
    return earningsError(
      'model.rate_limited',
      { retryAfterMs: retryAfterOf(error.headers) },
      options,
    );
  // Azure's filter and contexts that are too small answer so, where OpenAI's answer is a completion.
  if (error.code === 'content_filter') return earningsError('model.filtered', {}, options);
  if (isTooLong(error, status))
    return earningsError('model.too_long', { tokens: 0, limit: 0 }, options);
  if (status === 401 || status === 403)
    return earningsError('model.not_configured', { status }, options);
  if (status === 408) return earningsError('model.too_slow', { limitMs: 0 }, options);
  if (status >= 300 && status < 500) return earningsError('model.bad_request', { status }, options);
  const retryAfterMs = retryAfterOf(error.headers);
  return earningsError(
    'model.unavailable',
    { status, ...(retryAfterMs !== null && { retryAfterMs }) },
    options,
  );
}

function isTooLong({ code, type, message }: APIError, status: number): boolean {
  if (TOO_LONG.has(code) || TOO_LONG.has(type)) return true;
  return (status === 400 || status === 413) && SAYS_TOO_LONG.test(message);
}

/** Null where it says nothing, or that nobody has to wait. */
function retryAfterOf(headers: Headers | undefined): number | null {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN) / 1000;
  const now = Date.now();
  return readRetryAfter(exact, now) || readRetryAfter(headers?.get('retry-after'), now) || null;
}
