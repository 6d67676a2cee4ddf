import { describe, expect, it } from 'vitest';
import type { FiscalPeriod } from '../../../src/parse/known/period.ts';
import { readHeldDate, readSpokenDate } from '../../../src/parse/known/spoken-date.ts';

const Q1: FiscalPeriod = { kind: 'q', part: 1, year: 2023, printed: 'Q1 2023' };

describe('the day that a call says it is held on', () => {
  it.each([
    ['Good morning. It is Thursday, May 4.', '2023-05-04'],
    ['Today is Thursday, the 4th of May.', '2023-05-04'],
    ["It's May 4th, and with me is Ole.", '2023-05-04'],
    // In a year that ends in June, the weekday tells which.
    ['Today is Thursday, November 3.', '2022-11-03'],
  ])('is read from “%s”', (opening, date) => {
    expect(readSpokenDate(opening, Q1)).toBe(date);
  });

  it.each([
    ['no such weekday', 'Today is Monday, May 4.'],
    ['no weekday and no end of a period before it', "It's November 3rd."],
    ['a day that is not today', 'The dividend is paid on Thursday, May 4.'],
    ['no day of the calendar', 'Today is June 31.'],
  ])('is not read from %s', (_, opening) => {
    expect(readSpokenDate(opening, Q1)).toBeNull();
  });
});

describe('the day with its year that the first words say a call is held on', () => {
  it.each([
    [
      'Orrin earnings conference call for the second quarter, held on November 6, 2024.',
      '2024-11-06',
    ],
    ['Transcript of the conference call held on 6 November 2024.', '2024-11-06'],
    ['Earnings call of Wednesday, the 6th of November, 2024.', '2024-11-06'],
    ['The dividend is paid on November 6, 2024.', null],
    ['The call was moved. Sales fell since November 6, 2024.', null],
    ['The conference call held on February 31, 2024.', null],
  ])('is read from “%s”: %s', (opening, date) => {
    expect(readHeldDate(opening)).toBe(date);
  });
});
