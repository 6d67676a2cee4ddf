import { describe, expect, it } from 'vitest';
import { askedPeriods } from '../../../../src/extract/across/asked-periods.ts';
import { callOf } from '../../figures/told-facts.ts';

// The call is of Q2 2024: its fourth quarter is still to come, that of 2023 is over.
const { call } = callOf('Revenue was $4 million.');
const asked = (question: string) => {
  const found = askedPeriods(question, call);
  return found && `${found.kind} ${found.labels.join(' ')}`;
};

describe('the periods that a question asks of', () => {
  it.each([
    ['what was revenue in Q4?', 'levels Q4 2023'],
    ['how did revenue change since Q4?', 'change Q4 2023 Q2 2024'],
    ['revenue compared with Q4', 'change Q4 2023 Q2 2024'],
    ['revenue in Q4 2023', 'levels Q4 2023'],
    ['what was revenue in Q1 and Q2?', 'levels Q1 2024 Q2 2024'],
    ['what was revenue in each quarter of 2023?', 'trend Q1 2023 Q2 2023 Q3 2023 Q4 2023'],
    ['revenue by quarter in 2024', 'trend Q1 2024 Q2 2024'],
    ['revenue from Q1 2023 to Q4 2023 quarter by quarter', 'trend Q1 2023 Q2 2023 Q3 2023 Q4 2023'],
    ['revenue trend between Q2 2023 and Q4 2023', 'trend Q2 2023 Q3 2023 Q4 2023'],
    ['revenue trend since Q4 2023', 'trend Q4 2023 Q1 2024 Q2 2024'],
    ['how did revenue change over the past year?', 'change Q2 2023 Q2 2024'],
    ['how much has revenue grown over the last two years?', 'change Q2 2022 Q2 2024'],
    ['revenue over the past year', 'trend Q3 2023 Q4 2023 Q1 2024 Q2 2024'],
    ['how did revenue trend over the past year?', 'trend Q3 2023 Q4 2023 Q1 2024 Q2 2024'],
  ])('%j: %s', (question, periods) => {
    expect(asked(question)).toBe(periods);
  });

  it.each([
    ['utilisation now and by Q4'],
    ['was utilisation on its way to 70% by the fourth quarter?'],
    ['Q4 bookings'],
    ['what do they expect for Q4?'],
    ['what was revenue?'],
  ])('are none of other calls: %j', (question) => {
    expect(asked(question)).toBeNull();
  });
});
