import type { Follow, Message, StoredRequest } from '../core/ports.ts';
import {
  renderNotFollowed,
  renderOneOfAll,
  renderUnfollowed,
  renderWhichFollow,
} from '../render/follow-blocks.ts';
import type { FlowPorts } from './flow.ts';
import { FollowPayload } from './follow-channel.ts';
import { EVERYTHING, followsNamed } from './follow-target.ts';
import { isNotPostable } from './not-postable.ts';
import { postOnce } from './post-once.ts';
import { respondOnce } from './respond-once.ts';

type Ports = Pick<FlowPorts, 'store' | 'poster'>;

/** This channel no longer gets the briefs of a company; `all` ends everything it follows. */
export async function unfollowChannel(ports: Ports, request: StoredRequest): Promise<null> {
  const asked = FollowPayload.parse(request.payload);
  const { store } = ports;
  const answer = (message: Message) => respondOnce(ports, { key: request.key, ...asked }, message);
  const followed = await store.follows.of(asked);
  if (/^(?:all|everything)$/i.test(asked.words)) {
    if (followed.length === 0) return answer(renderNotFollowed(asked.words, followed));
    return end(ports, request, followed, followed);
  }

  if (followed.some(({ target }) => target === EVERYTHING)) return answer(renderOneOfAll());
  const named = await followsNamed(store.library, followed, asked.words);
  const [one, another] = named;
  if (!one) return answer(renderNotFollowed(asked.words, followed));
  if (another) return answer(renderWhichFollow(asked.words, named.flat()));
  return end(ports, request, one, followed);
}

// Told before it is removed: a crash between the two leaves a follow that a second try removes.
async function end(
  ports: Ports,
  request: StoredRequest,
  follows: readonly Follow[],
  followed: readonly Follow[],
): Promise<null> {
  const { team, channel, responseUrl } = FollowPayload.parse(request.payload);
  const { key, receivedAt: since } = request;
  const { store, poster } = ports;
  const isAll = follows.length === followed.length;
  const message = renderUnfollowed(follows, { channel, isAll });
  let isTold = true;
  try {
    await postOnce(
      { outbox: store.outbox, poster },
      { key: `${key}:unfollow`, place: { team, channel }, message, since },
    );
  } catch (error) {
    if (!isNotPostable(error)) throw error;
    isTold = false; // leaving must be possible where nothing can be posted
  }
  for (const follow of follows) await store.follows.remove(follow);
  return isTold ? null : respondOnce(ports, { key, channel, responseUrl }, message);
}
