import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { isPassing } from '../../../src/core/faults.ts';
import { slackFault } from '../../../src/slack/slack-fault.ts';

const platform = (error: string, more: object = {}) =>
  new webApi.WebAPIPlatformError({ ok: false, error, ...more });

describe('what a Web API call threw', () => {
  it.each([
    ['a wait of 7 seconds', new webApi.WebAPIRateLimitedError(7), 'slack.rate_limited', true],
    [
      'a lost connection',
      new webApi.WebAPIRequestError(new Error('reset')),
      'slack.unreachable',
      true,
    ],
    [
      'a timeout while the body came',
      new DOMException('t', 'TimeoutError'),
      'slack.unreachable',
      true,
    ],
    [
      'a bad gateway',
      new webApi.WebAPIHTTPError(502, 'Bad Gateway', {}, ''),
      'slack.unreachable',
      true,
    ],
    [
      'a request timeout',
      new webApi.WebAPIHTTPError(408, 'Timeout', {}, ''),
      'slack.unreachable',
      true,
    ],
    [
      'a forbidden address',
      new webApi.WebAPIHTTPError(403, 'Forbidden', {}, ''),
      'slack.failed',
      false,
    ],
    ['nothing at all', undefined, 'slack.unreachable', true],
    ['a page for an error code', platform('<!DOCTYPE html><html>'), 'slack.unreachable', true],
    [
      'a locked thread',
      platform('restricted_action_thread_locked'),
      'slack.restricted_action',
      false,
    ],
    ['a channel that is gone', platform('channel_not_found'), 'slack.channel_not_found', false],
    [
      'a missing scope',
      platform('missing_scope', { needed: 'chat:write' }),
      'slack.missing_scope',
      false,
    ],
    ['a thread that is gone', platform('thread_not_found'), 'slack.thread_gone', false],
    ['a root that takes no reply', platform('cannot_reply_to_message'), 'slack.thread_gone', false],
    [
      'a workspace without uploads',
      platform('file_uploads_disabled'),
      'slack.upload_refused',
      false,
    ],
    ['a full store of files', platform('storage_limit_reached'), 'slack.upload_refused', false],
    ['a revoked token', platform('token_revoked'), 'slack.not_authorized', false],
    ['too much metadata', platform('metadata_too_large'), 'slack.invalid_blocks', false],
    ['a code of tomorrow', platform('cant_post_on_mondays'), 'slack.failed', false],
  ])('%s is a fault, passing or lasting', (_what, error, code, passes) => {
    const { fault, cause } = slackFault(error, 'chat.postMessage', 'C1');
    expect([fault.code, isPassing(fault.code)]).toEqual([code, passes]);
    expect(cause).toBe(error);
  });

  it.each([
    ['a post in silence, which Slack may still make', 'chat.postMessage', late(), 10_000],
    ['a message that grows, in silence', 'chat.startStream', late(), 10_000],
    ['an edit in silence, which may be made twice', 'chat.update', late(), undefined],
    ['a cut connection', 'chat.postMessage', new Error('reset'), undefined],
  ])('%s is tried again after a while, or soon', (_what, method, original, retryAfterMs) => {
    const { fault } = slackFault(new webApi.WebAPIRequestError(original), method, 'C1');
    const data = retryAfterMs ? { retryAfterMs } : {};
    expect(fault).toEqual({ code: 'slack.unreachable', data });
  });
});

/** What Node throws when our own time is up. */
function late(): Error {
  const cause = new DOMException('timeout', 'TimeoutError');
  return Object.assign(new Error('aborted', { cause }), { name: 'AbortError' });
}
