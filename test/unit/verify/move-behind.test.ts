import { expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const SAID =
  'Earnings per share were $1.84, up 25% from a year ago. At the end of the quarter cash was $7.4 million, down 35% compared to the last fiscal year end.';

it.each([
  ['EPS was $1.84, up from last year.', 'supported'],
  ['EPS was $1.84, a quarter higher than in Q2 2023.', 'supported'],
  ['EPS was $1.84, well above the second quarter of 2023.', 'supported'],
  ['EPS was $1.84, down from last year.', 'contradicted'],
  ['EPS was $1.84, lower than in Q2 2023.', 'contradicted'],
  ['EPS of $1.84 was below a year ago.', 'contradicted'],
  ['EPS was $1.84, below expectations.', 'supported'],
  ['In Q2 2023 EPS was $1.84.', 'contradicted'],
  ['Cash was $7.4 million, well below the last fiscal year end.', 'supported'],
  ['Cash was $7.4 million, well above the last fiscal year end.', 'contradicted'],
])('a level is held to the words behind it: "%s"', (claim, verdict) => {
  expect(verifyClaims(callOf(SAID), [claim])[0]?.verdict).toBe(verdict);
});
