import { expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const SAID =
  'The ramp took 11 days. The line stopped for six hours. We mined 410,000 ounces. Cash cost was $1.85 per pound. We have 3 gigawatts in the pipeline.';

it.each([
  ['The ramp took 11 days.', 'supported'],
  ['The ramp took 11 weeks.', 'contradicted'],
  ['The line stopped for six hours.', 'supported'],
  ['The line stopped for six days.', 'contradicted'],
  ['They mined 410 thousand ounces.', 'supported'],
  ['They mined 410,000 tonnes.', 'contradicted'],
  ['Cash cost was $1.85 per lb.', 'supported'],
  ['Cash cost was $1.85 per tonne.', 'contradicted'],
  ['The pipeline is 3 GW.', 'supported'],
  ['The pipeline is 3 megawatts.', 'contradicted'],
])('a figure is held to the unit behind it: "%s"', (claim, verdict) => {
  expect(verifyClaims(callOf(SAID), [claim])[0]?.verdict).toBe(verdict);
});
