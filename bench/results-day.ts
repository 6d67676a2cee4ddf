import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSlack } from '../demo/slack/start-slack.ts';
import { openStore } from '../src/store/open-store.ts';
import { ms, quantile, type Row, times } from './measure.ts';
import { processorMs, residentMb, startService, stop } from './processes.ts';
import { install, OAUTH, teamAt } from './soak.ts';
import { syntheticCalls } from './synthetic.ts';

// `CALLS=5 npm run bench -- results-day` is a short look.
const CALLS = Number(process.env.CALLS ?? 50);
const CHANNELS = Number(process.env.CHANNELS ?? 1000);
const WORKSPACES = 50;
const LIMITS = { postsPerSecond: 1, burst: 5 };
const TOKEN = 'bench-ingest-token';
const MOST_S = 3600;

/** Transcripts pushed at once to the real service, and the channels of fifty workspaces that follow everything. */
export async function benchResultsDay(): Promise<readonly Row[]> {
  const channels = Array.from({ length: CHANNELS }, (_, at) => `C0DAY${at}`);
  const slack = await startSlack({
    channels: channels.map((id) => ({ id, isMember: true })),
    ...LIMITS,
  });
  const dir = mkdtempSync(join(tmpdir(), 'earnings-day-'));
  await follow(dir, channels);
  const { apiUrl, signingSecret } = slack;
  const env = { ...OAUTH, INGEST_TOKEN: TOKEN };
  const { child, port } = startService({ apiUrl, signingSecret, dir, env });
  const url = `http://127.0.0.1:${await port}`;
  for (let at = 0; at < WORKSPACES; at++) await install(url, slack, teamAt(at));

  const memory: number[] = [];
  const sampling = setInterval(() => memory.push(residentMb(child)), 1000);
  const before = processorMs(child.pid);
  const began = performance.now();
  const call = await syntheticCalls();
  await Promise.all(
    Array.from({ length: CALLS }, (_, at) => push(url, call(at * 20).name, call(at * 20).text)),
  );
  const takenInS = (performance.now() - began) / 1000;
  const deliveries = CALLS * CHANNELS;
  const roots = () => slack.state.messages.filter(({ threadTs }) => threadTs === null);
  for (let s = 0; s < MOST_S && roots().length < deliveries; s++) await sleep(1000);
  const briefedS = (performance.now() - began) / 1000;
  for (let s = 0, last = -1; s < MOST_S && slack.state.messages.length !== last; s += 5) {
    last = slack.state.messages.length;
    await sleep(5000);
  }
  const processor = processorMs(child.pid) - before;
  clearInterval(sampling);
  const all = slack.state.messages.length;
  const places = new Set(roots().map(({ channel, text }) => `${channel} ${text}`));
  await stop(child);
  await slack.stop();
  rmSync(dir, { recursive: true, force: true });

  const row = (what: string, ours: string, baseline = '–', ratio = '–', target = '–'): Row => ({
    ...{ what, ours, baseline, ratio, target },
  });
  const [early, late] = [memory.slice(5, 15), memory.slice(-10)];
  const leastS = (all / CHANNELS - LIMITS.burst) / LIMITS.postsPerSecond;
  return [
    row(`${CALLS} transcripts pushed at once, all taken in`, `${takenInS.toFixed(1)} s`),
    row(
      `briefs in ${CHANNELS} channels; each once`,
      `${roots().length}, ${places.size} of them different`,
      '–',
      '–',
      `${deliveries}, ${deliveries}`,
    ),
    row(
      `until the last brief stood (${all} posts in all)`,
      `${briefedS.toFixed(0)} s`,
      `what Slack’s limits allow: ${Math.max(0, leastS).toFixed(0)} s`,
    ),
    row('processor time a delivery, with its quotes and charts', ms(processor / deliveries)),
    row(
      'resident memory: at the beginning, at the end, the most',
      `${[quantile(early, 0.5), quantile(late, 0.5), Math.max(...memory)].map((mb) => mb.toFixed(0)).join(', ')} MB`,
      '–',
      times(quantile(late, 0.5) / quantile(early, 0.5)),
      'flat',
    ),
  ];
}

async function follow(dir: string, channels: readonly string[]): Promise<void> {
  const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'service' });
  for (const [at, channel] of channels.entries())
    await store.follows.add({
      ...{ team: teamAt(at % WORKSPACES), channel, target: '*', label: 'everything', by: 'U0ANA' },
    });
  await store.close();
}

async function push(url: string, name: string, body: string): Promise<void> {
  const answer = await fetch(`${url}/transcripts?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/plain' },
    body,
  });
  if (!answer.ok) throw new Error(`transcript answered ${answer.status}: ${await answer.text()}`);
}
