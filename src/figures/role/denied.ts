import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';

const THINKS =
  '(?:expect|anticipate|foresee|project|forecast|think|believe|feel|see|plan|intend|aim|target|guide|assume)';
const NOT = "(?:\\s?not|n['’]t)(?! (?:only|just|merely|simply)\\b)";
const GETS =
  '(?:reach|achieve|meet|hit|make|deliver|attain|get to|realize|realise|generate|open|launch|complete|start|begin|commission|ship|close|finish|repay|sell|file|happen|hire|recruit|add|build|buy|acquire|repurchase|enter|expand|introduce|publish|issue|pay|be (?:hiring|recruiting|adding|building|buying|acquiring|repurchasing|opening|launching|closing|selling|entering|paying|issuing|able|in a position|at|within|in|opened|completed|launched|ready|finished|done))';
// "We no longer expect", "we do not think we can reach", "we will not be able to meet", "it is off the table"
const DENIES = guarded(
  new RegExp(
    `\\bno longer (?:\\w+ ){0,2}?(?:${THINKS}(?:ing|s|ed)?|plann\\w+|on track|confident|comfortable|able|${GETS}|valid|applies|apply|applicable|realistic|possible|achievable|appropriate|attainable|in reach|within reach|stands?)\\b|\\b(?:do|does)${NOT} (?:\\w+ly |currently |still |now )?${THINKS}\\b|\\b(?:wo|will|ca|can|could|would|did|do|does)${NOT} (?:\\w+ ){0,2}?${GETS}\\b|\\b(?:unable|not able|unlikely|not likely|not going|not on track|failing) to (?:\\w+ )?${GETS}\\b|\\bnot (?:be )?(?:achievable|attainable|realistic|on track|possible)\\b|\\bout of reach\\b|\\b(?:have|has|had|with) no (?:\\w+ )?(?:plans?|intentions?|intent) (?:to|for|of)\\b|\\bnot (?:\\w+ly |now )?(?:planning|intending)\\b`,
    'i',
  ),
);
// "We do not expect it to exceed", "not before 2026": a bound or a date, no denial
const BOUNDS =
  /\b(?:exceed\w*|more than|less than|over|above|below|under|higher|lower|greater|fewer|beyond|chang\w+|differ\w*|deviat\w+|until|before|prior to|earlier than|later than|sooner than|only|just|any(?! ?more\b| longer\b)|anything|much|material\w*|significant\w*|meaningful\w*|to be (?:the|our)|or (?:at )?least|at (?:least|most))\b/i;
// Behind these stands what is so instead.
const INSTEAD =
  /[;:]\s|,\s(?:but|and|so|which)\s|\b(?:but|instead|rather|and (?:we )?now|we now|now expect(?:ing)?|now see|now (?:plan|aim)(?:ning|ing)?)\b/gi;

/** Whether the words up to a figure or a thing deny it: "we no longer expect revenue of". */
export function isDenied(before: string): boolean {
  return deniedAt(before) !== null;
}

/** Where the words up to a figure or a thing deny it. */
export function deniedAt(before: string): { readonly start: number; readonly end: number } | null {
  if (!DENIES.test(before)) return null; // few texts do: only those are cut
  const cuts = matchesOf(before, INSTEAD).at(-1);
  const from = cuts ? cuts.index + cuts[0].length : 0;
  const clause = before.slice(from);
  const found = DENIES.exec(clause);
  if (!found) return null;
  const [start, end] = [from + found.index, from + found.index + found[0].length];
  const isBound = !/^no longer/i.test(found[0]) && BOUNDS.test(before.slice(end));
  return isBound ? null : { start, end };
}

const AHEAD = '(?:guidance|outlook|forecasts?|guide|targets?|projections?)';
const TAKES =
  '(?:withdr(?:aw|ew)\\w*|suspend\\w*|pull(?:ed|ing)?|rescind\\w*|retract\\w*|abandon\\w*|discontinu\\w*|paus(?:e|ed|ing)|cancel(?:l?ed|l?ing|s)?|remov(?:e|ed|ing)|dropp(?:ed|ing)|giv(?:e|ing) up|walk(?:ed|ing) (?:back|away from)|tak(?:e|en|ing) back)';
const TAKEN =
  '(?:withdrawn|suspended|pulled|rescinded|retracted|abandoned|discontinued|paused|cancell?ed|off the table|no longer (?:valid|applicable|in place|in effect|operative|stands?)|under review)';
const TELLS = '(?:provid|giv|issu|offer|shar|publish|communicat)(?:e|es|ing)?';
const WHOSE = "(?:[\\w'’-]+ ){0,6}?";
// "We no longer provide guidance on", "we stop giving", "we don't give a forecast any more"
const ENDS = `\\bno longer (?:be )?(?:${TELLS} ${WHOSE}${AHEAD}\\b|guid(?:e|ing)\\b|forecast(?:ing)?\\b)|\\b(?:stop(?:ped|ping)?|ceas(?:e|ed|ing)(?: to)?|discontinu(?:e|ed|ing)) ${TELLS} ${WHOSE}${AHEAD}\\b|\\bend(?:ed|ing) (?:our|the|its) (?:[\\w-]+ ){0,3}?${AHEAD}\\b|(?:\\bnot|n['’]t) (?:be )?${TELLS} ${WHOSE}${AHEAD}\\b[^.;]{0,60}\\b(?:any ?more|any longer)\\b`;
const WITHDRAWS = guarded(
  new RegExp(
    `${ENDS}|\\b${TAKES} (?:back )?(?:(?:all|both) )?(?:of )?(?:(?:our|the|its|full|fiscal|annual|this|that|previous\\w*|prior|earlier|any|formal|20\\d\\d|fy\\d*)\\b[^.;,]{0,60}?\\b)?${AHEAD}\\b|\\b(?:our|the|this|that) (?:[\\w'’-]+ ){0,6}?${AHEAD}\\b[^.;]{0,60}?\\b(?:is|are|was|has been|have been|being|now|remains?) (?:now |therefore |hereby )?${TAKEN}`,
    'i',
  ),
);
const NOT_WITHDRAWN =
  /\b(?:not|never|no (?:plans?|reason|need)|without|n['’]t|if|whether|rather than|instead of|before|since|after) (?:\w+ ){0,3}(?:withdr|suspend|pull|rescind|retract|abandon|discontinu|paus|cancel|remov|dropp|giv|walk|tak)\w*|\b(?:reinstat|resum|reintroduc|restor)\w*|\b(?:they|their|competitors?|peers?|rivals?|others|customers?|suppliers?|many companies|last year|a year ago|years ago|in 20\d\d,? we)\b/i;

/** Where a text takes a forecast of the company back, as a whole or one of a metric; null where it does not. */
export function withdrawnAt(text: string): { readonly start: number; readonly end: number } | null {
  const found = WITHDRAWS.exec(text);
  if (!found || NOT_WITHDRAWN.test(text)) return null;
  return { start: found.index, end: found.index + found[0].length };
}
