import { EarningsError, type Fault, isPassing } from '../core/faults.ts';
import type { Clock, Log, Requests, StoredRequest } from '../core/ports.ts';

export interface RunnerOptions {
  readonly requests: Requests;
  readonly clock: Clock;
  readonly log: Log;
  /** How many requests run at the same time. */
  readonly concurrency: number;
  readonly handle: (request: StoredRequest) => Promise<void>;
  /** Called once when a request is given up; `fault` null means a bug. */
  readonly onDead: (request: StoredRequest, fault: Fault | null) => Promise<void>;
}

export interface Runner {
  /** Looks for due requests now. */
  wake(): void;
  /** Resolves when nothing is due and nothing runs. */
  idle(): Promise<void>;
  /** Takes no new work and waits for what runs, at most so long. */
  stop(drainMs: number): Promise<void>;
}

const MOST_ATTEMPTS = 5;
// Forty starts a second are more than Slack shows (one post a second and channel), and leave most of
// the processor to acks: `npm run bench -- acks`.
const START_EVERY_MS = 25;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Works stored requests oldest first. A passing fault is tried again later, with growing waits; any
 * other ends the request and is told to whoever asked. Between two requests the event loop breathes,
 * so that acks stay quick.
 */
export function startRunner(options: RunnerOptions): Runner {
  const { requests, clock, log, concurrency } = options;
  const running = new Set<Promise<void>>();
  const waiting: (() => void)[] = [];
  let looking = false;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;

  const look = async () => {
    if (looking || stopped) {
      again = true;
      return;
    }
    looking = true;
    do {
      again = false;
      while (!stopped && running.size < concurrency) {
        const request = await requests.claim();
        if (!request) break;
        start(request);
        await breathe(START_EVERY_MS);
      }
    } while (again && !stopped);
    looking = false;
    await rest();
  };

  const start = (request: StoredRequest) => {
    const work = workOn(options, request).finally(() => {
      running.delete(work);
      wake();
    });
    running.add(work);
  };

  /** Sleeps until the next request is due; tells whoever waits when there is none. */
  const rest = async () => {
    if (stopped || running.size >= concurrency) return;
    const dueAt = await requests.nextDueAt();
    if (timer) clearTimeout(timer);
    timer = null;
    if (dueAt !== null) timer = setTimeout(wake, Math.max(1, dueAt - clock.now())).unref();
    if (running.size === 0 && (dueAt === null || dueAt > clock.now()))
      for (const tell of waiting.splice(0)) tell();
  };

  const wake = () => {
    look().catch((error: unknown) => {
      looking = false;
      log.error('requests cannot be read', { error });
    });
  };

  return {
    wake,
    idle: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        wake();
      }),
    stop: async (drainMs) => {
      stopped = true;
      if (timer) clearTimeout(timer);
      let end: NodeJS.Timeout | null = null;
      const deadline = new Promise<void>((resolve) => {
        end = setTimeout(resolve, drainMs);
      });
      await Promise.race([Promise.allSettled([...running]), deadline]);
      if (end) clearTimeout(end);
    },
  };
}

async function workOn(
  { requests, clock, log, handle, onDead }: RunnerOptions,
  request: StoredRequest,
): Promise<void> {
  try {
    await handle(request);
    await requests.advance(request.key, 'done');
  } catch (error) {
    const fault = error instanceof EarningsError ? error.fault : null;
    const code = fault?.code ?? 'bug';
    try {
      if (fault && isPassing(fault.code) && request.attempts < mostAttempts(fault)) {
        await requests.retryAt(request.key, clock.now() + waitFor(fault, request.attempts), code);
        log.warn('request put off', { key: request.key, code, attempts: request.attempts });
        return;
      }
      if (!fault) log.error('request failed by a bug', { key: request.key, error });
      await requests.fail(request.key, code);
      await onDead(request, fault);
    } catch (second) {
      log.error('request cannot be settled', { key: request.key, error: second });
    }
  }
}

/** Being told to wait is no failure: a busy channel may say it often. */
function mostAttempts({ code }: Fault): number {
  return code === 'slack.rate_limited' ? MOST_ATTEMPTS * 20 : MOST_ATTEMPTS;
}

/** What the other side asked for, else twice as long each time. */
function waitFor({ data }: Fault, attempts: number): number {
  const asked = 'retryAfterMs' in data && data.retryAfterMs !== null ? data.retryAfterMs : 0;
  return Math.max(asked, Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS));
}

function breathe(forMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}
