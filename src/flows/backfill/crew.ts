import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { EarningsError, earningsError } from '../../core/faults.ts';
import { bundle, ROOT } from '../../core/release.ts';
import type { Reading, ReadingAnswer, ReadingJob } from './reading.ts';

/** Threads that read transcripts, each one at a time. */
export interface Crew {
  readonly size: number;
  /** Waits for a free thread. Throws `source.*`. */
  read(job: ReadingJob): Promise<Reading>;
  close(): Promise<void>;
}

// The longest call on record takes a second; a text may be made to cost anything.
const WITHIN_MS = 60_000;
const MAX_HEAP_MB = 512;

/** Opens a crew; a thread starts with the first job that finds none free, and one that hangs is replaced. */
export function openCrew(size: number): Crew {
  const free: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const all = new Set<Worker>();

  const start = (): Worker => {
    const worker = new Worker(
      new URL(bundle('crew') ?? pathToFileURL(join(ROOT, 'src/flows/backfill/worker.ts'))),
      { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } },
    );
    worker.on('error', () => {}); // whoever waits for its answer is told
    all.add(worker);
    return worker;
  };
  const take = (): Promise<Worker> => {
    const worker = free.pop();
    if (worker) return Promise.resolve(worker);
    if (all.size < size) return Promise.resolve(start());
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
  const giveBack = (worker: Worker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };
  const replace = async (worker: Worker) => {
    all.delete(worker);
    await worker.terminate();
    if (waiting.length > 0) giveBack(start());
  };

  return {
    size,
    read: async (job) => {
      const worker = await take();
      try {
        worker.postMessage(job);
        const signal = AbortSignal.timeout(WITHIN_MS);
        const [answer]: ReadingAnswer[] = await once(worker, 'message', { signal });
        giveBack(worker);
        return readingOf(answer);
      } catch (cause) {
        if (cause instanceof EarningsError || cause instanceof ThreadBug) throw cause;
        await replace(worker);
        throw earningsError('source.too_complex', { format: 'Text' }, { cause });
      }
    },
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** What was no fault of the text, though the thread lives on. */
class ThreadBug extends Error {
  override readonly name = 'ThreadBug';
}

function readingOf(answer: ReadingAnswer | undefined): Reading {
  if (answer?.kind === 'read') return answer.reading;
  if (answer?.kind === 'fault') throw new EarningsError(answer.fault);
  throw new ThreadBug('a thread failed', { cause: answer?.error });
}
