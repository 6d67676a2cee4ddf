import type { Ask } from '../ask/ask.ts';
import { type Term, termsOf } from '../book/terms.ts';

const MEANS =
  '(?:cash|debt|loans?|notes?|credit|revolver|facilit(?:y|ies)|shares|stock|equity|proceeds|bonds?|balance sheet|borrow\\w*|liquidity|mortgage|offering)';
// "Is primarily funded out of cash", "a loan which will be used to fund the acquisition"
const TELLS_MEANS = new RegExp(
  `\\b(?:fund(?:ed|ing)?|financ(?:e|ed|ing)|pa(?:y|id) for)\\b[^.;]{0,120}\\b${MEANS}\\b|\\b${MEANS}\\b[^.;]{0,100}\\b(?:to|and) (?:partially |partly )?(?:fund|finance|pay for)\\b|\\b(?:paid|consideration|purchase price)\\b[^.;]{0,80}\\b(?:in|of|with) (?:\\w+ ){0,3}(?:cash|stock|shares|equity)\\b`,
  'i',
);
const ASKS =
  /^(?:and |so )?how (?:are|is|was|were|did|do|does|will|would|have|has)\b.*\b(?:(?:pay(?:ing)?|paid) for|fund(?:ed|ing)?|financ(?:e|ed|ing))\b/i;
const WORDS_OF_PAYING = new Set(
  termsOf(
    'pay fund funding finance financing cash stock shares debt equity loan deal acquisition purchase transaction',
  ),
);
const PAYING = '(?:fund(?:s|ed|ing)?|financ(?:e|es|ed|ing)|pa(?:y|ys|id|ying) for)';
const OF_PAYING = new RegExp(`\\b${PAYING}\\b`, 'i');
// "Will not be funded with debt", "have not decided whether we will fund it"; never "not only"
const UNTOLD = new RegExp(
  `(?:\\b(?:not|never)\\b(?! (?:only|just|solely|fully|entirely)\\b)|n['’]t\\b)(?: (?!but\\b)[\\w’'-]+){0,3} ${PAYING}\\b|\\bwhether\\b[^.;]{0,60}\\b${PAYING}\\b`,
  'i',
);
const DONE_TO = /\b(?:is|are|was|were|be|been|being) (?:\w+ ){0,2}?(?:funded|financed|paid for)\b/i;
const DOES =
  /\b(?:(?:pay|pays|paid|paying) for|fund|funds|funded|finance|finances|financed) (?!(?:in|with|by|from|through|out|using|via|of|for|and|or|at|on|as|both|half|(?:primarily|mainly|mostly|largely|partly|partially|entirely|fully|solely))\b)/i;
// "In the quarter the dividend": its last clause
const SUBJECT = /[,;:]\s|\s(?:but|while)\s|(?<=\w(?:\s[^\s]{1,30}){4})\sand\s/;
const NEXT = /[,;:]\s|\s(?:but|while|which|that|with|in|by|from|through|out of|using|via)\s/;
const A_DEAL =
  /\b(?:acquisitions?|acquir\w+|deals?|transactions?|purchases?|purchas\w+|mergers?|takeovers?|buyouts?|closing|price|consideration|it|this|these|them|which|that)\b/i;
const LONGEST = 80; // letters of what is paid for

/** What is asked how it is paid for, and not how much; empty where that is not asked. */
export function paidForIn({ text, terms, isYesOrNo }: Ask): readonly Term[] {
  if (isYesOrNo || !ASKS.test(text)) return [];
  return terms.filter((term) => !WORDS_OF_PAYING.has(term));
}

/** Whether words tell by what means a thing is paid for. */
export function tellsMeans(text: string): boolean {
  return TELLS_MEANS.test(text);
}

/** Whether words of paying tell no means for what is asked: they deny them, leave them open, or are of something else. */
export function paysOtherwise(text: string, names: readonly Term[]): boolean {
  if (!OF_PAYING.test(text)) return false;
  if (UNTOLD.test(text)) return true;
  const thing = paidFor(text);
  if (thing === null || A_DEAL.test(thing)) return false;
  const own = termsOf(thing);
  return own.length > 0 && !own.some((term) => names.includes(term));
}

/** What is paid for: "the dividend was paid for in cash", "they pay for the service in cash". */
function paidFor(text: string): string | null {
  const done = DONE_TO.exec(text);
  if (done)
    return (
      text
        .slice(Math.max(0, done.index - LONGEST), done.index)
        .split(SUBJECT)
        .at(-1) ?? null
    );
  const does = DOES.exec(text);
  if (!does) return null;
  const from = does.index + does[0].length;
  return text.slice(from, from + LONGEST).split(NEXT)[0] ?? null;
}
