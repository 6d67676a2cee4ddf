import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Log } from '../src/core/ports/host.ts';
import type { NewRequest, Requests } from '../src/core/ports/requests.ts';
import { startRunner } from '../src/jobs/runner.ts';
import { shareWork } from '../src/jobs/share-work.ts';
import { openStore } from '../src/store/open-store.ts';
import { type Row, times } from './measure.ts';
import { processorMs } from './processes.ts';

const PROCESSES = 4;
const CONNECTIONS = 10; // of a process, as many as the store opens
const TELL_MS = 20;

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
  await store.close();
  const worked = await timed('work', databaseUrl, requests.length);
  const bare = await timed('bare', databaseUrl, requests.length);
  const rate = (seconds: number) => requests.length / seconds;
  const each = ({ processorMs, serverMs }: Took) =>
    `${(processorMs / requests.length).toFixed(2)} + ${(serverMs / requests.length).toFixed(2)} ms`;
  return {
    what: `empty work of ${requests[0]?.urgency === 'bulk' ? 'bulk' : 'people'} on PostgreSQL, ${PROCESSES} processes`,
    ours: `${rate(worked.seconds).toFixed(0)}/s; ${each(worked)} of processor each, ours + the server's`,
    baseline: `two bare updates each: ${rate(bare.seconds).toFixed(0)}/s; ${each(bare)}`,
    ratio: times(rate(worked.seconds) / rate(bare.seconds)),
    target: '3,000/s',
  };
}

interface Took {
  readonly seconds: number;
  readonly processorMs: number;
  /** Of the connections, as far as the server is on this machine. */
  readonly serverMs: number;
}

/** How long the processes took from the word on, and the processor time of all and of their connections. */
async function timed(task: Task, databaseUrl: string, rows: number): Promise<Took> {
  const all = Promise.withResolvers<void>();
  let ended = 0;
  const count = (more: number) => {
    ended += more;
    if (ended >= rows) all.resolve();
  };
  const children = Array.from({ length: PROCESSES }, (_, at) =>
    start([task, databaseUrl, String(at), String(rows / PROCESSES)], count),
  );
  await Promise.all(children.map(({ ready }) => ready));
  const serverBefore = await connectionsMs(databaseUrl);
  const begun = performance.now();
  for (const { child } of children) child.stdin.write('go\n');
  await all.promise;
  const seconds = (performance.now() - begun) / 1000;
  const serverMs = (await connectionsMs(databaseUrl)) - serverBefore;
  for (const { child } of children) child.stdin.end();
  const used = await Promise.all(children.map((each) => each.used));
  await Promise.all(children.map((each) => each.exited));
  return { seconds, processorMs: used.reduce((sum, each) => sum + each, 0), serverMs };
}

async function connectionsMs(databaseUrl: string): Promise<number> {
  if (!['127.0.0.1', 'localhost'].includes(new URL(databaseUrl).hostname)) return Number.NaN;
  const { Pool } = await import('pg');
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
    [],
  );
  client.release();
  await pool.end();
  return rows.reduce((sum, { pid }) => sum + processorMs(pid), 0);
}

interface Started {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly ready: Promise<unknown>;
  /** Milliseconds of its processor. */
  readonly used: Promise<number>;
  readonly exited: Promise<unknown>;
}

/** Starts a process that says `ready`, then how much has ended since, and last `used` and its time. */
function start(args: readonly string[], ended: (more: number) => void): Started {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), ...args],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [ready, used] = [Promise.withResolvers<void>(), Promise.withResolvers<number>()];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') return ready.resolve();
    if (line.startsWith('used ')) return used.resolve(Number(line.slice('used '.length)));
    ended(Number(line));
  });
  const exited = once(child, 'exit').then(([code]) => {
    const error = new Error(`a process of the bench ended with ${code}`);
    ready.reject(error);
    used.reject(error);
  });
  return { child, ready: ready.promise, used: used.promise, exited };
}

/** Tells now and then how much has ended since. */
function tellEnded() {
  let ended = 0;
  const tell = setInterval(() => {
    if (ended > 0) console.log(ended);
    ended = 0;
  }, TELL_MS);
  return { count: () => void ended++, stop: () => clearInterval(tell) };
}

/** Says `ready`, works from `go` until its input ends, and says how much processor time that took. */
async function work(databaseUrl: string): Promise<void> {
  const told = tellEnded();
  const store = await openStore({ dir: '/dev/null', databaseUrl, clock: CLOCK, mode: 'service' });
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  console.log('ready');
  await lines.next();
  const before = process.cpuUsage();
  const requests: Requests = {
    ...store.requests,
    advance: async (key, state) => {
      await store.requests.advance(key, state);
      told.count();
    },
  };
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
  told.stop();
  console.log(`used ${usedMs(before)}`);
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
  const told = tellEnded();
  const one = async () => {
    const own = await pool.connect();
    await own.query('set synchronous_commit = off', []); // as a claim and an end
    while (next < rows) {
      const key = String(++next);
      for (const state of ['claimed', 'ended'])
        await own.query(`update ${table} set state = $1 where key = $2`, [state, key]);
      told.count();
    }
    own.release();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  await lines.next();
  console.log(`used ${usedMs(before)}`);
  await (await pool.connect()).query(`drop table ${table}`, []);
  process.exit();
}

function usedMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const [, script, task, databaseUrl, name, rows] = process.argv;
if (script === fileURLToPath(import.meta.url) && task && databaseUrl && name) {
  if (task === 'work') await work(databaseUrl);
  else await bare(databaseUrl, name, Number(rows));
}
