import * as z from 'zod';
import type { StoredRequest, Wait } from '../../core/ports/requests.ts';
import type { ThreadPlace } from '../../core/ports/threads.ts';

const Asked = z.object({ team: z.string(), channel: z.string(), threadTs: z.string() });

/** The questions that are being answered, or wait for a brief, so that a person can stop one. */
export interface Stops {
  /** Runs work with the signal that a stop in its thread sets, also while it waits to be run again. */
  during(
    request: StoredRequest,
    run: (signal: AbortSignal) => Promise<Wait | null>,
  ): Promise<Wait | null>;
  /** Stops what runs for this thread; gives how many questions that were. */
  stop(place: ThreadPlace): number;
}

/** Keeps the open questions with their threads; nothing else can be stopped. */
export function openStops(): Stops {
  const open = new Map<string, { readonly controller: AbortController; readonly thread: string }>();
  return {
    during: async ({ key, kind, payload }, run) => {
      const asked = kind === 'question' ? Asked.safeParse(payload).data : undefined;
      if (!asked) return run(new AbortController().signal);
      const thread = nameOf({ ...asked, ts: asked.threadTs });
      const own = open.get(key) ?? { controller: new AbortController(), thread };
      open.set(key, own);
      let wait: Wait | null = null;
      try {
        wait = await run(own.controller.signal);
      } finally {
        if (!wait) open.delete(key);
      }
      return wait;
    },
    stop: (place) => {
      const meant = [...open.values()].filter(({ thread }) => thread === nameOf(place));
      for (const { controller } of meant) controller.abort();
      return meant.length;
    },
  };
}

function nameOf({ team, channel, ts }: ThreadPlace): string {
  return JSON.stringify([team, channel, ts]);
}
