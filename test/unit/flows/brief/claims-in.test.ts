import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../../src/flows/brief/claims-in.ts';

const LIMITS = { most: 20, characters: 2600 };

describe('what can be checked in a message', () => {
  it.each<[string, readonly string[]]>([
    ['Revenue was $5.2 million. Lovely.', ['Revenue was $5.2 million.']],
    ['Lovely. No figure here at all.', []],
    ['• Revenue $5.2 million\n• Margin 12%', ['Revenue $5.2 million', 'Margin 12%']],
    [
      '1. Revenue was $5.2 million\n2) Margin was 12%',
      ['Revenue was $5.2 million', 'Margin was 12%'],
    ],
    ['> Revenue was $5.2 million', ['Revenue was $5.2 million']],
    ['Margin was 12%.\nMargin was 12%.', ['Margin was 12%.']],
    ['See you at 9:30 on Friday', []],
    ['', []],
  ])('%j is %j', (words, claims) => {
    expect(claimsIn(words, LIMITS)).toEqual({ claims, left: 0 });
  });

  it.each([
    [{ most: 2, characters: 2600 }, 2, 3],
    [{ most: 20, characters: 60 }, 2, 3],
    [{ most: 20, characters: 5 }, 0, 5],
  ])('is cut at %j, and what is left is counted', (limits, count, left) => {
    const words = Array.from({ length: 5 }, (_, at) => `Margin was ${at + 11}% in Q1.`).join('\n');
    const found = claimsIn(words, limits);
    expect([found.claims.length, found.left]).toEqual([count, left]);
  });
});
