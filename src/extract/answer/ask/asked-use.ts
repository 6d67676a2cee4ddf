// "What did they use the proceeds for", "what are they spending the cash on"
const ASKS_USE =
  /\bwhat (?:will|would|do|does|did|are|is|have|has) (?:\w+ ){1,3}?(?:us(?:e|ed|ing)|spen(?:d|t|ding)|deploy(?:ed|ing)?)\b.{2,60}?\b(?:for|on)(?= |\W*$)|\b(?:main |primary |first |number one |top |biggest |planned )*uses? of (?:the |their |our |its )?(?:excess |free |net |sale )?(?:cash|proceeds|capital|funds)\b(?! flow statement)/i;
const TELLS_USE =
  /\b(?:us(?:e|es|ed|ing)|spen[dt]|spending|deploy\w*|allocat\w+|fund(?:ed|ing|s)?|financ(?:e|ed|ing)|pa(?:y|id|ying)|repa(?:y|id|ying)|repurchas\w+|buy\w*|bought|return(?:ed|ing|s)?|invest\w*|reinvest\w*|reduc\w+|priorit\w+|goes? to|went to|toward\w*)\b/i;

/** Whether a sentence tells what something is used for; true where that is not asked. */
export function tellsUse(text: string, question: string): boolean {
  return !asksUse(question) || TELLS_USE.test(text);
}

/** Whether it is asked what money is used for, and not how much it is. */
export function asksUse(question: string): boolean {
  return ASKS_USE.test(question);
}
