import { close, fdatasync, open } from 'node:fs';
import { promisify } from 'node:util';

/** Puts on the disk what was written to a file. */
export interface Syncing {
  /** Resolves when everything that was written before is on the disk; one wait serves all who ask meanwhile. */
  synced(): Promise<void>;
  close(): Promise<void>;
}

const [opened, closed, onDisk] = [promisify(open), promisify(close), promisify(fdatasync)];

/**
 * Syncs a file that others write, off the main thread. SQLite itself would do it within each commit, and
 * hold up everything else of the process for that millisecond, acks above all.
 */
export function openSyncing(path: string, sync: (file: number) => Promise<void> = onDisk): Syncing {
  let file: Promise<number> | null = null;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const start = (): Promise<void> => {
    file ??= opened(path, 'r+'); // once something was written it is there
    const run = file.then(sync).finally(() => {
      if (running === run) running = null;
    });
    running = run;
    return run;
  };

  return {
    synced: () => {
      if (!running) return start();
      // What runs may have begun before the write.
      next ??= running
        .catch(() => {})
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
    close: async () => {
      await Promise.allSettled([running, next]);
      const known = file;
      file = null; // its number may be another's at once
      await known?.then(closed, () => {}); // one that never opened was told of
    },
  };
}
