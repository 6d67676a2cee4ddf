import * as z from 'zod';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { feedViews } from '../../render/home/feeds-text.ts';
import { renderHome } from '../../render/home/home-view.ts';
import type { FlowPorts } from '../flow.ts';

const OFF_MS = 3_600_000;

/** What a stored `home` request carries: whose Home tab, and their conversation with the app. */
export const HomePayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  /** Somebody has just opened it; else it is brought up to date. */
  isOpened: z.boolean().default(false),
});

/** Publishes somebody's Home tab as it is now: the calls they may see, and what they follow. */
export async function showHome(
  { store, poster, clock }: Pick<FlowPorts, 'store' | 'poster' | 'clock'>,
  { payload }: StoredRequest,
): Promise<null> {
  const { isOpened, ...home } = HomePayload.parse(payload);
  if (isOpened) await store.homes.opened(home);
  const [calls, follows, states] = await Promise.all([
    store.library.list(),
    store.follows.by(home),
    store.feeds.states(),
  ]);
  // What was turned off is not asked again, and stays due.
  const on = states.filter(({ dueAt }) => dueAt > clock.now() - OFF_MS).map(({ feed }) => feed);
  const feeds = feedViews((feed) => on.includes(feed), states);
  await poster.publishHome(home.user, renderHome({ calls, follows, feeds, channel: home.channel }));
  return null;
}
