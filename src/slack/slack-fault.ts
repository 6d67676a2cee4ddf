import { webApi } from '@slack/bolt';
import { type EarningsError, earningsError } from '../core/faults.ts';
import { readRetryAfter, USUAL_WAIT_MS } from '../core/retry-after.ts';

const CHANNEL_FAULTS: ReadonlySet<string> = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
]);

// What a post into a thread meets when its root is deleted, or of a kind that takes no replies.
const THREAD_FAULTS: ReadonlySet<string> = new Set([
  'thread_not_found',
  'cannot_reply_to_message',
  'message_not_found',
]);

// Web API errors common to all methods (docs.slack.dev/reference/methods/chat.postMessage#errors).
const AUTH_FAULTS: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'team_access_not_granted',
  'org_login_required',
  'ekm_access_denied',
  'access_denied',
  'no_permission',
]);

const FORM_FAULTS: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
  'markdown_text_conflict',
  'too_many_attachments',
  'metadata_too_large',
]);

// "It's possible some aspect of the operation succeeded before the error": the outcome is unknown.
const UNKNOWN_OUTCOME: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);

const POSTS: ReadonlySet<string> = new Set([
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.startStream',
]);

// What a workspace may have against a file (docs.slack.dev/reference/methods/files.getUploadURLExternal).
const UPLOAD_FAULTS: ReadonlySet<string> = new Set([
  'file_uploads_disabled',
  'file_uploads_except_images_disabled',
  'file_upload_size_restricted',
  'storage_limit_reached',
  'blocked_file_type',
]);

// The same refusals under the names that sharing a file gives them.
const SHARE_FAULTS: ReadonlyMap<
  string,
  'not_in_channel' | 'channel_not_found' | 'restricted_action'
> = new Map([
  ['no_permission', 'not_in_channel'],
  ['invalid_channel', 'channel_not_found'],
  ['posting_to_channel_denied', 'restricted_action'],
]);
const SHARE = 'files.completeUploadExternal';

// A post that we have given up may be made a while later, and is looked for before it is tried again.
const LATE_MS = 10_000;

/** Translates what a Web API call threw, once and for all; `slack.unreachable` = outcome unknown. */
export function slackFault(error: unknown, method: string, channel: string): EarningsError {
  const options = { cause: error };
  if (error instanceof webApi.WebAPIRateLimitedError)
    return earningsError('slack.rate_limited', { retryAfterMs: waitOf(error.retryAfter) }, options);
  if (error instanceof webApi.WebAPIPlatformError)
    return platformFault(error, method, channel) ?? earningsError('slack.unreachable', {}, options);
  if (error instanceof webApi.WebAPIHTTPError && error.statusCode < 500 && error.statusCode !== 408)
    return earningsError('slack.failed', { method, error: `http_${error.statusCode}` }, options);
  // A 429 without seconds to wait is neither a SlackError nor a failed connection.
  if (error instanceof Error && error.message.startsWith('Retry header')) {
    const said = /retry-after header: ([^()]{1,60})\)$/.exec(error.message)?.[1];
    return earningsError('slack.rate_limited', { retryAfterMs: waitOf(said) }, options);
  }
  const asked =
    error instanceof webApi.WebAPIHTTPError
      ? readRetryAfter(error.headers['retry-after'], Date.now())
      : null;
  if (asked !== null) return earningsError('slack.unreachable', { retryAfterMs: asked }, options);
  const mayComeYet = POSTS.has(method) && isOurTimeUp(error);
  return earningsError('slack.unreachable', mayComeYet ? { retryAfterMs: LATE_MS } : {}, options);
}

function isOurTimeUp(error: unknown): boolean {
  const { cause } = error instanceof webApi.WebAPIRequestError ? error : { cause: error };
  return cause instanceof Error && /^(?:Abort|Timeout)Error$/.test(cause.name);
}

/** The fault for an error code of Slack's; null when the answer leaves the outcome unknown. */
function platformFault(
  cause: InstanceType<typeof webApi.WebAPIPlatformError>,
  method: string,
  channel: string,
): EarningsError | null {
  const { data } = cause;
  const error = String(data.error);
  const options = { cause };
  // An HTML page with status 200 arrives as an "error code" of a few hundred characters.
  if (UNKNOWN_OUTCOME.has(error) || !/^[\w.:-]{1,80}$/.test(error)) return null;

  const share = method === SHARE ? SHARE_FAULTS.get(error) : undefined;
  if (share) return earningsError(`slack.${share}`, { channel }, options);
  if (UPLOAD_FAULTS.has(error)) return earningsError('slack.upload_refused', { error }, options);
  if (CHANNEL_FAULTS.has(error))
    return earningsError(
      `slack.${error as 'not_in_channel' | 'channel_not_found' | 'is_archived'}`,
      { channel },
      options,
    );
  if (POSTS.has(method) && THREAD_FAULTS.has(error))
    return earningsError('slack.thread_gone', { channel }, options);
  // restricted_action, restricted_action_read_only_channel, restricted_action_thread_locked …
  if (error.startsWith('restricted_action'))
    return earningsError('slack.restricted_action', { channel }, options);
  if (error === 'ratelimited' || error === 'rate_limited')
    return earningsError(
      'slack.rate_limited',
      { retryAfterMs: waitOf(data.response_metadata?.retryAfter) },
      options,
    );
  if (FORM_FAULTS.has(error))
    return earningsError('slack.invalid_blocks', { pointers: messagesOf(data, error) }, options);
  if (error === 'missing_scope')
    return earningsError(
      'slack.missing_scope',
      { needed: 'needed' in data && typeof data.needed === 'string' ? data.needed : method },
      options,
    );
  if (AUTH_FAULTS.has(error)) return earningsError('slack.not_authorized', { error }, options);
  return earningsError('slack.failed', { method, error }, options);
}

/** How long to wait after a refusal for now; Slack says so nearly always. */
function waitOf(said: unknown): number {
  return readRetryAfter(said, Date.now()) ?? USUAL_WAIT_MS;
}

function messagesOf(data: webApi.WebAPICallResult, error: string): readonly string[] {
  const messages = data.response_metadata?.messages;
  return messages && messages.length > 0 ? messages : [error];
}
