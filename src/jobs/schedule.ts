/** Runs something once, later, after 0 ms when all else has had its turn; gives what takes it back. */
export type Schedule = (run: () => void, afterMs: number) => () => void;

const LONGEST_MS = 2 ** 31 - 1; // setTimeout fires at once beyond

/** The real thing; it keeps no process alive by itself. */
export const schedule: Schedule = (run, afterMs) => {
  if (afterMs === 0) {
    const turn = setImmediate(run); // an unref'd one lets the loop sleep first, and would run when it wakes
    return () => clearImmediate(turn);
  }
  const timer = setTimeout(run, Math.min(Math.max(1, afterMs), LONGEST_MS)).unref();
  return () => clearTimeout(timer);
};
