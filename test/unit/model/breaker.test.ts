import { describe, expect, it } from 'vitest';
import { EarningsError, type Fault } from '../../../src/core/faults.ts';
import type { Log } from '../../../src/core/ports/host.ts';
import { withBreaker } from '../../../src/model/breaker.ts';
import { fakeClock } from '../../support/clock.ts';
import { modelRequest, slowModel } from '../../support/slow-model.ts';

const DOWN: Fault = { code: 'model.unavailable', data: { status: 503 } };
const SLOW: Fault = { code: 'model.too_slow', data: { limitMs: 1 } };
const QUOTA: Fault = { code: 'model.quota_exceeded', data: {} };
const KEY: Fault = { code: 'model.not_configured', data: { status: 401 } };
const busy = (retryAfterMs: number | null): Fault => ({
  code: 'model.rate_limited',
  data: { retryAfterMs },
});

function open() {
  const clock = fakeClock();
  const model = slowModel();
  const said: string[] = [];
  const say = (level: string) => (message: string) => void said.push(`${level}: ${message}`);
  const log: Log = { debug() {}, info: say('info'), warn: say('warn'), error: say('error') };
  const breakable = withBreaker(model, { clock, log });
  /** Asks once; the model, if it is asked, fails so or answers. */
  const ask = async (fault: Fault | null): Promise<string> => {
    const before = model.asked.length;
    const asked = breakable.complete(modelRequest());
    if (model.asked.length > before) {
      if (fault) model.asked.at(-1)?.fail(new EarningsError(fault));
      else model.asked.at(-1)?.answer();
    }
    const told = await asked.then(
      () => 'done',
      (error: Error) => error.message,
    );
    return model.asked.length > before ? told : `at once: ${told}`;
  };
  return { clock, model, said, breakable, ask };
}

describe('a model that cannot answer', () => {
  it.each([
    ['down', DOWN],
    ['too slow', SLOW],
    ['not there', { code: 'model.unreachable', data: {} }],
    ['garbled', { code: 'model.bad_reply', data: { what: '' } }],
  ] as const)('rests after it was %s three times in a row', async (_, fault) => {
    const { ask, clock, breakable, said } = open();
    await ask(fault);
    await ask(fault);
    await ask(null); // not in a row
    for (let time = 0; time < 3; time++) expect(await ask(fault)).toBe(fault.code);
    expect(breakable.isResting()).toBe(true);
    expect(await ask(null)).toBe(`at once: ${fault.code}`);
    clock.advance(30_000);
    expect(breakable.isResting()).toBe(false);
    expect(await ask(null)).toBe('done');
    expect(said).toEqual(['warn: model rests', 'info: model answers again']);
  });

  it('rests longer each time that it still cannot, ten minutes at most', async () => {
    const { ask, clock } = open();
    for (let time = 0; time < 3; time++) await ask(DOWN);
    for (const rest of [30, 60, 120, 240, 480, 600, 600]) {
      clock.advance(rest * 1000 - 1);
      expect(await ask(null)).toBe('at once: model.unavailable');
      clock.advance(1);
      expect(await ask(DOWN)).toBe('model.unavailable');
    }
    clock.advance(600_000);
    expect(await ask(null)).toBe('done');
    await ask(DOWN);
    expect(await ask(null)).toBe('done'); // all is forgotten
  });

  it.each([
    ['its quota is used up', QUOTA],
    ['its key is wrong', KEY],
    ['there is no such model', { code: 'model.bad_request', data: { status: 404 } }],
  ] as const)('rests at once when %s, and somebody is told once', async (_, fault) => {
    const { ask, clock, said } = open();
    expect(await ask(fault)).toBe(fault.code);
    for (let time = 0; time < 5; time++) expect(await ask(null)).toBe(`at once: ${fault.code}`);
    expect(said).toEqual(['error: model rests until somebody acts']);
    clock.advance(300_000);
    expect(await ask(null)).toBe('done');
  });

  it.each([
    [busy(120_000), 120_000],
    [busy(null), 10_000],
  ])('rests as long as it asks for: %j', async (fault, ms) => {
    const { ask, clock } = open();
    await ask(fault);
    clock.advance(ms - 1);
    expect(await ask(null)).toBe('at once: model.rate_limited');
    clock.advance(1);
    expect(await ask(null)).toBe('done');
  });

  it('is tried by one alone after its rest', async () => {
    const { ask, clock, model, breakable } = open();
    await ask(QUOTA);
    clock.advance(300_000);
    const first = breakable.complete(modelRequest());
    expect(await ask(null)).toBe('at once: model.quota_exceeded');
    model.asked.at(-1)?.answer();
    await first;
    expect(await ask(null)).toBe('done');
  });
});

describe('a model that answers', () => {
  it.each<Fault>([
    { code: 'model.refused', data: {} },
    { code: 'model.filtered', data: {} },
    { code: 'model.cut_short', data: {} },
    { code: 'model.bad_request', data: { status: 400 } },
    { code: 'model.too_long', data: { tokens: 1, limit: 1 } },
    { code: 'model.aborted', data: {} },
    { code: 'model.over_budget', data: { whose: 'day', until: '' } },
  ])('does not rest, however often it says $code', async (fault) => {
    const { ask, said } = open();
    for (let time = 0; time < 10; time++) expect(await ask(fault)).toBe(fault.code);
    expect(said).toEqual([]);
  });
});
