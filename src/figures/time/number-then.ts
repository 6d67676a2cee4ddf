import type { SpokenFigure } from '../grammar/spoken-figure.ts';

const THEN =
  "(?:(?:the\\s)?(?:last|prior|previous|year-ago|same|comparable)[- ](?:year|quarter|period)(?:['’]s\\s(?:\\w+\\s)?quarter)?(?:\\s(?:a year ago|last year|of (?:last|the prior) year))?|a year (?:ago|earlier|before)|20\\d\\d)";
const NUMBER = '(?:figure|number|amount|value|comparison|comparable)';
const WAS = '(?:is|was|had been|came to|came in at|stood at)\\s(?:(?:about|around|roughly)\\s)?';

// "…, and the recast number for last year is | $27.3 million", "the figure of the prior year was": what stands before it
const NUMBER_THEN = new RegExp(
  `(?:[;,.]\\s|^)(?:and\\s|while\\s|where\\s)?(?:the|our|its)\\s(?:[\\w-]+\\s){0,2}(?:${NUMBER}\\s(?:(?:for|of|in|from)\\s)?${THEN}|(?:last|prior|previous)[- ]year(?:['’]s)?\\s(?:[\\w-]+\\s){0,2}${NUMBER})\\s${WAS}$`,
  'i',
);

/** Whether a figure is told as what the one right before it was: "26.4 million, and the number for last year is | 27.3". */
export function isNumberThen(text: string, figures: readonly SpokenFigure[], at: number): boolean {
  const [last, own] = [figures[at - 1], figures[at]];
  if (!last || !own || last.figure.unit !== own.figure.unit) return false;
  return NUMBER_THEN.test(text.slice(last.end, own.start));
}
