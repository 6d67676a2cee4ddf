import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { IN_CAPITALS } from './period-labels.ts';

const FEW =
  '(?:few|couple of|several|two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01])';
const MONTH = `(?:${IN_CAPITALS})`;
const DAY = `${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? 20\\d\\d\\b)?`;
const IN_MONTH = `(?:the )?(?:[Ee]nd of|[Mm]iddle of|[Bb]eginning of|[Ss]tart of|[Ee]arly|[Ll]ate|[Mm]id-?)\\s?${MONTH}`;
const TO = '(?:through|thru|to|until|up to)';
const QUARTER =
  '(?:\\s(?:of|in|into)\\s(?:the\\s|our\\s)?(?:(?:new|current|first|second|third|fourth|fiscal|next)\\s){0,2}(?:quarter|year|month|Q[1-4])\\b)?';
const SPAN = [
  // "In the first four weeks of April", "over the past couple of weeks"; thirteen weeks are a quarter
  `\\b(?:[Ii]n|[Ff]or|[Dd]uring|[Oo]ver|[Tt]hrough|[Aa]cross) (?:the|these|those) (?:first|last|past|final|opening|most recent|latest) ${FEW} (?:weeks|days)\\b${QUARTER}`,
  // "From the end of May through June 9", "from April 1 to April 20"
  `\\b(?:[Ff]rom|[Bb]etween) (?:(?:${DAY}|${IN_MONTH}) (?:${TO}|and) (?:${DAY}|${IN_MONTH}|${MONTH})|${MONTH} ${TO} (?:${DAY}|${IN_MONTH}))`,
  // "Through April 20, revenue is up"; through its 30th may be the quarter
  `^(?:(?:And|But|So|Now),? )?[Tt]hrough ${MONTH} (?:[1-9]|1\\d|2[0-7])(?:st|nd|rd|th)?\\b`,
  // "Since the end of the quarter", "subsequent to year-end"
  '\\b[Ss]ince (?:the )?(?:(?:end|close) of the quarter|quarter[- ]end)\\b',
  '\\b(?:[Ss]ubsequent to|[Aa]fter|[Ff]ollowing) (?:the )?(?:(?:end|close) of (?:the|our) (?:quarter|year|half|period)|(?:quarter|year|period)[- ]end)\\b',
  `\\b(?:[Ii]n|[Ff]or|[Dd]uring) the (?:first|second|last) (?:half|part|week) of ${MONTH}\\b`,
].join('|');
const BEFORE = guarded(
  new RegExp(
    `(?:${SPAN})(?!.*\\b(?:quarter|year to date|full year|half)\\b)(?:[^.;]|\\.(?=\\d)){0,90}$`,
  ),
);
const AFTER = guarded(new RegExp(`^[^.,;\\d]{0,30}(?:${SPAN})`));

/**
 * Whether a figure is told of some weeks, which are no result of any period: "in the first four weeks of
 * April, sales rose 6%".
 */
export function isOfSomeWeeks(text: string, { start, end }: SpokenFigure): boolean {
  const before = text.slice(0, start);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
  return BEFORE.test(sentence.trimStart()) || AFTER.test(text.slice(end));
}
