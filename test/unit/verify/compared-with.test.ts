import { expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const SAID =
  'Customer meters were up 1.2 million or 20% year over year. On a two-year stack, comp sales growth was 12.9%. Parcels rose 4% sequentially and 9% from a year ago.';

it.each([
  ['Customer meters grew by 1.2 million, or 20%, from a year ago.', 'supported'],
  ['Customer meters grew 20% quarter over quarter.', 'contradicted'],
  ['Customer meters grew by 20% from the previous quarter.', 'contradicted'],
  ['On a two-year stack comp sales grew 12.9%.', 'supported'],
  ['The 12.9% comp sales growth is measured on a three-year stack.', 'contradicted'],
  ['Parcels rose 4% from the prior quarter.', 'supported'],
  ['Parcels rose 9% from last year.', 'supported'],
  ['Parcels rose 9% sequentially.', 'contradicted'],
])('a move is held to what it is measured against: "%s"', (claim, verdict) => {
  expect(verifyClaims(callOf(SAID), [claim])[0]?.verdict).toBe(verdict);
});
