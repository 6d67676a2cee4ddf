import { expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const SAID =
  'We opened 14 stores and closed 5, ending the quarter with 310 stores. We repurchased 1.2 million shares for $18 million. Headcount was 5,200 at quarter end. We hired 240 engineers and laid off 60 drivers. We closed the acquisition of Bryn for $40 million.';

it.each([
  ['They opened 14 stores.', 'supported'],
  ['14 new stores were opened.', 'supported'],
  ['They closed five stores.', 'supported'],
  ['The company ended with 310 stores.', 'supported'],
  ['They bought back 1.2 million shares.', 'supported'],
  ['They have 5,200 employees.', 'supported'],
  ['They bought Bryn for $40 million.', 'supported'],
  ['They closed 14 stores.', 'contradicted'],
  ['They opened 5 stores and closed 14.', 'contradicted'],
  ['Five stores were opened.', 'contradicted'],
  ['They opened 310 stores.', 'contradicted'],
  ['They issued 1.2 million shares.', 'contradicted'],
  ['They hired 5,200 people.', 'unsupported'],
  ['They laid off 240 engineers.', 'contradicted'],
  ['They hired 60 drivers.', 'contradicted'],
])('a figure is held to the deed it is of: "%s"', (claim, verdict) => {
  expect(verifyClaims(callOf(SAID), [claim])[0]?.verdict).toBe(verdict);
});
