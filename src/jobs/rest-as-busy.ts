import { performance } from 'node:perf_hooks';

// Ten starts a second however busy people are: about what Slack takes from a whole workspace.
const MOST_MS = 100;

/**
 * Tells how long to rest: as long as the event loop was busy since it was asked last, whatever kept it
 * busy, so that half of its time is left for acks and persons. Where nothing else happens bulk work goes
 * as fast as that allows; when people come it steps back.
 */
export function restAsBusy(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const { active } = performance.eventLoopUtilization(last);
    last = performance.eventLoopUtilization();
    return Math.min(active, MOST_MS);
  };
}
