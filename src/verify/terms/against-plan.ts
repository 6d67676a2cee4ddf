import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import type { Reason } from '../../core/verdict.ts';

const PLAN =
  '(?:guidance|guided|outlook|expectations?|expected|forecasts?|estimates?|consensus|plan(?:ned)?|targets?|anticipated)';
// "beat its own outlook", "$0.03 better than our outlook", "above our expectations"
const OVER = guarded(
  new RegExp(
    `\\b(?:beat(?:s|ing)?|top(?:s|ped|ping)|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|(?:better|higher|more|greater) than|above|ahead of)\\s(?:[\\w'’-]+\\s){0,4}${PLAN}\\b`,
    'i',
  ),
);
const UNDER = guarded(
  new RegExp(
    `\\b(?:miss(?:es|ed|ing)?|(?:worse|lower|less|fewer) than|below|short of|shy of|behind)\\s(?:[\\w'’-]+\\s){0,4}${PLAN}\\b`,
    'i',
  ),
);
const JUDGED = guarded(/\b(?:better|worse) than\s(?:[\w'’-]+\s){0,4}\w/i);
const LESS_IS_BETTER =
  /\b(?:costs?|expenses?|loss(?:es)?|churn|debt|leverage|tax rate|capex|capital expenditures?|(?:combined|efficiency|operating|loss|expense|benefit|medical|cost[- ]to[- ]income) (?:cost |benefit |loss )?ratio|MBR|MLR)\b/i;

/** Whether a claim puts a figure on the other side of what was foreseen than its sentence: "missed" of what is better. */
export function againstPlan(claim: string, said: string): readonly Reason[] {
  const [one, other] = [sideOf(claim), sideOf(said)];
  return one !== null && other !== null && one !== other ? ['direction'] : [];
}

/** Over or under what was foreseen; a ratio that had better be low is under it where it is better. */
function sideOf(text: string): 'over' | 'under' | null {
  const [isOver, isUnder] = [OVER, UNDER].map((each: Guarded) => each.test(text));
  if (isOver === isUnder) return null;
  const isTurned = JUDGED.test(text) && LESS_IS_BETTER.test(text);
  return isOver === isTurned ? 'under' : 'over';
}
