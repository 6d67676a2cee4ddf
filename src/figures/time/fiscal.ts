import type { Versus } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';

/** A period as a text names it, relative to the call's own; `label` null when it cannot be named. */
export interface PeriodMention {
  readonly label: string | null;
  /** Set when the words compare: "same period of last year", "year-over-year". */
  readonly versus: Versus | null;
  /** False for "year-over-year", "sequentially": they say against what, not when a figure was. */
  readonly isTime: boolean;
  readonly start: number;
  readonly end: number;
}

/** What of a call its periods are named by. */
export type Fiscal = Pick<Call, 'fiscalQuarter' | 'fiscalYear' | 'period'> &
  Partial<Pick<Call, 'date' | 'periodEnd'>>;
/** What a period's words say, wherever they stand. */
export type Reading = Pick<PeriodMention, 'label' | 'versus' | 'isTime'>;
/** Words that tell a period, and what they say in a call: null where they name none, and no other row may read them. */
export type PeriodRow = readonly [
  words: RegExp,
  read: (groups: Record<string, string | undefined>, call: Fiscal) => Reading | null,
];

/** The period one year before the call's. */
export function yearBefore(call: Fiscal): string | null {
  if (call.fiscalYear === null) return null;
  return call.period.replace(/\d{4}$/, String(call.fiscalYear - 1)) || null;
}

/** The period a comparison is made with, for a figure of the period `label`; null when unknown. */
export function earlierThan(label: string, versus: Versus | null): string | null {
  const [, kind = '', year = ''] = /^(Q[1-4]|H[12]|9M|FY) (\d{4})$/.exec(label) ?? [];
  if (versus === null || versus === 'other' || kind === '') return null;
  if (versus === 'year-ago') return `${kind} ${Number(year) - 1}`;
  const number = Number(/^Q(\d)/.exec(kind)?.[1]);
  if (Number.isNaN(number)) return null;
  return number === 1 ? `Q4 ${Number(year) - 1}` : `Q${number - 1} ${year}`;
}

/** The same period a year on; null for dates and words. */
export function yearAfter(label: string): string | null {
  const [, kind, year] = /^(Q[1-4]|H[12]|9M|FY) (\d{4})$/.exec(label) ?? [];
  return kind === undefined ? null : `${kind} ${Number(year) + 1}`;
}

/** Whether a period ends after the call's own: what is said of it is a forecast. */
export function isLater(label: string, call: Fiscal): boolean {
  const [from, to] = [endOf(call.period), endOf(label)];
  return from !== null && to !== null && to > from;
}

/** Whether a period ended before the call's own ended. */
export function isEarlier(label: string, call: Fiscal): boolean {
  const [from, to] = [endOf(call.period), endOf(label)];
  return from !== null && to !== null && to < from;
}

/** Whether a label is of a longer period that ends with the call's own: "9M 2020" of a third quarter. */
export function isToDate(label: string | null, call: Fiscal): boolean {
  if (label === null || label === call.period || !/^(?:H1|9M|FY) /.test(label)) return false;
  const end = endOf(label);
  return end !== null && end === endOf(call.period);
}

/** Months up to the end of a labelled period; null for dates and words. */
export function endOf(label: string): number | null {
  const [, kind = '', year = ''] = /^(Q[1-4]|H[12]|9M|FY) (\d{4})$/.exec(label) ?? [];
  const months: Readonly<Record<string, number>> = {
    Q1: 3,
    Q2: 6,
    H1: 6,
    Q3: 9,
    '9M': 9,
    Q4: 12,
    H2: 12,
    FY: 12,
  };
  const month = months[kind];
  return month === undefined ? null : Number(year) * 12 + month;
}

/** The quarter before the call's; null for half and full years. */
export function quarterBefore(call: Fiscal): string | null {
  return shiftQuarter(call, -1);
}

/** The half year before the call's; null for quarters and full years. */
export function halfBefore({ period, fiscalYear }: Fiscal): string | null {
  if (fiscalYear === null || !period.startsWith('H')) return null;
  return period.startsWith('H1') ? `H2 ${fiscalYear - 1}` : `H1 ${fiscalYear}`;
}

/** The label of the quarter so many after the call's. */
export function shiftQuarter({ fiscalQuarter, fiscalYear }: Fiscal, by: number): string | null {
  if (fiscalQuarter === null || fiscalYear === null) return null;
  const count = fiscalYear * 4 + fiscalQuarter - 1 + by;
  return `Q${(count % 4) + 1} ${Math.floor(count / 4)}`;
}
