import { describe, expect, it } from 'vitest';
import { workingOn } from '../../../src/core/at-work.ts';
import { EarningsError, earningsError, type Fault } from '../../../src/core/faults.ts';
import type { CountedCall, Log } from '../../../src/core/ports/host.ts';
import type { Budgets, PlannedCall, SettledCall } from '../../../src/core/ports/spending.ts';
import { costOf, priceOf } from '../../../src/model/prices.ts';
import { withinBudget } from '../../../src/model/within-budget.ts';
import { fakeClock } from '../../support/clock.ts';
import { modelRequest, slowModel } from '../../support/slow-model.ts';

const FREE: Budgets = { day: null, workspace: null, user: null };
const LOG: Log = { debug() {}, info() {}, warn() {}, error() {} };
const ANA = { request: 'brief:1', team: 'T1', user: 'U1' };

function open(whose: keyof Budgets | null = null) {
  let over = whose;
  const clock = fakeClock();
  const model = slowModel('gpt-6-luna');
  const booked: PlannedCall[] = [];
  const settled: SettledCall[] = [];
  const counted: CountedCall[] = [];
  const limited = withinBudget(model, {
    spending: {
      book: async (call) => {
        booked.push(call);
        return over ? { kind: 'over', whose: over } : { kind: 'booked', id: 7 };
      },
      settle: async (_, call) => void settled.push(call),
    },
    ...{ budgets: FREE, prices: {}, clock, log: LOG },
    meter: { modelCalled: (call) => void counted.push(call) },
  });
  const ask = () => workingOn(ANA, () => limited.complete(modelRequest({ maxOutputTokens: 4000 })));
  const limit = (used: keyof Budgets) => {
    over = used;
  };
  return { clock, model, booked, settled, counted, ask, limited, limit };
}

describe('a call of the model', () => {
  it('is written down for whoever asked, at its highest cost before and its own after', async () => {
    const { ask, model, booked, settled, counted, clock } = open();
    const asked = ask();
    await expect.poll(() => model.asked.length).toBe(1);
    clock.advance(2500);
    model.asked[0]?.answer();
    await asked;
    const who = { team: 'T1', user: 'U1', task: 'answer', model: 'gpt-6-luna' };
    expect(booked).toEqual([{ ...who, micros: 6 * 0.1 + 4000 * 0.5 }]); // 17 characters
    const tokens = { inputTokens: 1000, cachedTokens: 200, outputTokens: 50 };
    const micros = 800 * 0.1 + 200 * 0.01 + 50 * 0.5;
    expect(settled).toEqual([{ outcome: 'done', ...tokens, micros, isEstimated: false }]);
    expect(counted).toEqual([{ ...settled[0], task: 'answer', seconds: 2.5 }]);
  });

  it.each([
    ['day', 'everybody'],
    ['workspace', 'a workspace'],
    ['user', 'a person'],
  ] as const)('is not made once the budget “%s” of %s is used up', async (whose, _) => {
    const { ask, model } = open(whose);
    await expect(ask()).rejects.toMatchObject({
      fault: { code: 'model.over_budget', data: { whose, until: '2026-01-02 00:00 UTC' } },
    });
    expect(model.asked).toEqual([]);
  });

  it.each<[Fault, number]>([
    [{ code: 'model.unavailable', data: { status: 500 } }, 0],
    [{ code: 'model.not_configured', data: { status: 401 } }, 0],
    [{ code: 'model.too_slow', data: { limitMs: 1 } }, 2000.6],
    [{ code: 'model.cut_short', data: {} }, 2000.6],
    [{ code: 'model.aborted', data: {} }, 2000.6],
  ])('that ends as %j is counted at %d', async (fault, micros) => {
    const { ask, model, settled } = open();
    const asked = ask();
    await expect.poll(() => model.asked.length).toBe(1);
    model.asked[0]?.fail(new EarningsError(fault));
    await expect(asked).rejects.toThrow(fault.code);
    expect(settled).toMatchObject([{ outcome: fault.code, isEstimated: micros > 0 }]);
    expect(settled[0]?.micros).toBeCloseTo(micros);
  });

  it('that the server did not count says so, and counts at its highest cost', async () => {
    const { ask, model, settled } = open();
    const asked = ask();
    await expect.poll(() => model.asked.length).toBe(1);
    model.asked[0]?.answer({ isEstimated: true });
    await asked;
    expect(settled).toMatchObject([{ outcome: 'done', isEstimated: true, micros: 2000.6 }]);
  });

  it('that is made once more is two', async () => {
    const { ask, model, booked, settled, counted } = open();
    const asked = ask();
    await expect.poll(() => model.asked.length).toBe(1);
    const [first] = model.asked;
    await first?.request.beforeRetry?.(earningsError('model.bad_reply', { what: 'no content' }));
    first?.answer();
    await asked;
    expect(booked).toHaveLength(2);
    expect(settled).toMatchObject([
      { outcome: 'model.bad_reply', micros: 2000.6 },
      { outcome: 'done', isEstimated: false },
    ]);
    expect(counted).toHaveLength(2);
  });

  it('is not made once more beyond a budget', async () => {
    const { ask, model, settled, limit } = open();
    const asked = ask();
    await expect.poll(() => model.asked.length).toBe(1);
    limit('day');
    const over = earningsError('model.unavailable', { status: 500 });
    const [first] = model.asked;
    await first?.request.beforeRetry?.(over).catch((error) => first.fail(error));
    await expect(asked).rejects.toThrow('model.over_budget');
    expect(settled).toMatchObject([{ outcome: 'model.unavailable', micros: 0 }]);
  });

  it('is nobody’s where nobody asked', async () => {
    const { limited, model, booked } = open();
    const asked = limited.complete(modelRequest());
    await expect.poll(() => model.asked.length).toBe(1);
    model.asked[0]?.answer();
    await asked;
    expect(booked).toMatchObject([{ team: '', user: null }]);
  });
});

describe('prices', () => {
  it.each([
    ['gpt-6-luna', 0.1],
    ['gpt-6-luna-2026-09', 0.1],
    ['gpt-6-luna-2026-09-22', 0.1],
    ['gpt-6-lunar', null],
    ['local', null],
    ['own', 3],
    ['gpt-6-sol', 5],
  ])('of %s: %s for a million input tokens', (model, input) => {
    const own = { input: 3, cached: 1, output: 9 };
    const prices = { own, 'gpt-6-sol': { ...own, input: 5 } };
    expect(priceOf(model, prices)?.input ?? null).toBe(input);
  });

  it('count what is cached, what is written to the cache and what is written out', () => {
    const usage = { calls: 1, inputTokens: 1000, cachedTokens: 300, outputTokens: 10 };
    const price = { input: 2, cached: 0.2, output: 10 };
    const cost = costOf({ usage, cacheWriteTokens: 400 }, price);
    expect(cost).toBeCloseTo(300 * 2 + 400 * 2.5 + 300 * 0.2 + 10 * 10);
    expect(costOf({ usage, cacheWriteTokens: 0 }, null)).toBe(0);
  });
});
