import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../../src/core/brief.ts';
import { earningsError, type FaultCode, type FaultData } from '../../../../src/core/faults.ts';
import type { Log } from '../../../../src/core/ports/host.ts';
import type { Briefs } from '../../../../src/core/ports/library.ts';
import type { Model } from '../../../../src/core/ports/model.ts';
import { extractBrief } from '../../../../src/extract/extract-brief.ts';
import { briefFlow } from '../../../../src/flows/brief/brief-call.ts';
import { fakeClock } from '../../../support/clock.ts';
import { draftOf, fakeModel } from '../../../support/fake-model.ts';
import { seedCall } from '../../../support/seed.ts';

const LOG: Log = { debug() {}, info() {}, warn() {}, error() {} };
const transcript = seedCall();
const clock = fakeClock();
const draft = draftOf(extractBrief(transcript));

function memory(): Briefs & { readonly kept: Map<string, Brief> } {
  const kept = new Map<string, Brief>();
  return {
    kept,
    get: async (key) => kept.get(JSON.stringify(key)) ?? null,
    has: async (key) => kept.has(JSON.stringify(key)),
    put: async (key, _id, brief) => void kept.set(JSON.stringify(key), brief),
  };
}
const failing = <C extends FaultCode>(code: C, data: FaultData[C]): Model => ({
  name: 'failing',
  complete: async () => {
    throw earningsError(code, data);
  },
});

function counting(model: Model): Model & { asked(): number } {
  let asked = 0;
  const complete: Model['complete'] = (request) => {
    asked++;
    return model.complete(request);
  };
  return { ...model, complete, asked: () => asked };
}

describe('the brief of a call', () => {
  it('is extracted where there is no model', async () => {
    const { brief, fellBack } = await briefFlow({ briefs: null, model: null, log: LOG, clock })(
      transcript,
    );
    expect([brief.engine, fellBack]).toEqual(['extractive', null]);
  });

  it('is written by the model, with arithmetic and doubts of our own', async () => {
    const { brief } = await briefFlow({ briefs: null, model: fakeModel(draft), log: LOG, clock })(
      transcript,
    );
    expect(brief.engine).toBe('openai');
    expect(brief.checks.filter(({ verdict }) => verdict === 'conflict')).toHaveLength(1);
    expect(brief.warnings.map(({ code }) => code)).toContain('interpreted');
  });

  describe('whose headline the model wrote', () => {
    const MARGIN = 'Adjusted gross margin was 11.3%, compared with 6.6% a year ago.';
    const written = async (text: string) => {
      const model = fakeModel({ ...draft, headline: { ...draft.headline, text } });
      return (await briefFlow({ briefs: null, model, log: LOG, clock })(transcript)).brief;
    };

    it('loses the sentence with a figure that the call contradicts', async () => {
      const brief = await written(`Revenue was RMB 1,835.4 million. ${MARGIN}`);
      expect(brief.headline).toBe('Revenue was RMB 1,835.4 million.');
      expect(brief.withheld).toContainEqual({ text: MARGIN, reason: 'value' });
    });

    it('gives way to ours where no sentence is left', async () => {
      const brief = await written(MARGIN);
      expect(brief.headline).toBe(extractBrief(transcript).headline);
    });

    it('stays where nothing contradicts its figures', async () => {
      const headline = 'Adjusted gross margin was 11.3%.';
      expect((await written(headline)).headline).toBe(headline);
    });
  });

  it('is asked of the model once, for everybody and for ever', async () => {
    const model = fakeModel(draft);
    const flow = briefFlow({ briefs: memory(), model, log: LOG, clock });
    const together = await Promise.all(Array.from({ length: 50 }, () => flow(transcript)));
    const later = await flow(transcript);
    expect(model.asked).toHaveLength(1);
    for (const { brief } of together) expect(brief).toEqual(later.brief);
  });

  it('is not asked again of a model that just failed on the call, and is after a minute', async () => {
    const still = fakeClock();
    const model = counting(failing('model.unavailable', { status: 500 }));
    const flow = briefFlow({ briefs: memory(), model, log: LOG, clock: still });
    for (const seconds of [0, 30, 29]) {
      still.advance(seconds * 1000);
      expect((await flow(transcript)).fellBack).toBe('model.unavailable');
      expect(model.asked()).toBe(1);
    }
    still.advance(1000);
    await flow(transcript);
    expect(model.asked()).toBe(2);
  });

  it("is not remembered as the model's when the model failed", async () => {
    const briefs = memory();
    await briefFlow({
      briefs,
      model: failing('model.unavailable', { status: 500 }),
      log: LOG,
      clock,
    })(transcript);
    const { brief } = await briefFlow({ briefs, model: fakeModel(draft), log: LOG, clock })(
      transcript,
    );
    expect(brief.engine).toBe('openai');
  });

  it.each([
    failing('model.unavailable', { status: 500 }),
    failing('model.refused', {}),
    failing('model.quota_exceeded', {}),
    failing('model.bad_reply', { what: 'html' }),
    fakeModel({ nonsense: true }),
  ])('falls back to the extractive one, saying so (%#)', async (model) => {
    const { brief, fellBack } = await briefFlow({ briefs: null, model, log: LOG, clock })(
      transcript,
    );
    expect(brief.engine).toBe('extractive');
    expect(fellBack).not.toBeNull();
    expect(brief.warnings[0]?.code).toBe('model_fell_back');
  });

  it('does not fall back when the model was asked for by name', async () => {
    const flow = briefFlow({ briefs: null, model: failing('model.refused', {}), log: LOG, clock });
    await expect(flow(transcript, { engine: 'openai' })).rejects.toThrow('model.refused');
    const none = briefFlow({ briefs: null, model: null, log: LOG, clock });
    await expect(none(transcript, { engine: 'openai' })).rejects.toThrow('model.not_configured');
  });
});
