import { EarningsError, type Fault, type FaultCode } from '../core/faults.ts';
import type { Clock, Log } from '../core/ports/host.ts';
import type { Model } from '../core/ports/model.ts';

// These may be an accident; three in a row are none.
const IN_A_ROW: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'model.unavailable',
  'model.unreachable',
  'model.too_slow',
  'model.bad_reply',
]);
// These say nothing about the service.
const NEITHER: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'model.aborted',
  'model.too_long',
  'model.over_budget',
]);

const MOST_IN_A_ROW = 3;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 600_000;
const NEEDS_SOMEBODY_MS = 300_000;
const DEFAULT_RETRY_MS = 10_000;

interface Rest {
  readonly error: EarningsError;
  readonly until: number;
}

/** A model that rests; `isResting` says whether it does. */
export interface Breakable extends Model {
  isResting(): boolean;
}

/**
 * Leaves a model alone that cannot answer, so that nobody waits for it in vain: every call fails at once
 * with the fault that began the rest. After it one call tries; it ends the rest or begins a longer one.
 */
export function withBreaker(
  model: Model,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Breakable {
  let rest: Rest | null = null;
  let rests = 0;
  let inARow = 0;
  let isTrying = false;

  const begin = (error: EarningsError, ms: number) => {
    rest = { error, until: clock.now() + ms };
    rests++;
    const told = { model: model.name, code: error.fault.code, ms };
    if (ms === NEEDS_SOMEBODY_MS) log.error('model rests until somebody acts', told);
    else log.warn('model rests', told);
  };

  const end = () => {
    inARow = 0;
    if (rest) log.info('model answers again', { model: model.name });
    rest = null;
    rests = 0;
  };

  const failed = (error: EarningsError) => {
    const { fault } = error;
    if (NEITHER.has(fault.code)) return;
    const longer = Math.min(FIRST_REST_MS * 2 ** rests, LONGEST_REST_MS);
    if (fault.code === 'model.rate_limited')
      begin(error, fault.data.retryAfterMs ?? DEFAULT_RETRY_MS);
    else if (fault.code === 'model.unavailable' && fault.data.retryAfterMs)
      begin(error, fault.data.retryAfterMs);
    else if (needsSomebody(fault)) begin(error, NEEDS_SOMEBODY_MS);
    else if (!IN_A_ROW.has(fault.code)) end();
    else if (rest || ++inARow >= MOST_IN_A_ROW) begin(error, longer);
  };

  return {
    ...model,
    isResting: () => rest !== null && clock.now() < rest.until,
    complete: async (request) => {
      if (rest && (isTrying || clock.now() < rest.until))
        throw new EarningsError(rest.error.fault, { cause: rest.error });
      const tries = rest !== null;
      isTrying ||= tries;
      try {
        const reply = await model.complete(request);
        end();
        return reply;
      } catch (error) {
        if (error instanceof EarningsError) failed(error);
        throw error;
      } finally {
        if (tries) isTrying = false;
      }
    },
  };
}

/** Whether nothing comes of asking again before an operator has acted. */
function needsSomebody({ code, data }: Fault): boolean {
  if (code === 'model.bad_request') return data.status === 404; // there is no such model
  return code === 'model.not_configured' || code === 'model.quota_exceeded';
}
