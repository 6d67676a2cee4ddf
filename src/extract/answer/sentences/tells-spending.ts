import type { Ask } from '../ask/ask.ts';

const INTO_PLAN =
  "(?:in)?to (?:[\\w&’'-]+ ){0,2}(?:pensions?|retirement|401|plans?|funds?|trusts?)\\b";
// "How much did they spend on buybacks": a sum, and no part of the shares
const ASKS_SUM = new RegExp(
  `\\b(?:how much|what) (?:money |cash )?(?:did|do|does|have|has|will|are|is) (?:[\\w&’'-]+ ){1,3}?(?:(?:expect|plan|intend|need|going|aim|have)(?:ing|ed|s)? to )?(?:spen(?:d|ding|t)\\b|(?:contribut(?:e|ed|ing)|put(?:ting)?|pay(?:ing)?|paid) ${INTO_PLAN})`,
  'i',
);
// "Acquisition spend?": never what was earned by it
const ASKS_SPENDING =
  /\b(?:spend|spending|outlays?)(?=\W*$|\s(?:vs\b|versus|compared|in|for|this|last|and|q[1-4]|on)\b)/i;
const SPENDING =
  /\b(?:spen[dt]\w*|pa(?:y|id)\w*|invest\w*|costs?|expens\w+|deploy\w*|allocat\w+|earmark\w*|outlays?|purchase price|capex|budget\w*|put (?:in|to)\w*|consideration)\b/i;
// "What do they contribute to the pension plan": never what the plan earns
const ASKS_CONTRIBUTION = new RegExp(
  `\\b(?:contribut\\w+|put(?:ting)?|pay(?:ing)?|paid) ${INTO_PLAN}|\\b(?:pension|retirement|401\\(?k\\)?)(?: plan| fund)? contributions?\\b`,
  'i',
);
const CONTRIBUTION = /\b(?:contribut\w+|fund(?:ed|ing)?|pa(?:y|id|yments?)|put)\b/i;
// "How much has the fund raised": never what it manages
const RAISED =
  /\bhow much (?:money |capital |cash )?(?:did|has|have) (?:[\w&’'-]+ ){1,4}raised?\W*$/i;
const RAISED_SUM =
  /\b(?:rais(?:e|es|ed|ing)|fund-?raising|commitments?|issu(?:ed|ance)|proceeds)\b/i;

/** Whether a sum that is spent is asked for. */
export function asksSum(question: string): boolean {
  return ASKS_SUM.test(question);
}

/** Whether a text tells of spending, of paying in or of raising where that is asked for. */
export function tellsSpending(text: string, { text: asked, metrics }: Ask): boolean {
  if (RAISED.test(asked)) return RAISED_SUM.test(text);
  if (ASKS_CONTRIBUTION.test(asked)) return CONTRIBUTION.test(text);
  return metrics.length > 0 || !ASKS_SPENDING.test(asked) || SPENDING.test(text);
}
