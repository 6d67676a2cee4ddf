import { EarningsError, earningsError } from '../core/faults.ts';
import type { Clock, Log } from '../core/ports/host.ts';
import type { StoredRequest, Wait } from '../core/ports/requests.ts';
import type { Poster } from '../core/ports/slack.ts';

interface TokenPorts {
  readonly poster: Poster;
  readonly clock: Clock;
  readonly log: Log;
}

const REST_MS = 60_000;
const LOOK_AGAIN_MS = 10 * 60_000;
const KEPT_MS = 24 * 60 * 60_000;

// When Slack last refused the token of a workspace; a thousand deliveries need not ask a thousand times.
const refusedAt = new WeakMap<Poster, number>();

/**
 * Does bulk work with Slack, or says when to come back: while the token is refused the work is kept for
 * a day, so that a workspace that installs the app again gets what came meanwhile. For a minute after a
 * refusal nothing is asked. Throws `slack.not_authorized` after the day.
 */
export async function withToken(
  ports: TokenPorts,
  { receivedAt }: Pick<StoredRequest, 'receivedAt'>,
  work: () => Promise<void>,
): Promise<Wait | null> {
  const now = ports.clock.now();
  try {
    await unlessRefused(ports, work);
    return null;
  } catch (error) {
    if (!isRefusal(error) || now - receivedAt >= KEPT_MS) throw error;
    return { againAt: now + LOOK_AGAIN_MS };
  }
}

async function unlessRefused(
  { poster, clock, log }: TokenPorts,
  work: () => Promise<void>,
): Promise<void> {
  const before = refusedAt.get(poster);
  if (before !== undefined && clock.now() - before < REST_MS)
    throw earningsError('slack.not_authorized', { error: 'refused a moment ago' });
  try {
    await work();
  } catch (error) {
    if (isRefusal(error)) {
      refusedAt.set(poster, clock.now());
      log.warn('token refused, deliveries wait', { error: error.fault.data.error });
    }
    throw error;
  }
}

function isRefusal(
  error: unknown,
): error is EarningsError & { readonly fault: { readonly code: 'slack.not_authorized' } } {
  return error instanceof EarningsError && error.fault.code === 'slack.not_authorized';
}
