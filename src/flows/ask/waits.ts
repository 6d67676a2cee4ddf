import type { Clock } from '../../core/ports/host.ts';
import type { Presence, Shown } from '../../core/ports/slack.ts';
import type { ThreadPlace } from '../../core/ports/threads.ts';

/** What people see of questions that wait for a brief, by the keys of their requests. */
export interface Waits {
  /** Says in its thread that a question waits, and goes on saying so however often it is asked to. */
  show(key: string, place: ThreadPlace): void;
  /** Hands over what is shown, to whoever works on the question now; null where nothing is. */
  take(key: string): Shown | null;
  /** Takes away what is shown, if anything still is. */
  end(key: string): Promise<void>;
}

const WORDS = 'is waiting for the brief …';
const SAID_AGAIN_MS = 60_000; // Slack takes a status away two minutes after it was set

/** Keeps what is shown from one look at the brief to the next. */
export function openWaits({
  presence,
  clock,
}: {
  readonly presence: Presence;
  readonly clock: Clock;
}): Waits {
  const waiting = new Map<string, { readonly shown: Shown; saidAt: number }>();
  const take = (key: string) => {
    const { shown } = waiting.get(key) ?? {};
    waiting.delete(key);
    return shown ?? null;
  };
  return {
    show: (key, place) => {
      const saidAt = clock.now();
      const known = waiting.get(key);
      if (!known) waiting.set(key, { shown: presence.begin(place, WORDS), saidAt });
      else if (saidAt - known.saidAt >= SAID_AGAIN_MS) {
        known.saidAt = saidAt;
        known.shown.say(WORDS);
      }
    },
    take,
    end: async (key) => take(key)?.end(false),
  };
}
