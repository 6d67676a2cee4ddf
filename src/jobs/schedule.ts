/** Runs something once, later; gives what takes it back. Tests bring their own. */
export type Schedule = (run: () => void, afterMs: number) => () => void;

const LONGEST_MS = 2 ** 31 - 1; // setTimeout fires at once beyond

/** The real thing; it keeps no process alive by itself. */
export const schedule: Schedule = (run, afterMs) => {
  const timer = setTimeout(run, Math.min(Math.max(1, afterMs), LONGEST_MS)).unref();
  return () => clearTimeout(timer);
};
