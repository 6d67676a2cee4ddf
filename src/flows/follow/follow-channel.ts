import * as z from 'zod';
import { EarningsError, isPassing } from '../../core/faults.ts';
import type { Follow } from '../../core/ports/channels.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { Store } from '../../core/ports/store.ts';
import {
  renderAlreadyFollowed,
  renderCannotFollow,
  renderFollowChoices,
  renderFollowed,
} from '../../render/library/follow-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { refreshHome } from '../home/refresh-homes.ts';
import { isNotPostable } from '../not-postable.ts';
import { postOnce } from '../post-once.ts';
import { respondOnce } from '../respond-once.ts';
import { EVERYTHING, type FollowTarget, followsOfCompany, readTarget } from './follow-target.ts';

/** What a stored `follow`, `unfollow` or `following` request carries. */
export const FollowPayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  words: z.string(),
  /** The name is meant as it stands, though nearly another. */
  asTyped: z.boolean().default(false),
  /** It was offered, and clicked. */
  isChosen: z.boolean().default(false),
  responseUrl: z.string().nullable(),
});
export type FollowPayload = z.infer<typeof FollowPayload>;

/** What changes what a channel follows. */
export type FollowPorts = Pick<FlowPorts, 'store' | 'poster' | 'hand' | 'clock'>;

/**
 * From now on this channel gets the briefs of a company, or all. It is stored before it is confirmed, so
 * that who reads the confirmation can rely on it; where the confirmation is refused it is taken back.
 */
export async function followChannel(
  { store, poster, hand, clock }: FollowPorts,
  request: StoredRequest,
): Promise<null> {
  const asked = FollowPayload.parse(request.payload);
  const target = await readTarget(store.library, asked.words, asked);
  const answer = (message: Message) =>
    respondOnce({ store, poster }, { key: request.key, ...asked }, message);
  if (target.kind !== 'all' && target.kind !== 'company')
    return answer(renderFollowChoices(asked.words, target));

  const followed = await store.follows.of(asked);
  const already = await followBefore(store, followed, target);
  // A try that has begun finds its own follow.
  if (already && request.state === 'received')
    return answer(renderAlreadyFollowed(target, already, asked.channel));

  await store.requests.advance(request.key, 'briefed');
  const follow = followOf(asked, target);
  await store.follows.add(follow);
  try {
    const before = followed.filter((each) => each.target !== follow.target);
    await confirm({ store, poster }, request, renderFollowed(target, before, asked.channel));
  } catch (error) {
    if (error instanceof EarningsError && isPassing(error.fault.code)) throw error;
    await store.follows.remove(follow);
    if (!isNotPostable(error)) throw error;
    return answer(renderCannotFollow(error.fault.code));
  }
  await store.feeds.hurry();
  await refreshHome({ store, hand, clock }, asked, request.key);
  return null;
}

/** Tells the channel, once. */
export async function confirm(
  { store, poster }: Pick<FlowPorts, 'store' | 'poster'>,
  { key, payload, receivedAt: since }: StoredRequest,
  message: Message,
): Promise<void> {
  const { team, channel } = FollowPayload.parse(payload);
  const once = { key: `${key}:follow`, place: { team, channel }, message, since };
  await postOnce({ outbox: store.outbox, poster }, once);
}

type Chosen = Extract<FollowTarget, { kind: 'all' | 'company' }>;

function followOf({ team, channel, user: by }: FollowPayload, target: Chosen): Follow {
  return target.kind === 'all'
    ? { team, channel, target: EVERYTHING, label: 'every company', by }
    : { team, channel, target: target.key, label: target.label, by };
}

/** The follow that has this target in it already, or null. */
async function followBefore(
  store: Store,
  followed: readonly Follow[],
  target: Chosen,
): Promise<Follow | null> {
  const everything = followed.find((follow) => follow.target === EVERYTHING);
  if (everything || target.kind === 'all') return everything ?? null;
  const [same] = await followsOfCompany(store.library, followed, target.key);
  return same ?? null;
}
