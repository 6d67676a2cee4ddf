import { describe, expect, it } from 'vitest';
import { periodLabel, periodSlug, readFiscalPeriod } from '../../../src/parse/known/period.ts';

describe('fiscal periods', () => {
  it.each([
    ['Q2 2023 Lumo Ltd Earnings Call', 'Q2 2023'],
    ['2Q25 FINANCIAL RESULTS', 'Q2 2025'],
    ['Lumo 1Q 2024 call', 'Q1 2024'],
    ['Q3 FY25', 'Q3 2025'],
    ["Q3 FY '25 Investor Update Call", 'Q3 2025'],
    ["Q2'23", 'Q2 2023'],
    ['Q3 & 9M FY2025', 'Q3 2025'],
    ["Q3 and 9 Months FY '25", 'Q3 2025'],
    ['Q4 and Full Year 2022 Results', 'Q4 2022'],
    ['FY2024 Q4', 'Q4 2024'],
    ['Q3 FY 2024-25', 'Q3 2025'],
    ['FY2024-25 Q3', 'Q3 2025'],
    ['Q3 2024-10-29', 'Q3 2024'],
    ["F4Q'23", 'Q4 2023'],
    ['Q3/2024', 'Q3 2024'],
    ['Quarter 3, 2024', 'Q3 2024'],
    ['Third Fiscal Quarter 2024', 'Q3 2024'],
    ['third quarter earnings call for fiscal 2024', 'Q3 2024'],
    ['9M 2024', 'Q3 2024'],
    ['Nine Months 2024 Results', 'Q3 2024'],
    ['9M/2024', 'Q3 2024'],
    ['2024 Q1', 'Q1 2024'],
    ['Second Quarter 2023', 'Q2 2023'],
    ['the second quarter of 2023', 'Q2 2023'],
    ['first quarter fiscal 2019', 'Q1 2019'],
    ['Fiscal Year 2019 First Quarter', 'Q1 2019'],
    ['third quarter of fiscal year 2024', 'Q3 2024'],
    ['fourth quarter and full year 2023', 'Q4 2023'],
    ['4th quarter 2021 results', 'Q4 2021'],
    ['2004 Fourth-Quarter', 'Q4 2004'],
    ['H1 2020', 'H1 2020'],
    ['FY2024 H1 Earnings Call', 'H1 2024'],
    ['1H25', 'H1 2025'],
    ['first half of 2024', 'H1 2024'],
    ['Half Year 2022 Results', 'H1 2022'],
    ['Interim Results 2022', 'H1 2022'],
    ['Half Year Results for the six months ended 31 December 2024', 'H1 2025'],
    ['Interim results for the six months to 30 September 2024', 'H1 2025'],
    ['Half-year report for the six months ended June 30, 2024', 'H1 2024'],
    ['First half results for the six months ended 31 March 2024', 'H1 2024'],
    ['FY 2024', 'FY 2024'],
    ['Full Year 2021', 'FY 2021'],
    ['fiscal year-end 2021', 'FY 2021'],
    ['2023 Annual Results', 'FY 2023'],
  ])('%j is %s', (text, label) => {
    const period = readFiscalPeriod(text);
    expect(period && periodLabel(period)).toBe(label);
  });

  it.each([
    'quarter ended 31 December 2024',
    'nine months ended 31 December 2024',
    'headquarter 3, 2024',
    'Q2 15% growth',
    'Q2 23 million',
    'second quarter 15% growth',
    'in 2024 we grew',
    'Q5 2023',
    'third half of 2024',
    'FAQ1 2023',
    'April 2024',
    '',
  ])('%j names none', (text) => {
    expect(readFiscalPeriod(text)).toBeNull();
  });

  it.each([
    ['Q2 2023', 'q2-2023'],
    ['H1 2020', 'h1-2020'],
    ['FY 2024', 'fy-2024'],
  ])('%s ends a call id as %s', (text, slug) => {
    const period = readFiscalPeriod(text);
    expect(period && periodSlug(period)).toBe(slug);
  });
});
