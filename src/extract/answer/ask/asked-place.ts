import { type Term, termsOf } from '../book/terms.ts';

const WHICH =
  /\b(?:which|what|(?:fastest|slowest|best|worst|strongest|weakest)(?:[- ](?:growing|performing))?) (?:of (?:the|their|its|your) )?(?:\w+ )?(?:countr(?:y|ies)|regions?|geograph(?:y|ies)|continents?|places?)\b/i;
// What is asked for, and no word of an answer.
const KIND = new Set(
  termsOf(
    'country countries region geography continent place fastest slowest best worst strongest weakest',
  ),
);

/** Whether a place is asked for: "which country did better". */
export function asksPlace(text: string): boolean {
  return WHICH.test(text);
}

/** Whether a term only says that a place is asked for. */
export function isKindOfPlace(term: Term): boolean {
  return KIND.has(term);
}
