import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../../../src/core/retry-after.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const DAY_MS = 86_400_000;

describe('a Retry-After', () => {
  it.each<[unknown, number | null]>([
    ['30', 30_000],
    [30, 30_000],
    ['1.5', 1500],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
    ['99999999999', DAY_MS],
    ['1e9', DAY_MS],
    ['Fri, 01 Jan 2100 00:00:00 GMT', DAY_MS],
    ['-1', null],
    [-1, null],
    ['Infinity', null],
    ['1e400', null],
    [Number.NaN, null],
    ['', null],
    [' ', null],
    ['soon', null],
    ['2026', 2_026_000],
    ['January 2100', null],
    [null, null],
    [undefined, null],
  ])('%j asks for %j ms', (said, ms) => {
    expect(readRetryAfter(said, NOW)).toBe(ms);
  });
});
