const POLITE = '(?:(?:please|pls|can you|could you|just|quickly|ok|so|and)[,\\s]+)*';
const CALL =
  "(?:(?: of| for| from| on| in)? (?:(?:the|this|that|their|its|the company['’]s) )?(?:(?:whole|entire|earnings|full) )*(?:call|earnings|results?|quarter|transcript|conversation|it|this|that))?";
const POINTS =
  '(?:summary|highlights?|overview|(?:key |main )?(?:takeaways?|points|results)|gist|tl;?dr|recap)';
const END =
  '(?:,? (?:please|pls|briefly|shortly|for me|for us|in (?:short|brief|\\w+ (?:lines|sentences|bullets|points))))*[.!?\\s]*$';
// "Summarize the call", "tl;dr", "give me the highlights", "what were the key takeaways?", "how did they do?"
const SUMMARY: readonly RegExp[] = [
  `(?:summari[sz]e|sum up|recap)${CALL}`,
  `(?:(?:give|show|tell|send|get) (?:me|us) )?(?:an? |the )?(?:short |quick |brief |key |main |top )*${POINTS}${CALL}`,
  `what (?:are|were|was|is) the (?:short |brief |key |main |top |most important )*${POINTS}${CALL}`,
  `what (?:happened|was said|was discussed|did (?:i|we) miss|should (?:i|we) know)${CALL}`,
  'what (?:was|is) (?:the|this) (?:call|quarter) about',
  'how (?:did (?:they|it|the (?:company|quarter)) (?:do|go)|was (?:it|the (?:call|quarter)))(?: (?:this|in the|for the) quarter)?',
].map((form) => new RegExp(`^${POLITE}${form}${END}`, 'i'));

/** Whether a question asks for the whole call in short, and for nothing in particular. */
export function asksForSummary(question: string): boolean {
  return SUMMARY.some((form) => form.test(question.trim()));
}
