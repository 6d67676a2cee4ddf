import type { CliConfig } from '../config.ts';
import { earningsError } from '../core/faults.ts';
import type { Freshness } from '../core/ports/feeds.ts';
import { unheardOf } from '../feeds/rss.ts';
import { faultText } from '../render/fault-text.ts';
import { FEED_LABELS } from '../render/home/feed-labels.ts';
import { type FeedView, feedViews, feedWords } from '../render/home/feeds-text.ts';
import { openStore } from '../store/open-store.ts';
import type { Finding } from './finding.ts';

const KINDS = {
  ok: 'good',
  empty: 'note',
  stale: 'note',
  degraded: 'note',
  failing: 'wrong',
} as const satisfies Readonly<Record<Freshness, Finding['kind']>>;

/** How each feed does that is turned on, as it was when the service asked it last. */
export async function lookAtFeeds({
  dataDir: dir,
  databaseUrl,
  feeds,
}: CliConfig): Promise<readonly Finding[]> {
  if (Object.keys(feeds).length === 0) return [];
  const clock = { now: () => Date.now() };
  const store = await openStore({ dir, databaseUrl, clock, mode: 'beside' });
  try {
    const views = feedViews((feed) => feeds[feed] !== undefined, await store.feeds.states());
    const found = views.filter(({ isOn }) => isOn).map(findingOf);
    const names = unheardOf(feeds.rss ?? [], await store.feeds.watched());
    if (names.length === 0 || isTold(views)) return found;
    const { fault } = earningsError('feed.not_named', { feed: 'rss', names });
    return [...found, { what: 'feeds', kind: 'note', says: faultText(fault) }];
  } finally {
    await store.close();
  }
}

function findingOf(view: FeedView): Finding {
  const kind = KINDS[view.state?.state ?? 'empty'];
  return { what: 'feeds', kind, says: `${FEED_LABELS[view.feed]} is ${feedWords(view)}` };
}

/** Whether the state of a feed says already that all its names are given in vain. */
function isTold(views: readonly FeedView[]): boolean {
  return views.some(({ isOn, state }) => isOn && state?.fault?.code === 'feed.not_named');
}
