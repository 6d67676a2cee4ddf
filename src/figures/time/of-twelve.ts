import { guarded } from '../../core/guarded/guarded.ts';

const TWELVE =
  '(?:(?:last|past|trailing|latest)[- ](?:twelve|12)[- ]months?|LTM|TTM|(?:twelve|12)[- ]month trailing)';
// "Turning to our last twelve months' results.", "Slide 9 shows the LTM figures.", "On a trailing 12-month basis:"
const ANNOUNCES = guarded(
  new RegExp(
    `\\b(?:turn(?:ing)?|mov(?:e|ing)|look(?:ing)?|now|slide|page|chart|table|results?|performance|figures|summary)\\b[^.;]{0,60}\\b${TWELVE}\\b|\\b${TWELVE}\\b['’]?s?,? (?:results?|figures|numbers|performance|basis|view|summary)\\b`,
    'i',
  ),
);
const AMOUNT =
  /[$€£¥₹]\s?\d|\d\s?(?:%|percent\b|million\b|billion\b|basis points\b|bps\b|times\b|crores?\b)/i;
const LEAVES =
  /\bquarter|\bQ[1-4]\b|\byear[- ]to[- ]date\b|\bhalf\b|\b(?:turn(?:ing)?|mov(?:e|ing)|switch(?:ing)?) (?:now |on |back )?to\b|\b(?:balance sheet|guidance|outlook|expect|full[- ]year)\b|\b20\d\d\b/i;

/**
 * Whether what a sentence tells is of the last twelve months, as a sentence without a figure announced: of no
 * period of the company's own, until another time or topic is named.
 */
export function goesOnTwelve(text: string, isOfTwelve: boolean): boolean {
  if (ANNOUNCES.test(text) && !AMOUNT.test(text)) return true;
  return isOfTwelve && !LEAVES.test(text);
}
