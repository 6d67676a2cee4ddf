import { type EarningsError, earningsError } from '../core/faults.ts';
import type { Log, Urgency } from '../core/ports.ts';
import type { Pace } from './pace.ts';
import { slackFault } from './slack-fault.ts';

/** Makes one Web API call. Throws our faults; before its turn `slack.rate_limited` with the exact wait. */
export type PacedSend = <T>(method: string, channel: string, send: () => Promise<T>) => Promise<T>;

/** Calls of one urgency, each in its turn. */
export function pacedCalls({
  pace,
  log,
  urgency,
}: {
  readonly pace: Pace;
  readonly log: Log;
  readonly urgency: Urgency;
}): PacedSend {
  return async (method, channel, send) => {
    const call = { method, channel, urgency };
    const waitMs = pace.take(call);
    if (waitMs > 0) throw earningsError('slack.rate_limited', { retryAfterMs: waitMs, own: true });
    try {
      const answer = await send();
      pace.accepted(call);
      return answer;
    } catch (error) {
      const fault = slackFault(error, method, channel);
      log.warn('slack call failed', { method, code: fault.fault.code, ...detailOf(fault) });
      if (fault.fault.code === 'slack.rate_limited')
        pace.refused(call, fault.fault.data.retryAfterMs);
      throw fault;
    }
  };
}

function detailOf({ fault }: EarningsError): Readonly<Record<string, unknown>> {
  switch (fault.code) {
    case 'slack.invalid_blocks':
      return { pointers: fault.data.pointers };
    case 'slack.failed':
    case 'slack.not_authorized':
      return { error: fault.data.error };
    default:
      return {};
  }
}
