import { type Term, termsOf } from '../book/terms.ts';

const ASKS_PRICE =
  /\b(?:what|how much) (?:did|do|does|are|is|will|would|have|has|had) (?:[\w&’'-]+ ){1,3}?(?:pay(?:ing)?|paid|spen[dt]|spending) (?:for|on) (?<thing>[^?]{2,60}?)\W*$|\b(?:(?:purchase|acquisition|deal|takeover) (?:price|consideration)(?: paid)?|price (?:tag|paid)) (?:of |for |on )(?<bought>[^?]{2,60}?)\W*$|^how much for (?<named>[^?]{2,60}?)\W*$/iu;
const TELLS_PRICE =
  /\b(?:pay(?:s|ing)?|paid|price|consideration|purchas\w*|acquir\w*|acquisition|bought|buy(?:s|ing)?|cost(?:s|ing)?|spen[dt]|spending|in cash|cash[- ]out|enterprise value|valu(?:e|es|ed|ation)|transaction|deal)\b/i;
const PAID =
  /\b(?:pay(?:ing)?|paid|(?:purchase|acquisition) price(?: \w+){0,3}|consideration(?: \w+){0,3}|(?:bought|acquired|acquiring|buying) [^,;]{2,50}? for|spent)\s(?:[\p{L}’'-]+\s){0,4}?(?:[$€£¥₹]|[A-Z]{2,3}\s?)?\d/u;

/** What was bought, where its price is asked for; empty where none is. */
export function boughtIn(question: string): readonly Term[] {
  const { thing, bought, named } = ASKS_PRICE.exec(question)?.groups ?? {};
  const [first] = (thing ?? bought ?? named ?? '').split(/,|\s(?:and|plus|&)\s/i);
  return termsOf(first ?? '');
}

/** Whether a sentence speaks of a price: what was paid, a purchase, a deal. */
export function tellsPrice(text: string): boolean {
  return TELLS_PRICE.test(text);
}

/** "We paid $118 million": a sum behind the very word of paying. */
export function tellsPaid(text: string): boolean {
  return PAID.test(text);
}
