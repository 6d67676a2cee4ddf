// "Industry sales fell", never "market share fell"
const OF_MARKET =
  /^(?:(?:and|but|so|now),? )?(?:(?:the|our|overall|total|wider|whole) ){0,2}(?:[\w-]+ )?(?:industry|markets?|peers|competitors|rivals)(?:['’]s?)?(?![\w-]| (?:share|price|position|leader)s?\b)/i;
const ASKS_MARKET = /\b(?:industry|markets?|peers|competitors|rivals)\b/i;

/** Whether a sentence is about the market and all who sell there, where we are asked for. */
export function isOfMarket(text: string, asked: string): boolean {
  return OF_MARKET.test(text) && !ASKS_MARKET.test(asked);
}
