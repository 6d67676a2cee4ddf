import type { Book } from '../book/book.ts';

// "At the end of last year", "at that time", "of the old one"
const OF_THEN =
  /\b(?:at|by|as of|since|entering|before) (?:the )?(?:(?:end|close|beginning|start|middle) of )?(?:the )?(?:last|prior|previous|preceding) (?:year|quarter|half|month|fiscal)\b|\b(?:beginning|start) of (?:the|this|our) (?:\w+ )?(?:year|quarter|half)\b|\bat (?:that|the) time\b|\b(?:of|under|on|from) (?:the|our) (?:old|expired|former) (?:one|program(?:me)?|plan|authori[sz]ation|buy-?back|(?:share |stock )?repurchase)\b/i;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const AT_MONTH = new RegExp(
  `\\b(?:(?:at|as of|by) (?:the )?(?:(?:end|close) of )?|end of )(${MONTHS.join('|')})\\b`,
  'i',
);
// "Down from 200 million at the end of last year"
const BASE = /\b(?:compared? (?:to|with)|versus|vs\.?|from|than|against|relative to)\s[^,;.]*/gi;
const MOST_MONTHS = 3; // from the end of a quarter to its call

/** "At the end of March we had 200 million left" on the call of June: before what was spent since. */
export function wasLeftThen(text: string, { transcript: { call } }: Book): boolean {
  const own = text.replaceAll(BASE, ' ');
  if (OF_THEN.test(own)) return true;
  const [, named] = AT_MONTH.exec(own) ?? [];
  if (named === undefined) return false;
  const month = MONTHS.indexOf(named.toLowerCase()) + 1;
  if (call.date) return (Number(call.date.slice(5, 7)) - month + 12) % 12 > MOST_MONTHS;
  // Whatever month its year ends in, a quarter of the calendar is the likeliest.
  return call.fiscalQuarter !== null && month === ((3 * call.fiscalQuarter + 8) % 12) + 1;
}
