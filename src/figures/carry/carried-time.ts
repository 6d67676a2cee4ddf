import type { Call } from '../../core/call.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { isOver } from '../plan/guided-on.ts';
import { isLater, isToDate, type PeriodMention } from '../time/fiscal.ts';
import type { Carried } from './carried.ts';

const HEAD = 60; // a period this near the head of a sentence is its topic
const OPENING = 16;
// "The full year moves down to 2%": behind the forecast of a quarter
const TURNS_TO_YEAR =
  /^(?:(?:and|but|now|so),?\s)?(?:for\s|on\s)?(?:the\s|our\s)?(?:full|whole|fiscal)[- ]year\b/i;
const GUIDES = guarded(/\b(?:guidance|outlook)\b/i);
const AMOUNT = /[$€£¥₹]\s?\d|\d\s?(?:%|percent\b|million\b|billion\b|basis points\b|bps\b)/i;

/** Words that aim at a later period. */
export const AIMS = guarded(
  /\b(?:guidance|outlook|forecast|expect|anticipate|project(?:ing)?\b|(?:we (?:still|now|continue to)|how (?:we|i)) (?:see|view|think about)\b|we(?:['’]re| are)? (?:\w+ )?(?:look(?:ing)? for|guid(?:e|ing)|plan(?:ning)?)\b|we(?:['’]re| are)? (?:\w+ )?(?:rais|lift|lower|narrow|increas|reduc|updat|maintain|reiterat|reaffirm|leav|keep|hold|confirm)(?:e|ing)\b|(?:look|turn|mov)(?:e|ing)? (?:ahead |now |on )?to)/i,
);

// "We expect to close the deal in the third quarter.": when a deed falls, and not what is told next
const DEED_IN =
  /\b(?:to|will|should|would)\s(?:be\s)?(?:\w+ly\s)?(?:clos|complet|open|launch|finish|commission|sign|finali[sz])\w*\b[^.;\d]{0,40}$/i;
// "our outlook includes a tax benefit in the second quarter": when one thing falls
const BENEFIT_IN =
  /\b(?:incorporat|assum|includ|reflect|contemplat)\w*\s[^.;\d]{10,}\s(?:in|during|from)\s(?:the\s|our\s)?$/i;

