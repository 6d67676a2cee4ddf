import type { StoredRequest } from '../../core/ports/requests.ts';
import { comparisonCsv, runCsv } from '../../render/comparison/comparison-csv.ts';
import { comparisonTitle, runTitle } from '../../render/comparison/comparison-words.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import { counted } from '../../render/summaries.ts';
import type { FlowPorts } from '../flow.ts';
import { respondOnce } from '../respond-once.ts';
import { type SharedOnce, shareFileOnce } from '../share-file-once.ts';
import { callsBehind } from './calls-behind.ts';
import { type Compared, compareBriefed } from './compare-briefed.ts';
import { ComparedPayload, comparedCalls } from './compared-payload.ts';

/**
 * Puts the figures of a comparison into a file: in the thread of the brief it was asked from, else in the
 * channel. One file for the same texts in one place; who asks again is told that it stands there.
 */
export async function shareCompared(
  ports: Pick<FlowPorts, 'store' | 'poster' | 'files' | 'briefCall'>,
  request: StoredRequest,
): Promise<null> {
  const { team, channel, ts, ...asked } = ComparedPayload.parse(request.payload);
  const transcripts = await comparedCalls(ports.store.library, asked);
  const compared = await compareBriefed({ ...ports, notes: ports.store.notes }, transcripts, {
    beside: await callsBehind(ports.store.library, transcripts),
  });
  const texts = transcripts.map(({ source }) => source.sha256.slice(0, 16)).join('+');
  const key = `compared:${team}/${channel}/${ts ?? ''}/${texts}`;
  const place = { team, channel, ...(ts !== null && { threadTs: ts }) };
  if (await shareFileOnce(ports, key, place, fileOf(compared))) return null;
  const where = ts === null ? 'in this channel' : 'in the thread of the brief';
  const told = renderNotice(`The file with this comparison stands ${where} already.`);
  return respondOnce(ports, { key: request.key, channel, ...asked }, told);
}

function fileOf(compared: Compared): SharedOnce {
  const ids = compared.transcripts.map(({ call }) => call.id);
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const isRun = compared.kind === 'run';
  const csv = isRun ? runCsv(compared.run) : comparisonCsv(compared.comparison);
  const lines = isRun ? compared.run.metrics.length : compared.comparison.metrics.length;
  return {
    file: { name: `${first}-to-${last}.csv`, bytes: Buffer.from(csv) },
    title: isRun ? runTitle(compared.run.calls) : comparisonTitle(compared.comparison),
    words: `${counted(lines, 'metric')} of ${counted(ids.length, 'call')}, each with the sentences it rests on.`,
  };
}
