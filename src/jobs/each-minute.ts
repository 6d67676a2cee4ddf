import type { Clock, Log } from '../core/ports/host.ts';
import type { NewRequest } from '../core/ports/requests.ts';
import { schedule as later, type Schedule } from './schedule.ts';

export interface MinuteOptions {
  /** Stores a request; false when its key was taken before. */
  readonly take: (request: NewRequest) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
  readonly schedule?: Schedule;
}

const MINUTE_MS = 60_000;

/**
 * Hands in one `upkeep` request a minute, however many processes do so: its key is the minute, and a key
 * is taken once. Like any request it is worked by one process, and again when that one dies.
 */
export function eachMinute({ take, clock, log, schedule = later }: MinuteOptions): {
  stop(): Promise<void>;
} {
  let stopped = false;
  let handing: Promise<void> = Promise.resolve();
  let cancel = () => {};

  const hand = async () => {
    const minute = new Date(clock.now()).toISOString().slice(0, 16); // 2026-11-28T00:37
    try {
      await take({
        key: `upkeep:${minute}`,
        kind: 'upkeep',
        lane: 'upkeep',
        urgency: 'bulk',
        payload: null,
      });
    } catch (error) {
      log.warn('upkeep not handed in', { error }); // the next minute will do
    }
    if (stopped) return;
    cancel = schedule(next, MINUTE_MS - (clock.now() % MINUTE_MS));
  };
  const next = () => {
    handing = hand();
  };

  next();
  return {
    stop: async () => {
      stopped = true;
      cancel();
      await handing;
    },
  };
}
