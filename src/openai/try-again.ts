import { setTimeout as sleep } from 'node:timers/promises';
import { EarningsError, type Fault } from '../core/faults.ts';

const FIRST_WAIT_MS = 500;
// Whoever asks for longer is asked again by a later call: people wait for this one.
const LONGEST_WAIT_MS = 10_000;

/**
 * Runs a call, and once more where its fault may pass in a moment: what is down, cut off, garbled or busy
 * for a few seconds. The SDK's own retries are off: it asks quotas that are used up again, and when told to
 * wait for two minutes it asks at once.
 */
export async function tryAgain<T>(
  call: () => Promise<T>,
  {
    signal,
    waitMs = FIRST_WAIT_MS,
    beforeRetry,
  }: {
    readonly signal: AbortSignal;
    readonly waitMs?: number;
    readonly beforeRetry?: (error: unknown) => Promise<void>;
  },
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const rest = error instanceof EarningsError ? restBefore(error.fault, waitMs) : null;
    if (rest === null || signal.aborted) throw error;
    const isRested = await sleep(rest, true, { signal }).catch(() => false);
    if (!isRested) throw error;
    await beforeRetry?.(error);
    return call();
  }
}

/** How long to wait before a call is made once more; null where that would be in vain. */
function restBefore({ code, data }: Fault, waitMs: number): number | null {
  if (code === 'model.rate_limited' || code === 'model.unavailable') {
    const asked = data.retryAfterMs ?? waitMs;
    return asked <= LONGEST_WAIT_MS ? asked : null;
  }
  const isPassing = code === 'model.unreachable' || code === 'model.bad_reply';
  return isPassing ? waitMs : null;
}
