import type { Figure } from '../../../core/figure.ts';
import { isInPlan, isThere } from './in-plan.ts';

const SIZE = String.raw`(?:(?:about|around|approximately|roughly|a|an|the|up|just|of|between|range|ranges|over|more|than|at least)\s){0,5}`;
const PLAN =
  '(?:range|target|goal|objective|guidance|guide|outlook|forecast|estimate|expectation|commitment|level|average|rate|plan)s?';
// "just below our | 3% to 5% range", "come down from that | 30% growth level"
const AGAINST = new RegExp(
  String.raw`(?<!\b(?:at|meet) or )\b(?:below|under|above|short of|outside(?: of)?|better than|worse than|lower than|higher than|than|from|versus|against|beyond|ahead of|relative to|miss(?:ing)?|close to|closer to|compared (?:to|with))\s(?:our|that|its|their|those|last year['’]s|the (?=(?:[\w-]+\s){0,2}${PLAN}))\s?(?:(?!\b(?:to|is|will|of)\b)[\w&'’-]+\s){0,5}(?:(?:${PLAN})\s)?${SIZE}$`,
  'i',
);
const TO_NEXT = /^\s(?:to|up to|down to)\s/; // "from our | 5% to 8%": the second is guided to
// "Our guide for comparable sales is now up | 3 points"
const REVISED =
  /\b(?:guide|guidance|outlook|forecast)\b[^.;,\d]{0,50}\s(?:is|are|was|were|has moved)\s(?:now\s)?(?:up|down|higher|lower|raised|lowered|increased|reduced)\s(?:by\s)?(?:about\s|approximately\s|roughly\s)?$|\b(?:bringing|taking|moving|taken|brought|moved)\s(?:down|up)\s(?:our|the)\s(?:[\w-]+\s){0,3}(?:guide|guidance|outlook|forecast)\sby\s(?:the\s|about\s)?$/i;

/**
 * Whether a forecast only refers to a figure: it falls short of it, comes down from it, or moves a plan by
 * it. Nothing is foretold to be so much.
 */
export function isReferredTo(
  text: string,
  { start, end, figure }: { readonly start: number; readonly end: number; readonly figure: Figure },
): boolean {
  const before = text.slice(0, start);
  if (isInPlan(text, { start, end, figure })) return false;
  if (isThere(text, { start, end, figure })) return true;
  if (AGAINST.test(before.slice(-120)) && !TO_NEXT.test(text.slice(end))) return true;
  return REVISED.test(before.slice(-120));
}
