import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { onceOf } from '../../core/once-of.ts';
import { remembered } from '../../core/remembered.ts';
import { DAYS_AND_MONTHS } from './days-and-months.ts';
import { EARLIER_TIMES } from './earlier-times.ts';
import type { Fiscal, PeriodMention, PeriodRow } from './fiscal.ts';
import { PARTS_OF_YEARS } from './parts-of-years.ts';
import { TIMES_OF_CALL } from './times-of-call.ts';
import { inItsYear } from './year-of.ts';
import { YEARS_BY_NUMBER } from './years-by-number.ts';

// Longer forms first: the first row that reads a place keeps it.
const ROWS: readonly PeriodRow[] = [
  ...EARLIER_TIMES,
  ...DAYS_AND_MONTHS,
  ...PARTS_OF_YEARS,
  ...TIMES_OF_CALL,
  ...YEARS_BY_NUMBER,
];
const READERS = ROWS.map(([pattern, read]) => ({ pattern: guarded(pattern), read }));
// What a period has: most sentences have none.
const ANY =
  /\bpcp\b|\bpre-?(?:pandemic|covid)|quarter|year|end of|half|month|weeks|period|fy|fiscal|calendar|\b[yq][/-]?o|linked|\blq\b|\bhoh\b|\bq[1-4]|[1-4]q|\bh[12]|[12]h|sequential|annual|ytd|\b20\d\d\b|['’‘]\d\d\b|january|february|march|april|\bmay\b|june|july|august|september|october|november|december/i;
const CONSECUTIVE = /^\s*(?:consecutive|straight|in a row|successive)/i;

const SENTENCES = 1000; // about those of one call that have a period or a figure

const readers = onceOf((call: Fiscal) => remembered((text) => periodsIn(text, call), SENTENCES));

/** Periods named in a text, in order of place; "fourth consecutive quarter" names none. */
export function findPeriods(text: string, call: Fiscal): readonly PeriodMention[] {
  return readers(call)(text);
}

function periodsIn(text: string, call: Fiscal): readonly PeriodMention[] {
  if (!ANY.test(text)) return [];
  const found: PeriodMention[] = [];
  const taken = new Uint8Array(text.length);
  for (const { pattern, read } of READERS) {
    for (const match of matchesOf(text, pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      if (CONSECUTIVE.test(text.slice(end, end + 20))) continue;
      const reading = read(match.groups ?? {}, call);
      if (reading) found.push({ ...inItsYear(reading, { text, start, end }, call), start, end });
      taken.fill(1, start, end);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
