import { EarningsError, earningsError } from '../core/faults.ts';
import type { Log, Meter } from '../core/ports/host.ts';
import type { Urgency } from '../core/ports/requests.ts';
import type { Pace, PacedCall } from './pace.ts';
import { slackFault } from './slack-fault.ts';

type Send<T> = () => Promise<T>;

/** Makes Web API calls. Throws our faults, and notes for all others when Slack asks to wait. */
export interface PacedCalls {
  /** Throws `slack.rate_limited` with the exact wait before the call has its turn. */
  inTurn<T>(method: string, channel: string, send: Send<T>): Promise<T>;
  /** Null, and nothing is sent, where the call would have to wait. */
  ifFree<T>(method: string, channel: string, send: Send<T>): Promise<T | null>;
}

/** Calls of one urgency, within what Slack takes. */
export function pacedCalls({
  pace,
  log,
  meter,
  urgency,
}: {
  readonly pace: Pace;
  readonly log: Log;
  readonly meter?: Pick<Meter, 'slackCalled'> | undefined;
  readonly urgency: Urgency;
}): PacedCalls {
  const make = async <T>(call: PacedCall, send: Send<T>): Promise<T> => {
    const { method, channel } = call;
    try {
      const answer = await send();
      pace.accepted(call);
      meter?.slackCalled(method, 'done');
      return answer;
    } catch (error) {
      const fault = error instanceof EarningsError ? error : slackFault(error, method, channel);
      meter?.slackCalled(method, fault.fault.code);
      log.warn('slack call failed', { method, code: fault.fault.code, ...detailOf(fault) });
      if (fault.fault.code === 'slack.rate_limited')
        pace.refused(call, fault.fault.data.retryAfterMs);
      throw fault;
    }
  };

  return {
    inTurn: async (method, channel, send) => {
      const call = { method, channel, urgency };
      const waitMs = pace.take(call);
      if (waitMs > 0)
        throw earningsError('slack.rate_limited', { retryAfterMs: waitMs, own: true });
      return make(call, send);
    },
    ifFree: async (method, channel, send) => {
      const call = { method, channel, urgency };
      return pace.takeNow(call) ? make(call, send) : null;
    },
  };
}

function detailOf({ fault }: EarningsError): Readonly<Record<string, unknown>> {
  switch (fault.code) {
    case 'slack.invalid_blocks':
      return { pointers: fault.data.pointers };
    case 'slack.failed':
    case 'slack.upload_refused':
    case 'slack.not_authorized':
      return { error: fault.data.error };
    default:
      return {};
  }
}
