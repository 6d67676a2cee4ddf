import { expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const SAID =
  'Customer lines were up 1.4 million or 30% year over year. On a two-year stack, our comp sales growth was 15.4%. Parcels rose 4% sequentially and 9% from a year ago.';

it.each([
  ['Customer lines grew by 1.4 million, or 30%, from a year ago.', 'supported'],
  ['Customer lines grew 30% quarter over quarter.', 'contradicted'],
  ['Customer lines grew by 30% from the previous quarter.', 'contradicted'],
  ['On a two-year stack comp sales grew 15.4%.', 'supported'],
  ['The 15.4% comp sales growth is measured on a three-year stack.', 'contradicted'],
  ['Parcels rose 4% from the prior quarter.', 'supported'],
  ['Parcels rose 9% from last year.', 'supported'],
  ['Parcels rose 9% sequentially.', 'contradicted'],
])('a move is held to what it is measured against: "%s"', (claim, verdict) => {
  expect(verifyClaims(callOf(SAID), [claim])[0]?.verdict).toBe(verdict);
});
