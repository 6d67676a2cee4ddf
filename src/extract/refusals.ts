const NOT =
  "(?:do not|don['’]t|did not|didn['’]t|have not|haven['’]t|has not|hasn['’]t|will not|won['’]t|would not|wouldn['’]t|cannot|can['’]t|can not|couldn['’]t|not going to|not in a position to|unable to|prefer not to|rather not|not (?:able|ready|prepared|comfortable) to|never|(?:are|is|am|['’]re|['’]m) not)";
const TELL =
  '(?:provid\\w*|giv\\w+|disclos\\w*|shar(?:e|ed|ing)|comment\\w*|guid(?:e|ed|ing)|break(?:ing)? (?:\\w+ )?(?:out|down)|quantif\\w+|speculat\\w+|get(?:ting)? into|predict\\w*|put a number|go(?:ing)? into|forecast\\w*|answer\\w*|get(?:ting)? ahead of|run(?:ning)? ahead of|pre-?announc\\w*)';

const REFUSAL = new RegExp(
  `\\b${NOT}\\s(?:\\w+\\s){0,5}?${TELL}\\b(?! up\\b)|\\bno comment\\b|\\btoo early to (?:say|tell|call|comment|give)|\\b(?:withdr\\w+|suspend\\w*) (?:our |the |its )?(?:[\\w-]+ ){0,3}(?:guidance|outlook)\\b`,
  'i',
); // I don't want to provide a detailed guidance
// One pass over the words that any refusal has.
const ANY = /not\b|n['’]t\b|never|unable|no comment|too early|withdr|suspend/i;
// The house rule read out before every call.
const POLICY = /\b(?:Regulation FD|policy|public disclosure|unless it)\b/i;
const SUBJECT =
  /\b(?:guidance|outlook|forecast|guide|guiding|targets?|numbers?|details?|detailed|specifics?|breakdown|figures?|comment|too early|quantify|disclos)/i;

/** Where a speaker says that he will not or cannot say; null when he does not. */
export function findRefusal(text: string): { readonly start: number; readonly end: number } | null {
  const match = ANY.test(text) ? REFUSAL.exec(text) : null;
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** A refusal to guide or to give a number; "we won't give up" and "cannot share our joy" are none. */
export function refusesToGuide(
  text: string,
): { readonly start: number; readonly end: number } | null {
  const refusal = POLICY.test(text) ? null : findRefusal(text);
  return refusal && SUBJECT.test(text.slice(refusal.start, refusal.end + 60)) ? refusal : null;
}
