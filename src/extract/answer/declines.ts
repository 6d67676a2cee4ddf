import { findRefusal } from '../refusals.ts';

// "The beta we don't disclose", "I cannot answer that", "it depends; I'd rather not say"
const DECLINES =
  /\b(?:cannot|can['’]t|can not|won['’]t|will not|not able to|not going to|(?:would |['’]d )?rather not|prefer not to|not in a position to) (?:\w+ ){0,2}(?:answer|say|name|disclose|comment|discuss|speculate|break (?:it |that |this |those )?(?:out|down)|go into|guide|quantify|split)\b(?! more)|\b(?:do(?:es)? not|don['’]t|would not|wouldn['’]t) (?:\w+ )?(?:disclose|comment|speculate|name|quantify|guide)\b|\bcrystal ball\b|\bconfidential(?:ity)?\b|\bno comment\b|\bleave it (?:there|at that)\b/i;

/** Where a sentence says that it will not or cannot say; null when it does not. */
export function findDecline(text: string): { readonly start: number; readonly end: number } | null {
  const refusal = findRefusal(text);
  if (refusal) return refusal;
  const match = DECLINES.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}
