import { describe, expect, it } from 'vitest';
import { openBatchSize } from '../../../src/jobs/batch-size.ts';

/** What is wanted after so many began, the last of them held so long. */
function after(...began: readonly (readonly [count: number, heldMs: number])[]): number {
  const size = openBatchSize();
  for (const [count, heldMs] of began) size.began(count, heldMs);
  return size.most();
}

const QUICK = [1, 0] as const;

describe('how many are claimed at once', () => {
  it.each([
    ['one at first', [], 1],
    ['twice as many where they begin at once', [QUICK, QUICK], 4],
    ['never more than thirty-two', Array.from({ length: 9 }, () => QUICK), 32],
    ['as many as begin in fifty milliseconds', [QUICK, QUICK, QUICK, [8, 80]], 5],
    ['one where each takes long', [QUICK, QUICK, [4, 900]], 1],
    ['more again when they take less', [QUICK, QUICK, [4, 900], QUICK, QUICK], 4],
  ] as const)('is %s', (_what, began, most) => {
    expect(after(...began)).toBe(most);
  });
});
