import { expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const SAID =
  'We plan to file the drug in lupus next year. We might sell the Mayfield unit. We will convert the Coalburn plant to gas. Our board has yet to approve the Lomas mine. We sold the Tarn quarry in May. We converted the Bexley plant to gas, and will convert two more.';

it.each([
  ['The company sold the Tarn quarry.', 'supported'],
  ['The company converted the Bexley plant to gas.', 'supported'],
  ['The company will convert the Coalburn plant to gas.', 'supported'],
  ['The company may sell the Mayfield unit.', 'supported'],
  ['The company filed the drug in lupus.', 'contradicted'],
  ['The company sold the Mayfield unit.', 'contradicted'],
  ['The company converted the Coalburn plant to gas.', 'contradicted'],
  ['The board approved the Lomas mine.', 'contradicted'],
])('what is only planned is not done: "%s"', (claim, verdict) => {
  expect(verifyClaims(callOf(SAID), [claim])[0]?.verdict).toBe(verdict);
});
