import { type FSWatcher, watch } from 'node:fs';
import type { Log } from '../core/ports/host.ts';
import { openArrivals } from './arrivals.ts';
import { type LookOptions, lookInbox, type Seen } from './look-inbox.ts';
import { prepareInbox } from './put-away.ts';

export interface InboxOptions extends Omit<LookOptions, 'stableMs' | 'arrivals'> {
  readonly stableMs?: number;
  /** The longest time between two looks: of folders on other machines no events are told. */
  readonly sweepMs?: number;
}

export interface Inbox {
  /** Takes no further file and waits for the one at hand. */
  stop(): Promise<void>;
}

const STABLE_MS = 2000;
const SWEEP_MS = 2000;
const SOON_MS = 100;

/**
 * Takes in what is put into a folder, oldest first, and moves it to `done` or `failed`. Whatever is
 * there at the start is taken too: a crash before a move leads to the same bytes again, which change
 * nothing. Throws `config.inbox_unusable`.
 */
export async function watchInbox(options: InboxOptions): Promise<Inbox> {
  const { dir, log, sweepMs = SWEEP_MS, stableMs = STABLE_MS } = options;
  await prepareInbox(dir);
  const seen = new Map<string, Seen>();
  const arrivals = openArrivals();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let isReadable = true;

  const wake = () => {
    if (stopped) return;
    again = true;
    clearTimeout(timer);
    looking ??= lookWhileAsked().finally(() => {
      looking = null;
    });
  };
  const lookWhileAsked = async () => {
    while (again && !stopped) {
      again = false;
      await lookInbox({ ...options, stableMs, arrivals }, seen, () => stopped).then(
        () => {
          isReadable = true;
        },
        (error) => {
          if (isReadable) log.error('inbox cannot be read', { dir, error });
          isReadable = false; // told once, until it can be again
        },
      );
    }
    // A file that is being written is looked at again soon; the folder in any case.
    const soon = seen.size > 0 ? Math.min(sweepMs, stableMs / 4, SOON_MS) : sweepMs;
    timer = setTimeout(wake, soon).unref();
  };

  const told = (event: string, name: string | null) => {
    arrivals.note(event, name);
    wake();
  };
  const watcher = watchQuietly(dir, told, log);
  wake();
  return {
    stop: async () => {
      stopped = true;
      watcher?.close();
      await looking;
      clearTimeout(timer);
    },
  };
}

/** Events only make it quick: where the system has none to give, the sweep does. */
function watchQuietly(
  dir: string,
  told: (event: string, name: string | null) => void,
  log: Log,
): FSWatcher | null {
  try {
    const watcher = watch(dir, { persistent: false }, told);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch (error) {
    log.warn('inbox is swept only', { dir, error });
    return null;
  }
}
