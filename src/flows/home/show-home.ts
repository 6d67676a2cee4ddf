import * as z from 'zod';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { renderHome } from '../../render/home-view.ts';
import type { FlowPorts } from '../flow.ts';

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
  { store, poster }: Pick<FlowPorts, 'store' | 'poster'>,
  { payload }: StoredRequest,
): Promise<null> {
  const { isOpened, ...home } = HomePayload.parse(payload);
  if (isOpened) await store.homes.opened(home);
  const [calls, follows] = await Promise.all([store.library.list(), store.follows.by(home)]);
  await poster.publishHome(home.user, renderHome({ calls, follows, channel: home.channel }));
  return null;
}
