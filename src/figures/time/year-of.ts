import { guarded } from '../../core/guarded/guarded.ts';
import { type Fiscal, isLater, quarterBefore, type Reading, yearBefore } from './fiscal.ts';

// "More than 100 stores by the end of the year" is compared with nothing.
const AGAINST =
  /\b(?:from|compared (?:to|with)|versus|vs\.?|against|than(?!(?<=\b(?:more|less|fewer|greater|later) than)\s(?:[$€£¥₹]\s?)?\d)|since)(?:\s[^,;]{0,24}\d[^,;]{0,24}|\s[^,;\d]{0,12}\d[^,;]{0,40}\sand\s[^,;\d]{0,12}\d[^,;]{0,24}|\s(?:in |that of |the |our ){0,3})$/i;
const AHEAD =
  /\b(?:we|i|to|and|now|still|currently|would|management) (?:expect|anticipate|forecast|project|estimate|plan|see|look(?:ing)? (?:for|at)|target|guide)\b|\b(?:expecting|guiding|targeting|looking (?:at|ahead|to)|will|should|expected|guidance|outlook|is expected|are expected|endeavou?r|(?:mov(?:e|ing)|turn(?:ing)?|look(?:ing)?) (?:now |ahead |on )?to)\b/i;
const TURNS =
  /\b(?:mov(?:e|ing)|turn(?:ing)?|look(?:ing)?) (?:now |ahead |on |back )*(?:to|at)\b/gi;
const OVER =
  /^\s(?:(?:\d{4}|operating|financial|consolidated|business|company)\s){0,2}(?:results|performance|financials|review|highlights|P&L)\b(?! (?:to|will|should|outlook|guidance|expectations?)\b)/i;
const AHEAD_NEXT =
  /^,?\s(?:we|our|i|management)\s(?:\w+\s){0,2}?(?:expect|anticipate|forecast|project|estimate|plan|see|look|target|guide|guidance|outlook)\b|^,?\s(?:[\w-]+\s){1,6}?(?:is|are) (?:now )?(?:forecast|expected|projected|anticipated|guided|seen|estimated)\b|^,?\s(?:we|i)(?:['’](?:re|m)| are| am) (?:now |still |currently )?(?:expecting|anticipating|forecasting|projecting|planning|guiding|looking|targeting)\b|^,?\s(?:(?!(?:was|were|had|did|has|have|grew|rose|fell|said|told|and|but|that|which|when|so)\b)[\w-]+\s){1,5}?(?:should|will)\b/i;

// "2023 revenue of $3.5 billion for | the first half": of the year that the figure's metric is told of
const OF_ITS_YEAR = guarded(
  /\b(?<year>20\d\d)\s(?:[a-z-]+\s){1,4}(?:of|was|were)\s[^,;]{0,12}\d[^,;]{0,16}\s(?:for|in|over|during)\s(?:the\s)?$/i,
);

const OF_YEAR = /\b(?<year>20\d\d)(?:['’]s)?\s$/;

/**
 * The year of a quarter, half or full year said without one. Compared with, it has been: "up from 5
 * million in the fourth quarter" of a first quarter's call is last year's. A call on a fourth quarter
 * that looks ahead means the year to come.
 */
export function inItsYear(
  reading: Reading,
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  call: Fiscal,
): Reading {
  const { label, isTime } = reading;
  if (
    label === null ||
    !isTime ||
    /\d\d|last|prior|previous|ago|same|this|next/i.test(text.slice(start, end))
  )
    return reading;
  const before = text.slice(Math.max(0, start - 140), start);
  const said = OF_ITS_YEAR.exec(before)?.groups?.year;
  if (said !== undefined && call.fiscalYear !== null)
    return inYear(label, Number(said) - Number(label.slice(-4)), call);
  // "2021's | second quarter"
  const ahead = OF_YEAR.exec(before)?.groups?.year;
  if (ahead !== undefined && /^Q/.test(label))
    return inYear(label, Number(ahead) - Number(label.slice(-4)), call);
  // "Turning to our full-year results": what is over is turned to as well
  const spoken = OVER.test(text.slice(end, end + 60)) ? before.replace(TURNS, '') : before;
  const isAhead = AHEAD.test(spoken) || AHEAD_NEXT.test(text.slice(end, end + 48));
  const isCompared = AGAINST.test(before);
  if (isCompared && !isAhead && isLater(label, call)) return inYear(label, -1, call);
  const hasBeen = call.fiscalQuarter === 4 && label !== call.period && !isLater(label, call);
  return hasBeen && isAhead && !isCompared ? inYear(label, 1, call) : reading;
}

function inYear(label: string, by: number, call: Fiscal): Reading {
  const moved = label.replace(/\d{4}$/, (year) => String(Number(year) + by));
  const versus =
    moved === yearBefore(call)
      ? 'year-ago'
      : moved === quarterBefore(call)
        ? 'previous-quarter'
        : null;
  return { label: moved, versus, isTime: true };
}
