import { type Term, termsOf } from '../book/terms.ts';

const ASKS_PRICE =
  /\b(?:what|how much) (?:did|do|does|are|is|will|would|have|has|had) (?:[\w&’'-]+ ){1,3}?(?:pay(?:ing)?|paid|spen[dt]|spending) (?:for|on) (?<thing>[^?]{2,60}?)\W*$|\b(?:(?:purchase|acquisition|deal|takeover) (?:price|consideration)(?: paid)?|price (?:tag|paid)) (?:of |for |on )(?<bought>[^?]{2,60}?)\W*$|^how much for (?<named>[^?]{2,60}?)\W*$/iu;
const ASKS_PROCEEDS =
  /\b(?:what|how much) (?:did|do|does|are|will|would|have|has|had) (?:[\w&’'-]+ ){1,3}?(?:(?:get(?:ting)?|got(?:ten)?|receiv(?:e|ed|ing)) (?:for|from selling|from the sale of) (?<thing>[^?]{2,60}?)|(?:sell(?:ing)?|sold|divest(?:ed|ing)?) (?<given>[^?]{2,60}?) for)\W*$|\b(?:what|how much) (?:did|does|do|will|is|was|were|has|have) (?<sold>[^?]{2,60}?) (?:sell|sold|selling|go|going|been sold) for\W*$|\b(?:(?:sale|selling|disposal|divestiture) (?:price|proceeds|consideration)|proceeds) (?:of|for|from|on) (?:selling |the sale of )?(?<named>[^?]{2,60}?)\W*$/iu;
const TELLS_PRICE =
  /\b(?:pay(?:s|ing)?|paid|price|consideration|purchas\w*|acquir\w*|acquisition|bought|buy(?:s|ing)?|cost(?:s|ing)?|spen[dt]|spending|in cash|cash[- ]out|enterprise value|valu(?:e|es|ed|ation)|transaction|deal)\b/i;
const PAID =
  /\b(?:pay(?:ing)?|paid|(?:purchase|acquisition) price(?: \w+){0,3}|consideration(?: \w+){0,3}|(?:bought|acquired|acquiring|buying|(?:acquisition|purchase|takeover) of) [^,;]{2,50}? for|spent)\s(?:[\p{L}’'-]+\s){0,4}?(?:[$€£¥₹]|[A-Z]{2,3}\s?)?\d/u;
const SOLD =
  /\b(?:(?:sold|selling|sell|divest(?:ed|ing)?|disposed of|disposing of|(?:sale|divestiture|divestment|disposal) of) [^,;]{2,60}? for|(?:sale|selling|disposal) price(?: \w+){0,3}|(?:proceeds|consideration)(?: [\p{L}’'-]+){0,6}?|(?:received|fetched|valued at))\s(?:[\p{L}’'-]+\s){0,4}?(?:[$€£¥₹]|[A-Z]{2,3}\s?)?\d/u;

/** What was bought, where its price is asked for; empty where none is. */
export function boughtIn(question: string): readonly Term[] {
  return thingIn(ASKS_PRICE.exec(question)?.groups);
}

/** What was sold, where it is asked what that brought; empty where it is not. */
export function soldIn(question: string): readonly Term[] {
  return thingIn(ASKS_PROCEEDS.exec(question)?.groups);
}

function thingIn(groups: Readonly<Record<string, string | undefined>> = {}): readonly Term[] {
  const thing = Object.values(groups).find((each) => each !== undefined) ?? '';
  return termsOf(thing.split(/,|\s(?:and|plus|&)\s/i)[0] ?? '');
}

/** Whether a sentence speaks of a price: what was paid, a purchase, a deal. */
export function tellsPrice(text: string): boolean {
  return TELLS_PRICE.test(text);
}

/** "We paid $118 million": a sum behind the very word of paying. */
export function tellsPaid(text: string): boolean {
  return PAID.test(text);
}

/** "We sold the mill for $40 million": a sum behind the very word of selling. */
export function tellsSold(text: string): boolean {
  return SOLD.test(text);
}
