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

it('what was sold of another company was not issued', () => {
  const call = callOf('We sold our common shares in Kestrel for $500 million.');
  expect(verifyClaims(call, ['They issued $500 million of common shares.'])[0]?.verdict).toBe(
    'contradicted',
  );
});

const TURNED =
  'We signed 12 customers and lost 4. We commissioned three lines in Leeds and shut two in Bari. We borrowed $50 million and repaid $30 million. The outage cost us $22 million. We took delivery of 6 aircraft and retired 4. The plan affects 300 employees.';

it.each([
  ['They signed 12 customers.', 'supported'],
  ['They started up three lines in Leeds.', 'supported'],
  ['They repaid $30 million.', 'supported'],
  ['The outage cost $22 million.', 'supported'],
  ['They took delivery of 6 aircraft.', 'supported'],
  ['They laid off 300 employees.', 'supported'],
  ['They lost 12 customers.', 'contradicted'],
  ['They shut three lines in Leeds.', 'contradicted'],
  ['They repaid $50 million.', 'contradicted'],
  ['They borrowed $30 million.', 'contradicted'],
  ['The outage saved $22 million.', 'contradicted'],
  ['They retired 6 aircraft.', 'contradicted'],
  ['They hired 300 employees.', 'contradicted'],
])('a deed excludes only its opposite: "%s"', (claim, verdict) => {
  expect(verifyClaims(callOf(TURNED), [claim])[0]?.verdict).toBe(verdict);
});
