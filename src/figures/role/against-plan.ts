import type { Direction } from './directions.ts';

// A change against a plan or a limit is none against an earlier period.
const AGAINST_PLAN =
  /^\s(?:beat(?!\s(?:our|the|its|guidance|consensus|expectations|estimates|analysts?|street)\b)|miss|outperformance|shortfall)\b|^\s(?:(?:less|more|better|worse|lower|higher|fewer)\s)?than (?:we|i)(?:['’]d| had)? (?:guided|expected|planned|forecast|budgeted|said)\b|^\s(?:(?:better|worse|higher|lower|more|less)\s)?(?:from|versus|over|compared (?:to|with)|than|above|below|ahead of|behind|short of)\s(?:(?:the )?(?:mid-?point|high end|low end|top end|upper end|lower end|top|bottom|middle) of )?(?:the |our |Q[1-4] |(?:first|second|third|fourth)[- ]quarter |prior |previous |initial |original |earlier |internal ){0,3}(?:forecast|guidance|outlook|expectations?|consensus|plan|budget|target|estimates?)\b|^\s(?:above|below|ahead of|better than|worse than|short of|higher than|lower than|over|under)\s(?:the )?(?:very )?(?:top|high[- ]end|low[- ]end|upper end|lower end|mid-?point|middle|bottom)\b/i;
// "| versus our prior guidance of $540 million": the plan has a figure of its own, and this one is the level
const BESIDE_OLD_PLAN =
  /^\s(?:versus|compared (?:to|with))\s[^,;.\d]{3,50}\s(?:of|at|between)\s(?:(?:about|approximately|around|up|down)\s)?[A-Z]{0,3}\s?[$€£¥₹]?\d/i;
// "compared to the 17% guidance we gave"
const PLANNED =
  /^\s(?:\w+\s){0,2}(?:guidance|guide|outlook|consensus|target|midpoint|forecast|budget|range|expectations?)\b/i;
const BESIDE_PLAN =
  /\b(?:compared (?:to|with)|versus|vs\.?|above|below|than|against|ahead of|exceed(?:s|ed|ing)|beat(?:s|ing)?|short of|in line with|within)\s(?:the |our )?(?:\w+\s){0,2}$/i;
// "EPS of $1.91 was above our range of | $1.80 to $1.86": what was foreseen, beside what came of it
const OVER_RANGE =
  /\d.{0,120}\b(?:above|below|ahead of|exceed(?:s|ed|ing)|(?:better|higher|lower) than|in line with|within)\s(?:the|our)\s(?:[\w-]+\s){0,4}range\s(?:of|between|from)\s$/i;
// "an increase of $150 million at the midpoint": against the forecast before, and no time
const BY_PLAN =
  /\b(?:(?:increase|raise|reduction|decrease|cut|improvement) of|(?:rais|increas|lower|reduc)ing (?:it )?by|(?:guidance|outlook|forecast|guide|range) (?:up |down )?by)\s(?:about\s|approximately\s)?$/i;
const AT_POINT = /^\sat (?:the|our) (?:mid-?point|low end|high end)\b/i;

/** Whether a figure is how far something is from a plan: "3 points above our guidance". */
export function isAgainstPlan(after: string, moves: Direction | null): boolean {
  return AGAINST_PLAN.test(after) && (moves !== null || !BESIDE_OLD_PLAN.test(after));
}

/** Whether a figure is by how much a plan was changed: "an increase of $150 million at the midpoint". */
export function isChangeOfPlan(before: string, after: string): boolean {
  return BY_PLAN.test(before) && AT_POINT.test(after);
}

/** Whether a figure is what was planned, beside what came of it: "above our range of $1.80 to $1.86". */
export function isThePlan(before: string, after: string): boolean {
  return (PLANNED.test(after) && BESIDE_PLAN.test(before)) || OVER_RANGE.test(before);
}
