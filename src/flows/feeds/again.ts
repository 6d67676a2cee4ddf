import type { Fault } from '../../core/faults.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

// Transcripts are corrected within days; each look may cost a request of a small plan.
const LOOKS_AFTER_MS = [6 * HOUR_MS, DAY_MS, 3 * DAY_MS, 7 * DAY_MS];
const LONGEST_WAIT_MS = 12 * HOUR_MS;
const MOST_TRIES = 40; // about two weeks
const LONGEST_REST_MS = HOUR_MS;
const LASTING_MS = 6 * HOUR_MS;

/** When to look again at a call that was taken in so many times: null: never. */
export function lookAgainAt(looks: number, now: number): number | null {
  const afterMs = LOOKS_AFTER_MS[looks];
  return afterMs === undefined ? null : now + afterMs;
}

/** When to ask again for a call whose text is not there, or not whole, yet; null: no more. */
export function askAgainAt(tries: number, now: number): number | null {
  if (tries >= MOST_TRIES) return null;
  return now + Math.min(15 * MINUTE_MS * 2 ** tries, LONGEST_WAIT_MS);
}

/** When to ask a feed again after a fault of its own, the so-manieth in a row. */
export function feedAgainAt({ code, data }: Fault, failures: number, now: number): number {
  const askedMs = 'retryAfterMs' in data ? Math.min(data.retryAfterMs ?? 0, DAY_MS) : 0;
  const restMs = Math.min(MINUTE_MS * 2 ** Math.min(failures - 1, 10), LONGEST_REST_MS);
  if (code === 'feed.quota_exceeded') return now + (askedMs || untilTomorrow(now));
  const isLasting = code === 'feed.not_authorized' || code === 'feed.plan_forbidden';
  return now + Math.max(askedMs, isLasting ? LASTING_MS : restMs);
}

/** Plans count days by UTC, a few minutes late. */
function untilTomorrow(now: number): number {
  return DAY_MS - (now % DAY_MS) + 5 * MINUTE_MS;
}
