import { describe, expect, it } from 'vitest';
import { slipsBetween } from '../../../src/core/slips-between.ts';

describe('slipsBetween', () => {
  it.each([
    ['kingsoft', 'kingsoft', 0],
    ['kingsft', 'kingsoft', 1],
    ['kingsooft', 'kingsoft', 1],
    ['kingsaft', 'kingsoft', 1],
    ['kingsfot', 'kingsoft', 1],
    ['ikngsfot', 'kingsoft', 2],
    ['orrin', 'horizon', 4],
    ['abcdefgh', 'zyxwvuts', 4],
    ['ab', 'abcdefgh', 4],
    ['', 'abc', 3],
    ['', '', 0],
  ])('counts from %j to %j: %i, more than three being four', (one, other, slips) => {
    expect(slipsBetween(one, other, 3)).toBe(slips);
    expect(slipsBetween(other, one, 3)).toBe(slips);
  });
});
