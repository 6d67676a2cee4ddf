import type { Ask } from '../ask/ask.ts';
import type { Shown } from './shown.ts';

// "How long did the strike last?", never "how long ago"
const ASKS = /\bhow long (?!ago\b|before\b|until\b)|\bfor how long\b/i;
// "A 105-day strike", "several weeks", "a year and a half"; a quarter or a year alone is when, not how long
const SPAN =
  /\b(?:(?!20\d\d\b)\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple of|few|several|many|dozen|multi|(?:(?:a|one) (?:(?:full|whole|entire) )?(?=day|week|month|year|decade)))[\s-]?(?:(?:full|more|consecutive|trading|working|business)[\s-])?(?:hours?|days?|weeks?|months?|quarters?|years?|decades?)\b/i;
// "Lasted until June", "since 1974", "only temporary"
const LIMIT =
  /\b(?:since|until|till|through(?:out)?|longer|long-term|short-lived|temporar\w+|permanent\w*|indefinite\w*|perpetual\w*|ended|expir\w+|last(?:s|ed|ing))\b/i;

/** Whether what is shown tells how long, where that is asked: the day that something began tells none. */
export function isDuration({ text }: Ask, { said, facts }: Pick<Shown, 'said' | 'facts'>): boolean {
  const isSpan = (words: string) => SPAN.test(words) || LIMIT.test(words);
  return !ASKS.test(text) || facts.length > 0 || said.some((each) => isSpan(each.text));
}
