import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import type { Reason } from '../../core/verdict.ts';

const PLAN =
  '(?:guidance|guided|outlook|expectations?|expected|forecasts?|estimates?|consensus|plan(?:ned)?|targets?|anticipated)';
// "beat its own outlook", "$0.04 better than our outlook", "above our expectations"
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
  const isOther = one !== null && other !== null && one !== other;
  const [moved, was] = [revisedIn(claim), movedFromIn(said)];
  return isOther || (moved !== null && was !== null && moved !== was) ? ['direction'] : [];
}

/** Over or under what was foreseen; a ratio that had better be low is under it where it is better. */
function sideOf(text: string): 'over' | 'under' | null {
  const [isOver, isUnder] = [OVER, UNDER].map((each: Guarded) => each.test(text));
  if (isOver === isUnder) return null;
  // What is judged stands before the word that judges it; costs named behind it are a reason.
  const at = JUDGED.exec(text)?.index ?? -1;
  const isTurned = at >= 0 && LESS_IS_BETTER.test(text.slice(0, at));
  return isOver === isTurned ? 'under' : 'over';
}

const FORECAST = '(?:guidance|outlook|forecasts?|estimates?|expectations?|range|targets?)';
const LIFTS = 'rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|increas(?:e[sd]?|ing)|hik(?:e[sd]?|ing)';
const CUTS =
  'reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)?|cut(?:s|ting)?|trim(?:s|med|ming)?|decreas(?:e[sd]?|ing)';
const REVISES = (verbs: string) =>
  guarded(new RegExp(`\\b(?:${verbs})\\s(?:[\\w'’&-]+\\s){0,6}${FORECAST}\\b`, 'i'));
const MOVED_FROM = (verbs: string) =>
  guarded(
    new RegExp(
      `\\b(?:${verbs})\\sfrom\\s(?:(?:our|the|its)\\s)?(?:prior|previous|earlier|original|initial|last)\\s${FORECAST}\\b`,
      'i',
    ),
  );
const REVISED = [REVISES(LIFTS), REVISES(CUTS)] as const;
const MOVED = [MOVED_FROM(`${LIFTS}|up`), MOVED_FROM(`${CUTS}|down`)] as const;

/** Which way a claim has a forecast revised: "raised its interest expense guidance". */
function revisedIn(text: string): 'up' | 'down' | null {
  return wayIn(text, REVISED);
}

/** Which way a sentence has a forecast moved from what it was: "reduced from prior guidance". */
function movedFromIn(text: string): 'up' | 'down' | null {
  return wayIn(text, MOVED);
}

function wayIn(text: string, [up, down]: readonly [Guarded, Guarded]): 'up' | 'down' | null {
  const [isUp, isDown] = [up.test(text), down.test(text)];
  if (isUp === isDown) return null;
  return isUp ? 'up' : 'down';
}
