import { performance } from 'node:perf_hooks';

/**
 * Tells how long to rest: as long as the event loop was busy since it was asked last, whatever kept it
 * busy, at most `mostMs`, so that half of its time is left for acks and other work. Where nothing else
 * happens work goes as fast as that allows; when others come it steps back.
 */
export function restAsBusy(mostMs: number): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const { active } = performance.eventLoopUtilization(last);
    last = performance.eventLoopUtilization();
    return Math.min(active, mostMs);
  };
}
