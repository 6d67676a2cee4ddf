import type { Urgency } from '../core/ports/requests.ts';
import { type Concurrency, startQueue } from './queue.ts';
import { restAsBusy } from './rest-as-busy.ts';
import { schedule as later, type Schedule } from './schedule.ts';
import type { Work } from './work-on.ts';

export interface RunnerOptions extends Work {
  readonly concurrency?: Readonly<Record<Urgency, Concurrency>>;
  /** How long to rest between two starts of each. */
  readonly restMs?: Readonly<Record<Urgency, () => number>>;
  readonly schedule?: Schedule;
}

export interface Runner {
  /** Looks for due requests now. */
  wake(): void;
  /** Resolves when nothing is due and nothing runs, or when the runner is stopped. */
  idle(): Promise<void>;
  /** Takes no new work; resolves when what runs has ended. */
  stop(): Promise<void>;
  /** Leaves what still runs to the next start: how it ends is heeded no more. */
  abandon(): void;
}

const URGENCIES = ['person', 'bulk'] as const satisfies readonly Urgency[];

// A person's request mostly waits, for Slack or for a model that may hang two minutes: a few such must not
// keep everybody else from an answer. The rests between starts, not this bound, keep the loop free for acks.
// Bulk work waits for Slack, which answers a post in a tenth of a second or two: `npm run bench -- jobs`.
// What hangs for one workspace leaves a fifth of the places to the others.
const CONCURRENCY = { person: { ofAll: 40, ofOne: 32 }, bulk: { ofAll: 80, ofOne: 64 } };

// However busy the process is, twenty-five persons' requests a second begin, and ten of bulk work, which is
// about what Slack takes from a whole workspace: `npm run bench -- acks`.
const MOST_REST_MS = { person: 40, bulk: 100 };

/**
 * Works stored requests as they come due. Each urgency has a queue of its own, so that bulk work never
 * holds a person's place; between two starts the event loop breathes, so that acks stay quick.
 */
export function startRunner(options: RunnerOptions): Runner {
  const { concurrency = CONCURRENCY, restMs = newRests() } = options;
  let abandoned = false;
  const queues = URGENCIES.map((urgency) =>
    startQueue({
      ...options,
      urgency,
      concurrency: concurrency[urgency],
      restMs: restMs[urgency],
      schedule: options.schedule ?? later,
      isAbandoned: () => abandoned,
    }),
  );
  const started = () => queues.reduce((sum, queue) => sum + queue.started(), 0);

  return {
    wake: () => {
      for (const queue of queues) queue.wake();
    },
    idle: async () => {
      // What one queue did last may be work for another.
      for (let before = -1; before !== started(); ) {
        before = started();
        await Promise.all(queues.map((queue) => queue.idle()));
      }
    },
    stop: async () => {
      await Promise.all(queues.map((queue) => queue.stop()));
    },
    abandon: () => {
      abandoned = true;
    },
  };
}

function newRests(): Record<Urgency, () => number> {
  return { person: restAsBusy(MOST_REST_MS.person), bulk: restAsBusy(MOST_REST_MS.bulk) };
}
