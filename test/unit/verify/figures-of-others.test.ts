import { expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const SAID =
  'One of our competitors reported an occupancy of 88%. The industry grew 2%. Our main rival cut prices by 10%. Consensus for the year is revenue of $480 million. The overall market was down 7%, while our shipments were up 5%. We grew faster than the industry, at 6%.';

it.each([
  ['The industry grew 2%.', 'supported'],
  ['A rival cut prices by 10%.', 'supported'],
  ['Shipments were up 5%.', 'supported'],
  ['The company grew 6%.', 'supported'],
  ['Occupancy was 88%.', 'contradicted'],
  ['The company grew 2%.', 'contradicted'],
  ['The company cut prices by 10%.', 'contradicted'],
  ['Revenue guidance for the year is $480 million.', 'contradicted'],
])('what is told of others is not the company’s: "%s"', (claim, verdict) => {
  expect(verifyClaims(callOf(SAID), [claim])[0]?.verdict).toBe(verdict);
});
