import { setTimeout } from 'node:timers/promises';
import { schedule as later, type Schedule } from './schedule.ts';
import { type Work, workOn } from './work-on.ts';

export interface RunnerOptions extends Work {
  /** How many requests run at the same time. */
  readonly concurrency: number;
  /** The least time between two starts. */
  readonly startEveryMs?: number;
  readonly schedule?: Schedule;
}

export interface Runner {
  /** Looks for due requests now. */
  wake(): void;
  /** Resolves when nothing is due and nothing runs, or when the runner is stopped. */
  idle(): Promise<void>;
  /** Takes no new work and waits for what runs, at most so long. */
  stop(drainMs: number): Promise<void>;
}

// Twenty-five starts a second are more than Slack shows (one post a second and channel), and leave most of
// the processor to acks: `npm run bench -- acks`.
const START_EVERY_MS = 40;
const AFTER_TROUBLE_MS = 1000;

/**
 * Works stored requests oldest first. It looks when it is woken, when a request ends and when the next
 * one is due; between two starts the event loop breathes, so that acks stay quick.
 */
export function startRunner(options: RunnerOptions): Runner {
  const { requests, clock, log, concurrency } = options;
  const { startEveryMs = START_EVERY_MS, schedule = later } = options;
  const running = new Set<Promise<void>>();
  const waiting: (() => void)[] = [];
  let looking: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let cancel = () => {};

  const wake = () => {
    again = true;
    looking ??= look().finally(() => {
      looking = null;
      if (again && !stopped) wake();
    });
  };

  const look = async () => {
    try {
      while (again && !stopped) {
        again = false;
        await startDue();
        await rest();
      }
    } catch (error) {
      log.error('requests cannot be read', { error });
      wakeAfter(AFTER_TROUBLE_MS);
    }
  };

  const startDue = async () => {
    while (!stopped && running.size < concurrency) {
      const request = await requests.claim();
      if (!request) return;
      if (stopped) return requests.retryAt(request.key, clock.now(), 'stopped');
      const work = workOn(options, request).finally(() => {
        running.delete(work);
        wake();
      });
      running.add(work);
      await setTimeout(startEveryMs);
    }
  };

  /** Sleeps until the next request is due; tells whoever waits when nothing is left to do. */
  const rest = async () => {
    if (stopped || running.size >= concurrency) return; // the end of a request wakes
    const dueAt = await requests.nextDueAt();
    if (dueAt !== null) wakeAfter(dueAt - clock.now());
    const isIdle = running.size === 0 && !again && (dueAt === null || dueAt > clock.now());
    if (isIdle) tellAll();
  };

  const wakeAfter = (ms: number) => {
    cancel();
    if (!stopped) cancel = schedule(wake, ms);
  };

  const tellAll = () => {
    for (const tell of waiting.splice(0)) tell();
  };

  return {
    wake: () => {
      if (!stopped) wake();
    },
    idle: () =>
      new Promise((resolve) => {
        if (stopped) return resolve();
        waiting.push(resolve);
        wake();
      }),
    stop: async (drainMs) => {
      stopped = true;
      cancel();
      tellAll();
      const drained = new AbortController();
      const deadline = setTimeout(drainMs, undefined, { signal: drained.signal }).catch(() => {});
      await Promise.race([deadline, Promise.all([looking, ...running])]);
      drained.abort();
    },
  };
}
