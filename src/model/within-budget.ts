import { atWork } from '../core/at-work.ts';
import { EarningsError, earningsError, type FaultCode } from '../core/faults.ts';
import type { Clock, Log, Meter } from '../core/ports/host.ts';
import type { Model, ModelReply, ModelRequest } from '../core/ports/model.ts';
import type { Budgets, SettledCall, Spending } from '../core/ports/spending.ts';
import { costOf, type Price, type Prices, priceOf } from './prices.ts';

export interface BudgetOptions {
  readonly spending: Pick<Spending, 'book' | 'settle'>;
  readonly budgets: Budgets;
  readonly prices: Prices;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Pick<Meter, 'modelCalled'>;
}

// A provider may have worked, and bill, though nothing reached us.
const MAY_BE_BILLED: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'model.too_slow',
  'model.aborted',
  'model.refused',
  'model.filtered',
  'model.cut_short',
  'model.bad_reply',
  'model.input_truncated',
]);

const CHARACTERS_A_TOKEN = 3; // an upper bound: English prose has about five

/**
 * Writes every call down with its tokens and cost, one that is made once more twice, and makes none once a
 * budget of the day is used up. A call is booked at its highest cost first, so that many at once do not
 * pass a budget together.
 */
export function withinBudget(model: Model, options: BudgetOptions): Model {
  const { prices } = options;
  const price = priceOf(model.name, prices);
  return {
    ...model,
    complete: async (request) => {
      const most = highestCost(request, price);
      const book = () => bookCall(options, { task: request.schemaName, model: model.name, most });
      let settle = await book();
      const beforeRetry = async (error: unknown) => {
        await settle(failedOf(error, most));
        settle = async () => {}; // until the next is booked
        settle = await book();
      };
      try {
        const reply = await model.complete({ ...request, beforeRetry });
        await settle(settledOf(reply, { price, most }));
        return reply;
      } catch (error) {
        await settle(failedOf(error, most));
        throw error;
      }
    },
  };
}

/** Books a call, or throws `model.over_budget`; gives what settles it. */
async function bookCall(
  options: BudgetOptions,
  { task, model, most }: { readonly task: string; readonly model: string; readonly most: number },
): Promise<(call: SettledCall) => Promise<void>> {
  const { spending, budgets, clock, meter } = options;
  const { team, user } = atWork() ?? { team: '', user: null };
  const booked = await spending.book({ team, user, task, model, micros: most }, budgets);
  if (booked.kind === 'over')
    throw earningsError('model.over_budget', { whose: booked.whose, until: midnight(clock) });

  const began = clock.now();
  return async (call) => {
    meter.modelCalled({ ...call, task, seconds: secondsSince(clock, began) });
    await settleQuietly(options, booked.id, call);
  };
}

/** What a server did not count may have cost the most. */
function settledOf(
  reply: ModelReply,
  { price, most }: { readonly price: Price | null; readonly most: number },
): SettledCall {
  const { inputTokens, cachedTokens, outputTokens } = reply.usage;
  const tokens = { inputTokens, cachedTokens, outputTokens };
  return {
    outcome: 'done',
    ...tokens,
    micros: reply.isEstimated ? Math.max(most, costOf(reply, price)) : costOf(reply, price),
    isEstimated: reply.isEstimated,
  };
}

function failedOf(error: unknown, most: number): SettledCall {
  const code = error instanceof EarningsError ? error.fault.code : null;
  const isBilled = code !== null && MAY_BE_BILLED.has(code);
  const none = { inputTokens: 0, cachedTokens: 0, outputTokens: 0 };
  return { outcome: code ?? 'bug', ...none, micros: isBilled ? most : 0, isEstimated: isBilled };
}

/** An answer is worth more than its entry: what cannot be settled stays booked at its highest cost. */
async function settleQuietly(
  { spending, log }: BudgetOptions,
  id: number,
  call: SettledCall,
): Promise<void> {
  try {
    await spending.settle(id, call);
  } catch (error) {
    log.warn('model call not settled', { error });
  }
}

function highestCost({ messages, maxOutputTokens }: ModelRequest, price: Price | null): number {
  if (!price) return 0;
  const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
  return Math.ceil(characters / CHARACTERS_A_TOKEN) * price.input + maxOutputTokens * price.output;
}

function midnight(clock: Clock): string {
  return `${new Date(clock.now() + 86_400_000).toISOString().slice(0, 10)} 00:00 UTC`;
}

function secondsSince(clock: Clock, began: number): number {
  return (clock.now() - began) / 1000;
}
