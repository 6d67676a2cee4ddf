import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { earningsError } from '../core/faults.ts';

/** A file for a thread, and what kind of file it is, for people. */
export interface ForThread<Job> {
  readonly job: Job;
  readonly format: string;
  /** What of the job is moved, not copied. */
  readonly moved?: readonly ArrayBuffer[];
}

/** How much a thread may take for one job. */
export interface ThreadLimits {
  readonly withinMs: number;
  readonly heapMb: number;
  /** How much the process may grow meanwhile, in bytes: buffers count to no thread's heap. */
  readonly growth: number;
}

// Any file may be made to cost anything, so each is read in a thread that can be stopped.
const LIMITS: ThreadLimits = { withinMs: 20_000, heapMb: 384, growth: 512 * 1024 * 1024 };
const WATCH_MS = 100;
const IDLE_MS = 20_000;

/**
 * Does jobs one at a time in a thread of their own, which starts with the first and stays for the next a
 * while. What it answers is whatever the program posts; `source.too_complex` where a job takes too much.
 */
export function ownThread<Job, Answer>(
  program: () => URL,
  limits = LIMITS,
): (asked: ForThread<Job>) => Promise<Answer> {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    const started = new Worker(program(), {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
      stdout: true,
      stderr: true,
    });
    // A thread that dies between two files must not take the process with it.
    return started.on('error', () => {
      if (worker === started) worker = null;
    });
  };

  const answerOf = async (asked: Worker, format: string, signal: AbortSignal): Promise<Answer> => {
    asked.ref();
    try {
      const [answer]: Answer[] = await once(asked, 'message', { signal });
      return answer as Answer; // our own program posts one for each job
    } catch (cause) {
      worker = null;
      await asked.terminate();
      throw earningsError('source.too_complex', { format }, { cause });
    }
  };

  /** An idle thread keeps no process alive, and goes after a while. */
  const rest = (resting: Worker) => {
    resting.unref();
    idle = setTimeout(() => {
      worker = null;
      void resting.terminate();
    }, IDLE_MS);
    idle.unref();
  };

  const run = async ({ job, format, moved = [] }: ForThread<Job>): Promise<Answer> => {
    clearTimeout(idle);
    worker ??= start();
    const stopped = new AbortController();
    const before = process.memoryUsage.rss();
    const stop = () => stopped.abort();
    const late = setTimeout(stop, limits.withinMs);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growth) stop();
    }, WATCH_MS);
    try {
      worker.postMessage(job, [...moved]);
      return await answerOf(worker, format, stopped.signal);
    } finally {
      clearTimeout(late);
      clearInterval(watch);
      if (worker) rest(worker);
    }
  };

  return (asked) => {
    const answer = last.then(() => run(asked));
    last = answer.catch(() => null);
    return answer;
  };
}
