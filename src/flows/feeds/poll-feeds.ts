import { EarningsError, earningsError, type Fault } from '../../core/faults.ts';
import type { Feed, FeedCompany, FeedName, Watched } from '../../core/ports/feeds.ts';
import type { Clock, Log } from '../../core/ports/host.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Arrival, TakenIn } from '../intake/take-in-call.ts';
import { stateAfter } from './freshness.ts';
import { isOf, lookAtCompany, withTicker } from './look-at-company.ts';

/** What polling works with. */
export interface PollPorts {
  readonly store: Pick<Store, 'feeds'>;
  readonly feeds: readonly Feed[];
  readonly takeIn: (arrival: Arrival) => Promise<TakenIn>;
  readonly clock: Clock;
  readonly log: Log;
  /** What was told in the log of names that a feed was given in vain: once is enough. */
  readonly told?: Map<FeedName, string>;
  /** Whether the process stops: no further company is begun. */
  readonly isStopping?: () => boolean;
}

// A process that dies in a round keeps the feed so long from the others.
const ROUND_MS = 15 * 60_000;
// What is left then waits for the next round, which may be another process's.
const LONGEST_ROUND_MS = 5 * 60_000;
// As many companies in a row with one fault are taken for the feed's fault: the others need not be asked.
const SAME_IN_A_ROW = 3;

/**
 * Asks every feed that is due for news of the companies that somebody follows. It may be called by every
 * process at any time: the store gives each round of a feed to one of them. One feed's fault is no other's.
 */
export async function pollFeeds(ports: PollPorts, now = ports.clock.now()): Promise<void> {
  let asked: Promise<readonly Watched[]> | null = null;
  const watched = () => {
    asked ??= ports.store.feeds.watched();
    return asked;
  };
  await Promise.all(
    ports.feeds.map((feed) =>
      pollFeed(ports, feed, watched, now).catch((error: unknown) => {
        ports.log.error('feed failed by a bug', { feed: feed.name, error });
      }),
    ),
  );
}

/** Makes due at once what waits for somebody to act: a start may bring the key that was missing. */
export async function wakeFeeds({
  store,
  clock,
}: Pick<PollPorts, 'store' | 'clock'>): Promise<void> {
  for (const state of await store.feeds.states()) {
    const { code } = state.fault ?? {};
    if (code === 'feed.not_authorized' || code === 'feed.plan_forbidden')
      await store.feeds.put({ ...state, dueAt: clock.now() });
  }
}

async function pollFeed(
  ports: PollPorts,
  feed: Feed,
  watched: () => Promise<readonly Watched[]>,
  now: number,
): Promise<void> {
  const { feeds } = ports.store;
  const claimed = await feeds.claim(feed.name, now, now + ROUND_MS);
  if (!claimed) return;
  const all = await watched();
  const keys = new Set(all.map(({ key }) => key));
  const before = await feeds.companies(feed.name);
  const fault = await workRound(ports, feed, dueOf(all, before, now).slice(0, feed.aRound), now);

  const companies = (await feeds.companies(feed.name)).filter(({ company }) => keys.has(company));
  const { names, isAll } = feed.unheard?.(all) ?? { names: [], isAll: false };
  const unheard = isAll ? earningsError('feed.not_named', { feed: feed.name, names }).fault : null;
  if (all.length > 0 && names.length > 0 && ports.told?.get(feed.name) !== names.join()) {
    ports.told?.set(feed.name, names.join());
    ports.log.warn('feed names companies that nobody follows', { feed: feed.name, names });
  }
  const round = { companies, waiting: all.length - companies.length, fault, unheard };
  const state = stateAfter(claimed, round, now);
  await feeds.put(state);
  const fields = { feed: feed.name, state: state.state, code: state.fault?.code ?? null };
  const tell = state.state === 'failing' ? ports.log.warn : ports.log.info;
  if (state.state !== claimed.state) tell('feed changed', fields);
  else ports.log.debug('feed asked', fields);
}

interface Due {
  readonly company: Watched;
  readonly before: FeedCompany | undefined;
}

/** The companies whose turn it is, those first that wait longest. */
function dueOf(all: readonly Watched[], rows: readonly FeedCompany[], now: number): readonly Due[] {
  const known = new Map(rows.map((row) => [row.company, row]));
  const dueAt = ({ before }: Due) => before?.dueAt ?? 0;
  return all
    .map((company): Due => {
      const names = [company.key, ...company.targets];
      const before = names.map((name) => known.get(name)).find((row) => row !== undefined);
      return { company, before };
    })
    .filter((due) => dueAt(due) <= now)
    .toSorted((a, b) => dueAt(a) - dueAt(b));
}

/** The fault of the feed itself that ended the round; null when every company was looked at. */
async function workRound(
  { store: { feeds }, takeIn, log, ...ports }: PollPorts,
  feed: Feed,
  due: readonly Due[],
  now: number,
): Promise<Fault | null> {
  let last: { readonly code: string | null; readonly times: number } = { code: null, times: 0 };
  for (const { company, before } of due) {
    if (ports.isStopping?.() || ports.clock.now() - now > LONGEST_ROUND_MS) return null;
    try {
      const named = await withTicker(company, ports.feeds, feed);
      const looked = await lookAtCompany({ feeds, takeIn, log }, { feed, ...named, before, now });
      await feeds.putCompany(feed.name, looked);
      const code = looked.fault?.code ?? null;
      last = { code, times: code === last.code ? last.times + 1 : 1 };
      const isSame = code !== 'feed.no_ticker' && last.times >= SAME_IN_A_ROW;
      const isOfFeed = looked.fault && isOf(looked.fault, feed) && isSame && !feed.isMany;
      if (isOfFeed && !looked.hasCalls) return looked.fault;
    } catch (error) {
      if (!(error instanceof EarningsError)) throw error;
      return error.fault;
    }
  }
  return null;
}
