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

/** From the end of a month to the call, within a year; null where the day of the call is not known. */
function monthsSince(month: string, date: Call['date']): number | null {
  if (!date) return null;
  const at = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  return (Number(date.slice(5, 7)) - 1 - at + 12) % 12;
}
