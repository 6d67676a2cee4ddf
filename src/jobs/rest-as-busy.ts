import { performance } from 'node:perf_hooks';

const LEAST_MS = 1; // no timer is shorter

/**
 * Tells how long to rest: as long as the event loop was busy since it was asked last, whatever kept it
 * busy, at most `mostMs`, so that half of its time is left for acks and other work. Where nothing else
 * happens work goes as fast as that allows; when others come it steps back. What is too short for a timer is
 * owed to the next.
 */
export function restAsBusy(mostMs: number): () => number {
  let last = performance.eventLoopUtilization();
  let owed = 0;
  return () => {
    owed += performance.eventLoopUtilization(last).active;
    last = performance.eventLoopUtilization();
    if (owed < LEAST_MS) return 0;
    const rest = Math.min(owed, mostMs);
    owed = 0;
    return rest;
  };
}
