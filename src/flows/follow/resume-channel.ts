import type { CallId } from '../../core/call.ts';
import { CallId as CallIdSchema } from '../../core/call.ts';
import type { PausedFollows } from '../../core/ports/channels.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { choicesOf } from '../../render/library/choice-blocks.ts';
import { renderResumed } from '../../render/library/follow-blocks.ts';
import { revisionRequest } from '../brief/hand-revision.ts';
import type { FlowPorts } from '../flow.ts';
import { isNotPostable } from '../not-postable.ts';
import { checkTurn, postOnce } from '../post-once.ts';
import { EVERYTHING } from './follow-target.ts';
import { ChannelPayload } from './pause-channel.ts';

/**
 * A channel is unarchived, or the app is invited there again: what the channel followed goes on, it is
 * told so, with the calls that came meanwhile, and its briefs are brought up to date. Where the app is
 * no member yet all that waits for an invitation.
 */
export async function resumeChannel(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const place = ChannelPayload.parse(request.payload);
  const paused = await ports.store.follows.pausedIn(place);
  if (!paused && request.state === 'received') await revise(ports, request, place);
  else if (await resume(ports, request, paused)) await revise(ports, request, place);
  return null;
}

/** Whether the channel is told that its follows go on; where nothing can be posted they stay paused. */
async function resume(
  ports: FlowPorts,
  { key, payload, receivedAt: since }: StoredRequest,
  paused: PausedFollows | null,
): Promise<boolean> {
  const { store, poster, log } = ports;
  const place = ChannelPayload.parse(payload);
  checkTurn(poster, place);
  const missed = paused ? await callsSince(ports, paused) : [];
  await store.requests.advance(key, 'briefed');
  await store.follows.resumeChannel(place);
  const follows = await store.follows.of(place); // also those that an earlier try has resumed
  if (follows.length === 0) return true;
  const choices = choicesOf(missed, await store.library.list());
  const message = renderResumed(follows, choices, place.channel);
  try {
    const once = { key: `${key}:back`, place, message, since };
    await postOnce({ outbox: store.outbox, poster }, once);
    return true;
  } catch (error) {
    if (!isNotPostable(error)) throw error;
    await store.follows.pauseChannel(place, paused?.since);
    log.info('channel not resumed, it cannot be posted in', { ...place, code: error.fault.code });
    return false;
  }
}

/** The calls that would have been briefed in the meantime, newest first. */
async function callsSince(
  { store: { library } }: FlowPorts,
  { follows, since }: PausedFollows,
): Promise<readonly CallId[]> {
  const targets = new Set(follows.map(({ target }) => target));
  const missed: { readonly id: CallId; readonly cameAt: number }[] = [];
  for (const { call } of await library.list()) {
    const id = CallIdSchema.parse(call.id);
    const cameAt = (await library.newest(id))?.cameAt ?? 0;
    if (cameAt < since) continue;
    const keys = [EVERYTHING, ...(await library.followKeys(id))];
    if (keys.some((key) => targets.has(key))) missed.push({ id, cameAt });
  }
  return missed.toSorted((one, other) => other.cameAt - one.cameAt).map(({ id }) => id);
}

/** Briefs that stand here and were revised while nobody could edit them. */
async function revise(
  { store, hand }: FlowPorts,
  { key }: StoredRequest,
  place: { readonly team: string; readonly channel: string },
): Promise<void> {
  for (const thread of await store.threads.shownIn(place)) {
    const newest = await store.library.newest(thread.callId);
    if (!newest || newest.sha256 === thread.sha256) continue;
    const request = revisionRequest(thread, newest);
    await hand([{ ...request, key: `${request.key}:${key}` }]); // the first one ended for nothing
  }
}
