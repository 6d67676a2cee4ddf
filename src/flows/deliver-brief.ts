import * as z from 'zod';
import { CallId } from '../core/call.ts';
import type { Follow, Store, StoredRequest, Thread } from '../core/ports.ts';
import type { Transcript } from '../core/transcript.ts';
import { renderBrief } from '../render/brief-blocks.ts';
import { withReason } from '../render/follow-blocks.ts';
import { postQuotes, shownIn, showOver } from './brief-messages.ts';
import type { FlowPorts } from './flow.ts';
import { EVERYTHING } from './follow-target.ts';
import { handRevision } from './hand-revision.ts';
import { isChannelGone } from './not-postable.ts';
import { postOrFind } from './post-once.ts';
import { withToken } from './with-token.ts';

/** What a stored `deliver` request carries. */
export const DeliverPayload = z.object({ team: z.string(), channel: z.string(), callId: CallId });

/**
 * Puts the brief of a call into a channel that follows it: one finished post, its quotes in the thread,
 * each once. A channel that no longer follows gets nothing; one that is gone is forgotten.
 */
export async function deliverBrief(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const { callId, ...place } = DeliverPayload.parse(request.payload);
  const newest = await ports.store.library.transcript(callId);
  if (!newest) return null;
  const follow = await followBehind(ports.store, place, callId);
  if (!follow && request.state === 'received') return null;

  try {
    await withToken(ports, () => deliver(ports, request, { newest, follow }));
  } catch (error) {
    if (!isChannelGone(error)) throw error;
    await ports.store.follows.forgetChannel(place);
    ports.log.info('channel unfollowed, it cannot be posted in', { ...place });
  }
  return null;
}

async function deliver(
  ports: FlowPorts,
  request: StoredRequest,
  { newest, follow }: { readonly newest: Transcript; readonly follow: Follow | null },
): Promise<void> {
  const { transcript, thread } = await postRoot(ports, request, { newest, follow });
  await ports.store.requests.advance(request.key, 'briefed');
  const { brief } = await ports.briefCall(transcript);
  const { team, channel, ts: threadTs } = thread;
  await postQuotes(ports, request, { team, channel, threadTs }, { brief, transcript });
  await handRevision(ports, thread);
}

/** The post with the brief, and which revision it shows: the newest, or that of an earlier try. */
async function postRoot(
  ports: FlowPorts,
  { key, payload, receivedAt: since }: StoredRequest,
  { newest, follow }: { readonly newest: Transcript; readonly follow: Follow | null },
): Promise<{ readonly transcript: Transcript; readonly thread: Thread }> {
  const { callId, ...place } = DeliverPayload.parse(payload);
  const { store, poster } = ports;
  const { brief } = await ports.briefCall(newest);
  const plain = renderBrief(brief, { transcript: newest, quotesUrl: null });
  const message = follow ? withReason(plain, follow, place.channel) : plain;
  const { ts, isNew } = await postOrFind(
    { outbox: store.outbox, poster },
    { key: `${key}:brief`, place, message, since },
  );

  const begun = isNew ? null : await store.threads.find({ ...place, ts });
  // Posted by a try that died before it could say of which revision: this one, from now on.
  if (!isNew && !begun) await showOver(ports, { ...place, ts }, message);
  const transcript = await shownIn(begun, store, newest);
  const { sha256 } = transcript.source;
  const thread = { ...place, ts, callId, sha256, briefKey: key };
  await store.threads.remember(thread);
  return { transcript, thread };
}

/** Why the channel is to get the brief: the company by name, else everything; null when it is not. */
async function followBehind(
  { library, follows }: Store,
  place: { readonly team: string; readonly channel: string },
  callId: CallId,
): Promise<Follow | null> {
  const keys = await library.followKeys(callId);
  const followed = await follows.of(place);
  return (
    followed.find(({ target }) => keys.includes(target)) ??
    followed.find(({ target }) => target === EVERYTHING) ??
    null
  );
}
