import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../src/core/ports/host.ts';
import type { NewRequest, Urgency } from '../src/core/ports/requests.ts';
import type { Poster } from '../src/core/ports/slack.ts';
import { postOnce } from '../src/flows/post-once.ts';
import { startRunner } from '../src/jobs/runner.ts';
import { openStore } from '../src/store/open-store.ts';
import { liveThrough, type ResultsDay } from '../test/support/results-day.ts';
import { workedTogether } from './jobs-together.ts';
import { type Row, times } from './measure.ts';

const CHANNELS = 1000;
const ROWS = 4000;
const ROWS_TOGETHER = 12_000;
const WORKSPACES = 50;
const SLACK_MS = 100; // how long Slack takes for a post
const POSTS = 3;

const CLOCK = { now: () => Date.now() };
const QUIET: Log = { debug() {}, info() {}, warn() {}, error() {} };

const { BENCH_DATABASE_URL } = process.env;

/**
 * Work as fast as it goes, empty and posting, and a whole results day in virtual time. `BENCH_DATABASE_URL`
 * names an empty PostgreSQL database that empty work is done on as well.
 */
export async function benchJobs(): Promise<readonly Row[]> {
  return [...(await emptyWork()), await throughput(), ...(await resultsDays())];
}

async function emptyWork(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const urgency of ['person', 'bulk'] as const) {
    rows.push(await empty('SQLite', urgency));
    if (!BENCH_DATABASE_URL) continue;
    rows.push(await empty('PostgreSQL', urgency, BENCH_DATABASE_URL));
    const many = emptyRequests('together', urgency, ROWS_TOGETHER);
    rows.push(await workedTogether(BENCH_DATABASE_URL, many));
  }
  return rows;
}

function emptyRequests(name: string, urgency: Urgency, count: number): readonly NewRequest[] {
  return Array.from({ length: count }, (_, at) => ({
    key: `${name}:${urgency}:${at}`,
    kind: 'deliver',
    payload: { team: `T${at % WORKSPACES}`, channel: `C${at % CHANNELS}` },
    lane: `channel:T${at % WORKSPACES}/C${at % CHANNELS}`,
    urgency,
  }));
}

/** Requests that ask for nothing, claimed and ended by one process. */
async function empty(engine: string, urgency: Urgency, databaseUrl?: string): Promise<Row> {
  const dir = mkdtempSync(join(tmpdir(), 'earnings-jobs-'));
  const where = { dir, ...(databaseUrl !== undefined && { databaseUrl }) };
  const store = await openStore({ ...where, clock: CLOCK, mode: 'service' });
  const stored = performance.now();
  await store.requests.takeAll(emptyRequests('empty', urgency, ROWS));
  const start = performance.now();
  const before = process.cpuUsage();
  const runner = startRunner({
    requests: store.requests,
    clock: CLOCK,
    log: QUIET,
    handle: async () => null,
    onDead: async () => {},
  });
  const awake = setInterval(() => {}, 1000); // the runner's own timers keep no process alive
  await runner.idle();
  clearInterval(awake);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  await runner.stop();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
  return {
    what: `empty work of ${urgency === 'person' ? 'people' : 'bulk'} on ${engine}, one process`,
    ours: `${(ROWS / seconds).toFixed(0)}/s; ${((user + system) / 1000 / ROWS).toFixed(2)} ms of processor each`,
    baseline: `stored at ${((ROWS / (start - stored)) * 1000).toFixed(0)}/s`,
    ratio: '–',
    target: '–',
  };
}

/** Requests that post once each, claimed, posted and ended on a disk that syncs every commit. */
async function throughput(): Promise<Row> {
  const dir = mkdtempSync(join(tmpdir(), 'earnings-jobs-'));
  const store = await openStore({ dir, clock: CLOCK, mode: 'service' });
  await store.requests.takeAll(
    Array.from({ length: ROWS }, (_, at) => ({
      key: `deliver:${at}`,
      kind: 'deliver',
      payload: { channel: `C${at % CHANNELS}` },
      lane: `channel:T1/C${at % CHANNELS}`,
      urgency: 'bulk' as const,
    })),
  );
  const poster: Poster = {
    post: async () => {
      await sleep(SLACK_MS);
      return { ts: String(performance.now()) };
    },
    update: async () => {},
    remove: async () => {},
    permalink: async () => null,
    findOwn: async () => null,
    postEphemeral: async () => {},
    publishHome: async () => {},
    callOfRoot: async () => null,
    respond: async () => false,
  };
  const start = performance.now();
  const runner = startRunner({
    requests: store.requests,
    clock: CLOCK,
    log: QUIET,
    handle: async ({ key, receivedAt: since }) => {
      const place = { team: 'T1', channel: 'C1' };
      const once = { key, place, message: { text: 'x', blocks: [] }, since };
      await postOnce({ outbox: store.outbox, poster }, once);
      return null;
    },
    onDead: async () => {},
  });
  await runner.idle();
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  rmSync(dir, { recursive: true, force: true });
  return {
    what: `bulk posts on SQLite, each claimed, posted (${SLACK_MS} ms) and ended`,
    ours: `${(ROWS / seconds).toFixed(0)}/s`,
    baseline: '–',
    ratio: '–',
    target: '≥ 300/s',
  };
}

async function resultsDays(): Promise<readonly Row[]> {
  const limits = { postsPerSecond: 1, burst: 1 };
  const day = { channels: CHANNELS, calls: 50, work: 'deliver', limits } as const;
  const capped = { ...day, limits: { ...limits, postsPerMinute: 600 } };
  return [
    await dayRow('a post a second and channel', day, 50 * POSTS - 1),
    await dayRow('and 600 posts a minute', capped, ((CHANNELS * 50 * POSTS) / 600) * 60),
  ];
}

async function dayRow(what: string, day: ResultsDay, leastSeconds: number): Promise<Row> {
  const start = performance.now();
  const { tookMs, refused, made } = await liveThrough(day);
  const seconds = (performance.now() - start) / 1000;
  return {
    what: `50 calls to ${day.channels} channels, ${what} (${made.size} posts, ${refused} refused)`,
    ours: `${(tookMs / 1000).toFixed(0)} s of virtual time in ${seconds.toFixed(0)} s`,
    baseline: `what the limits allow: ${leastSeconds.toFixed(0)} s`,
    ratio: times(tookMs / 1000 / leastSeconds),
    target: '≤ 1.10×',
  };
}
