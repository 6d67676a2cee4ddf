import { describe, expect, it } from 'vitest';
import { readFiscalPeriod } from '../../../src/parse/known/period.ts';
import { readPeriodEnd } from '../../../src/parse/known/period-end.ts';

const told = (label: string, text: string) => {
  const end = readPeriodEnd([text], readFiscalPeriod(label));
  return end && [end.isAssumed ? 'assumed' : 'known', end.month, end.year];
};

describe('the month that a period ends in', () => {
  it.each([
    ['Q3 2024', 'Results for the third quarter ended September 30, 2024', 9, 2024],
    ['Q3 2024', 'For our fiscal third quarter ended on June 28', 6, null],
    ['Q3 2024', 'The third quarter of fiscal 2024, which ended on the 30th of June', 6, null],
    ['Q1 2022', 'Our fiscal year ends in July. As of October 31, 2021, we had no debt', 10, 2021],
    ['Q4 2023', 'Our financial year ends on 30 September', 9, null],
    ['Q2 2024', 'In the fourth quarter ending in March we expect growth', 9, null],
    ['Q1 2021', 'The first fiscal quarter 2021 ended on April 4', 3, 2021],
    ['Q2 2024', 'Sales for the six months ended June 30 rose', 6, 2024],
    ['Q2 2024', 'Net debt at the end of June was 40 million', 6, 2024],
    ['Q4 2024', 'We had 90 stores as of December 31', 12, 2024],
    ['H1 2024', 'Net debt at the end of June was 40 million', 6, 2024],
    // A report on the year before stands beside the quarter's own end.
    ['Q3 2024', 'See our report for the year ended December 31, 2023', 9, 2024],
  ])('of %s is known from “%s”', (label, text, month, year) => {
    expect(told(label, text)).toEqual(['known', month, year]);
  });

  it.each([
    ['nothing is said', 'Q3 2024', 'Sales rose a little'],
    ['another month’s end is said', 'Q2 2024', 'The sale closes at the end of August'],
    ['a stimulus is fiscal', 'Q2 2024', 'We hope for a fiscal stimulus'],
    [
      'it is the year of a government',
      'Q2 2024',
      'The government’s budget year ended September 30',
    ],
    ['it is a customer’s year', 'Q2 2024', 'One customer closed the year ended January 31 well'],
    [
      'it is the time compared with',
      'Q2 2024',
      'Backlog was up from $8 million in the quarter ended March 31',
    ],
    ['it is somebody else’s year', 'Q2 2024', 'The budget of the calendar year ending June 30'],
  ])('is only assumed where %s', (_, label, text) => {
    expect(told(label, text)?.[0]).toBe('assumed');
  });

  it.each([
    ['of a fiscal year without its months', 'Q3 2024', 'In fiscal 2025 we expect growth'],
    ['of FY without its months', 'Q3 2024', 'Our FY25 outlook stands'],
    [
      'of a fiscal year and a month’s end',
      'Q2 2024',
      'For fiscal 2024; at the end of June we sold',
    ],
    ['of two ends', 'Q3 2024', 'The third quarter ended June 30, and the fiscal year ends in May'],
  ])('is not told %s', (_, label, text) => {
    expect(told(label, text)).toBeNull();
  });

  it('is not told without a period', () => {
    expect(readPeriodEnd(['at the end of June'], null)).toBeNull();
  });
});
