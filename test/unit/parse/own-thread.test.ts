import { describe, expect, it } from 'vitest';
import { ownThread, type ThreadLimits } from '../../../src/parse/own-thread.ts';

const PROGRAM = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (job) => {
    if (job === 'hang') for (;;);
    if (job === 'grow') for (const all = []; ; ) all.push({ at: all.length });
    if (job === 'throw') throw new Error('job');
    if (job === 'end') process.exit();
    parentPort.postMessage(job.toUpperCase());
  });`;
const LIMITS: ThreadLimits = { withinMs: 10_000, heapMb: 64, growth: 512 * 1024 * 1024 };
const open = (over: Partial<ThreadLimits> = {}) => {
  const run = ownThread<string, string>(
    () => new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`),
    { ...LIMITS, ...over },
  );
  return (job: string) => run({ job, format: 'Word' });
};

describe('a thread of its own', () => {
  it('answers one job after the other', async () => {
    const run = open();
    expect(await Promise.all(['a', 'b', 'c'].map(run))).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['hangs', 'hang', { withinMs: 300 }],
    ['takes all memory', 'grow', {}],
    ['throws', 'throw', {}],
  ])('is stopped where a job %s, and does the next', async (_, job, over) => {
    const run = open(over);
    const [bad, next] = await Promise.allSettled([run(job), open()('next')]);
    expect(bad).toMatchObject({
      reason: { fault: { code: 'source.too_complex', data: { format: 'Word' } } },
    });
    expect(next).toMatchObject({ value: 'NEXT' });
    if (job !== 'hang') expect(await run('after')).toBe('AFTER');
  });
});
