import { type Term, termsOf } from '../book/terms.ts';

const ASKS_PRICE =
  /\b(?:what|how much) (?:did|do|does|are|is|will|would|have|has|had) (?:[\w&’'-]+ ){1,3}?(?:pay(?:ing)?|paid|spen[dt]|spending) (?:for|on) (?<thing>[^?]{2,60}?)\W*$|\b(?:(?:purchase|acquisition|deal|takeover) (?:price|consideration)(?: paid)?|price (?:tag|paid)) (?:of |for |on )(?<bought>[^?]{2,60}?)\W*$|^how much for (?<named>[^?]{2,60}?)\W*$/iu;
const ASKS_PROCEEDS =
  /\b(?:what|how much) (?:did|do|does|are|will|would|have|has|had) (?:[\w&’'-]+ ){1,3}?(?:(?:get(?:ting)?|got(?:ten)?|receiv(?:e|ed|ing)) (?:for|from selling|from the sale of) (?<thing>[^?]{2,60}?)|(?:sell(?:ing)?|sold|divest(?:ed|ing)?) (?<given>[^?]{2,60}?) for)\W*$|\b(?:what|how much) (?:did|does|do|will|is|was|were|has|have) (?<sold>[^?]{2,60}?) (?:sell|sold|selling|go|going|been sold) for\W*$|\b(?:(?:sale|selling|disposal|divestiture) (?:price|proceeds|consideration)|proceeds) (?:of|for|from|on) (?:selling |the sale of )?(?<named>[^?]{2,60}?)\W*$/iu;
const TELLS_PRICE =
  /\b(?:pay(?:s|ing)?|paid|price|consideration|purchas\w*|acquir\w*|acquisition|bought|buy(?:s|ing)?|cost(?:s|ing)?|spen[dt]|spending|in cash|cash[- ]out|outgo|outflow|outlay|enterprise value|valu(?:e|es|ed|ation)|transaction|deal)\b/i;
const SUM = `(?:[\\p{L}’'-]+\\s){0,4}?(?:[$€£¥₹]|[A-Z]{2,3}\\s?)?\\d`;
// "The acquisition of Tarn accounts for", "is on track for": "for" of another verb
const THING = (most: number) =>
  `(?:(?!\\b(?:accounts?|accounted|accounting|calls?|called|allows?|provid\\w+|(?:is|are|was|were|be|been|has|have|had)(?! (?:\\w+ )?(?:complet|clos|done|made|sign|agree|announc|finali|consummat|for\\b)))\\b)[^,;]){2,${most}}? for`;
const PAID = new RegExp(
  `\\b(?:pay(?:ing)?|paid|(?:purchase|acquisition) price(?: \\w+){0,3}|consideration(?: \\w+){0,3}|(?:bought|acquired|acquiring|buying|(?:acquisition|purchase|takeover) of) ${THING(50)}|cash (?:used|paid|spent) (?:for|on|in) [^,;.]{2,40}? of|(?:outgo|outflow|outlay) (?:for|on) [^;.]{2,60}? (?:is|was|of|at)(?: [a-z]+){0,3}|spent)\\s${SUM}`,
  'u',
);
const SOLD = new RegExp(
  `\\b(?:(?:sold|selling|sell|divest(?:ed|ing)?|disposed of|disposing of|(?:sale|divestiture|divestment|disposal) of) ${THING(60)}|(?:sale|selling|disposal) price(?: \\w+){0,3}|(?:proceeds|consideration)(?: [\\p{L}’'-]+){0,6}?|fetched|(?<=\\b(?:[Ww]e|[Tt]hey|[Cc]ompany|[Gg]roup|and|have|has|had|also)(?:['’]ve)? )received|(?<=\\b(?:deal|transaction|sale|agreement|offer|divestiture|disposal)\\b[^;.]{0,60})valued at)\\s${SUM}`,
  'u',
);
// "We would not sell it for less than": no sum that was paid
const UNDONE =
  /(?:\b(?:not|never)|n['’]t)\s(?:\w+\s){0,2}?(?:pay|paid|buy|bought|acquire|spend|spent|sell|sold|divest|receive|get)\b|(?<!\b(?:that|said|announced|agreed) )\b(?:we|they) would (?:\w+ )?(?:pay|buy|acquire|sell|divest)\b/i;
const OF_ELSE =
  '(?:synerg(?:y|ies)|(?:cost )?savings|(?:integration|transaction|deal|one-time|restructuring|run-rate|operating|annual|advisory|financing) (?:costs?|expenses?|charges?|fees?)|expenses|charges|fees|(?:net )?revenues?|sales|earnings|EBITDA|profits?|income|grants?|goodwill|backlog|accretion|impairments?)';
const MONEY = '(?:[$€£¥₹]|\\b[A-Z]{3} )\\s?\\d[\\d.,]*(?: (?:thousand|million|billion))?';
// "Synergies of $15 million", "$12 million of the revenue increase", "valued at $45 million on our books"
const OTHER_SUM = new RegExp(
  `\\b${OF_ELSE} (?:(?:of|at|was|were|is|are|to be)\\s)(?:(?:about|around|approximately|roughly|nearly|almost|over|up to|some)\\s){0,2}${MONEY}|${MONEY} (?:of|in) (?:(?!cash\\b)[\\w-]+ ){0,3}?${OF_ELSE}\\b(?! (?:proceeds|price))|${MONEY} (?:on|in) (?:our|its|their|the) (?:books|balance sheet|accounts)\\b|\\b(?:book|carrying) (?:value|amount) of ${MONEY}`,
  'gi',
);

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
  return TELLS_PRICE.test(text) && !UNDONE.test(text);
}

/** "We paid $118 million": a sum behind the very word of paying. */
export function tellsPaid(text: string): boolean {
  return PAID.test(withoutOtherSums(text)) && !UNDONE.test(text);
}

/** "We sold the mill for $40 million": a sum behind the very word of selling. */
export function tellsSold(text: string): boolean {
  return SOLD.test(withoutOtherSums(text)) && !UNDONE.test(text);
}

/** A sentence without the sums that are no price: of synergies, of costs, of what the thing earns. */
export function withoutOtherSums(text: string): string {
  return text.replaceAll(OTHER_SUM, ' ');
}
