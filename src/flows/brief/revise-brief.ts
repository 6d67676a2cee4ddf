import * as z from 'zod';
import type { StoredRequest, Wait } from '../../core/ports/requests.ts';
import type { Thread } from '../../core/ports/threads.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type BriefChange, diffBriefs } from '../../figures/print/diff-briefs.ts';
import { renderBrief } from '../../render/brief/brief-blocks.ts';
import {
  renderNamedAnew,
  renderRevision,
  withRevised,
} from '../../render/brief/revision-blocks.ts';
import { closeChannel } from '../close-channel.ts';
import type { FlowPorts } from '../flow.ts';
import { isChannelGone, isMessageGone, isUneditable } from '../not-postable.ts';
import { postOnce } from '../post-once.ts';
import { withToken } from '../with-token.ts';
import { type Briefed, showOverOnce } from './brief-messages.ts';
import { reviseQuotes } from './revise-quotes.ts';
import { handCharts } from './show-charts.ts';
import { shownBrief } from './shown-brief.ts';
import { steadyBrief } from './steady-brief.ts';

/** What a stored `revise` request carries: the thread; the revision is the newest there is. */
export const RevisePayload = z.object({
  team: z.string(),
  channel: z.string(),
  ts: z.string(),
  /** The call has another name than the brief shows; its text may be the same. */
  isRenamed: z.boolean().default(false),
  /** A call before it came, changed or went: what it promised is told in this brief. */
  isBeside: z.boolean().default(false),
  /** A call that is about to go, and is told of no more. */
  without: z.string().nullable().default(null),
});

const BUSY_MS = 1000;

/**
 * Brings a posted brief to the newest revision of its call: its quotes and the brief are edited in
 * place, and its thread is told once which figures changed. Whatever was shown before is read from the
 * thread, so that revisions that come quickly end at the last, and none goes back.
 */
export async function reviseBrief(ports: FlowPorts, request: StoredRequest): Promise<Wait | null> {
  const { isRenamed, isBeside, without, ...place } = RevisePayload.parse(request.payload);
  const { store, clock, log } = ports;
  const thread = await store.threads.find(place);
  if (!thread?.sha256) return null;
  // Whoever posts this brief would post the old one over ours.
  if (thread.briefKey !== null && (await store.requests.isOpen(thread.briefKey)))
    return { againAt: clock.now() + BUSY_MS };
  const newest = await store.library.transcript(thread.callId);
  if (!newest) return null;
  const isSame = newest.source.sha256 === thread.sha256 && !isRenamed;
  if (isSame && !isBeside) return null;

  try {
    const wait = await withToken(ports, request, () =>
      isSame
        ? showAgain(ports, request, { thread, newest, without })
        : revise(ports, request, { thread, newest, without, isRenamed }),
    );
    if (wait) return wait;
    const shown = { ...thread, sha256: newest.source.sha256 };
    await store.threads.remember(shown);
    const { brief } = await ports.briefCall(newest);
    await handCharts(ports, shown, brief, isRenamed ? request.key : undefined);
  } catch (error) {
    if (!isChannelGone(error) && !isMessageGone(error)) throw error;
    if (isChannelGone(error)) {
      await closeChannel(ports, place, error);
      // Unarchived, or with the app invited again, it is made up for.
      if (error.fault.code !== 'slack.channel_not_found') return null;
    }
    await store.threads.remember({ ...thread, sha256: null });
    log.info('brief not revised, it is gone', { ...place });
  }
  return null;
}

interface Renewed {
  readonly thread: Thread;
  readonly newest: Transcript;
  readonly without: string | null;
}

/** Shows a brief of the same text again; nobody is told, since the call says what it said. */
async function showAgain(
  ports: FlowPorts,
  { key }: StoredRequest,
  { thread, newest, without }: Renewed,
): Promise<void> {
  const work = { key: thread.briefKey ?? key, channel: thread.channel };
  const after = { brief: await steadyBrief(ports, work, newest), transcript: newest };
  await edit(ports, { key }, thread, { before: null, after, without, isRevised: false });
}

async function revise(
  ports: FlowPorts,
  { key: request, receivedAt: since }: StoredRequest,
  { thread, newest, without, isRenamed }: Renewed & { readonly isRenamed: boolean },
): Promise<void> {
  const { team, channel, ts } = thread;
  const isText = newest.source.sha256 !== thread.sha256;
  // What is kept of the earlier text has the new name, too: only what stands in Slack has the old one.
  const old = isRenamed ? null : await ports.store.library.revisionOf(thread.sha256 ?? '');
  const before = old && { ...(await ports.briefCall(old)), transcript: old };
  // One request may come to a newer revision at its next try; one revision may come back in another's.
  const work = { key: `${request}:${newest.source.sha256}`, channel };
  const after = { brief: await steadyBrief(ports, work, newest), transcript: newest };
  const shows = { before, after, without, isRevised: isText };
  const isEdited = await edit(ports, work, thread, shows);
  const changes = before && (await changesBetween(ports, before, after));
  await postOnce(
    { outbox: ports.store.outbox, poster: ports.poster },
    {
      key: work.key,
      place: { team, channel, threadTs: ts },
      message: isText
        ? renderRevision(changes, { call: after.brief.call, isEdited })
        : renderNamedAnew({ call: after.brief.call, isEdited }),
      since,
    },
  );
}

/** What changed, by one engine: what another would have picked out is no change of the call. */
async function changesBetween(
  { briefCall }: FlowPorts,
  before: Briefed,
  after: Briefed,
): Promise<readonly BriefChange[]> {
  if (before.brief.engine === after.brief.engine) return diffBriefs(before.brief, after.brief);
  const [old, now] = await Promise.all(
    [before, after].map(({ transcript }) => briefCall(transcript, { engine: 'extractive' })),
  );
  return old && now ? diffBriefs(old.brief, now.brief) : [];
}

/** Edits quotes and brief; false where this workspace lets nobody edit what is posted. */
async function edit(
  ports: FlowPorts,
  { key }: { readonly key: string },
  thread: Thread,
  {
    before,
    after,
    without,
    isRevised,
  }: {
    readonly before: Briefed | null;
    readonly after: Briefed;
    readonly without: string | null;
    readonly isRevised: boolean;
  },
): Promise<boolean> {
  const { brief, transcript } = after;
  try {
    const quotesUrls = await reviseQuotes(ports, thread, key, { before, after });
    const shown = await shownBrief(ports.store, { brief, transcript }, { without });
    const { compare } = shown;
    const message = renderBrief(shown.brief, { transcript, quotesUrls, compare });
    await showOverOnce(ports, `${key}:brief`, thread, isRevised ? withRevised(message) : message);
    return true;
  } catch (error) {
    if (isUneditable(error)) return false;
    throw error;
  }
}
