const NOT =
  "(?:do not|don['’]t|did not|didn['’]t|have not|haven['’]t|has not|hasn['’]t|will not|won['’]t|would not|wouldn['’]t|cannot|can['’]t|can not|not going to|not in a position to|unable to|prefer not to|rather not|not (?:able|ready|prepared) to|never)";
const TELL =
  '(?:provid\\w*|giv\\w+|disclos\\w*|shar(?:e|ed|ing)|comment\\w*|guid(?:e|ed|ing)|break(?:ing)? (?:\\w+ )?(?:out|down)|quantif\\w+|speculat\\w+|get(?:ting)? into|discuss\\w*|talk\\w* about|predict\\w*|put a number|go into|forecast\\w*)';

const REFUSAL = new RegExp(
  `\\b${NOT}\\s(?:\\w+\\s){0,5}?${TELL}\\b|\\bno comment\\b|\\btoo early to (?:say|tell|call|comment|give)`,
  'i',
); // I don't want to provide a detailed guidance

/** Where a speaker says that he will not or cannot say; null when he does not. */
export function findRefusal(text: string): { readonly start: number; readonly end: number } | null {
  const match = REFUSAL.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}
