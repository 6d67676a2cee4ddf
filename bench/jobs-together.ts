import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Log } from '../src/core/ports/host.ts';
import type { NewRequest } from '../src/core/ports/requests.ts';
import { startRunner } from '../src/jobs/runner.ts';
import { shareWork } from '../src/jobs/share-work.ts';
import { openStore } from '../src/store/open-store.ts';
import { type Row, times } from './measure.ts';

const PROCESSES = 4;
const CONNECTIONS = 10; // of a process, as many as the store opens
const LOOK_MS = 10;

const CLOCK = { now: () => Date.now() };
const QUIET: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** What a process does: works the requests, or makes two bare updates for each of so many rows. */
type Task = 'work' | 'bare';

/**
 * Requests that ask for nothing, worked by four processes on one PostgreSQL, beside what four processes
 * of as many connections do in bare statements: an update where a claim would be and one for the end.
 */
export async function workedTogether(
  databaseUrl: string,
  requests: readonly NewRequest[],
): Promise<Row> {
  const store = await openStore({ dir: '/dev/null', databaseUrl, clock: CLOCK, mode: 'beside' });
  await store.requests.takeAll(requests);
  const worked = await timed('work', databaseUrl, async () => {
    for (;;) {
      const { person, bulk } = await store.requests.load();
      if (person.waiting + person.working + bulk.waiting + bulk.working === 0) return;
      await sleep(LOOK_MS);
    }
  });
  await store.close();
  const bare = await timed('bare', databaseUrl, async () => {}, requests.length / PROCESSES);
  const rate = (seconds: number) => requests.length / seconds;
  const each = worked.processorMs / requests.length;
  return {
    what: `empty work of ${requests[0]?.urgency === 'bulk' ? 'bulk' : 'people'} on PostgreSQL, ${PROCESSES} processes`,
    ours: `${rate(worked.seconds).toFixed(0)}/s; ${each.toFixed(2)} ms of processor each`,
    baseline: `two bare updates each: ${rate(bare.seconds).toFixed(0)}/s`,
    ratio: times(rate(worked.seconds) / rate(bare.seconds)),
    target: '3,000/s',
  };
}

/** How long the processes took from the word on, and the processor time of all, PostgreSQL's own aside. */
async function timed(
  task: Task,
  databaseUrl: string,
  ended: () => Promise<void>,
  rows = 0,
): Promise<{ readonly seconds: number; readonly processorMs: number }> {
  const children = Array.from({ length: PROCESSES }, (_, at) =>
    start([task, databaseUrl, String(at), String(rows)]),
  );
  await Promise.all(children.map(({ next }) => next()));
  const begun = performance.now();
  for (const { child } of children) child.stdin.write('go\n');
  await ended();
  if (task === 'bare') await Promise.all(children.map(({ next }) => next()));
  const seconds = (performance.now() - begun) / 1000;
  const told: number[] = [];
  for (const { child, next } of children) {
    child.stdin.end();
    told.push(Number(await next()));
    if (child.exitCode === null) await once(child, 'exit');
  }
  return { seconds, processorMs: told.reduce((sum, each) => sum + each, 0) };
}

interface Started {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly next: () => Promise<string>;
}

function start(args: readonly string[]): Started {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), ...args],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`a process of the bench ended with ${child.exitCode}`);
    return value;
  };
  return { child, next };
}

/** Says `ready`, works from `go` until its input ends, and says how much processor time that took. */
async function work(databaseUrl: string): Promise<void> {
  const store = await openStore({ dir: '/dev/null', databaseUrl, clock: CLOCK, mode: 'service' });
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  console.log('ready');
  await lines.next();
  const before = process.cpuUsage();
  const { requests } = store;
  const runner = startRunner({
    requests,
    clock: CLOCK,
    log: QUIET,
    handle: async () => null,
    onDead: async () => {},
  });
  runner.wake();
  const beat = store.shared?.beat ?? null;
  const sharing = shareWork({ beat, requests, wake: runner.wake, log: QUIET });
  await lines.next();
  console.log(processorMs(before));
  await sharing.stop();
  await runner.stop();
  await store.close();
}

async function bare(databaseUrl: string, name: string, rows: number): Promise<void> {
  const { Pool } = await import('pg');
  const pool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  const client = await pool.connect();
  const table = `bare_${name}`;
  await client.query(`drop table if exists ${table}`, []);
  await client.query(`create table ${table} (key text primary key, state text not null)`, []);
  await client.query(`insert into ${table} select n::text, '' from generate_series(1, $1::int) n`, [
    rows,
  ]);
  client.release();
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  console.log('ready');
  await lines.next();
  const before = process.cpuUsage();
  let next = 0;
  const one = async () => {
    const own = await pool.connect();
    await own.query('set synchronous_commit = off', []); // as a claim and an end
    while (next < rows) {
      const key = String(++next);
      for (const state of ['claimed', 'ended'])
        await own.query(`update ${table} set state = $1 where key = $2`, [state, key]);
    }
    own.release();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  console.log('done');
  console.log(processorMs(before));
  await lines.next();
  await (await pool.connect()).query(`drop table ${table}`, []);
  process.exit();
}

function processorMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const [, script, task, databaseUrl, name, rows] = process.argv;
if (script === fileURLToPath(import.meta.url) && task && databaseUrl && name) {
  if (task === 'work') await work(databaseUrl);
  else await bare(databaseUrl, name, Number(rows));
}
