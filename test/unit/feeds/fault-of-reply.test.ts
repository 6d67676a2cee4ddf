import { expect, it } from 'vitest';
import { faultOfReply } from '../../../src/feeds/wire/fault-of-reply.ts';

const NOW = Date.UTC(2024, 10, 7, 12);

// In words like those that the feeds use; none of these is a quotation.
it.each<[number, string, string]>([
  [
    200,
    'our rate limit is 25 requests per day. Please subscribe to a premium plan',
    'quota_exceeded',
  ],
  [200, 'We found your API key as K: the limit is 25 requests per day', 'quota_exceeded'],
  [200, 'our call frequency is 5 calls per minute and 500 calls per day', 'rate_limited'],
  [
    200,
    'send free requests more sparingly (1 request per second); 25 requests per day',
    'rate_limited',
  ],
  [200, 'This is a premium endpoint. You may subscribe to a plan', 'plan_forbidden'],
  [200, 'the parameter apikey is invalid or missing', 'not_authorized'],
  [200, 'Invalid API call. Please look at the documentation', 'bad_reply'],
  [429, 'Limit Reach . Please upgrade your plan', 'rate_limited'],
  [429, 'API limit reached. Please try again later. Remaining Limit: 0', 'rate_limited'],
  [429, 'monthly quota used up', 'quota_exceeded'],
  [429, '', 'rate_limited'],
  [401, '', 'not_authorized'],
  [401, 'Invalid API KEY. Create a free API key', 'not_authorized'],
  [400, 'Invalid API Key', 'not_authorized'],
  [400, 'This endpoint is for premium subscribers only', 'plan_forbidden'],
  [402, 'Exclusive Endpoint', 'plan_forbidden'],
  [402, '', 'plan_forbidden'],
  [403, "You don't have access to this resource.", 'plan_forbidden'],
  [403, '', 'plan_forbidden'],
  [403, 'Your Request Originates from an Undeclared Automated Tool', 'not_authorized'],
  [403, 'Request Rate Threshold Exceeded', 'rate_limited'],
  [400, 'symbol?', 'refused'],
  [304, '', 'refused'],
  [500, 'rate limit', 'unreachable'],
  [503, 'upgrade in progress', 'unreachable'],
])('status %i, %s: %s', (status, words, code) => {
  expect(faultOfReply('fmp', { status, words }, NOW).fault.code).toBe(`feed.${code}`);
});

it.each([
  ['120', 120_000],
  ['0', 0],
  [new Date(NOW + 90_000).toUTCString(), 90_000],
  [new Date(NOW - 90_000).toUTCString(), 0],
  ['soon', null],
  [undefined, null],
  ['315360000', 86_400_000],
  ['1e19', 86_400_000],
])('to wait %s is %s ms', (retryAfter, expected) => {
  const { fault } = faultOfReply('fmp', { status: 429, words: '', retryAfter }, NOW);
  expect(fault.data).toEqual({ feed: 'fmp', retryAfterMs: expected });
});

it('names the plan where the feed does, and never its words', () => {
  const words = 'Your plan K3Y does not have this';
  const { fault } = faultOfReply('fmp', { status: 403, words, plan: 'Basic' }, NOW);
  expect(fault.data).toEqual({ feed: 'fmp', plan: 'Basic' });
});
