import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type LoopbackSlack, startSlack } from '../demo/slack/start-slack.ts';
import { startBare } from './acks.ts';
import { ms, quantile, type Row, times } from './measure.ts';
import { processorMs, residentMb, startService, stop } from './processes.ts';
import type { Load } from './send-commands.ts';

// `SOAK_SECONDS=10 npm run bench -- soak` is a short look.
const SECONDS = Number(process.env.SOAK_SECONDS ?? 60);
const RATE = Number(process.env.SOAK_RATE ?? 200); // commands a second
const WORKSPACES = 50;
const CHANNELS = 2000;
const USERS = 3000; // no one of them asks more often than one may
const LIMITS = { postsPerSecond: 1, burst: 5 };
const POSTS = 4; // progress that becomes the brief, two of quotes, charts
const WARM = 25; // commands before it counts
const CALL = 'kingsoft-q2-2023';
const STILL_S = 60; // without another brief: the rest does not come
/** The service's configuration for many workspaces. */
export const OAUTH = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  TOKEN_ENCRYPTION_KEYS: `bench:${Buffer.alloc(32, 'b').toString('base64')}`,
  PUBLIC_URL: 'https://earnings.example.com',
};

/**
 * Commands on a cached call, from fifty workspaces and two thousand channels, in an open loop; Slack takes
 * one post a second and channel. Afterwards every command has its brief, once.
 */
export async function benchSoak(): Promise<readonly Row[]> {
  const channels = Array.from({ length: CHANNELS }, (_, at) => `C0SOAK${at}`);
  const slack = await startSlack({
    channels: channels.map((id) => ({ id, isMember: true })),
    ...LIMITS,
  });
  const dir = mkdtempSync(join(tmpdir(), 'earnings-soak-'));
  const { apiUrl, signingSecret } = slack;
  const { child, port } = startService({ apiUrl, signingSecret, dir, env: OAUTH });
  const url = `http://127.0.0.1:${await port}`;
  for (let at = 0; at < WORKSPACES; at++) await install(url, slack, teamAt(at));
  const load = {
    port: await port,
    secret: signingSecret,
    responseUrl: slack.responseUrl,
    users: USERS,
  };
  const send = (over: Partial<Load>) => sent({ ...load, rate: RATE, seconds: SECONDS, ...over });

  const places = channels.map((id, at) => [teamAt(at % WORKSPACES), id] as const);
  await send({ places: places.slice(0, WARM), seconds: 1, rate: WARM });
  const briefed = () => slack.state.messages.filter(({ edits }) => edits > 0);
  const untilBriefed = async (count: number) => {
    let moved = 0; // the second of the last brief
    for (let s = 0, stood = 0; s - moved < STILL_S && stood < count; s++) {
      await sleep(1000);
      if (briefed().length > stood) moved = s;
      stood = briefed().length;
    }
  };
  await untilBriefed(WARM);
  const memory: number[] = [];
  const before = processorMs(child.pid);
  const sampling = setInterval(() => memory.push(residentMb(child)), 1000);
  const began = performance.now();
  const acks = await send({ places });
  const inTime = briefed().length - WARM;
  await untilBriefed(WARM + RATE * SECONDS);
  const ownMs = processorMs(child.pid) - before;
  const tookS = (performance.now() - began) / 1000;
  clearInterval(sampling);

  const bare = startBare(signingSecret);
  const barePort = await bare.port;
  await send({ port: barePort, seconds: 2, places: [['T1', 'C1']] }); // warms up
  const bareBefore = processorMs(bare.child.pid);
  const bareAcks = await send({ port: barePort, places });
  const bareMs = processorMs(bare.child.pid) - bareBefore;
  await Promise.all([stop(bare.child), stop(child)]);
  await slack.stop();
  rmSync(dir, { recursive: true, force: true });

  const commands = RATE * SECONDS;
  const isOnce = briefed().length - WARM;
  const leastS = Math.max(
    SECONDS,
    ((commands / CHANNELS) * POSTS - LIMITS.burst) / LIMITS.postsPerSecond,
  );
  const keys = new Set(briefed().map(({ metadata }) => JSON.stringify(metadata)));
  const refused = slack.state.calls.filter(({ error }) => error === 'ratelimited').length;
  const row = (
    what: string,
    ours: string,
    baseline: string,
    ratio: string,
    target: string,
  ): Row => ({
    ...{ what, ours, baseline, ratio, target },
  });
  const ack = (share: number, target: string) => {
    const [own, theirs] = [quantile(acks, share), quantile(bareAcks, share)];
    return row(
      `ack p${share * 100}, ${RATE} commands/s for ${SECONDS} s`,
      ms(own),
      `bare Bolt + insert: ${ms(theirs)}`,
      times(own / theirs),
      target,
    );
  };
  const [early, late] = [memory.slice(5, 15), memory.slice(-10)];
  return [
    ack(0.5, '–'),
    ack(0.99, '< 1 s'),
    row(
      `briefs of ${commands} commands; each once`,
      `${isOnce}, ${keys.size - WARM} of them different`,
      '–',
      '–',
      `${commands}, ${commands}`,
    ),
    row(
      `until the last brief stood (${inTime} while commands came; ${refused} posts refused)`,
      `${tookS.toFixed(0)} s`,
      `what Slack’s limits allow: ${leastS.toFixed(0)} s`,
      times(tookS / leastS),
      '–',
    ),
    row(
      'processor time a command, its brief and charts posted',
      ms(ownMs / commands),
      `bare Bolt + insert, the ack alone: ${ms(bareMs / commands)}`,
      times(ownMs / bareMs),
      '–',
    ),
    row(
      'resident memory: at the beginning, at the end, the most',
      `${[quantile(early, 0.5), quantile(late, 0.5), Math.max(...memory)].map((mb) => mb.toFixed(0)).join(', ')} MB`,
      '–',
      times(quantile(late, 0.5) / quantile(early, 0.5)),
      'flat',
    ),
  ];
}

/** The workspace of this number. */
export function teamAt(at: number): string {
  return `T0SOAK${at}`;
}

/** Somebody's browser goes through the installation. */
export async function install(url: string, { state }: LoopbackSlack, team: string): Promise<void> {
  const start = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
  const to = new URL(start.headers.get('location') ?? '');
  const code = `code-${team}`;
  state.grants.set(code, { team });
  const back = new URLSearchParams({ code, state: to.searchParams.get('state') ?? '' });
  const end = await fetch(`${url}/slack/oauth_redirect?${back}`, { headers: { cookie } });
  if (!end.ok) throw new Error(`installation answered ${end.status}`);
}

/** Sends from a thread of its own, so that Slack's part here delays no sending. */
function sent(load: Partial<Load>): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./send-commands.ts', import.meta.url), {
      workerData: { text: CALL, ...load },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
