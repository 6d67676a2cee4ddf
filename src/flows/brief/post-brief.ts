import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import { earningsError } from '../../core/faults.ts';
import type { Log } from '../../core/ports/host.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Message, Place, Poster } from '../../core/ports/slack.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Transcript } from '../../core/transcript.ts';
import { stepDown } from '../../render/block-kit/limits.ts';
import { renderBrief } from '../../render/brief/brief-blocks.ts';
import { renderProgress } from '../../render/brief/progress-blocks.ts';
import { renderQuotes } from '../../render/brief/quotes-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { refreshHome } from '../home/refresh-homes.ts';
import { isMessageGone, isNotPostable } from '../not-postable.ts';
import { isAnswered, postOnce } from '../post-once.ts';
import type { BriefCall } from './brief-call.ts';
import { type Briefed, postQuotes, shownIn, shownKey, showOverOnce } from './brief-messages.ts';
import { handRevision } from './hand-revision.ts';
import { handCharts } from './show-charts.ts';
import { shownBrief } from './shown-brief.ts';
import { steadyBrief } from './steady-brief.ts';
import { withRelease } from './with-release.ts';
import { withSinceLast } from './with-since-last.ts';

/** What a stored `brief` request carries: where it was asked for and which call. */
export const BriefPayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  callId: CallId,
  responseUrl: z.string().nullable(),
});
export type BriefPayload = z.infer<typeof BriefPayload>;

export interface PostBriefPorts {
  readonly store: Store;
  readonly poster: Poster;
  readonly log: Log;
  readonly briefCall: BriefCall;
  readonly hand: FlowPorts['hand'];
  readonly clock: FlowPorts['clock'];
}

const INVITE =
  'I am not a member of this channel. Type `/invite @Earnings` here to ask questions in the thread.';

/**
 * Progress, quotes in the thread, then the brief over the progress message: each of them once. Whoever
 * deletes the progress wants no brief: that ends it.
 */
export async function postBrief(ports: PostBriefPorts, request: StoredRequest): Promise<null> {
  const asked = BriefPayload.parse(request.payload);
  const newest = await ports.store.library.transcript(asked.callId);
  if (!newest) throw earningsError('input.call_unknown', { typed: asked.callId, near: [] });

  const place = { team: asked.team, channel: asked.channel };
  const ts = await postProgress(ports, request, place, newest);
  if (ts === null) return answerByUrl(ports, request, asked, newest);

  // After a crash the revision stays the one that was begun: its quotes may stand already.
  const begun = await ports.store.threads.find({ ...place, ts });
  const transcript = await shownIn(begun, ports.store, newest);
  // The thread is ours before the brief shows, so that a quick question finds its call, and waits.
  const { sha256 } = transcript.source;
  const thread = { ...place, ts, callId: asked.callId, sha256, briefKey: request.key };
  await ports.store.threads.remember(thread);
  const work = { key: request.key, channel: place.channel };
  const brief = await steadyBrief(ports, work, transcript);
  await ports.store.requests.advance(request.key, 'briefed');
  try {
    await showBrief(ports, request, { ...place, ts }, { brief, transcript });
  } catch (error) {
    if (!isMessageGone(error)) throw error;
    await ports.store.threads.remember({ ...thread, sha256: null, briefKey: null });
    ports.log.info('brief not shown, its message was deleted', { ...place });
    return null;
  }
  await handCharts(ports, thread, brief);
  await refreshHome(ports, asked, request.key);
  await handRevision(ports, thread);
  return null;
}

async function showBrief(
  ports: PostBriefPorts,
  request: StoredRequest,
  place: Place & { readonly ts: string },
  briefed: Briefed,
): Promise<void> {
  const { team, channel, ts } = place;
  const quotes = await postQuotes(ports, request, { team, channel, threadTs: ts }, briefed);
  const quotesUrls = await Promise.all(
    quotes.map((each) => ports.poster.permalink({ team, channel, ts: each })),
  );
  const { brief, compare } = await shownBrief(ports.store, briefed);
  const message = renderBrief(brief, {
    ...{ transcript: briefed.transcript, quotesUrls, compare },
  });
  await showOverOnce(ports, shownKey(request.key), place, message);
}

/** The ts of the message that will become the brief; null when this channel takes no post of ours. */
async function postProgress(
  ports: PostBriefPorts,
  { key, receivedAt }: StoredRequest,
  place: Place,
  transcript: Transcript,
): Promise<string | null> {
  try {
    return await postOnce(
      { outbox: ports.store.outbox, poster: ports.poster },
      { key: `${key}:brief`, place, message: renderProgress(transcript), since: receivedAt },
    );
  } catch (error) {
    if (isNotPostable(error)) return null;
    throw error;
  }
}

/** The brief where the app may not post: by response_url, for the channel if Slack allows it. */
async function answerByUrl(
  ports: PostBriefPorts,
  { key }: StoredRequest,
  asked: BriefPayload,
  transcript: Transcript,
): Promise<null> {
  if (!asked.responseUrl) throw earningsError('slack.not_in_channel', { channel: asked.channel });
  const claim = await ports.store.outbox.claim(`${key}:url`, asked.channel);
  // A response cannot be looked up: rather than risk a second brief, a crash here leaves none.
  if (!claim.fresh) return null;

  const { brief } = await ports.briefCall(transcript);
  const since = await withSinceLast(ports.store.library, { brief, transcript });
  const message = renderBrief(await withRelease(ports.store.feeds, since), {
    transcript,
    quotesUrls: [],
    isAskable: false,
    notes: [INVITE],
  });
  try {
    const shown =
      (await respond(ports, asked.responseUrl, message, 'channel')) ||
      (await respond(ports, asked.responseUrl, message, 'user'));
    if (!shown)
      throw earningsError('slack.failed', { method: 'response_url', error: 'not accepted' });
  } catch (error) {
    if (isAnswered(error)) await ports.store.outbox.drop(`${key}:url`);
    throw error;
  }
  for (const quotes of renderQuotes(brief, transcript).slice(0, 2))
    await ports.poster.respond(asked.responseUrl, quotes, 'user'); // 5 uses of one response_url
  return null;
}

async function respond(
  ports: PostBriefPorts,
  url: string,
  message: Message,
  visibleTo: 'channel' | 'user',
): Promise<boolean> {
  for (let form: Message | null = message; form; form = stepDown(form))
    if (await ports.poster.respond(url, form, visibleTo)) return true;
  return false;
}
