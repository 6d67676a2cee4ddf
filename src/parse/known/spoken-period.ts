import type { DraftTurn } from '../turns/draft.ts';
import { type FiscalPeriod, periodLabel, readFiscalPeriod } from './period.ts';
import { readPrintedDate } from './printed-date.ts';

const NAMES_CALL = /\b(?:call|conference|webcast)\b/i;
const NAMES_RESULTS =
  /\b(?:results|earnings|call|conference|webcast|press release|reported|reporting)\b/i;
// "compared with the first quarter of 2022", "last quarter's results": another time is spoken of.
const ELSEWHEN =
  /\b(?:compar\w+|versus|vs|against|than|over|from|since|previous(?:ly)?|prior|last|year[- ]ago|earlier|ago|next|upcoming|until|will)\b/i;
// "our outlook for fiscal 2023", "as we look ahead in 2023"
const AHEAD =
  /\b(?:look(?:ing)? ahead|outlook|guid(?:ance|e|ing)|we expect|forecast|remainder|rest|balance of)\b[^.]{0,60}?\b(?<year>20\d\d)\b/i;
const COMING = /\b(?:payable|of record|will (?:be|hold|host|report))\b/i; // payable on May 16, 2023
const ENDED = /\b(?:quarter|months|period) (?:that )?end(?:ed|ing)\b/i; // the quarter ended March 31, 2023
const SENTENCE = /[.!?]\s|\n/;
// A dividend is paid, or the next call held, within so many months of the end of the quarter.
const SOON = 8;
/** Sentences beside the welcome that must bear it out: one more slip of a speaker is none. */
const ENOUGH = 2;

/** The period of the sentence that names the call, as a welcome does; null where none does. */
export function welcomedPeriod(opening: string): FiscalPeriod | null {
  for (const sentence of opening.split(SENTENCE)) {
    const period = NAMES_CALL.test(sentence) ? readFiscalPeriod(sentence) : null;
    if (period) return period;
  }
  return null;
}

/**
 * The welcomed period, where the call's other words bear it out against the printed one: results named
 * by it, an outlook for its year, dates that the printed one could not have. Null where they do not, or
 * where one sentence speaks for what is printed, since a speaker's slip is likelier than a wrong title.
 */
export function overruling(
  printed: FiscalPeriod,
  welcomed: FiscalPeriod,
  turns: readonly Pick<DraftTurn, 'text'>[],
): FiscalPeriod | null {
  if (printed.kind !== welcomed.kind || periodLabel(printed) === periodLabel(welcomed)) return null;
  // Any quarter's call may look to the next year, so an outlook tells years apart, and no quarters.
  const aheadOf = (period: FiscalPeriod) =>
    printed.part === welcomed.part ? period.year + (isLast(period) ? 1 : 0) : null;
  let welcomes = true;
  let borneOut = 0;
  for (const sentence of turns.flatMap(({ text }) => text.split(SENTENCE))) {
    if (!/\d\d/.test(sentence)) continue;
    if (welcomes && NAMES_CALL.test(sentence) && isPeriod(readFiscalPeriod(sentence), welcomed)) {
      welcomes = false;
      continue;
    }
    const own = speaksFor(sentence, welcomed, aheadOf(welcomed));
    const other = speaksFor(sentence, printed, aheadOf(printed));
    if (other && !own) return null;
    if (own && !other) borneOut++;
  }
  return borneOut >= ENOUGH ? welcomed : null;
}

function isPeriod(said: FiscalPeriod | null, period: FiscalPeriod): boolean {
  return said !== null && periodLabel(said) === periodLabel(period);
}

/** Whether a sentence would be said in the call on this period. */
function speaksFor(sentence: string, period: FiscalPeriod, nextYear: number | null): boolean {
  const ahead = AHEAD.exec(sentence)?.groups?.year;
  if (ahead !== undefined) return Number(ahead) === nextYear;
  const date = readPrintedDate(sentence);
  if (date !== null && COMING.test(sentence)) return isWithin(date, period, SOON);
  if (ELSEWHEN.test(sentence)) return false;
  if (date !== null && ENDED.test(sentence)) return isWithin(date, period, 0);
  return NAMES_RESULTS.test(sentence) && isPeriod(readFiscalPeriod(sentence), period);
}

function isLast({ kind, part }: FiscalPeriod): boolean {
  return kind === 'fy' || part === (kind === 'h' ? 2 : 4);
}

/** Whether a day may be the end of a period, or some months after: a fiscal year ends in its own year or the next January. */
function isWithin(date: string, { kind, part, year }: FiscalPeriod, after: number): boolean {
  const months = kind === 'fy' ? 0 : kind === 'h' ? (2 - (part ?? 2)) * 6 : (4 - (part ?? 4)) * 3;
  const end = year * 12 - months; // the January of the year, less what is left of it
  const of = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  return of >= end && of <= end + 13 + after;
}
