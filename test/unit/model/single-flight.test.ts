import { describe, expect, it } from 'vitest';
import { earningsError } from '../../../src/core/faults.ts';
import { singleFlight } from '../../../src/model/single-flight.ts';
import { modelRequest, slowModel } from '../../support/slow-model.ts';

const open = () => {
  const model = slowModel();
  return { model, shared: singleFlight(model) };
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => String(error.message),
  );

describe('who asks the same at the same time', () => {
  it('is answered by one call', async () => {
    const { model, shared } = open();
    const all = Array.from({ length: 50 }, () => shared.complete(modelRequest()));
    expect(model.asked).toHaveLength(1);
    model.asked[0]?.answer();
    expect(new Set(await Promise.all(all)).size).toBe(1);
    void shared.complete(modelRequest());
    expect(model.asked).toHaveLength(2); // later it is another call
    model.asked[1]?.answer();
  });

  it.each([
    ['another question', { messages: [{ role: 'user' as const, content: 'And costs?' }] }],
    ['another task', { schemaName: 'brief' }],
    ['more room', { maxOutputTokens: 200 }],
  ])('is asked apart with %s', (_, over) => {
    const { model, shared } = open();
    void shared.complete(modelRequest());
    void shared.complete(modelRequest(over));
    expect(model.asked).toHaveLength(2);
    for (const each of model.asked) each.answer();
  });

  it('is told of its failure alike', async () => {
    const { model, shared } = open();
    const both = [shared.complete(modelRequest()), shared.complete(modelRequest())];
    model.asked[0]?.fail(earningsError('model.refused', {}));
    expect(await Promise.all(both.map(codeOf))).toEqual(['model.refused', 'model.refused']);
  });

  it('waits on when another stops, and nobody waits for a call that all have stopped', async () => {
    const { model, shared } = open();
    const [one, two] = [new AbortController(), new AbortController()];
    const first = shared.complete(modelRequest({ signal: one.signal }));
    const second = shared.complete(modelRequest({ signal: two.signal }));
    one.abort();
    expect(await codeOf(first)).toBe('model.aborted');
    expect(model.asked[0]?.request.signal?.aborted).toBe(false);
    two.abort();
    expect(await codeOf(second)).toBe('model.aborted');
    expect(model.asked[0]?.request.signal?.aborted).toBe(true);
  });

  it('is not asked at all when it has stopped before', async () => {
    const { model, shared } = open();
    const signal = AbortSignal.abort();
    expect(await codeOf(shared.complete(modelRequest({ signal })))).toBe('model.aborted');
    expect(model.asked).toEqual([]);
  });

  it('has a call of its own where only the budget of another was used up', async () => {
    const { model, shared } = open();
    const all = ['one', 'two', 'three'].map(() => codeOf(shared.complete(modelRequest())));
    model.asked[0]?.fail(earningsError('model.over_budget', { whose: 'user', until: '' }));
    await expect.poll(() => model.asked.length).toBe(2);
    model.asked[1]?.answer();
    expect(await Promise.all(all)).toEqual(['model.over_budget', 'done', 'done']);
  });
});
