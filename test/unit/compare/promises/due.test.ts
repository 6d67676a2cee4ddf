import { describe, expect, it } from 'vitest';
import { findDue } from '../../../../src/compare/promises/due.ts';
import type { Call } from '../../../../src/core/call.ts';

const CALENDAR: Call = {
  ...{ id: 'vindholt-bakeries-q4-2024', company: 'Vindholt Bakeries', fiscalQuarter: 4 },
  ...{ fiscalYear: 2024, period: 'Q4 2024', date: '2025-02-13' },
};
// Its year ends in June: this quarter ended in December 2023.
const TO_JUNE: Call = {
  ...{ id: 'zelkova-diagnostics-q2-2024', company: 'Zelkova Diagnostics', fiscalQuarter: 2 },
  ...{ fiscalYear: 2024, period: 'Q2 2024', date: '2024-02-01' },
};
const monthsOf = (year: number, month: number) => year * 12 + month;

describe('the time of a promise', () => {
  it.each([
    ['will open by the end of June 2025', 2025, 6, 'the end of June 2025'],
    ['will open in mid-September', 2025, 9, 'mid-September'],
    ['will open in the spring of 2026', 2026, 5, 'the spring of 2026'],
    ['will be on sale after the summer', 2025, 11, 'after the summer'],
    ['will be on sale before the summer', 2025, 5, 'before the summer'],
    ['will be on sale by Easter', 2025, 4, 'Easter'],
    ['will be sold by mid-year', 2025, 6, 'mid-year'],
    ['will be sold before mid-year', 2025, 6, 'before mid-year'],
    ['will open next winter', 2026, 2, 'next winter'],
    ['will open in the third quarter of 2025', 2025, 9, 'Q3 2025'],
    ['has moved to November from May', 2025, 11, 'November'],
    ['opens next month', 2025, 3, 'next month'],
    ['goes up from the first of July', 2025, 7, 'the first of July'],
    ['will open on the twenty-second of May', 2025, 5, 'the twenty-second of May'],
    ['will open on the 14th of March', 2025, 3, 'the 14th of March'],
    ['will be ready at the end of August', 2025, 8, 'the end of August'],
    ['will be ready by the middle of 2026', 2026, 6, 'the middle of 2026'],
    ['will be ready in the December quarter', 2025, 12, 'the December quarter'],
    ['will move over the Easter weekend', 2025, 4, 'the Easter weekend'],
    ['goes up as of July 1', 2025, 7, 'July 1'],
    ['will be done within the next six months', 2025, 8, 'within the next six months'],
    ['will be done inside twelve months', 2026, 2, 'within twelve months'],
    ['will be sold no later than October', 2025, 10, 'October'],
    ['will be sold before the holidays', 2025, 12, 'Christmas'],
    // Told after its year is over: of the year that has begun.
    ['closes in the second quarter', 2025, 6, 'Q2 2025'],
  ])('is read from “%s”', (text, year, month, words) => {
    expect(findDue(text, CALENDAR)).toEqual({ end: monthsOf(year, month), words });
  });

  it.each([
    ['finished in the spring of 2024', 2024, 11],
    ['closed by the end of March 2024', 2024, 9],
    ['finished in the autumn of 2024', 2025, 5],
    ['cleared in the third quarter of fiscal 2024', 2024, 9],
  ])('is put into the fiscal year where that is not the calendar’s: “%s”', (text, year, month) => {
    expect(findDue(text, TO_JUNE)?.end).toBe(monthsOf(year, month));
  });

  it.each([
    ['a time that is over', 'opened in November 2024'],
    ['a modal verb', 'It may open'],
    ['a verb that is a season', 'prices will fall'],
    ['a quarter in which something was done', 'more of what opened in the first quarter'],
    ['a quarter of a year that is said', 'closed in the second quarter of last year'],
    ['two times that do not fit', 'will open in the fourth quarter of 2025, by Easter'],
  ])('is not read from %s', (_, text) => {
    expect(findDue(text, CALENDAR)).toBeNull();
  });

  it('is not placed on the calendar for a call of which nothing tells one', () => {
    expect(findDue('will open by Easter', { ...CALENDAR, date: null })).toBeNull();
  });
});

describe('the time of a promise on a call without a date', () => {
  const undated = (
    period: string,
    month: number,
    year: number | null,
    isAssumed = false,
  ): Call => ({
    ...{ id: 'x-q1-2024', company: 'Zelkova', fiscalQuarter: Number(period[1]) as 1 },
    ...{ fiscalYear: Number(period.slice(3)), period, periodEnd: { month, year, isAssumed } },
  });

  it.each([
    ['opens in March', undated('Q4 2024', 12, 2024), 2025, 3],
    ['opens in December', undated('Q3 2024', 9, 2024), 2024, 12],
    ['opens in June 2025', undated('Q3 2024', 9, 2024), 2025, 6],
    ['will open by the end of June this year', undated('Q4 2024', 12, 2024), 2025, 6],
    ['will open in the autumn', undated('Q2 2024', 6, 2024), 2024, 11],
    ['will open within the next six months', undated('Q2 2024', 6, 2024), 2025, 3],
    // Its year ends in June: the quarter ended in March, and June is the next one.
    ['opens in June', undated('Q3 2024', 3, null), 2024, 12],
    ['opens in June 2024', undated('Q3 2024', 3, 2024), 2024, 12],
  ])('is read from “%s”, by when its period ended', (text, call, year, month) => {
    expect(findDue(text, call)).toMatchObject({ end: monthsOf(year, month) });
    expect(findDue(text, call)?.isAssumed).toBeUndefined();
  });

  it.each([
    ['opens in March', undated('Q4 2024', 12, 2024, true), 2025, 3],
    ['opens in June 2024', undated('Q3 2024', 3, null), 2024, 12],
  ])('is only assumed in “%s” where nothing tells it', (text, call, year, month) => {
    expect(findDue(text, call)).toMatchObject({ end: monthsOf(year, month), isAssumed: true });
  });

  it('is not that of “next month”', () => {
    expect(findDue('opens next month', undated('Q4 2024', 12, 2024))).toBeNull();
  });
});
