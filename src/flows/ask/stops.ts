import * as z from 'zod';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { ThreadPlace } from '../../core/ports/threads.ts';

const Asked = z.object({ team: z.string(), channel: z.string(), threadTs: z.string() });

/** The questions that are being answered, so that a person can stop one. */
export interface Stops {
  /** Runs work with the signal that a stop in its thread sets. */
  during<T>(request: StoredRequest, run: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Stops what runs for this thread; gives how many questions that were. */
  stop(place: ThreadPlace): number;
}

/** Keeps the running questions by thread; nothing else can be stopped. */
export function openStops(): Stops {
  const running = new Map<AbortController, string>();
  return {
    during: async ({ kind, payload }, run) => {
      const controller = new AbortController();
      const asked = kind === 'question' ? Asked.safeParse(payload).data : undefined;
      if (asked) running.set(controller, nameOf({ ...asked, ts: asked.threadTs }));
      try {
        return await run(controller.signal);
      } finally {
        running.delete(controller);
      }
    },
    stop: (place) => {
      const meant = [...running].filter(([, name]) => name === nameOf(place));
      for (const [controller] of meant) controller.abort();
      return meant.length;
    },
  };
}

function nameOf({ team, channel, ts }: ThreadPlace): string {
  return JSON.stringify([team, channel, ts]);
}
