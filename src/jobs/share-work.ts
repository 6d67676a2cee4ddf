import type { Log } from '../core/ports/host.ts';
import type { Requests } from '../core/ports/requests.ts';
import { schedule as later, type Schedule } from './schedule.ts';

export interface ShareOptions {
  /** Says that this process lives; null where no other service works on this store. */
  readonly beat: (() => Promise<void>) | null;
  readonly requests: Pick<Requests, 'release'>;
  /** Has the runner look for due requests. */
  readonly wake: () => void;
  readonly log: Log;
  readonly schedule?: Schedule;
}

/** A process that works among others. */
export interface Sharing {
  stop(): Promise<void>;
}

// What another process has taken and cannot work at once waits so long at most.
const LOOK_MS = 1000;
const LOOKS_A_BEAT = 2;

/**
 * Works among other processes on one store: looks for what others have taken in or put back, the terminal
 * among them; where several services work it says that this one lives, and takes over what the dead have
 * left. It goes on whatever the database does.
 */
export function shareWork({ beat, requests, wake, log, schedule = later }: ShareOptions): Sharing {
  let looks = 0;
  let isHeard = true;
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let cancel = () => {};

  const speak = async () => {
    if (!beat) return;
    try {
      await beat();
      // Where nobody could be heard nobody is dead: after an outage the others may speak first.
      const released = isHeard ? await requests.release() : 0;
      if (released > 0) log.info('requests taken over', { count: released });
      isHeard = true;
    } catch (error) {
      if (isHeard) log.warn('the database does not hear this process', { error });
      isHeard = false;
    }
  };

  const look = async () => {
    if (++looks % LOOKS_A_BEAT === 0) await speak();
    if (stopped) return;
    wake();
    next();
  };

  const next = () => {
    cancel = schedule(() => {
      looking = look();
    }, LOOK_MS);
  };

  next();
  return {
    stop: async () => {
      stopped = true;
      cancel();
      await looking;
    },
  };
}
