import { expect, test } from 'vitest';
import type { Call } from '../../../src/core/call.ts';
import { findHorizon } from '../../../src/extract/guidance/horizon.ts';

const CALL = { company: 'Velmora', period: 'Q2 2030', fiscalYear: 2030, fiscalQuarter: 2 } as Call;

test.each([
  ['We expect the strong growth that we had this year to continue into 2031.', 'FY 2031'],
  ['After a good first half in 2030, we expect the second half to be better.', 'H2 2030'],
  ['The first kiln is scheduled for late 2033.', 'FY 2033'],
  ['We see costs of 55% for the full year, because the move runs into next year.', 'FY 2030'],
  ['We expect a margin of 9% this year, as the savings will only come in 2031.', 'FY 2030'],
  ['Because the mill opens in 2031, we expect more.', 'FY 2031'],
  ['We expect this year to be better than most.', 'FY 2030'],
  ['We plan to buy back shares, given the long-term growth opportunity that we see.', null],
  ['We plan to create long-term shareholder value.', null],
  ['We expect long-term growth of 5%.', 'long-term'],
  ['In the long term, we expect a margin of 12%.', 'long term'],
])('when a statement is for: %s', (text, horizon) => {
  expect(findHorizon(text, CALL)).toBe(horizon);
});
