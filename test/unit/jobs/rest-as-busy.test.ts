import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { restAsBusy } from '../../../src/jobs/rest-as-busy.ts';

function work(ms: number): void {
  for (const start = performance.now(); performance.now() - start < ms; ) Math.random();
}

describe('the rest between two starts', () => {
  it('is as long as the event loop was busy, and no longer than it may be', async () => {
    const rest = restAsBusy(100);
    work(12);
    expect(rest()).toBeGreaterThanOrEqual(12);
    work(300);
    expect(rest()).toBe(100);
  });

  it('is none where a timer would be longer, and owed to the next', () => {
    const rest = restAsBusy(100);
    rest();
    const rests: number[] = [];
    while (rests.reduce((sum, each) => sum + each, 0) === 0) {
      work(0.3);
      rests.push(rest());
    }
    expect(rests.at(-1)).toBeGreaterThanOrEqual(1);
  });

  it('is short where nothing happens', async () => {
    const rest = restAsBusy(100);
    await setTimeout(1);
    rest();
    expect(rest()).toBeLessThan(20);
  });
});
