import { describe, expect, it } from 'vitest';
import type { CallSummary } from '../../../src/core/library.ts';
import { missingPeriod } from '../../../src/flows/other-period.ts';

const callOf = (id: string, company: string) => ({
  id,
  company,
  fiscalQuarter: 2 as const,
  fiscalYear: 2024,
  period: 'Q2 2024',
});
const ORRIN = callOf('orrin-q2-2024', 'Orrin Robotics');
const CALLS = [
  ORRIN,
  callOf('orrin-q4-2023', 'Orrin Robotics'),
  callOf('halden-q1-2024', 'Halden'),
];
const library = {
  list: async (): Promise<readonly CallSummary[]> =>
    CALLS.map((call) => ({
      call,
      takenInAt: '2024-08-01T00:00:00.000Z',
      headline: null,
      revision: 1,
    })),
};

describe('a period that the library has no call of', () => {
  it.each([
    ['compare with Q1', 'Q1'],
    ['what was revenue in Q1 2024?', 'Q1 2024'],
    ['revenue in the first quarter?', 'Q1'],
    ['what was revenue in Q2 2023?', 'Q2 2023'],
    ['compare with 3Q23', 'Q3 2023'],
  ])('%j: %s', async (text, period) => {
    expect(await missingPeriod(library, text, ORRIN)).toBe(period);
  });

  it.each([
    'what was revenue?',
    'what was revenue in Q2?',
    'what was revenue in Q2 2024?',
    'compare with Q4 2023', // that one is here
    'compare with Q4',
    'what do they expect for Q3 2024?', // yet to come
    'what is the guidance for FY 2024?',
    'what about 2023?',
    '',
  ])('%j: none', async (text) => {
    expect(await missingPeriod(library, text, ORRIN)).toBeNull();
  });
});
