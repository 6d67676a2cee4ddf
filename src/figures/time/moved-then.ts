import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { PeriodMention } from './fiscal.ts';

// "compared to Q3 of 2020 when the shutdowns drove a decline of", "last year, when sales fell"
const WHEN = /^,?\s(?:when|where|in which|during which)\s[^,;.\d]{3,90}$/i;

// "versus a hard comparative period in which pumps grew 27% | for the fourth quarter of last year"
const COMPARED_WHEN =
  /\b(?:versus|against|lapping|on top of|compared (?:to|with))\s[^,;.\d]{0,60}\b(?:period|quarter|year|comparison|comp|base),?\s(?:in which|when|where|during which)\s[^,;.\d]{3,80}$/i;

// "up 3% over a strong first quarter of last year, which grew | 9%"
const WHICH_MOVED =
  /\b(?:over|versus|against|lapping|on top of|compared (?:to|with))\s(?=[^,;.%]*\b(?:last year|prior[- ]year|year[- ]ago|20\d\d)\b)(?:the|an?|our|last)\s[^,;.%]{3,60}\b(?:period|quarter|year|comparison|base)(?:\sof\s[^,;.%]{3,24})?,\swhich\s(?:had\s|was\s|were\s)?(?:grew|grown|rose|risen|increased|declined|decreased|fell|fallen|dropped|up|down)\s(?:by\s)?(?:about\s|approximately\s|nearly\s|over\s)?$/i;

/** Whether a move is told of an earlier time that has no name before it: "versus a period in which they grew". */
export function isOfThen(text: string, { start }: SpokenFigure): boolean {
  const before = text.slice(0, start);
  return COMPARED_WHEN.test(before) || WHICH_MOVED.test(before);
}

// "up 4.9%, against a decline of | 1.2% a year ago", "compared to a | 5% increase last year"
const AGAINST_MOVE =
  /\b(?:versus|vs\.?|against|lapping|on top of|following|compared (?:to|with))\s(?:(?:an?|the|our)\s)?(?:(?:strong|tough|difficult|very|comparable|[a-z]+(?:er|est))\s)?(?:(?:decline|decrease|drop|fall|increase|rise|gain|growth|comp|comparison)\s(?:of|in)\s)?(?:(?:about|approximately|nearly|almost|over|only|just)\s)?$/i;

// "improved notably from the | 17% decline last quarter"
const FROM_A =
  /\b(?:improv\w+|accelerat\w+|decelerat\w+|slow(?:ed|ing)|moderat(?:ed|ing)|up|down|better|worse)\s(?:\w+\s)?(?:from|than)\s(?:the|an?|our)\s$/i;
const MOVE = /^\s(?:declines?|decreases?|drops?|falls?|increases?|rises?|gains?|growth)\b/i;

/** Whether a move is told as what another one is measured against, so that it is of an earlier time. */
export function isSetAgainst(text: string, { start, end }: SpokenFigure): boolean {
  const before = text.slice(0, start);
  return AGAINST_MOVE.test(before) || (FROM_A.test(before) && MOVE.test(text.slice(end)));
}

/** The earlier time in whose clause a move stands: "versus Q3 of 2020 when sales fell 12%"; null where none does. */
export function movedThen(
  text: string,
  { start }: SpokenFigure,
  periods: readonly PeriodMention[],
): string | null {
  const then = periods.findLast(
    ({ end, isTime, label }) =>
      isTime && label !== null && end <= start && WHEN.test(text.slice(end, start)),
  );
  return then?.label ?? null;
}
