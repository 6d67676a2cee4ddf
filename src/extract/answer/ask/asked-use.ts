// "What did they use the proceeds for", "what are they spending the cash on"
const ASKS_USE =
  /\bwhat (?:will|would|do|does|did|are|is|have|has) (?:\w+ ){1,3}?(?:us(?:e|ed|ing)|spen(?:d|t|ding)|deploy(?:ed|ing)?)\b.{2,60}?\b(?:for|on)(?= |\W*$)|\b(?:main |primary |first |number one |top |biggest |planned )*uses? of (?:the |their |our |its )?(?:excess |free |net |sale )?(?:cash|proceeds|capital|funds)\b(?! flow statement)/i;
const TELLS_USE =
  /\b(?:us(?:e|es|ed|ing)|spen[dt]|spending|deploy\w*|allocat\w+|fund(?:ed|ing|s)?|financ(?:e|ed|ing)|pa(?:y|id|ying)|repa(?:y|id|ying)|repurchas\w+|buy\w*|bought|return(?:ed|ing|s)?|invest\w*|reinvest\w*|reduc\w+|priorit\w+|leverag\w+|appl(?:y|ies|ied|ying)|help(?:s|ed|ing)?|optimi[sz]\w+|goes? to|went to|toward\w*)\b/i;

// "How are they going to fund the port", "how did they pay for it"
const ASKS_SOURCE =
  /^(?:and |so )?how (?:is|are|was|were|will|would|do|does|did|have|has) (?:[\w&’'-]+ ){1,5}?(?:fund(?:ed|ing)?|financ(?:e|ed|ing)|pay(?:ing)? for|paid for)\b/i;
const TELLS_SOURCE =
  /\b(?:fund\w*|financ\w+|cash|debt|borrow\w*|proceeds|loans?|bonds?|notes|equity|stock|shares|balance sheet|credit|revolver|facility|capital|pa(?:y|id|ying) for)\b/i;

/** Whether a sentence tells what money is used for, or where it comes from; true where neither is asked. */
export function tellsUse(text: string, question: string): boolean {
  if (ASKS_SOURCE.test(question) && !TELLS_SOURCE.test(text)) return false;
  return !asksUse(question) || TELLS_USE.test(text);
}

/** Whether it is asked what money is used for, and not how much it is. */
export function asksUse(question: string): boolean {
  return ASKS_USE.test(question);
}
