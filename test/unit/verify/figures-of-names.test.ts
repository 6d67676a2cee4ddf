import { expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const SAID =
  'We will spend $1.5 billion to modernize our Denver hub. We are also planning a new hub in Boise, which is estimated to exceed $1 billion. Both serve Oregon.';

it.each([
  [
    'They will spend $1.5 billion on the Denver hub and over $1 billion on the Boise hub.',
    'supported',
  ],
  ['Denver gets $1.5 billion, while Boise gets more than $1 billion.', 'supported'],
  ['They will spend $1.5 billion on the hub in Denver.', 'supported'],
  [
    'They will spend over $1 billion on the Denver hub and $1.5 billion on the Boise hub.',
    'contradicted',
  ],
  ['Denver gets more than $1 billion, while Boise gets $1.5 billion.', 'contradicted'],
])('a figure is of the name it stands with: "%s"', (claim, verdict) => {
  expect(verifyClaims(callOf(SAID), [claim])[0]?.verdict).toBe(verdict);
});
