import nock from 'nock';
import { lumoCall } from '../../demo/lumo-call.ts';
import type { Feed, FeedName, FeedState } from '../../src/core/ports/feeds.ts';
import type { Store } from '../../src/core/ports/store.ts';
import { pollFeeds } from '../../src/flows/feeds/poll-feeds.ts';
import { takeInCall } from '../../src/flows/intake/take-in-call.ts';
import { type FakeClock, fakeClock } from './clock.ts';
import { type Answer, FEED_FIXTURES, FEED_KEY, type HeldCall } from './feed-fixtures.ts';
import { recordingLog } from './slack-surface.ts';
import { storedCall } from './store-calls.ts';
import { storeDirs } from './store-dirs.ts';

/** One feed with its server, a library, and a channel that follows Lumo Labs. */
export interface FeedWorld {
  readonly store: Store;
  readonly clock: FakeClock;
  readonly feed: Feed;
  /** What the server answers from now on; it has the call of two days ago. */
  calls: readonly HeldCall[];
  /** Answers in place of what the feed's documentation says; undefined: as documented. */
  instead: (url: URL) => Answer | undefined;
  /** Every address that was asked, without the key. */
  readonly asked: string[];
  /** Who asked, as the server was told. */
  readonly agents: string[];
  /** Each request's host with the header that bore the key, where one did. */
  readonly keyed: string[];
  readonly lines: string[];
  /** Asks the feed, some time later. */
  poll(afterMs?: number): Promise<FeedState>;
  ids(): Promise<readonly string[]>;
}

const EARLIER = storedCall('lumo-labs-q2-2024', 'Lumo Labs Inc.', { ticker: 'LUMO' });
const TICKER = { target: 'lumo', label: 'LUMO' };

export const NOON = Date.UTC(2024, 10, 7, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The call that Lumo Labs held two days ago. */
export function heldCall(over: Partial<HeldCall> = {}): HeldCall {
  return {
    ...{ date: '2024-11-05', year: 2024, quarter: 3, said: lumoCall(), isEdited: false },
    ...over,
  };
}

/** Makes worlds of feeds, and ends them. */
export function openFeedWorlds() {
  const dirs = storeDirs();
  const world = async (name: FeedName): Promise<FeedWorld> => {
    nock.disableNetConnect();
    const { hosts, open, answer } = FEED_FIXTURES[name];
    const clock = fakeClock(NOON);
    const store = await dirs.open(dirs.dir(), clock);
    const lines: string[] = [];
    const log = recordingLog(lines);
    const told = new Map<FeedName, string>();
    const made: FeedWorld = {
      ...{
        store,
        clock,
        calls: [heldCall()],
        instead: () => undefined,
        asked: [],
        agents: [],
        keyed: [],
        lines,
      },
      feed: open({ clock, log, wire: { pause: async () => {} } }),
      poll: async (afterMs = 0) => {
        clock.advance(afterMs);
        const hand = store.requests.takeAll;
        await pollFeeds({
          ...{ store, clock, log, told, feeds: [made.feed] },
          takeIn: (arrival) => takeInCall({ store, hand }, arrival),
        });
        const state = (await store.feeds.states()).find((each) => each.feed === name);
        if (!state) throw new Error('the feed was not asked');
        return state;
      },
      ids: async () => {
        const calls = await store.library.list();
        return calls.map(({ call }) => call.id).filter((id) => id !== EARLIER.call.id);
      },
    };
    for (const host of hosts)
      nock(`https://${host}`)
        .persist()
        .get(/.*/)
        .reply((request: Request) => {
          const url = new URL(request.url);
          made.agents.push(request.headers.get('user-agent') ?? '');
          const bearers = [...request.headers].filter(([, value]) => value.includes(FEED_KEY));
          made.keyed.push(`${url.host} ${bearers.map(([header]) => header).join()}`.trim());
          made.asked.push(url.href.replaceAll(FEED_KEY, 'KEY'));
          const [status, body, headers = {}] = made.instead(url) ??
            answer(url, made.calls) ?? [404];
          const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
          return [status, text, { ...headers }];
        });
    const follow = { team: 'T1', channel: 'C1', by: 'U1' };
    // It lists no calls and gives no days: only the one after the newest that is here is news.
    if (name === 'alphavantage')
      await store.library.save(EARLIER, { name: 'call.txt', origin: 'push' });
    // A page of the company's own knows no ticker.
    const named = name === 'rss' ? { target: 'lumolabs', label: 'Lumo Labs' } : TICKER;
    await store.follows.add({ ...follow, ...named });
    return made;
  };
  return {
    world,
    end: async () => {
      nock.cleanAll();
      nock.enableNetConnect();
      await dirs.cleanUp();
    },
  };
}
