import * as z from 'zod';
import type { Follow, Store, StoredRequest } from '../core/ports.ts';
import {
  renderAlreadyFollowed,
  renderCannotFollow,
  renderFollowChoices,
  renderFollowed,
} from '../render/follow-blocks.ts';
import type { FlowPorts } from './flow.ts';
import { EVERYTHING, type FollowTarget, followsOfCompany, readTarget } from './follow-target.ts';
import { isNotPostable } from './not-postable.ts';
import { postOnce } from './post-once.ts';
import { respondOnce } from './respond-once.ts';

/** What a stored `follow`, `unfollow` or `following` request carries. */
export const FollowPayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  words: z.string(),
  /** The name is meant as it stands, though nearly another. */
  asTyped: z.boolean().default(false),
  responseUrl: z.string().nullable(),
});
export type FollowPayload = z.infer<typeof FollowPayload>;

/**
 * From now on this channel gets the briefs of a company, or all. The confirmation stands in the channel
 * before the follow is stored: it tells everybody, and proves that the app may post there.
 */
export async function followChannel(
  { store, poster }: Pick<FlowPorts, 'store' | 'poster'>,
  request: StoredRequest,
): Promise<null> {
  const asked = FollowPayload.parse(request.payload);
  const { team, channel, words, user: by } = asked;
  const target = await readTarget(store.library, words, asked);
  const answer = (message: Parameters<typeof respondOnce>[2]) =>
    respondOnce({ store, poster }, { key: request.key, ...asked }, message);
  if (target.kind !== 'all' && target.kind !== 'company')
    return answer(renderFollowChoices(words, target));

  const followed = await store.follows.of(asked);
  const already = await followBefore(store, followed, target);
  if (already) return answer(renderAlreadyFollowed(target, already, channel));

  const { key, receivedAt: since } = request;
  try {
    const message = renderFollowed(target, followed, channel);
    await postOnce(
      { outbox: store.outbox, poster },
      { key: `${key}:follow`, place: { team, channel }, message, since },
    );
  } catch (error) {
    if (isNotPostable(error)) return answer(renderCannotFollow(error.fault.code));
    throw error;
  }
  await store.follows.add(
    target.kind === 'all'
      ? { team, channel, target: EVERYTHING, label: 'every company', by }
      : { team, channel, target: target.key, label: target.label, by },
  );
  return null;
}

/** The follow that has this target in it already, or null. */
async function followBefore(
  store: Store,
  followed: readonly Follow[],
  target: Extract<FollowTarget, { kind: 'all' | 'company' }>,
): Promise<Follow | null> {
  const everything = followed.find((follow) => follow.target === EVERYTHING);
  if (everything || target.kind === 'all') return everything ?? null;
  const [same] = await followsOfCompany(store.library, followed, target.key);
  return same ?? null;
}
