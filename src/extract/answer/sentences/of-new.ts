const ASKED = /\b(?:new|newest|latest)\b/i;
const KNOWN =
  /\b(?:previously|already|earlier|formerly)[- ](?:announced|disclosed|signed|awarded|won|reported)\b/i;
const ASKS_NEWS =
  /\bwhat(?:['’]?s| is| are)? (?:the |that |their )?(?:new|newest|latest|news)(?: (?:things?|stuff|news|deal|launch|announcement|offering))? (?:with|at|on|about|around|for|from|in)\b/i;
const NEWS =
  /\b(?:new|launch\w*|introduc\w*|unveil\w*|announc\w*|debut\w*|first[- ]ever|rolled? out)\b/i;

/** "Our previously announced contract" is no new one, where such are asked for. */
export function isNewAsAsked(text: string, question: string): boolean {
  return !ASKED.test(question) || !KNOWN.test(text);
}

/** "What's new with Halden?": asks for no more than what is new there. */
export function asksNews(question: string): boolean {
  return ASKS_NEWS.test(question);
}

/** Whether a sentence tells of something new. */
export function tellsNews(text: string): boolean {
  return NEWS.test(text) && !KNOWN.test(text);
}
