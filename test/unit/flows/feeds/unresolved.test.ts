import { afterEach, describe, expect, it } from 'vitest';
import { earningsError, type FaultCode } from '../../../../src/core/faults.ts';
import type { Feed, FeedName } from '../../../../src/core/ports/feeds.ts';
import { pollFeeds } from '../../../../src/flows/feeds/poll-feeds.ts';
import { fakeClock } from '../../../support/clock.ts';
import { storeDirs } from '../../../support/store-dirs.ts';

const LOG = { debug() {}, info() {}, warn() {}, error() {} };
const NOON = Date.UTC(2024, 10, 7, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const dirs = storeDirs();
afterEach(() => dirs.cleanUp());

type Resolve = NonNullable<Feed['resolve']>;
const failing =
  (code: FaultCode, data: object = {}): Resolve =>
  async () => {
    throw earningsError(code as 'feed.rate_limited', {
      ...{ feed: 'fmp', retryAfterMs: null, status: 503 },
      ...data,
    });
  };

/** FMP knows companies by name, Finnhub does not; a channel follows a company by a name of small letters. */
async function world(resolve: Resolve) {
  const clock = fakeClock(NOON);
  const store = await dirs.open(dirs.dir(), clock);
  await store.follows.add({
    ...{ team: 'T1', channel: 'C1', by: 'U1' },
    ...{ target: 'sorrellines', label: 'Sorrel Lines' },
  });
  const feed = (name: FeedName, over: Partial<Feed> = {}): Feed => ({
    ...{ name, everyMs: 15 * MINUTE, aRound: 10 },
    list: async () => [],
    fetch: async () => null,
    ...over,
  });
  const tools = { resolve };
  const feeds = [feed('fmp', { resolve: (company) => tools.resolve(company) }), feed('finnhub')];
  const poll = async (afterMs = 0) => {
    clock.advance(afterMs);
    const takeIn = () => Promise.reject(new Error('nothing is taken'));
    await pollFeeds({ store, feeds, takeIn, clock, log: LOG });
    const states = await store.feeds.states();
    const [row] = await store.feeds.companies('finnhub');
    const of = (name: FeedName) => states.find((each) => each.feed === name);
    return { fmp: of('fmp'), finnhub: of('finnhub'), row };
  };
  return { tools, poll };
}

describe('a company whose ticker is looked up', () => {
  it.each<[FaultCode]>([['feed.not_authorized'], ['feed.unreachable'], ['feed.rate_limited']])(
    'has no ticker told to be unknown where the look-up failed: %s',
    async (code) => {
      const { poll } = await world(failing(code));
      const { fmp, finnhub, row } = await poll();
      expect(fmp).toMatchObject({ fault: { code }, failures: 1 });
      expect(row).toMatchObject({ fault: { code, data: { feed: 'fmp' } } });
      expect((row?.dueAt ?? 0) - NOON).toBeLessThanOrEqual(HOUR);
      expect(finnhub).toMatchObject({ failures: 0 });
    },
  );

  it('waits as long as the feed says that looked it up', async () => {
    const { poll } = await world(failing('feed.rate_limited', { retryAfterMs: 2 * HOUR }));
    const { row } = await poll();
    expect((row?.dueAt ?? 0) - NOON).toBe(2 * HOUR);
  });

  it('is asked for less and less often while the look-up fails', async () => {
    const { poll } = await world(failing('feed.unreachable'));
    await poll();
    const again = await poll(16 * MINUTE);
    expect((again.row?.dueAt ?? 0) - (again.row?.lookedAt ?? 0)).toBe(30 * MINUTE);
  });

  it('is looked at when the look-up does well again', async () => {
    const { poll, tools } = await world(failing('feed.unreachable'));
    await poll();
    tools.resolve = async () => ({ ticker: 'SRL', name: 'Sorrel Lines' });
    const { row } = await poll(16 * MINUTE);
    expect(row).toMatchObject({ fault: null });
  });

  it('rests a day where there is none', async () => {
    const { poll } = await world(async () => null);
    const { fmp, row } = await poll();
    expect(fmp).toMatchObject({ failures: 0 });
    expect(row).toMatchObject({ fault: { code: 'feed.no_ticker' }, dueAt: NOON + 24 * HOUR });
  });
});
