import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { isNeverHere } from '../../../src/slack/never-here.ts';
import { slackFault } from '../../../src/slack/slack-fault.ts';

describe('what Slack will never do here', () => {
  it.each([
    ['unknown_method', true],
    ['feature_disabled', true],
    ['not_allowed_token_type', true],
    ['missing_scope', true],
    ['token_revoked', false],
    ['not_in_channel', false],
    ['internal_error', false],
    ['fatal_error', false],
  ])('%s: %s', (error, isNever) => {
    const refusal = new webApi.WebAPIPlatformError({ ok: false, error });
    expect(isNeverHere(slackFault(refusal, 'chat.startStream', 'C0'))).toBe(isNever);
  });
});
