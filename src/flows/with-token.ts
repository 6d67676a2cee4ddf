import { EarningsError, earningsError } from '../core/faults.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Poster } from '../core/ports/slack.ts';

const REST_MS = 60_000;

// When Slack last refused the token of a workspace; a thousand deliveries need not ask a thousand times.
const refusedAt = new WeakMap<Poster, number>();

/** Does bulk work with Slack; for a minute after the token was refused it fails without asking again. */
export async function withToken<T>(
  { poster, clock }: { readonly poster: Poster; readonly clock: Clock },
  work: () => Promise<T>,
): Promise<T> {
  const before = refusedAt.get(poster);
  if (before !== undefined && clock.now() - before < REST_MS)
    throw earningsError('slack.not_authorized', { error: 'refused a moment ago' });
  try {
    return await work();
  } catch (error) {
    if (error instanceof EarningsError && error.fault.code === 'slack.not_authorized')
      refusedAt.set(poster, clock.now());
    throw error;
  }
}
