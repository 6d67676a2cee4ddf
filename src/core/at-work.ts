import { AsyncLocalStorage } from 'node:async_hooks';

/** What is worked on, and for whom: every log line bears its id, every call of a model is charged to them. */
export interface AtWork {
  /** The key of a stored request, or the id of an HTTP request. */
  readonly request: string;
  readonly team: string;
  /** Null where nobody asked: a brief that comes by itself. */
  readonly user: string | null;
}

const storage = new AsyncLocalStorage<AtWork>();

/** Runs something as work of this request; whatever it calls, however late, belongs to it. */
export function workingOn<T>(work: AtWork, run: () => T): T {
  return storage.run(work, run);
}

/** The work that runs at the moment; null outside of any. */
export function atWork(): AtWork | null {
  return storage.getStore() ?? null;
}
