import { guarded } from '../../core/guarded/guarded.ts';

// "In July we bought Tilbury Lamps", "we agreed to sell our foundry", "the sale of Ruuma has closed"
const TRADED = guarded(
  /\b(?:we|company|group|board)(?:['’]ve)?\s(?:(?:have|has|had|also|just|recently|successfully|then|now)\s)*(?:bought|acquired|purchased|sold|divested|(?:agreed|decided|signed [^.;,]{0,40}) to (?:buy|acquire|purchase|sell|divest)|(?:completed|closed|announced|agreed|signed) (?:on )?(?:the |our |an? )?(?:acquisition|purchase|takeover|sale|disposal|divestment|divestiture) of)\s(?!(?:back|shares|stock)\b)(?!(?:[\w’'-]+\s){0,4}?(?:headquarters|buildings?|propert(?:y|ies)|land|offices?|campus|aircraft|planes?|ships?|vessels?|stakes?|shares|stock|notes|bonds|debt|portfolio|loans?|receivables|sites?|warehouses?)\b)/i,
);
// "It had sales of": what is its own; what it "contributed" or "added" is ours.
const HAD =
  /^(?:(?:and|last year|in 20\d\d),?\s)?(?:it|they|the (?:business|brand|firm|chain|unit|target))\s(?:(?:also|alone|itself|already|currently)\s)?(?:had|has|have|generate[ds]?|reported|makes?|made|earn(?:s|ed)|posted|recorded|turn(?:s|ed) over|does|did)\s/i;

/** Whether a sentence tells what a business had that the one before says was bought or sold: "It had sales of". */
export function isOfBought(text: string, before: string): boolean {
  return HAD.test(text) && TRADED.test(before);
}
