import { readPrintedDate } from '../../known/printed-date.ts';
import type { Known } from '../container.ts';
import { isFields, type Nested, wordsIn } from './walk.ts';

const COMPANY = ['company_name', 'companyName', 'company'];
const TICKER = ['symbol', 'ticker'];
const YEAR = ['fiscal_period_year', 'fiscal_year', 'fiscalYear', 'year'];
const QUARTER = ['fiscal_period_qtr', 'fiscal_quarter', 'fiscalQuarter', 'quarter', 'period'];
const DATE = ['call_date', 'conference_date', 'event_date', 'date', 'time'];
const MAX_NAME = 100;

/** What a JSON's own fields state of the call; fields of lists are of people, not of the call. */
export function readKnown(nested: readonly Nested[]): Known {
  const objects = nested.map(({ value }) => value).filter(isFields);
  const first = (names: readonly string[]) =>
    objects.map((fields) => wordsIn(fields, names)).find((words) => words !== null) ?? null;
  const company = first(COMPANY);
  const ticker = first(TICKER)?.toUpperCase() ?? '';
  return {
    company:
      company !== null && company.length <= MAX_NAME && /\p{L}/u.test(company) ? company : null,
    ticker: /^[A-Z0-9][A-Z0-9.-]{0,9}$/.test(ticker) ? ticker : null,
    period: periodOf(first(QUARTER), first(YEAR)),
    date: readPrintedDate(first(DATE)?.replace(/T.*/s, '') ?? ''),
  };
}

function periodOf(quarter: string | null, year: string | null): string | null {
  const both = /^(20\d\d)-?q([1-4])$/i.exec(quarter ?? ''); // 2024Q1
  if (both) return `Q${both[2]} ${both[1]}`;
  const part = /^q?([1-4])$/i.exec(quarter ?? '')?.[1];
  if (year === null || !/^20\d\d$/.test(year)) return quarter;
  if (part) return `Q${part} ${year}`;
  return /^fy$/i.test(quarter ?? '') ? `FY ${year}` : null;
}
