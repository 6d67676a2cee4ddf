import { guarded } from '../../core/guarded/guarded.ts';

// "I'll turn the call over to our CFO": whoever speaks next begins anew
const HANDS_OVER = guarded(
  /\b(?:turn|hand|pass)(?:ing)? (?:(?:the|this) (?:call|floor|line|presentation|discussion) |it |things )?(?:over|back) to\b|\b(?:turn|hand|pass)(?:ing)? (?:the|this) (?:call|floor) to\b/i,
);

/** Whether a sentence gives the word to another speaker. */
export function handsOver(text: string): boolean {
  return HANDS_OVER.test(text);
}

// "I'll provide a financial overview", "Let me review our financial results"
const REVIEWS = guarded(
  /\b(?:I['’]ll|I will|I['’]d like to|let me)\s(?:\w+\s){0,2}(?:provide|give|review|discuss|share|cover|summari[sz]e|walk (?:you )?through|go over)\s(?:\w+\s){0,4}(?:financial (?:overview|results|performance|review|summary)|financials|consolidated results)\b/i,
);

/** Whether a sentence leaves what was told of before: for another topic, or for another speaker. */
export function movesOn(text: string): boolean {
  return handsOver(text) || REVIEWS.test(text) || /^(?:\w+,?\s){0,3}?(?:turn|mov)ing\b/i.test(text);
}
