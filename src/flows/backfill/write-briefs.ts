import { EarningsError, type Fault, type FaultCode } from '../../core/faults.ts';
import type { Store } from '../../core/ports/store.ts';
import type { BriefCall } from '../brief/brief-call.ts';
import type { Outcome, ToWrite, Watcher } from './events.ts';
import { inOrder } from './in-order.ts';

export interface WritePorts {
  readonly library: Store['library'];
  /** One that remembers no failure: what waits for a busy model asks again. */
  readonly openBriefCall: () => BriefCall;
  readonly wait: (ms: number) => Promise<void>;
}

// Providers allow more; beyond it the gate of the briefs is what takes time.
const AT_ONCE = 8;
// Nothing comes of asking on: somebody has to act, or the day to end.
const ENDS: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'model.not_configured',
  'model.bad_request',
  'model.quota_exceeded',
  'model.over_budget',
]);
const MOST_IN_A_ROW = 5;
const BUSY_TRIES = 10;
const BUSY_MS = 10_000;
const LONGEST_WAIT_MS = 60_000;

/** It fails, or what it writes is never in the form that was asked for, or true. */
function isOfModel({ code }: Fault): boolean {
  return /^(?:model|output)\./.test(code);
}

/**
 * Has a model write the briefs of calls, some at once, each through the gate as any other. Where the model
 * itself fails the rest is left for another time, and the fault is given; else null.
 */
export async function writeBriefs(
  { library, openBriefCall, wait }: WritePorts,
  calls: readonly ToWrite[],
  watcher: Watcher,
): Promise<Fault | null> {
  let ended: Fault | null = null;
  let inARow = 0;
  const write = async (call: ToWrite, tries = 1): Promise<Outcome> => {
    const { label, id } = call;
    try {
      const transcript = await library.transcript(id);
      if (transcript) await openBriefCall()(transcript, { engine: 'openai' });
      return { kind: 'written', label, id };
    } catch (error) {
      if (!(error instanceof EarningsError)) throw error;
      const { fault } = error;
      if (fault.code !== 'model.rate_limited' || tries >= BUSY_TRIES || watcher.isStopped())
        return { kind: 'failed', label, fault };
      await wait(Math.min(fault.data.retryAfterMs ?? BUSY_MS, LONGEST_WAIT_MS));
      return write(call, tries + 1);
    }
  };
  const left = function* () {
    for (const call of calls) {
      if (ended || watcher.isStopped()) return;
      yield call;
    }
  };
  watcher.more(calls.length);
  for await (const outcome of inOrder(left(), AT_ONCE, (call) => write(call))) {
    watcher.done(outcome);
    const fault = outcome.kind === 'failed' ? outcome.fault : null;
    inARow = fault && isOfModel(fault) ? inARow + 1 : 0;
    if (fault && (ENDS.has(fault.code) || inARow >= MOST_IN_A_ROW)) ended ??= fault;
  }
  return ended;
}
