import type { Call } from '../../../core/call.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const NAME = `(?<month>${MONTHS.join('|')})`;
const QUARTER = new RegExp(`\\b(?:the )?${NAME} quarter\\b`, 'gi');
// "At the end of December", never "in December": the day on which a quarter ends.
const END = new RegExp(
  `\\s?\\b(?:(?:at|as of|as at|by) )?(?:the )?end (?:of )?${NAME}\\b(?! \\d)(?: 20\\d\\d)?`,
  'gi',
);
const AHEAD =
  /\b(?:guid\w*|outlook|forecast\w*|expect\w*|giv(?:e|ing)|next|will|plan\w*|target\w*)\b/i;
const LATEST = 3; // months after its end in which a quarter is reported

/** The question with quarters that are named by their last month, "the March quarter", named by their place. */
export function withoutMonths(question: string, { date }: Pick<Call, 'date'>): string {
  const isAhead = AHEAD.test(question);
  const text = question.replaceAll(QUARTER, (said, month: string) => {
    const since = monthsSince(month, date);
    if (since === null) return isAhead ? 'next quarter' : 'this quarter';
    if (since <= LATEST) return 'this quarter';
    if (since >= 12 - LATEST) return 'next quarter';
    return since <= 2 * LATEST ? 'last quarter' : said;
  });
  return text.replaceAll(END, (said, month: string) => {
    const since = monthsSince(month, date);
    return since !== null && since > 0 && since <= LATEST ? '' : said;
  });
}

// "Half year revenue", "EBITDA for the half", never "the second half" or "half a year"
const HALF =
  /(?<!\b(?:first|second|last|next|prior|previous|back|other) )\b(?:half[- ]?year(?:ly)?\b(?!['’]s? \d| ago)|(?<=\b(?:for|in|over|during) the )half\b(?![- ](?:year|a|of)))/gi;
const MONTHS_SO_FAR =
  /(?<!\b(?:first|last|next|past|prior|previous) )\b(nine|9|six|6)[- ]?months?\b(?! ago)/gi;

/** The question with the half of the call by its name, and "the nine months" as the first of its year. */
export function withNamedHalf(
  question: string,
  { fiscalQuarter, period }: Pick<Call, 'fiscalQuarter' | 'period'>,
): string {
  const own = /^H[12]\b/.exec(period)?.[0];
  const half = own ?? (fiscalQuarter === 2 ? 'H1' : fiscalQuarter === 4 ? 'H2' : null);
  const text = half === null ? question : question.replaceAll(HALF, half);
  return text.replaceAll(MONTHS_SO_FAR, (said, months: string) =>
    fiscalQuarter === (/^(?:nine|9)$/i.test(months) ? 3 : 2) ? `first ${said}` : said,
  );
}

/** From the end of a month to the call, within a year; null where the day of the call is not known. */
function monthsSince(month: string, date: Call['date']): number | null {
  if (!date) return null;
  const at = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  return (Number(date.slice(5, 7)) - 1 - at + 12) % 12;
}
