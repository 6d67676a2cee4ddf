import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { CallId } from '../src/core/call.ts';
import { readSearch } from '../src/core/read-search.ts';
import { OPERATOR, type Sight } from '../src/core/space.ts';
import { takeIn } from '../src/flows/intake/take-in-call.ts';
import { openStore } from '../src/store/open-store.ts';
import { ms, quantile, type Row, times, timesOf } from './measure.ts';
import { companyOf, numberOfCompanies, syntheticCalls } from './synthetic.ts';

const { CALLS = '400', BENCH_LIBRARY, BENCH_DATABASE_URL } = process.env;
const COUNT = Number(CALLS);
const ROOT = resolve(import.meta.dirname, '..');
const CLOCK = { now: () => Date.now() };
const EACH = 7; // warm runs of a search
const TEAM: Sight = { spaces: ['T1/C1', 'T1', ''], home: 'T1/C1' };

/** The company of this number, or the last of a smaller library: a search for one that is not there is none. */
const known = (at: number) => companyOf(Math.min(at, numberOfCompanies(COUNT) - 1));

// What analysts look for: words of every call, of some and of few, phrases, several words, and narrowed.
const SEARCHES: readonly string[] = [
  'revenue',
  'margin',
  'guidance',
  'customers',
  'termkrpo',
  'termtzbo',
  'gross margin',
  '"gross margin"',
  '"free cash flow"',
  'capital expenditure outlook',
  'margin pressure pricing',
  'supply demand inventory',
  `revenue company:"${known(3)}"`,
  `margin company:"${known(40)}" section:qa`,
  'guidance period:q2-2023',
  'revenue period:2022 section:prepared',
  'margin speaker:cfo',
  'customers section:qa period:q4-2021',
  'nosuchwordanywhere',
];

/**
 * `CALLS=10000 npm run bench -- library`: a folder of invented calls taken in and briefed by the terminal, and
 * searches over as many. `BENCH_LIBRARY` names a directory whose library is kept for the next run,
 * `BENCH_DATABASE_URL` an empty PostgreSQL database that is searched as well.
 */
export async function benchLibrary(): Promise<readonly Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'earnings-library-'));
  try {
    return [
      ...(BENCH_LIBRARY ? [] : await backfill(dir)),
      ...(await searches('SQLite', { dir: BENCH_LIBRARY ?? join(dir, 'search') })),
      ...(BENCH_DATABASE_URL
        ? await searches('PostgreSQL', { dir, databaseUrl: BENCH_DATABASE_URL })
        : []),
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Calls a second of the real command, and the largest memory it took in each half. */
async function backfill(dir: string): Promise<readonly Row[]> {
  const folder = join(dir, 'calls');
  mkdirSync(folder);
  const call = await syntheticCalls();
  let size = 0;
  for (let at = 0; at < COUNT; at++) {
    const { name, text } = call(at);
    size += text.length;
    writeFileSync(join(folder, name), text);
  }
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--no-regexp-tier-up', join(ROOT, 'bin/earnings.js'), 'backfill', folder],
    { env: { PATH: process.env.PATH, DATA_DIR: join(dir, 'data') }, stdio: 'ignore' },
  );
  const memory: number[] = [];
  let processor = 0;
  const watch = setInterval(() => {
    try {
      memory.push(residentOf(child.pid ?? 0));
      processor = processorOf(child.pid ?? 0);
    } catch {} // it has just ended
  }, 500);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`backfill ended with ${code}`);
  const seconds = (performance.now() - start) / 1000;
  const half = Math.max(1, Math.floor(memory.length / 2));
  const [early, late] = [Math.max(...memory.slice(0, half)), Math.max(...memory.slice(half))];
  const digest = quantile(await timesOf(20, baseline), 0.5);
  return [
    {
      what: `backfill of ${COUNT} calls of ${Math.round(size / COUNT / 1000)} kB`,
      ours: `${(COUNT / seconds).toFixed(1)}/s; ${Math.round((processor / COUNT) * 1000)} ms of processor a call`,
      baseline: `${ms(digest)} for a fixed sort; ${cpus().length} cores`,
      ratio: times((processor / COUNT) * (1000 / digest)),
      target: '≥ 40/s',
    },
    {
      what: 'memory in its second half',
      ours: `${late.toFixed(0)} MB`,
      baseline: `${early.toFixed(0)} MB in its first`,
      ratio: times(late / early),
      target: '≤ 1.1×',
    },
  ];
}

