import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { earningsError } from '../../../core/faults.ts';
import { ROOT } from '../../../core/release.ts';
import type { Page, PagesRead } from './page.ts';

// A file may be made to cost anything, so it is read in a thread that can be stopped.
const WITHIN_MS = 20_000;
const MAX_HEAP_MB = 384;
const MAX_GROWTH = 512 * 1024 * 1024; // buffers count to no thread's heap
const WATCH_MS = 100;
const IDLE_MS = 20_000;

let worker: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * The pages of a PDF, one file at a time, in a thread of their own that stays for the next file a while.
 * Throws `source.damaged`, `source.locked` and `source.too_complex`.
 */
export function readPages(bytes: Uint8Array): Promise<readonly Page[]> {
  const pages = last.then(() => readApart(bytes));
  last = pages.catch(() => null);
  return pages;
}

async function readApart(bytes: Uint8Array): Promise<readonly Page[]> {
  clearTimeout(idle);
  worker ??= newReader();
  const reader = worker;
  const stopped = new AbortController();
  const before = process.memoryUsage.rss();
  const stop = () => stopped.abort();
  const late = setTimeout(stop, WITHIN_MS);
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > MAX_GROWTH) stop();
  }, WATCH_MS);
  try {
    const copy = Uint8Array.from(bytes);
    reader.postMessage(copy, [copy.buffer]);
    const [read]: [PagesRead] = await answerOf(reader, stopped.signal);
    if ('fault' in read) throw earningsError(read.fault, { format: 'PDF' }, { cause: read.why });
    return read.pages;
  } finally {
    clearTimeout(late);
    clearInterval(watch);
    if (worker) rest(worker);
  }
}

function newReader(): Worker {
  const reader = new Worker(join(ROOT, 'src/parse/containers/pdf/worker.ts'), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    stdout: true,
    stderr: true,
  });
  // A thread that dies between two files must not take the process with it.
  return reader.on('error', () => {
    if (worker === reader) worker = null;
  });
}

async function answerOf(reader: Worker, signal: AbortSignal): Promise<[PagesRead]> {
  reader.ref();
  try {
    const answer = await once(reader, 'message', { signal });
    return answer as [PagesRead]; // our own worker sends nothing else
  } catch (cause) {
    worker = null;
    await reader.terminate();
    throw earningsError('source.too_complex', { format: 'PDF' }, { cause });
  }
}

/** An idle thread keeps no process alive, and goes after a while. */
function rest(reader: Worker): void {
  reader.unref();
  idle = setTimeout(() => {
    worker = null;
    void reader.terminate();
  }, IDLE_MS);
  idle.unref();
}
