import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

  // A service mostly waits for its next request: the loop must not sleep on what is to come at once.
  it('after no time comes though nothing else wakes the process', async () => {
    const module = new URL('../../../src/jobs/schedule.ts', import.meta.url).href;
    const waits = `
      import { createServer } from 'node:net';
      import { schedule } from ${JSON.stringify(module)};
      const turns = (left) => left === 0 ? process.exit(7) : schedule(() => turns(left - 1), 0);
      createServer().listen(0, '127.0.0.1', () => turns(50));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', waits], {
      timeout: 10_000,
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(7);
  });

  it.each([0, 1])('after %i ms can be taken back', async (afterMs) => {
    let ran = 0;
    schedule(() => ran++, afterMs)();
    await setTimeout(5);
    expect(ran).toBe(0);
  });
});
