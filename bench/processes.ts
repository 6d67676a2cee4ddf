import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSlack } from '../demo/slack/start-slack.ts';
import { ms, quantile, type Row, times, timesOf } from './measure.ts';

const ROOT = resolve(import.meta.dirname, '..');
// As `npm run earnings` starts it.
const CLI = ['--no-regexp-tier-up', join(ROOT, 'bin/earnings.js')];
// As `npm start` does: a small young generation keeps memory flat under load.
const START = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=2',
  '--optimize-for-size',
  '--no-regexp-tier-up',
];
const TICK_MS = 10; // of /proc
const RUNS = 12;
const QUESTIONS = [
  'why did enterprise cloud revenue fall from the first quarter?',
  'how many GPUs did they order?',
  'what was public cloud gross margin a year ago?',
  'should I buy the stock?',
];

/** What a person waits for: help, a brief and an answer on the terminal, the service ready; and its memory. */
export async function benchProcesses(): Promise<readonly Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'earnings-bench-'));
  const env = { ...process.env, DATA_DIR: dir };
  const run = (args: readonly string[]) => () =>
    execFileSync(process.execPath, args, { env, stdio: 'pipe' });

  const empty = quantile(await timesOf(RUNS, run(['-e', '0'])), 0.5);
  const help = quantile(await timesOf(RUNS, run([...CLI, '--help'])), 0.5);
  const brief = quantile(await timesOf(RUNS, run([...CLI, 'brief', 'kingsoft-q2-2023'])), 0.5);
  const answers = [];
  for (const question of QUESTIONS) {
    const asked = await timesOf(RUNS, run([...CLI, 'ask', 'kingsoft-q2-2023', question]));
    answers.push({ question, ask: quantile(asked, 0.5) });
  }
  const starts = [];
  for (let start = 0; start < 10; start++) starts.push(await startOnce());
  rmSync(dir, { recursive: true, force: true });

  const ready = quantile(
    starts.map(({ readyMs }) => readyMs),
    0.5,
  );
  const row = (what: string, value: number, target: string): Row => ({
    what,
    ours: ms(value),
    baseline: `node -e 0: ${ms(empty)}`,
    ratio: times(value / empty),
    target,
  });
  return [
    row('earnings --help', help, '≤ 3×'),
    row('earnings brief kingsoft-q2-2023', brief, '< 1 s'),
    ...answers.map(({ question, ask }) =>
      row(`earnings ask kingsoft-q2-2023 "${question}"`, ask, '≤ 300 ms'),
    ),
    row('npm start until /readyz', ready, '≤ 1 s'),
    {
      what: 'resident memory once ready',
      ours: `${quantile(
        starts.map(({ rssMb }) => rssMb),
        0.5,
      ).toFixed(0)} MB`,
      baseline: '–',
      ratio: '–',
      target: '≤ 200 MB',
    },
  ];
}

async function startOnce(): Promise<{ readyMs: number; rssMb: number }> {
  const slack = await startSlack();
  const dir = mkdtempSync(join(tmpdir(), 'earnings-bench-'));
  const start = performance.now();
  const service = startService({ apiUrl: slack.apiUrl, signingSecret: slack.signingSecret, dir });
  const port = await service.port;
  await untilReady(port);
  const readyMs = performance.now() - start;
  const rssMb = residentMb(service.child);
  await stop(service.child);
  await slack.stop();
  rmSync(dir, { recursive: true, force: true });
  return { readyMs, rssMb };
}

/** The real service as a process of its own; its port is read from its log. */
export function startService(options: {
  readonly apiUrl: string;
  readonly signingSecret: string;
  readonly dir: string;
  readonly env?: Readonly<Record<string, string>>;
}): { readonly child: ChildProcess; readonly port: Promise<number> } {
  const child = spawn(process.execPath, [...START, join(ROOT, 'bin/service.js')], {
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: options.signingSecret,
      SLACK_API_URL: options.apiUrl,
      DATA_DIR: options.dir,
      HOST: '127.0.0.1',
      PORT: '0',
      RATE_USER_MINUTE: '0', // one person asks for all
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, port: portOf(child, /"port":(\d+)/) };
}

/** Resolves with the port a child prints; rejects when it ends without one. */
export function portOf(child: ChildProcess, pattern: RegExp): Promise<number> {
  return new Promise((resolvePort, reject) => {
    let seen = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      const port = pattern.exec(seen)?.[1];
      if (port) resolvePort(Number(port));
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${seen}`)));
  });
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

export function residentMb(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Milliseconds of processor time that a process has taken so far. */
export function processorMs(pid: number | undefined): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
  return ((user ?? 0) + (system ?? 0)) * TICK_MS;
}

async function untilReady(port: number): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (ready?.ok) return;
    await sleep(2);
  }
  throw new Error('the service did not become ready');
}
