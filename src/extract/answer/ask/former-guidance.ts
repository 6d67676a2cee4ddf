const GUIDANCE = '(?:guid(?:e|ance|ed|ing)|outlook|forecasts?|targets?|range)';
// "The previous capex guidance", "margin guide before the cut"
const ASKS_FORMER = new RegExp(
  `\\b(?:previous|prior|earlier|old|former|original|initial)(?: [\\w&’'-]+){0,5}? ${GUIDANCE}\\b|\\b${GUIDANCE}\\b.*\\b(?:before|previously|earlier|originally|initially)\\b[^,;.]{0,30}$`,
  'i',
);
const FORMER =
  /\b(?:previous(?:ly)?|prior|original(?:ly)?|initial(?:ly)?|former(?:ly)?|until now|up to now|so far|had (?:said|guided|expected|told|given|been)|(?:at|in) the (?:start|beginning) of the year|(?<!\brang(?:e|es|ing) )from|earlier|used to)\b/i;

/** Whether a question asks for a guidance that another has taken the place of. */
export function asksFormer(question: string): boolean {
  return ASKS_FORMER.test(question);
}

/** Whether a sentence speaks of what was guided before. */
export function tellsFormer(text: string): boolean {
  return FORMER.test(text);
}