// "Now turning to the first nine months", "For the full year, revenue was"; not "we saved 62 million in the half"
const OPENS =
  /^(?:(?!\d)[\w’'-]+,?\s){0,9}?(?:for|to|of|in|on|over|during|at)?\s?(?:the\s|our\s)?(?:consolidated\s)?$/i;
// "Let's now turn to our | full year operating performance"
const TURNS_TO = guarded(
  /\b(?:turn(?:ing)?|mov(?:e|ing)|switch(?:ing)?|look(?:ing)?|walk(?:ing)? (?:you )?through|review(?:ing)?|go(?:ing)? (?:over|through)|discuss)\b[^.;,\d]{0,40}$/i,
);
const TO_PART = guarded(
  /\b(?:turn(?:ing)?|mov(?:e|ing)|switch(?:ing)?|now) (?:on |now |back )?to\b/gi,
);
const LEAVES = guarded(
  /\b(?:turn(?:ing)?|mov(?:e|ing)|switch(?:ing)?|now) (?:on |now |back )?to\b|\bquarter(?:ly)?\b|\bQ[1-4]\b|\b(?:balance sheet|guidance|outlook|looking ahead|as of)\b/i,
);

// "Year to date we have spent 84 million on buybacks.": a word on one thing beside the quarter's
const SO_FAR = guarded(
  /^(?:\w+,?\s)?(?:year[- ]to[- ]date|YTD|so far this year),?\s(?:we|it)(?:['’]ve| have| has)\b/i,
);

// Cash flows are told for the year to date beside the quarter's results.
const OF_CASH_FLOWS =
  /^(?:(?:free|operating|adjusted free) cash flow|capital expenditure|dividends paid|share repurchases|capital returned)$/;

// "I stay here with the half year, because we do not publish the quarter below EBITDA"
const STAYS_WITH = guarded(
  /\b(?:stay|remain|speak|talk|comment|report|refer|look)(?:s|ing)?\b[^.;\d]{0,30}\b(?:half[- ]year|first half|six months|nine months|full year|year to date)\b/i,
);

/** Takes in a year to date that a sentence opens with: those after it tell of it, until a quarter is named. */
export function atSpan(
  carried: Carried,
  text: string,
  { periods, call }: { readonly periods: readonly PeriodMention[]; readonly call: Call },
): Carried {
  const span = periods.find(
    ({ label, versus, start }) =>
      versus === null &&
      isToDate(label, call) &&
      OPENS.test(text.slice(0, start)) &&
      !/\b(?:with|(?:clos|end|finish|start|enter)ed)\s(?:this\s|the\s|our\s)?$/i.test(
        text.slice(0, start),
      ), // "we closed this fiscal year"
  );
  const stayed =
    span === undefined && STAYS_WITH.test(text) && !AMOUNT.test(text)
      ? (periods.find(({ label, versus }) => versus === null && isToDate(label, call)) ?? null)
      : null;
  if (stayed)
    return {
      ...carried,
      span: stayed.label,
      spanOf: null,
      isSpanAnnounced: true,
      isSpanTurnedTo: false,
      isSpanOpened: true,
    };
  const ahead = span ? findMetrics(text.slice(0, span.start)) : [];
  const isOfCash = ahead.length > 0 && ahead.every(({ name }) => OF_CASH_FLOWS.test(name));
  // "$84 million for the first half, and $45 million for the second quarter": of both, and of neither on
  const isOfBoth = periods.some(
    ({ label, versus, start }) =>
      label === call.period && versus === null && start > (span?.end ?? text.length),
  );
  if (span && isOfBoth) return { ...carried, span: null, spanOf: null, isSpanOpened: false };
  if (span && !isOfCash && !SO_FAR.test(text)) {
    const isSpanAnnounced = !/\d/.test(text.slice(span.end));
    const spanOf = carried.hasTold && !isSpanAnnounced ? carried.told : null;
    const isSpanTurnedTo =
      (isSpanAnnounced && TURNS_TO.test(text.slice(0, span.start))) ||
      (carried.isSpanTurnedTo && carried.span === span.label);
    return {
      ...carried,
      ...{ span: span.label, spanOf, isSpanAnnounced, isSpanTurnedTo, isSpanOpened: true },
    };
  }
  // "Turning to our kilns": one part of what the year is gone through by
  const isToPart = carried.isSpanTurnedTo && carried.isTurnedTo && carried.isOwnTopic;
  const rest = isToPart && carried.segment !== null ? text.replace(TO_PART, '') : text;
  return carried.span !== null && LEAVES.test(rest)
    ? { ...carried, span: null, spanOf: null, isSpanTurnedTo: false, isSpanOpened: false }
    : { ...carried, isSpanOpened: false };
}

/** Takes in the later period a sentence turns to: "Looking to the third quarter, we expect". */
export function atPeriods(
  carried: Carried,
  text: string,
  { periods, call }: { readonly periods: readonly PeriodMention[]; readonly call: Call },
): Carried {
  const isOn =
    carried.quarter !== null && TURNS_TO_YEAR.test(text) && AMOUNT.test(text) && !isOver(text);
  if (!AIMS.test(text) && !isOn) return carried;
  const later = periods.find(
    ({ label, start }) =>
      label !== null &&
      isLater(label, call) &&
      (start < (AIMS.test(text) ? HEAD : OPENING) ||
        (GUIDES.test(text) && !BENEFIT_IN.test(text.slice(0, start)))),
  );
  if (!later || (DEED_IN.test(text.slice(0, later.start)) && !AMOUNT.test(text))) return carried;
  const all = periods.flatMap(({ label }) => (label !== null && isLater(label, call) ? label : []));
  // "growth of 9% in Q3, and for the full year of 8%": what follows may be of either
  if (new Set(all).size > 1) return { ...carried, outlook: null, quarter: null };
  const isYear = later.label?.startsWith('FY') === true;
  // "Our full-year outlook is unchanged" leaves the quarter open; a figure of the year's closes it.
  const isLeft = isYear && AMOUNT.test(text);
  const quarter = isLeft ? null : isYear ? carried.quarter : later.label;
  return { ...carried, outlook: later.label, quarter };
}
