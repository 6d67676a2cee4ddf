import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/core/faults.ts';
import type { FeedCompany, FeedState } from '../../../../src/core/ports/feeds.ts';
import { type Round, stateAfter } from '../../../../src/flows/feeds/freshness.ts';

const NOW = Date.UTC(2024, 10, 7, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BEFORE: FeedState = {
  ...{ feed: 'fmp', state: 'ok', lookedAt: 1, succeededAt: 2, failures: 0, fault: null },
  ...{ dueAt: NOW, newest: '2024-11-01', companies: 2, ailing: 0 },
};
const company = (over: Partial<FeedCompany> = {}): FeedCompany => ({
  ...{ company: 'lumo', lookedAt: NOW, dueAt: NOW + HOUR, newest: '2024-11-05' },
  ...{ hasCalls: true, isBehind: false, fault: null },
  ...over,
});
const fault = (code: 'plan_forbidden' | 'bad_reply' | 'no_ticker'): Fault =>
  ({
    plan_forbidden: { code: 'feed.plan_forbidden', data: { feed: 'fmp', plan: null } } as const,
    bad_reply: { code: 'feed.bad_reply', data: { feed: 'fmp', what: 'x' } } as const,
    no_ticker: { code: 'feed.no_ticker', data: { feed: 'fmp', company: 'x' } } as const,
  })[code];
const limited = (retryAfterMs: number | null): Fault => ({
  code: 'feed.rate_limited',
  data: { feed: 'fmp', retryAfterMs },
});
const DOWN: Fault = { code: 'feed.unreachable', data: { feed: 'fmp', status: 503 } };
const SPENT: Fault = { code: 'feed.quota_exceeded', data: { feed: 'fmp', retryAfterMs: null } };
const KEY: Fault = { code: 'feed.not_authorized', data: { feed: 'fmp', status: 401 } };
const stateOf = (round: Partial<Round>, before: Partial<FeedState> = {}) =>
  stateAfter({ ...BEFORE, ...before }, { companies: [], waiting: 0, fault: null, ...round }, NOW);

describe('how a feed does', () => {
  const none = { newest: null, hasCalls: false };
  it.each<[string, Partial<Round>, FeedState['state']]>([
    ['it has calls', { companies: [company()] }, 'ok'],
    ['it has calls and gives no days', { companies: [company({ newest: null })] }, 'ok'],
    ['it has none', { companies: [company(none), company(none)] }, 'empty'],
    ['one of two has none', { companies: [company(), company(none)] }, 'ok'],
    ['its newest is old', { companies: [company({ newest: '2024-06-01' })] }, 'stale'],
    ['it is behind', { companies: [company({ isBehind: true })] }, 'stale'],
    ['it is behind for one of two', { companies: [company({ isBehind: true }), company()] }, 'ok'],
    [
      'it fails for one of two',
      { companies: [company(), company({ fault: fault('bad_reply') })] },
      'degraded',
    ],
    [
      'it keeps the text of its one call back',
      { companies: [company({ fault: fault('plan_forbidden') })] },
      'degraded',
    ],
    [
      'it fails for all',
      { companies: [company({ ...none, fault: fault('bad_reply') })] },
      'failing',
    ],
    ['it is down', { companies: [company()], fault: DOWN }, 'degraded'],
    ['it refuses the key', { companies: [company()], fault: KEY }, 'failing'],
    ['the day is used up', { companies: [company()], fault: SPENT }, 'failing'],
    ['nobody follows anything', {}, 'ok'],
  ])('%s: %s', (_what, round, expected) => {
    expect(stateOf(round).state).toBe(expected);
  });

  it('is failing at the third failure in a row, and well at once', () => {
    expect(stateOf({ fault: DOWN }, { failures: 1 })).toMatchObject({
      state: 'degraded',
      failures: 2,
    });
    expect(stateOf({ fault: DOWN }, { failures: 2 })).toMatchObject({
      state: 'failing',
      failures: 3,
    });
    expect(stateOf({ companies: [company()] }, { failures: 9, fault: DOWN })).toMatchObject({
      ...{ state: 'ok', failures: 0, fault: null, succeededAt: NOW, lookedAt: NOW },
    });
  });

  it('keeps when it last succeeded', () => {
    expect(stateOf({ companies: [company()], fault: DOWN })).toMatchObject({ succeededAt: 2 });
  });
});

describe('when a feed is asked again', () => {
  it.each<[string, Partial<Round>, number, number]>([
    ['companies are left', { companies: [company()], waiting: 3 }, 0, MINUTE],
    ['a company is due soon', { companies: [company({ dueAt: NOW + 2 * MINUTE })] }, 0, 2 * MINUTE],
    ['none is', { companies: [company()] }, 0, 5 * MINUTE],
    ['nobody follows anything', {}, 0, 5 * MINUTE],
    ['it is down', { fault: DOWN }, 0, MINUTE],
    ['it is down again', { fault: DOWN }, 4, 16 * MINUTE],
    ['it is down for long', { fault: DOWN }, 5000, HOUR],
    ['it says when', { fault: limited(3 * HOUR) }, 0, 3 * HOUR],
    ['it says sooner than is likely', { fault: limited(1000) }, 3, 8 * MINUTE],
    ['it does not say when', { fault: limited(null) }, 0, MINUTE],
    ['the day is used up', { fault: SPENT }, 0, 12 * HOUR + 5 * MINUTE],
    ['it refuses the key', { fault: KEY }, 0, 6 * HOUR],
    ['its plan forbids it', { fault: fault('plan_forbidden') }, 0, 6 * HOUR],
  ])('%s', (_what, round, failures, expected) => {
    expect(stateOf(round, { failures }).dueAt - NOW).toBe(expected);
  });
});