/** Work of the processor alone, by which two machines, or two hours of one, are compared. */
function baseline(): void {
  const numbers = Array.from({ length: 200_000 }, (_, at) => (at * 2_654_435_761) % 1_000_003);
  numbers.sort((one, other) => one - other);
}

async function searches(
  engine: string,
  where: { readonly dir: string; readonly databaseUrl?: string },
): Promise<readonly Row[]> {
  const opening = await timesOf(10, async () =>
    (await openStore({ ...where, clock: CLOCK, mode: 'beside' })).close(),
  );
  const store = await openStore({ ...where, clock: CLOCK, mode: 'beside' });
  try {
    const call = await syntheticCalls();
    const listed = await store.libraryFor(OPERATOR).list();
    const takeNext = async (at: number) => {
      const { name, text } = call(at);
      return takeIn(store.library, { bytes: Buffer.from(text), name, origin: 'file' });
    };
    for (let at = listed.length; at < COUNT; at++) await takeNext(at);
    let next = Math.max(COUNT, listed.length);
    const taking = quantile(await timesOf(100, () => takeNext(next++)), 0.5);
    const ids = (await store.libraryFor(OPERATOR).list()).map(({ call: { id } }) => id);
    let asked = 0;
    const another = () => ids[(asked++ * 7919) % ids.length] as CallId;
    const lookUp = await timesOf(1000, () => store.library.find(another()));
    const whole = await timesOf(1000, () => store.library.transcript(another()));
    const bare = `${ms(quantile(lookUp, 0.5))} for a look-up`;
    const row = (what: string, took: number, target: string): Row => ({
      what: `${engine}: ${what}`,
      ours: ms(took),
      baseline: bare,
      ratio: times(took / quantile(lookUp, 0.5)),
      target,
    });
    const isEmbedded = engine === 'SQLite';
    const rows: Row[] = [
      row('open and close, median', quantile(opening, 0.5), isEmbedded ? '≤ 100 ms' : '≤ 500 ms'),
      row(
        'a look-up by what is typed, p99',
        quantile(lookUp, 0.99),
        isEmbedded ? '≤ 1 ms' : '≤ 3 ms',
      ),
      row('a whole transcript, p99', quantile(whole, 0.99), '≤ 5 ms'),
      row(
        'taking in, with reading and index, median',
        taking,
        isEmbedded ? '≤ 16.7 ms' : '≤ 25 ms',
      ),
    ];
    for (const [who, sight] of [
      ['operator', OPERATOR],
      ['workspace', TEAM],
    ] as const) {
      const library = store.libraryFor(sight);
      const all: number[] = [];
      const slow: string[] = [];
      for (const typed of SEARCHES) {
        const took = await timesOf(EACH, () => library.search(readSearch(typed), 0));
        all.push(...took);
        slow.push(`${quantile(took, 0.5).toFixed(0)} ${typed}`);
      }
      if (process.env.BENCH_EACH) console.log(engine, who, slow.join('; '));
      rows.push({
        what: `${engine}: a search of ${COUNT} calls by a ${who}, p95`,
        ours: `${ms(quantile(all, 0.95))}, middle ${ms(quantile(all, 0.5))}`,
        baseline: `${ms(quantile(lookUp, 0.5))} for a look-up`,
        ratio: times(quantile(all, 0.95) / quantile(lookUp, 0.5)),
        target: '≤ 60 ms',
      });
    }
    return rows;
  } finally {
    await store.close();
  }
}

function residentOf(pid: number): number {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

const TICKS = 100; // a second, on every Linux

/** Seconds of processor time that a process has taken. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
