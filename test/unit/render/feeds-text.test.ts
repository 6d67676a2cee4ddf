import { describe, expect, it } from 'vitest';
import type { FeedState } from '../../../src/core/ports/feeds.ts';
import { feedJson, feedsText, feedViews, feedWords } from '../../../src/render/home/feeds-text.ts';

const STATE: FeedState = {
  ...{ feed: 'fmp', state: 'ok', lookedAt: 1_730_980_800_000, succeededAt: 1_730_980_800_000 },
  ...{ failures: 0, fault: null, dueAt: 1_730_981_100_000, newest: '2024-11-05' },
  ...{ companies: 3, ailing: 0 },
};
const words = (over: Partial<FeedState>) =>
  feedWords({ feed: 'fmp', isOn: true, state: { ...STATE, ...over } });
const plan = { code: 'feed.plan_forbidden', data: { feed: 'fmp', plan: 'Basic' } } as const;
const key = { code: 'feed.not_authorized', data: { feed: 'fmp', status: 401 } } as const;

describe('how a feed does, in words', () => {
  it.each<[Partial<FeedState>, RegExp]>([
    [{}, /^ok: 3 companies, newest call 2024-11-05$/],
    [{ companies: 1, newest: null }, /^ok: 1 company$/],
    [{ state: 'empty' }, /^empty: it has no call of the 3 companies/],
    [{ state: 'stale' }, /^stale: .*3 companies, newest call 2024-11-05/],
    [
      { state: 'degraded', ailing: 1, fault: plan },
      /^degraded for 1 of 3 companies: The plan at Financial Modeling Prep \(Basic\)/,
    ],
    [
      { state: 'failing', ailing: 3, fault: key },
      /^failing: Financial Modeling Prep does not accept the key: check FMP_API_KEY\.$/,
    ],
    [{ state: null }, /^on; not asked yet/],
  ])('%j', (over, expected) => {
    expect(words(over)).toMatch(expected);
  });

  it('says how to turn a feed on', () => {
    expect(feedWords({ feed: 'edgar', isOn: false, state: STATE })).toBe('off: set EDGAR_CONTACT');
  });
});

it('shows every feed, those first that are on', () => {
  const text = feedsText(
    feedViews((feed) => feed === 'fmp', [STATE]),
    { width: 80, color: false },
  );
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(8);
  expect(lines[0]).toMatch(/^Financial Modeling Prep +ok: 3 companies/);
  expect(lines.slice(1).every((line) => line.includes(' off: set '))).toBe(true);
});

it('shows times of the day as JSON does', () => {
  expect(feedJson({ feed: 'fmp', isOn: true, state: STATE })).toMatchObject({
    ...{ feed: 'fmp', on: true, state: 'ok', code: null, newestCall: '2024-11-05' },
    ...{ lookedAt: '2024-11-07T12:00:00.000Z', nextAt: '2024-11-07T12:05:00.000Z' },
  });
  expect(feedJson({ feed: 'rss', isOn: false, state: null })).toMatchObject({
    ...{ state: null, lookedAt: null, companies: 0 },
  });
});
