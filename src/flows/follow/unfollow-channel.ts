import type { Follow } from '../../core/ports/channels.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Message } from '../../core/ports/slack.ts';
import {
  renderNotFollowed,
  renderOneOfAll,
  renderUnfollowed,
  renderWhichFollow,
} from '../../render/library/follow-blocks.ts';
import { refreshHome } from '../home/refresh-homes.ts';
import { isNotPostable } from '../not-postable.ts';
import { checkTurn } from '../post-once.ts';
import { respondOnce } from '../respond-once.ts';
import { confirm, FollowPayload, type FollowPorts } from './follow-channel.ts';
import { EVERYTHING, followsNamed, isEverything } from './follow-target.ts';

type Ports = FollowPorts;

/** This channel no longer gets the briefs of a company; `all` ends everything it follows. */
export async function unfollowChannel(ports: Ports, request: StoredRequest): Promise<null> {
  const asked = FollowPayload.parse(request.payload);
  const { store } = ports;
  const answer = (message: Message) => respondOnce(ports, { key: request.key, ...asked }, message);
  if (request.state === 'briefed') return tell(ports, request, []); // removed by an earlier try
  const paused = (await store.follows.pausedIn(asked))?.follows ?? []; // else they would come back
  const followed = [...(await store.follows.of(asked)), ...paused];
  if (isEverything(asked.words) && followed.length > 0) return end(ports, request, followed);
  if (!isEverything(asked.words) && followed.some(({ target }) => target === EVERYTHING))
    return answer(renderOneOfAll());

  const named = await followsNamed(store.library, followed, asked.words);
  const [one, another] = named;
  if (!one) return answer(renderNotFollowed(asked.words, followed));
  if (another) return answer(renderWhichFollow(asked.words, named.flat()));
  return end(ports, request, one);
}

/**
 * Removes it, then tells the channel: who reads that is sent nothing more. What was removed is known only
 * now, so that it is told in this turn of the channel or removed in the next.
 */
async function end(
  ports: Ports,
  request: StoredRequest,
  follows: readonly Follow[],
): Promise<null> {
  const { team, channel } = FollowPayload.parse(request.payload);
  checkTurn(ports.poster, { team, channel });
  for (const follow of follows) await ports.store.follows.remove(follow);
  await ports.store.requests.advance(request.key, 'briefed');
  for (const user of new Set(follows.map(({ by }) => by)))
    await refreshHome(ports, { team, user }, request.key);
  return tell(ports, request, follows);
}

async function tell(ports: Ports, request: StoredRequest, ended: readonly Follow[]): Promise<null> {
  const asked = FollowPayload.parse(request.payload);
  const isAll = (await ports.store.follows.of(asked)).length === 0;
  const message = renderUnfollowed(ended, { ...asked, isAll });
  try {
    await confirm(ports, request, message);
  } catch (error) {
    if (!isNotPostable(error)) throw error;
    return respondOnce(ports, { key: request.key, ...asked }, message);
  }
  return null;
}
