import * as z from 'zod';
import type { Brief } from '../../core/brief.ts';
import { EarningsError, isPassing } from '../../core/faults.ts';
import type { OutboxRow, StoredRequest } from '../../core/ports/requests.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { Thread } from '../../core/ports/threads.ts';
import { renderCharts, renderNoCharts } from '../../render/chart/chart-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { checkTurn, postOnce } from '../post-once.ts';
import { showOverOnce } from './brief-messages.ts';
import { laneOf } from './hand-revision.ts';
import { steadyBrief } from './steady-brief.ts';

/** What a stored `charts` request carries: the brief whose charts are to stand in its thread. */
export const ChartsPayload = z.object({ team: z.string(), channel: z.string(), ts: z.string() });

type Place = z.infer<typeof ChartsPayload>;

/**
 * Has the charts of a brief shown in its thread, after the brief: nobody waits for them, and a workspace
 * that cannot show them loses nothing. Also those that stand there, which a revised text may contradict, or
 * another name of the call; `why` tells a change of the same text from others.
 */
export async function handCharts(
  { store, hand }: Pick<FlowPorts, 'store' | 'hand'>,
  { team, channel, ts, sha256 }: Thread,
  brief: Brief,
  why = '',
): Promise<void> {
  const place = { team, channel, ts };
  const stands = (await store.outbox.find(keyOf(place))) !== null;
  if (!stands && renderCharts(brief) === null) return;
  await hand([
    {
      key: `${keyOf(place)}:${sha256}${why === '' ? '' : `:${why}`}`,
      kind: 'charts',
      payload: place,
      lane: laneOf(place),
      urgency: 'bulk',
    },
  ]);
}

/** Shows the charts of what a thread's brief shows now: one message, posted once and edited after. */
export async function showCharts(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const place = ChartsPayload.parse(request.payload);
  const { store, log } = ports;
  const standing = await store.outbox.find(keyOf(place));
  // An edit needs no turn of the channel. Whoever has to wait for one reads nothing before.
  if (!standing?.ts) checkTurn(ports.poster, place);
  const thread = await store.threads.find(place);
  const transcript = thread?.sha256 ? await store.library.revisionOf(thread.sha256) : null;
  if (!thread || !transcript) return null;
  const work = { key: thread.briefKey ?? request.key, channel: place.channel };
  const brief = await steadyBrief(ports, work, transcript);
  try {
    await show(ports, request, { place, standing, brief });
  } catch (error) {
    if (!(error instanceof EarningsError) || isPassing(error.fault.code)) throw error;
    log.info('charts not shown', { key: request.key, code: error.fault.code });
  }
  return null;
}

async function show(
  ports: FlowPorts,
  { key, receivedAt: since }: StoredRequest,
  {
    place,
    standing,
    brief,
  }: {
    readonly place: Place;
    readonly standing: Pick<OutboxRow, 'state' | 'ts'> | null;
    readonly brief: Brief;
  },
): Promise<void> {
  const charts = renderCharts(brief);
  if (standing?.state === 'posted' && standing.ts !== null) {
    const message = charts ?? renderNoCharts(brief);
    return showOverOnce(ports, `${key}:edit`, { ...place, ts: standing.ts }, message);
  }
  if (charts) await post(ports, place, charts, since);
}

async function post(ports: FlowPorts, place: Place, message: Message, since: number) {
  const { team, channel, ts: threadTs } = place;
  const once = { key: keyOf(place), place: { team, channel, threadTs }, message, since };
  await postOnce(
    { outbox: ports.store.outbox, poster: ports.poster },
    { ...once, isAllOrNothing: true },
  );
}

function keyOf({ team, channel, ts }: Place): string {
  return `charts:${team}/${channel}/${ts}`;
}
