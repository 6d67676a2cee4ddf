/** Begins a question of yes or no. */
export const WHETHER =
  /^(?:and )?(?:(?:did|does|do|has|have|will|would|could|should|is|are|was|were)(?:n['’]t)?|can (?=they|it|we))\s(?=\S+ \S)/i;
/** Begins a question of why, how much, when, what or who. */
export const ASKS =
  /^(?:and )?(?:why|how (?:much|many|big)|when|where|what(?:['’]s| is| was| are| were)?|who|can (?:they|it|we))\b/i;
/** No more than a forecast is asked for: "full-year guidance". */
export const GUIDES =
  /^(?:(?:the|their|its|any) )?(?:(?:full[- ]year|fy|q[1-4]|h[12]|next (?:year|quarter))(?:\s?['’]?\d{2,4})? )?(?:guidance|outlook|forecast)(?: for (?:the )?(?:full year|year|quarter|q[1-4]|h[12]|fy|20\d\d)(?:\s?['’]?\d{2,4})?)?\W*$/i;
/** Of what was named first: "Backlog size and covid impact on it". */
export const OF_IT = /\b(?:on|of|to|for|in|about|behind) it\W*$/i;
/** "… and will it recover", "… and when does it start": what was named first. */
export const IT = /\bit\b/i;

/** Whether a text is a question of its own, and no second thing that one question is about. */
export function asksForItself(text: string): boolean {
  return ASKS.test(text) || WHETHER.test(text);
}

/** A question without the mark that it ends with. */
export function withoutMark(question: string): string {
  return question.replace(/(?<![\s?!.])[\s?!.]+$/, '');
}
