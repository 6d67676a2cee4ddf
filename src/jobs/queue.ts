import type { StoredRequest, Urgency } from '../core/ports/requests.ts';
import type { Schedule } from './schedule.ts';
import { type Work, workOn } from './work-on.ts';

export interface QueueOptions extends Work {
  readonly urgency: Urgency;
  /** How many requests run at the same time, of all workspaces and of one. */
  readonly concurrency: Concurrency;
  /** How long to rest between two starts. */
  readonly restMs: () => number;
  readonly schedule: Schedule;
  /** Whether what still runs is left as it is. */
  readonly isAbandoned: () => boolean;
}

/** How many requests run at the same time; what `ofOne` leaves over is kept for the other workspaces. */
export interface Concurrency {
  readonly ofAll: number;
  readonly ofOne: number;
}

/** The requests of one urgency at work. */
export interface Queue {
  /** Looks for due requests now. */
  wake(): void;
  /** Resolves when nothing is due and nothing runs, or when the queue is stopped. */
  idle(): Promise<void>;
  /** How many requests it has started so far. */
  started(): number;
  /** Takes no new work; resolves when what runs has ended. */
  stop(): Promise<unknown>;
}

const AFTER_TROUBLE_MS = 1000;
const WHILE_FULL_MS = 100; // others may come due meanwhile

/** Works requests as they come due: it looks when woken, when one ends and when the next is due. */
export function startQueue(options: QueueOptions): Queue {
  const { requests, clock, log, urgency, concurrency, restMs, schedule } = options;
  const running = new Map<Promise<void>, string>();
  const waiting: (() => void)[] = [];
  let looking: Promise<void> | null = null;
  let started = 0;
  let again = false;
  let stopped = false;
  let cancel = () => {};

  const wake = () => {
    if (stopped) return;
    again = true;
    looking ??= look().finally(() => {
      looking = null;
      if (again) wake();
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
      log.error('requests cannot be read', { urgency, error });
      wakeAfter(AFTER_TROUBLE_MS);
    }
  };

  const startDue = async () => {
    while (!stopped && running.size < concurrency.ofAll) {
      const request = await requests.claim(urgency, busy());
      if (!request) return;
      if (stopped) return requests.retryAt(request.key, clock.now(), 'stopped');
      start(request);
      await breathe();
    }
  };

  const start = (request: StoredRequest) => {
    started++;
    const work = workOn(options, request, options.isAbandoned).finally(() => {
      running.delete(work);
      wake();
    });
    running.set(work, request.team);
  };

  /** The workspaces that have as much at work as one may. */
  const busy = (): readonly string[] => {
    const counts = Map.groupBy(running.values(), (team) => team);
    return [...counts].flatMap(([team, { length }]) => (length >= concurrency.ofOne ? team : []));
  };

  const breathe = () => new Promise<void>((resolve) => schedule(resolve, restMs()));

  /** Sleeps until the next request is due; tells whoever waits when nothing is left to do. */
  const rest = async () => {
    if (stopped || running.size >= concurrency.ofAll) return; // the end of a request wakes
    const dueAt = await requests.nextDueAt(urgency);
    const dueInMs = dueAt === null ? null : dueAt - clock.now();
    // What is due of a workspace that has enough at work waits for its end, which wakes.
    if (dueInMs !== null) wakeAfter(busy().length > 0 ? Math.max(dueInMs, WHILE_FULL_MS) : dueInMs);
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
    wake,
    started: () => started,
    idle: () =>
      new Promise((resolve) => {
        if (stopped) return resolve();
        waiting.push(resolve);
        wake();
      }),
    stop: () => {
      stopped = true;
      cancel();
      tellAll();
      return Promise.all([looking, ...running.keys()]);
    },
  };
}
