import type { StoredRequest } from '../../core/ports/requests.ts';
import { renderFollowing } from '../../render/library/follow-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { respondOnce } from '../respond-once.ts';
import { FollowPayload } from './follow-channel.ts';

/** Answers `/earnings following`: what this channel gets by itself, only to the person who asked. */
export async function listFollows(
  ports: Pick<FlowPorts, 'store' | 'poster'>,
  { key, payload }: StoredRequest,
): Promise<null> {
  const asked = FollowPayload.parse(payload);
  const followed = await ports.store.follows.of(asked);
  const paused = (await ports.store.follows.pausedIn(asked))?.follows ?? [];
  return respondOnce(ports, { key, ...asked }, renderFollowing(followed, paused, asked.channel));
}
