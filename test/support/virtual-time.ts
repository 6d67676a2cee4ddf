import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/core/ports/host.ts';
import type { Schedule } from '../../src/jobs/schedule.ts';
import { openHeap } from './heap.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  run: (() => void) | null;
}

/** A clock that stands while anything happens, then jumps to the next moment somebody waits for. */
export interface VirtualTime {
  readonly clock: Clock;
  readonly schedule: Schedule;
  wait(ms: number): Promise<void>;
  /** Lets time pass until this holds, or until nobody waits for anything. */
  runUntil(isOver: () => boolean): Promise<void>;
}

/** Time of its own; whoever waits must wait by `schedule` or `wait`. */
export function virtualTime(start = Date.UTC(2026, 0, 1)): VirtualTime {
  const timers = openHeap<Timer>((one, other) => one.at - other.at || one.order - other.order);
  let now = start;
  let order = 0;

  const schedule: Schedule = (run, afterMs) => {
    const timer: Timer = { at: now + Math.max(0, afterMs), order: order++, run };
    timers.push(timer);
    return () => {
      timer.run = null;
    };
  };

  return {
    clock: { now: () => now },
    schedule,
    wait: (ms) => new Promise((resolve) => schedule(resolve, ms)),
    runUntil: async (isOver) => {
      while (!isOver()) {
        await setImmediate(); // all that can happen at this moment has happened
        const next = timers.pop();
        if (!next) return;
        now = next.at;
        next.run?.();
        // What is due at the same moment happens together.
        for (let also = timers.peek(); also && also.at <= now; also = timers.peek())
          timers.pop()?.run?.();
      }
    },
  };
}
