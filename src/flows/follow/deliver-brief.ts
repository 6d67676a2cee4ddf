import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { Follow } from '../../core/ports/channels.ts';
import type { StoredRequest, Wait } from '../../core/ports/requests.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Thread } from '../../core/ports/threads.ts';
import type { Transcript } from '../../core/transcript.ts';
import { renderBrief } from '../../render/brief/brief-blocks.ts';
import { withReason } from '../../render/library/follow-blocks.ts';
import { type Briefed, postQuotes, shownIn, showOver } from '../brief/brief-messages.ts';
import { handRevision } from '../brief/hand-revision.ts';
import { handCharts } from '../brief/show-charts.ts';
import { shownBrief } from '../brief/shown-brief.ts';
import { steadyBrief } from '../brief/steady-brief.ts';
import { closeChannel } from '../close-channel.ts';
import type { FlowPorts } from '../flow.ts';
import { isChannelGone, isMessageGone } from '../not-postable.ts';
import { postOrFind } from '../post-once.ts';
import { withToken } from '../with-token.ts';
import { EVERYTHING } from './follow-target.ts';

/** What a stored `deliver` request carries. */
export const DeliverPayload = z.object({ team: z.string(), channel: z.string(), callId: CallId });

/**
 * Puts the brief of a call into a channel that follows it: one finished post, its quotes in the thread,
 * each once. A channel that no longer follows gets nothing; one that is gone is forgotten, one that is
 * archived waits.
 */
export async function deliverBrief(ports: FlowPorts, request: StoredRequest): Promise<Wait | null> {
  const { callId, ...place } = DeliverPayload.parse(request.payload);
  const newest = await ports.store.library.transcript(callId);
  if (!newest) return null;
  const follow = await followBehind(ports.store, place, callId);
  if (!follow && request.state === 'received') return null;

  try {
    return await withToken(ports, request, () => deliver(ports, request, { newest, follow }));
  } catch (error) {
    if (isMessageGone(error)) return null; // somebody deleted the brief before its quotes came
    if (!isChannelGone(error)) throw error;
    await closeChannel(ports, place, error);
    return null;
  }
}

async function deliver(
  ports: FlowPorts,
  request: StoredRequest,
  { newest, follow }: { readonly newest: Transcript; readonly follow: Follow | null },
): Promise<void> {
  const { thread, ...briefed } = await postRoot(ports, request, { newest, follow });
  await ports.store.requests.advance(request.key, 'briefed');
  const { team, channel, ts: threadTs } = thread;
  await postQuotes(ports, request, { team, channel, threadTs }, briefed);
  await handCharts(ports, thread, briefed.brief);
  await handRevision(ports, thread);
}

/** The post with the brief, and what it shows: the newest revision, or that of an earlier try. */
async function postRoot(
  ports: FlowPorts,
  { key, payload, receivedAt: since }: StoredRequest,
  { newest, follow }: { readonly newest: Transcript; readonly follow: Follow | null },
): Promise<Briefed & { readonly thread: Thread }> {
  const { callId, ...place } = DeliverPayload.parse(payload);
  const { store, poster } = ports;
  const work = { key, channel: place.channel };
  const brief = await steadyBrief(ports, work, newest);
  const shown = await shownBrief(store, { brief, transcript: newest });
  const { compare } = shown;
  const plain = renderBrief(shown.brief, { transcript: newest, quotesUrls: [], compare });
  const message = follow ? withReason(plain, follow, place.channel) : plain;
  const { ts, isNew } = await postOrFind(
    { outbox: store.outbox, poster },
    { key: `${key}:brief`, place, message, since },
  );

  const begun = isNew ? null : await store.threads.find({ ...place, ts });
  if (begun) {
    const transcript = await shownIn(begun, store, newest);
    return { brief: await steadyBrief(ports, work, transcript), transcript, thread: begun };
  }
  // Posted by a try that died before it could say of which revision: this one, from now on.
  if (!isNew) await showOver(ports, { ...place, ts }, message);
  const thread = { ...place, ts, callId, sha256: newest.source.sha256, briefKey: key };
  await store.threads.remember(thread);
  return { brief, transcript: newest, thread };
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
