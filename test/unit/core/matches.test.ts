import { expect, it } from 'vitest';
import { matchesOf } from '../../../src/core/matches.ts';

it.each<[RegExp, string]>([
  [/\d+(?<unit>%)?/g, 'up 5% to 12, from 11%'],
  [/none/g, 'up 5%'],
  [/x*/g, 'axxb'],
  [/\p{Lu}/gu, 'Ab Cd'],
])('%s in %j is matched as matchAll does, however often', (pattern, text) => {
  const expected = [...text.matchAll(pattern)];
  expect(matchesOf(text, pattern)).toEqual(expected);
  expect(matchesOf(text, pattern)).toEqual(expected);
});
