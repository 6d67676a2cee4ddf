import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  OpenAIError,
} from 'openai';
import { EarningsError, earningsError } from '../core/faults.ts';
import { TooLargeError } from './capped-fetch.ts';

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
  if (
    status === 429 &&
    (error.code === 'insufficient_quota' || error.type === 'insufficient_quota')
  )
    return earningsError('model.quota_exceeded', {}, options);
  if (status === 429)
    return earningsError(
      'model.rate_limited',
      { retryAfterMs: retryAfterOf(error.headers) },
      options,
    );
  // Azure's filter and contexts that are too small answer so, where OpenAI's answer is a completion.
  if (error.code === 'content_filter') return earningsError('model.filtered', {}, options);
  if (error.code === 'context_length_exceeded')
    return earningsError('model.too_long', { tokens: 0, limit: 0 }, options);
  if (status === 401 || status === 403)
    return earningsError('model.not_configured', { status }, options);
  if (status === 408) return earningsError('model.too_slow', { limitMs: 0 }, options);
  if (status >= 300 && status < 500) return earningsError('model.bad_request', { status }, options);
  return earningsError('model.unavailable', { status }, options);
}

function retryAfterOf(headers: Headers | undefined): number | null {
  const exact = Number(headers?.get('retry-after-ms'));
  if (exact > 0) return exact;
  const seconds = Number(headers?.get('retry-after'));
  return seconds > 0 ? seconds * 1000 : null;
}
