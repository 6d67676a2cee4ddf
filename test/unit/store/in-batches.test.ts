import { setImmediate, setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inBatches } from '../../../src/store/in-batches.ts';

const LONG_MS = 60_000;

/** What was done together, and what does it. */
function batches({ most = 9, gatherMs = 0, run = async (_: readonly string[]) => {} } = {}) {
  const done: (readonly string[])[] = [];
  const put = inBatches<string>(
    async (things) => {
      done.push(things);
      await run(things);
    },
    { most, gatherMs },
  );
  return { done, put };
}

describe('things done in batches', () => {
  it('go together when they come in one turn, and alone when they come alone', async () => {
    const { done, put } = batches();
    await Promise.all(['a', 'b', 'c'].map(put));
    await put('d');
    expect(done).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('wait for those before them, and no longer than their own take', async () => {
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const gates = [first, second];
    const { done, put } = batches({ run: () => gates.shift()?.promise ?? Promise.resolve() });
    const a = put('a');
    await setImmediate();
    const later = Promise.all([put('b'), put('c')]);
    await setImmediate();
    expect(done).toEqual([['a']]);
    first.resolve();
    await a;
    await expect.poll(() => done).toEqual([['a'], ['b', 'c']]);
    second.resolve();
    await later;
  });

  it('gather a while after a batch, but not when they are many', async () => {
    const { done, put } = batches({ most: 3, gatherMs: LONG_MS });
    await put('a'); // nothing was before it
    const rest = Promise.all(['b', 'c'].map(put));
    await setTimeout(5);
    expect(done).toEqual([['a']]);
    await Promise.all([put('d'), rest]);
    expect(done).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('are no more at once than may be', async () => {
    const { done, put } = batches({ most: 2 });
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(put));
    expect(done).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('fail each for itself, and the next go on', async () => {
    const { done, put } = batches({
      run: async (things) => {
        if (things.includes('b')) throw new Error('b is broken');
      },
    });
    const ends = await Promise.allSettled(['a', 'b', 'c'].map(put));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(done).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
    await put('d');
    await expect(put('b')).rejects.toThrow('b is broken');
  });
});
