import { guarded } from '../../core/guarded/guarded.ts';

// "In July we bought Tilbury Lamps", "we agreed to sell our foundry", "the sale of Ruuma has closed"
const TRADED = guarded(
  /\b(?:we|company|group|board)(?:['’]ve)?\s(?:(?:have|has|had|also|just|recently|successfully|then|now)\s)*(?:bought|acquired|purchased|sold|divested|(?:agreed|decided|signed [^.;,]{0,40}) to (?:buy|acquire|purchase|sell|divest)|(?:completed|closed|announced|agreed|signed) (?:on )?(?:the |our |an? )?(?:acquisition|purchase|takeover|sale|disposal|divestment|divestiture) of)\s(?!(?:back|shares|stock)\b)(?!(?:[\w’'-]+\s){0,4}?(?:headquarters|buildings?|propert(?:y|ies)|land|offices?|campus|aircraft|planes?|ships?|vessels?|stakes?|shares|stock|notes|bonds|debt|portfolio|loans?|receivables|sites?|warehouses?)\b)/i,
);
// "We are acquiring Tilbury Lamps", "we welcomed our new colleagues at Tilbury"
const TRADING = guarded(
  /\b(?:we|company|group)(?:['’]re|\sare|\sis)\s(?:now\s|also\s)?(?:acquiring|buying|purchasing)\s(?!(?:back|shares|stock|more|new)\b)|\bwelcom(?:e|ed|ing)\s(?:[\w’'-]+\s){0,3}(?:colleagues|teams?|people|employees)\s(?:at|from|of)\s\p{Lu}/iu,
);
// "It had sales of": what is its own; what it "contributed" or "added" is ours.
const HAD =
  /^(?:(?:and|last year|in 20\d\d),?\s)?(?:it|they|the (?:business|brand|firm|chain|unit|target))\s(?:(?:also|alone|itself|already|currently)\s)?(?:had|has|have|generate[ds]?|reported|makes?|made|earn(?:s|ed)|posted|recorded|turn(?:s|ed) over|does|did)\s/i;
// "It's a company with annual sales of", "It's a small team in Turku, they do": what is no part of the company yet
const IS_ONE = guarded(
  /^(?:(?:and|so|well),?\s)?(?:it|this|they)(?:['’]s|\sis|\swas)\s(?:an?|the)\s(?:[\w’'-]+\s){0,4}?(?:company|business|brand|chain|firm|team|maker|producer|manufacturer|distributor|retailer|operator|manager)\b(?:\s(?:in|of|from|near|based)\s[^,;.\d]{2,40})?,?\s(?:with|that|which|whose|they|doing|making|generating|turning over)\s/i,
);
const OURS = /\b(?:we|our|us)\b/i;
// "$92 million in its fiscal 2023", "9 million of fees last year on its own"
const ON_ITS_OWN = guarded(
  /\bin\s(?:its|their)\s(?:(?:fiscal|financial|calendar)\s(?:year\s)?20\d\d\b|(?:last|latest|most recent|final)\s(?:full\s|fiscal\s|financial\s){0,2}year\b)|\b(?:last year|in 20\d\d)\son\s(?:its|their)\sown\b/i,
);

/**
 * Whether a sentence tells what a business has that was bought or sold, or is only described: "It had sales of"
 * behind a sentence on its purchase, "it's a company with sales of", "sales of 9 million in its fiscal 2023".
 */
export function isOfBought(text: string, before: string): boolean {
  if (HAD.test(text)) return TRADED.test(before) || TRADING.test(before);
  if (ON_ITS_OWN.test(text)) return true;
  return IS_ONE.test(text) && (TRADED.test(before) || TRADING.test(before) || !OURS.test(text));
}
