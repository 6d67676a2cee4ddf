import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startSlack } from '../demo/slack/start-slack.ts';
import { openStore } from '../src/store/open-store.ts';
import { ms, quantile, type Row, times } from './measure.ts';
import { portOf, residentMb, startService, stop } from './processes.ts';
import { openLoop } from './send-commands.ts';

const RATE = 100; // commands a second
const SECONDS = 3;
const ROUNDS = 10;
const TEAM = 'T0DEMO';
const USERS = 1000; // no one of them asks more often than one may
const BULK_CHANNELS = 200; // a post a second each
const BULK_CALLS = 40;

/**
 * Ack latency of our app, its jobs running, against a bare Bolt app that makes one durable insert: an
 * open loop (commands leave on time whatever the answers do), both apps by turns in one run.
 */
export async function benchAcks(): Promise<readonly Row[]> {
  const crowd = Array.from({ length: BULK_CHANNELS }, (_, at) => `C0BULK${at}`);
  const people = ['C0EARN01', 'C0GENERAL', 'D0ANA'];
  const slack = await startSlack({
    channels: [...people, ...crowd].map((id) => ({ id, isMember: true })),
  });
  const secret = slack.signingSecret;
  const dir = mkdtempSync(join(tmpdir(), 'earnings-acks-'));
  await handBulk(dir, crowd);
  const ours = startService({ apiUrl: slack.apiUrl, signingSecret: secret, dir });
  const bare = startBare(secret);
  const ports = { ours: await ours.port, bare: await bare.port };

  const load = {
    ...{ secret, rate: RATE, seconds: SECONDS, responseUrl: slack.responseUrl, users: USERS },
    ...{ places: people.map((id) => [TEAM, id] as const), text: 'kingsoft-q2-2023' },
  };
  const start = performance.now();
  const p99: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
  const all: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
  for (let round = -1; round < ROUNDS; round++) {
    for (const app of ['bare', 'ours'] as const) {
      const taken = await openLoop({ ...load, port: ports[app] });
      if (round < 0) continue; // the first round warms up
      p99[app].push(quantile(taken, 0.99));
      all[app].push(...taken);
    }
  }
  const rss = residentMb(ours.child);
  const bulkPosts = slack.state.messages.filter(({ channel }) => channel.startsWith('C0BULK'));
  await Promise.all([stop(bare.child), kill(ours.child)]);
  await slack.stop();
  rmSync(dir, { recursive: true, force: true });

  const row = (what: string, share: number, target: string): Row => {
    const pick = (app: 'ours' | 'bare') =>
      share === 0.99 ? quantile(p99[app], 0.5) : quantile(all[app], share);
    return {
      what,
      ours: ms(pick('ours')),
      baseline: `bare Bolt + insert: ${ms(pick('bare'))}`,
      ratio: times(pick('ours') / pick('bare')),
      target,
    };
  };
  const seconds = (performance.now() - start) / 1000;
  return [
    row(`ack p50, ${RATE} commands/s, jobs and bulk work running`, 0.5, '–'),
    row(`ack p99, median of ${ROUNDS} rounds`, 0.99, '≤ 2× and < 100 ms'),
    {
      what: 'bulk posts meanwhile',
      ours: `${(bulkPosts.length / seconds).toFixed(0)}/s`,
      baseline: `Slack: ${BULK_CHANNELS}/s`,
      ratio: '–',
      target: '–',
    },
    {
      what: 'resident memory under this load',
      ours: `${rss.toFixed(0)} MB`,
      baseline: '–',
      ratio: '–',
      target: '≤ 200 MB',
    },
  ];
}

/** Deliveries to channels of their own. */
async function handBulk(dir: string, channels: readonly string[]): Promise<void> {
  const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'service' });
  for (const channel of channels)
    await store.follows.add({ team: TEAM, channel, target: '*', label: 'everything', by: 'U0ANA' });
  for (let call = 0; call < BULK_CALLS; call++)
    await store.requests.takeAll(
      channels.map((channel) => ({
        key: `bulk:${call}:${channel}`,
        kind: 'deliver',
        payload: { team: TEAM, channel, callId: 'kingsoft-q2-2023' },
        lane: `channel:${TEAM}/${channel}`,
        urgency: 'bulk' as const,
      })),
    );
  await store.close();
}

/** The baseline as a process of its own. */
export function startBare(secret: string): {
  readonly child: ChildProcess;
  readonly port: Promise<number>;
} {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'bare-app.ts')],
    {
      env: { PATH: process.env.PATH, SLACK_SIGNING_SECRET: secret },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return { child, port: portOf(child, /"port":(\d+)/) };
}

/** The backlog of posts obeys one a second and channel: waiting for its drain would measure Slack. */
async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}
