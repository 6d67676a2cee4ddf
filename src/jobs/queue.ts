import type { StoredRequest, Urgency } from '../core/ports/requests.ts';
import { openBatchSize } from './batch-size.ts';
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
const SOON_MS = 1;
const LONGEST_HELD_MS = 200; // of what is claimed and not begun

/** Works requests as they come due: it looks when woken, when one ends and when the next is due. */
export function startQueue(options: QueueOptions): Queue {
  const { requests, clock, log, urgency, concurrency, restMs, schedule } = options;
  const running = new Map<Promise<void>, string>();
  const waiting: (() => void)[] = [];
  const batch = openBatchSize();
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
      const most = Math.min(batch.most(), concurrency.ofAll - running.size);
      const claimed = await requests.claimSome({
        ...{ urgency, most, ofOne: concurrency.ofOne, running: atWork() },
      });
      await startAll(claimed);
      if (claimed.length < most) return;
    }
  };

  /** Starts what is claimed, and puts back what it would hold too long while others may be free. */
  const startAll = async (claimed: readonly StoredRequest[]) => {
    const since = clock.now();
    let begun = 0;
    let heldMs = 0;
    for (const request of claimed) {
      const nowHeldMs = clock.now() - since;
      if (stopped || nowHeldMs > LONGEST_HELD_MS) break;
      heldMs = nowHeldMs;
      start(request);
      begun++;
      await breathe();
    }
    if (begun > 0) batch.began(begun, heldMs);
    const left = claimed.slice(begun).map(({ key }) => key);
    if (left.length > 0) await requests.unclaim(left);
  };

  const start = (request: StoredRequest) => {
    started++;
    const work = workOn(options, request, options.isAbandoned).finally(() => {
      running.delete(work);
      wake();
    });
    running.set(work, request.team);
  };

  /** How much each workspace has at work. */
  const atWork = (): ReadonlyMap<string, number> => {
    const teams = Map.groupBy(running.values(), (team) => team);
    return new Map([...teams].map(([team, { length }]) => [team, length]));
  };

  const isAnyFull = () =>
    atWork()
      .values()
      .some((count) => count >= concurrency.ofOne);

  const breathe = () => new Promise<void>((resolve) => schedule(resolve, restMs()));

  /** Sleeps until the next request is due; tells whoever waits when nothing is left to do. */
  const rest = async () => {
    if (stopped || running.size >= concurrency.ofAll) return; // the end of a request wakes
    const dueAt = await requests.nextDueAt(urgency);
    const dueInMs = dueAt === null ? null : dueAt - clock.now();
    // What is due of a workspace that has enough at work waits for its end, which wakes.
    if (dueInMs !== null) wakeAfter(isAnyFull() ? Math.max(dueInMs, WHILE_FULL_MS) : dueInMs);
    const isIdle = running.size === 0 && !again && (dueAt === null || dueAt > clock.now());
    if (isIdle) tellAll();
  };

  const wakeAfter = (ms: number) => {
    cancel();
    if (!stopped) cancel = schedule(wake, Math.max(SOON_MS, ms));
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
