import { describe, expect, it } from 'vitest';
import { earlierThan, isLater } from '../../../src/figures/time/fiscal.ts';
import { findPeriods } from '../../../src/figures/time/periods.ts';

const CALL = { fiscalQuarter: 2, fiscalYear: 2023, period: 'Q2 2023' } as const;
const told = (text: string, call: Parameters<typeof findPeriods>[1] = CALL) =>
  findPeriods(text, call).map(({ label, versus, isTime, start, end }) =>
    [text.slice(start, end), label, versus, isTime ? null : 'no time'].filter(Boolean).join(' | '),
  );

describe('a period named in speech', () => {
  it.each([
    ['in this quarter', ['this quarter | Q2 2023']],
    ['in the second quarter of 2022', ['second quarter of 2022 | Q2 2022 | year-ago']],
    ['the same period of last year', ['the same period of last year | Q2 2022 | year-ago']],
    ['the prior-year quarter', ['the prior-year quarter | Q2 2022 | year-ago']],
    ['a year ago', ['a year ago | Q2 2022 | year-ago']],
    ['in the last quarter', ['the last quarter | Q1 2023 | previous-quarter']],
    ['in the last quarter of the year', ['the last quarter of the year | Q4 2023']],
    ['in the third quarter', ['third quarter | Q3 2023']],
    ['by Q4', ['Q4 | Q4 2023']],
    ["in Q1'24", ["Q1'24 | Q1 2024"]],
    ['in 2Q22', ['2Q22 | Q2 2022 | year-ago']],
    ['in Q4 FY24', ['Q4 FY24 | Q4 2024']],
    ['Q2 15% growth', ['Q2 | Q2 2023']],
    ['in 2H23', ['2H23 | H2 2023']],
    ['over the second quarter of ’22', ['second quarter of ’22 | Q2 2022 | year-ago']],
    ['Nine-month revenue was', ['Nine-month | 9M 2023']],
    ['for the nine months was', ['for the nine months | 9M 2023']],
    ['within nine months of that', []],
    ['in the first half of FY24', ['first half of FY24 | H1 2024']],
    ['the PCP', ['PCP | Q2 2022 | year-ago']],
    ['at 30 June', ['at 30 June | other']],
    ['at 12 June', []],
    ['in a full year', []],
    ['as of June 30, 2023', ['as of June 30, 2023 | 2023-06-30']],
    ['for the full year', ['the full year | FY 2023']],
    ['for the financial year', ['the financial year | FY 2023']],
    ['in the 2024 financial year', ['the 2024 financial year | FY 2024']],
    [
      'the third quarter of our 2023 financial year',
      ['third quarter of our 2023 financial year | Q3 2023'],
    ],
    ['in each financial year', []],
    ['for the year 2024', ['for the year 2024 | FY 2024']],
    ['in the first quarter of next year', ['first quarter of next year | Q1 2024']],
    ['in the second half of next year', ['second half of next year | H2 2024']],
    ['by year-end', ['by year-end | FY 2023']],
    ['by the end of the year', ['by the end of the year | FY 2023']],
    ['more than 40 depots by the end of the year', ['by the end of the year | FY 2023']],
    ['fewer than the 40 in the fourth quarter', ['fourth quarter | Q4 2022']],
    ['by year-end fiscal 2024', ['fiscal 2024 | FY 2024']],
    ['we expect to end the year with', ['the year | FY 2023']],
    ['we ended the year with', []],
    ['Third-quarter guidance', ['Third-quarter | Q3 2023']],
    ['in the fiscal year ending July 31, 2024', ['the fiscal year ending July 31, 2024 | FY 2024']],
    ['2022 was a record for us', ['2022 | FY 2022']],
    ['And 2023 has been a record for us', ['2023 | FY 2023']],
    ['room 2023 was full', []],
    ['in fiscal 2024', ['fiscal 2024 | FY 2024']],
    ['in FY25', ['FY25 | FY 2025']],
    ['in the second half of this year', ['second half of this year | H2 2023']],
    ['the first nine months', ['first nine months | 9M 2023']],
    ['year-to-date', ['year-to-date | H1 2023']],
    ['for the year to date', ['year to date | H1 2023']],
    [
      'for the year-to-date period ended July 12, 2023',
      ['year-to-date period ended July 12, 2023 | year to 2023-07-12'],
    ],
    ['year-to-date through June 30', ['year-to-date through June 30 | H1 2023']],
    ['year-to-date through June', ['year-to-date | H1 2023']],
    ['next quarter', ['next quarter | Q3 2023']],
    ['by 2026', ['by 2026 | FY 2026']],
    ['up 5% year-over-year', ['year-over-year | Q2 2022 | year-ago | no time']],
    ['up 5% sequentially', ['sequentially | Q1 2023 | previous-quarter | no time']],
  ])('"%s" is %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['In the September quarter, we expect', ['September quarter | Q3 2023']],
    ['the June quarter was', ['June quarter | Q2 2023']],
    ['up from the March quarter', ['March quarter | Q1 2023 | previous-quarter']],
    ['the June quarter of last year', ['June quarter of last year | Q2 2022 | year-ago']],
    ['the September 2022 quarter', ['September 2022 quarter | Q3 2022']],
    ['the June quarter of 2022', ['June quarter of 2022 | Q2 2022 | year-ago']],
    ['the December quarter', []],
    ['a march quarter by quarter', []],
    ['from 2.3 times at the end of last year', ['the end of last year | FY 2022 | other']],
    ['versus $6 million at year-end 2022', ['year-end 2022 | FY 2022 | other']],
    ['down from 2.3 times at year-end', ['year-end | FY 2022 | other']],
    ['down $2 million since year-end', ['year-end | FY 2022 | other']],
    ['we see it at 2 times at year-end', []],
    ['in line with last year', ['last year | Q2 2022 | year-ago']],
  ])('"%s" of a call in July is %j', (text, expected) => {
    expect(told(text, { ...CALL, date: '2023-07-25' })).toEqual(expected);
  });

  it.each([
    ['the May quarter', '2023-06-20', ['May quarter | Q2 2023']],
    ['the August quarter', '2023-06-20', ['August quarter | Q3 2023']],
    ['the February quarter', '2023-06-20', ['February quarter | Q1 2023 | previous-quarter']],
    ['the June quarter', null, []],
  ])('"%s" of a call of %s is %j', (text, date, expected) => {
    expect(told(text, { ...CALL, date })).toEqual(expected);
  });

  const END = { month: 6, year: 2023, isAssumed: false };
  it.each([
    ['net debt at the end of June', END, ['at the end of June | Q2 2023']],
    ['net debt at June 30', END, ['at June 30 | Q2 2023']],
    ['net debt at the end of March', END, ['at the end of March | Q1 2023 | previous-quarter']],
    ['net debt at the end of June 2022', END, ['at the end of June 2022 | Q2 2022 | year-ago']],
    ['at the end of December', END, ['at the end of December | 2022-12-31 | other']],
    // Told after the quarter, or of the year before: nobody can tell.
    ['at the end of July', END, ['at the end of July | other']],
    ['in the June quarter', END, ['June quarter | Q2 2023']],
    ['in the September quarter', END, ['September quarter | Q3 2023']],
    [
      'at the end of March',
      { ...END, year: null },
      ['at the end of March | Q1 2023 | previous-quarter'],
    ],
    ['at the end of December', { ...END, year: null }, ['at the end of December | other']],
    ['at the end of June', { ...END, isAssumed: true }, ['at the end of June | other']],
    ['in the June quarter', { ...END, isAssumed: true }, []],
  ])('“%s” is told by when the period of the call ended, %j: %j', (text, periodEnd, expected) => {
    expect(told(text, { ...CALL, periodEnd })).toEqual(expected);
  });

  it.each([
    [1, ['year-end | Q4 2022 | previous-quarter']],
    [4, ['year-end | Q4 2022 | year-ago']],
  ] as const)('"from year-end" of a call on Q%s is %j', (fiscalQuarter, expected) => {
    const call = { fiscalQuarter, fiscalYear: 2023, period: `Q${fiscalQuarter} 2023` } as const;
    expect(told('down $2 million from year-end', call)).toEqual(expected);
  });

  it.each([
    'for the fourth consecutive quarter',
    'three quarters in a row',
    'in the last year alone',
    'over the past three years',
    'in the first place',
    'over the next six months',
    'a quarter of our customers',
  ])('"%s" is none', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('wraps around the turn of the fiscal year', () => {
    const call = { fiscalQuarter: 1, fiscalYear: 2024, period: 'Q1 2024' } as const;
    expect(told('versus last quarter', call)).toEqual([
      'last quarter | Q4 2023 | previous-quarter',
    ]);
  });

  it('has no label when the call names no year', () => {
    const call = { fiscalQuarter: null, fiscalYear: null, period: '' };
    expect(findPeriods('last quarter', call)[0]?.label).toBeNull();
  });
});

describe('periods among one another', () => {
  it.each([
    ['Q2 2023', 'year-ago', 'Q2 2022'],
    ['Q2 2023', 'previous-quarter', 'Q1 2023'],
    ['Q1 2024', 'previous-quarter', 'Q4 2023'],
    ['FY 2024', 'year-ago', 'FY 2023'],
    ['H1 2024', 'year-ago', 'H1 2023'],
    ['H1 2024', 'previous-quarter', null],
    ['2023-06-30', 'year-ago', null],
  ] as const)('%s against %s is against %s', (label, versus, expected) => {
    expect(earlierThan(label, versus)).toBe(expected);
  });

  it.each([
    ['Q3 2023', true],
    ['FY 2023', true],
    ['H2 2023', true],
    ['Q2 2023', false],
    ['H1 2023', false],
    ['FY 2022', false],
    ['2023-12-31', false],
  ])('%s is later than Q2 2023: %s', (label, expected) => {
    expect(isLater(label, CALL)).toBe(expected);
  });
});
