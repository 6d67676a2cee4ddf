import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { schedule } from '../../../src/jobs/schedule.ts';

describe('what is scheduled', () => {
  it('after no time comes when all else has had its turn', async () => {
    const order: string[] = [];
    schedule(() => order.push('a millisecond'), 1);
    schedule(() => order.push('no time'), 0);
    queueMicrotask(() => order.push('else'));
    await expect.poll(() => order).toContain('a millisecond');
    expect(order[0]).toBe('else');
    expect(order).toContain('no time');
  });

  it.each([0, 1])('after %i ms can be taken back', async (afterMs) => {
    let ran = 0;
    schedule(() => ran++, afterMs)();
    await setTimeout(5);
    expect(ran).toBe(0);
  });
});
