import * as z from 'zod';
import type { Brief } from '../core/brief.ts';
import { CallId } from '../core/call.ts';
import { EarningsError, earningsError, type FaultCode } from '../core/faults.ts';
import type { Log, Message, Place, Poster, Store, StoredRequest } from '../core/ports.ts';
import type { Transcript } from '../core/transcript.ts';
import { renderBrief } from '../render/brief-blocks.ts';
import { stepDown } from '../render/limits.ts';
import { renderProgress } from '../render/progress-blocks.ts';
import { renderQuotes } from '../render/quotes-blocks.ts';
import type { BriefCall } from './brief-call.ts';
import { isAnswered, postOnce } from './post-once.ts';

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
}

// With these Slack takes no message of ours in the channel, but still answers by response_url.
const NOT_POSTABLE: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'slack.not_in_channel',
  'slack.channel_not_found',
  'slack.is_archived',
  'slack.restricted_action',
]);

const INVITE =
  'I am not a member of this channel. Type `/invite @Earnings` here to ask questions in the thread.';

/** Progress, quotes in the thread, then the brief over the progress message: each of them once. */
export async function postBrief(ports: PostBriefPorts, request: StoredRequest): Promise<null> {
  const asked = BriefPayload.parse(request.payload);
  const transcript = await ports.store.library.transcript(asked.callId);
  if (!transcript) throw earningsError('input.call_unknown', { typed: asked.callId, near: [] });

  const place: Place = { team: asked.team, channel: asked.channel };
  const ts = await postProgress(ports, request, place, transcript);
  if (ts === null) return answerByUrl(ports, request, asked, transcript);

  // The thread is ours before the brief shows, so that a quick question finds its call, and waits.
  const thread = { ...place, ts, callId: asked.callId, briefKey: request.key };
  await ports.store.threads.remember({ ...thread, sha256: transcript.source.sha256 });
  const { brief } = await ports.briefCall(transcript);
  await ports.store.requests.advance(request.key, 'briefed');

  const quotesUrl = await postQuotes(
    ports,
    request,
    { ...place, threadTs: ts },
    { brief, transcript },
  );
  await update(ports, { ...place, ts }, renderBrief(brief, { transcript, quotesUrl }));
  return null;
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
    if (error instanceof EarningsError && NOT_POSTABLE.has(error.fault.code)) return null;
    throw error;
  }
}

async function postQuotes(
  ports: PostBriefPorts,
  { key, receivedAt }: StoredRequest,
  place: Place,
  { brief, transcript }: { readonly brief: Brief; readonly transcript: Transcript },
): Promise<string | null> {
  let first: string | null = null;
  for (const [part, message] of renderQuotes(brief, transcript).entries()) {
    const ts = await postOnce(
      { outbox: ports.store.outbox, poster: ports.poster },
      { key: `${key}:quotes:${part}`, place, message, since: receivedAt },
    );
    first ??= ts;
  }
  return first === null ? null : ports.poster.permalink({ ...place, ts: first });
}

/** Shows the message, stepping down to plainer forms while Slack refuses its blocks. */
async function update(
  ports: PostBriefPorts,
  place: Place & { readonly ts: string },
  message: Message,
): Promise<void> {
  try {
    await ports.poster.update(place, message);
  } catch (error) {
    const plainer = isRefusedForm(error) ? stepDown(message) : null;
    if (!plainer) throw error;
    ports.log.warn('brief stepped down', { code: 'slack.invalid_blocks' });
    await update(ports, place, plainer);
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
  const message = renderBrief(brief, { transcript, quotesUrl: null, notes: [INVITE] });
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

function isRefusedForm(error: unknown): boolean {
  return error instanceof EarningsError && error.fault.code === 'slack.invalid_blocks';
}
