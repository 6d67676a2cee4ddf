import * as z from 'zod';
import type { Brief } from '../../core/brief.ts';
import { CallId } from '../../core/call.ts';
import { earningsError } from '../../core/faults.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { metricsCsv } from '../../render/brief/metrics-csv.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import { counted, shortTitle } from '../../render/summaries.ts';
import type { FlowPorts } from '../flow.ts';
import { respondOnce } from '../respond-once.ts';
import { type SharedOnce, shareFileOnce } from '../share-file-once.ts';
import { shownIn } from './brief-messages.ts';
import { steadyBrief } from './steady-brief.ts';

/** What a stored `csv` request carries: the message with the brief, and who wants its metrics. */
export const CsvPayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  /** The message with the brief. */
  ts: z.string(),
  callId: CallId,
  responseUrl: z.string().nullable(),
});

type Ports = Pick<FlowPorts, 'store' | 'poster' | 'files' | 'briefCall'>;

/**
 * Puts the metrics of a brief into its thread as a file: one file for one text of the call, whoever asks.
 * Who asks again is told that it stands there, unless somebody has deleted it.
 */
export async function shareMetrics(ports: Ports, request: StoredRequest): Promise<null> {
  const { callId, responseUrl, ...asked } = CsvPayload.parse(request.payload);
  const { store } = ports;
  const tell = (words: string) =>
    respondOnce(
      ports,
      { key: request.key, channel: asked.channel, responseUrl },
      renderNotice(words),
    );
  const thread = await store.threads.find(asked);
  const newest = await store.library.transcript(thread?.callId ?? callId);
  if (!newest) throw earningsError('input.call_unknown', { typed: callId, near: [] });
  const transcript = await shownIn(thread, store, newest);
  const work = { key: thread?.briefKey ?? request.key, channel: asked.channel };
  const brief = await steadyBrief(ports, work, transcript);
  if (brief.metrics.length === 0) return tell('This brief has no metrics to put into a file.');

  const { team, channel, ts } = asked;
  const key = `csv:${team}/${channel}/${ts}/${transcript.source.sha256}`;
  const isNew = await shareFileOnce(ports, key, { team, channel, threadTs: ts }, fileOf(brief));
  return isNew
    ? null
    : tell('The file with these metrics stands in the thread of the brief already.');
}

function fileOf(brief: Brief): SharedOnce {
  const { call, metrics } = brief;
  return {
    file: { name: `${call.id}-metrics.csv`, bytes: Buffer.from(metricsCsv(brief)) },
    title: `${shortTitle(call)}, metrics`,
    words: `${counted(metrics.length, 'metric')} of the brief, each with the words of the call it rests on.`,
  };
}
