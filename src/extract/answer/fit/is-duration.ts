import type { Ask } from '../ask/ask.ts';
import type { Shown } from './shown.ts';

// "How long did the strike last?", never "how long ago"
const ASKS = /\bhow long (?!ago\b|before\b|until\b)|\bfor how long\b/i;
// "A 105-day strike", "several weeks", "the whole of June", "since 1974", "a long-term deal"
const SPAN =
  /\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple of|few|several|many|dozen|half|next|last|past|first|coming|whole|entire|full|multi)[\s-](?:\w+[\s-]){0,2}?(?:hours?|days?|weeks?|months?|quarters?|half|years?|decades?|terms?)\b|\b(?:years?|months?|weeks?|days?|quarters?)\b|\b(?:since|until|till|through(?:out)?|by|long(?:er)?|short(?:er)?|temporar\w+|permanent\w*|indefinite\w*|perpetual\w*|end(?:s|ed|ing)?|expir\w+|last(?:s|ed|ing)|run(?:s|ning)?)\b/i;

/** Whether what is shown tells how long, where that is asked: the day that something began tells none. */
export function isDuration({ text }: Ask, { said, facts }: Pick<Shown, 'said' | 'facts'>): boolean {
  return !ASKS.test(text) || facts.length > 0 || said.some((each) => SPAN.test(each.text));
}
