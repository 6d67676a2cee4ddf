import { EarningsError, type Fault, isOfSender, isPassing } from '../core/faults.ts';
import type { Clock, Log } from '../core/ports/host.ts';
import type { Requests, StoredRequest, Urgency, Wait } from '../core/ports/requests.ts';

export interface Work {
  readonly requests: Requests;
  readonly clock: Clock;
  readonly log: Log;
  /** Works a request to its end, or says when it is to be tried again without a failure. */
  readonly handle: (request: StoredRequest) => Promise<Wait | null>;
  /** Called once when a request is given up or refused; `fault` null means a bug. */
  readonly onDead: (request: StoredRequest, fault: Fault | null) => Promise<void>;
  /** How long to wait after this many attempts; what the other side asks for comes first. */
  readonly backoff?: (attempts: number) => number;
}

// A person is told after fifteen seconds; what nobody waits for outlasts an outage of an hour.
const MOST_ATTEMPTS = { person: 5, bulk: 16 } as const satisfies Record<Urgency, number>;
// Being told to wait is no failure: a busy channel may say it often.
const MOST_WAITS = 100;
// What a process died with in hand may have been its end: it is not tried for ever, as it would end the next.
const MOST_DEATHS = 3;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 600_000;
const SHORTEST_WAIT_MS = 50;

/**
 * Works one claimed request to its end: done, put off after a passing fault, or given up. Never throws:
 * a request whose end cannot be stored stays claimed, and the next start finds it; so does one that is
 * abandoned meanwhile, whose store may be closed: whatever it ended with is nobody's fault.
 */
export async function workOn(
  work: Work,
  request: StoredRequest,
  isAbandoned: () => boolean,
): Promise<void> {
  const { requests, log } = work;
  try {
    if (request.deaths >= MOST_DEATHS || request.attempts > MOST_WAITS)
      return await giveUp(work, request, null);
    const outcome = await outcomeOf(() => work.handle(request));
    if (isAbandoned()) return log.info('request left to the next start', { key: request.key });
    if (!('error' in outcome)) {
      if (outcome.wait) return await requests.postpone(request.key, againAt(work, outcome.wait));
      return await requests.advance(request.key, 'done');
    }

    const fault = outcome.error instanceof EarningsError ? outcome.error.fault : null;
    const turnInMs = fault && turnOf(fault);
    if (turnInMs) return await requests.postpone(request.key, work.clock.now() + turnInMs);
    if (fault && isPassing(fault.code) && request.attempts < mostAttempts(fault, request))
      return await putOff(work, request, fault);
    if (!fault) log.error('request failed by a bug', { key: request.key, error: outcome.error });
    await giveUp(work, request, fault);
  } catch (error) {
    log.error('request cannot be settled', { key: request.key, error });
  }
}

/** Not at once: whatever a flow waits for would be asked for without a pause. */
function againAt({ clock }: Work, wait: Wait): number {
  return Math.max(wait.againAt, clock.now() + SHORTEST_WAIT_MS);
}

type Outcome = { readonly wait: Wait | null } | { readonly error: unknown };

async function outcomeOf(work: () => Promise<Wait | null>): Promise<Outcome> {
  try {
    return { wait: await work() };
  } catch (error) {
    return { error };
  }
}

async function putOff(
  { requests, clock, log, backoff = doubling }: Work,
  { key, attempts }: StoredRequest,
  fault: Fault,
): Promise<void> {
  const asked = askedFor(fault);
  const isExact = fault.code === 'slack.rate_limited' && asked > 0; // Slack says how long, to the second
  const waitMs = isExact ? asked : Math.max(asked, backoff(attempts));
  await requests.retryAt(key, clock.now() + waitMs, fault.code);
  log.warn('request put off', { key, code: fault.code, attempts, waitMs });
}

// Stored before it is told: told twice would be worse than a crash between the two.
async function giveUp(work: Work, request: StoredRequest, fault: Fault | null): Promise<void> {
  // What lies in what somebody sent has ended: no retry mends it, and nobody but them has anything to do.
  if (fault && isOfSender(fault.code)) await work.requests.advance(request.key, 'done');
  else await work.requests.fail(request.key, fault?.code ?? 'bug');
  await work.onDead(request, fault);
}

function mostAttempts({ code }: Fault, { urgency }: StoredRequest): number {
  return code === 'slack.rate_limited' ? MOST_WAITS : MOST_ATTEMPTS[urgency];
}

/** How long until it is our turn by our own pace; null for any other fault. */
function turnOf(fault: Fault): number | null {
  return fault.code === 'slack.rate_limited' && fault.data.own ? fault.data.retryAfterMs : null;
}

/** Retry-After, where the other side sent one. */
function askedFor({ data }: Fault): number {
  return ('retryAfterMs' in data && data.retryAfterMs) || 0;
}

function doubling(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}
