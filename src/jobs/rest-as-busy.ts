import { performance } from 'node:perf_hooks';

// Of the time of the event loop, bulk work takes a third at most; the rest is for acks and persons.
const REST = 2;
// Ten starts a second however busy people are: about what Slack takes from a whole workspace.
const MOST_MS = 100;

/**
 * Tells how long to rest: twice as long as the event loop was busy since it was asked last, whatever kept
 * it busy. Where nothing else happens bulk work goes as fast as that allows; when people come it steps back.
 */
export function restAsBusy(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const { active } = performance.eventLoopUtilization(last);
    last = performance.eventLoopUtilization();
    return Math.min(active * REST, MOST_MS);
  };
}
