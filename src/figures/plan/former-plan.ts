import { guarded } from '../../core/guarded/guarded.ts';

const COMPARED =
  '(?:compare[sd] (?:to|with)|versus|vs\\.?|from|against|above|over|below|than|instead of|rather than|relative to|ahead of|replac(?:es|ing)|up on|down on)';
const EARLIER = '(?:previous|prior|earlier|former|original|old|initial|last|previously [a-z]+)';
const PLAN =
  '(?:guidance|guide|outlook|range|forecast|targets?|goals?|estimates?|expectations?|plans?|projections?|assumptions?|aim)';
// "versus our budget of": what was planned for the year before it began, whether or not it is said
const BUDGET =
  '(?:(?:annual|internal|original|operating|capital|full[- ]year|20\\d\\d) ){0,2}budget';
// "compared to our previous goal of about", "up from the prior outlook for growth of"
const FORMER_PLAN = guarded(
  new RegExp(
    `\\b${COMPARED} (?:(?:our|the|its|an?) )?(?:${EARLIER} (?:[\\w-]+ ){0,3}${PLAN}|${BUDGET})(?: (?:of|for|to|was|at|between|range)| [a-z-]+ (?:of|to)){1,3}\\s(?:(?:an?|about|around|approximately|roughly|nearly|up|down|over|between)\\s){0,3}$`,
    'i',
  ),
);

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const NEAR = '(?:(?:about|around|roughly|up|down|between|an?|range|of)\\s){0,3}';
// "We had been guiding to | $3.00", "we told you in May to expect", "we entered the year saying"
const HAD_PLANNED = guarded(
  new RegExp(
    [
      `\\b(?:we|I)(?:['’]d| had) been (?:guiding|expecting|planning|forecasting|assuming|targeting|projecting|looking)\\b(?:(?!\\b(?:now|new)\\b)[^;]){0,90}$`,
      `\\b(?:we|I)(?:['’]d| had)? told (?:you|everyone|investors|the market)\\b(?: (?:in|back in) ${MONTH})? to (?:expect|look for|assume|model)\\b(?:(?!\\b(?:now|new)\\b)[^;]){0,60}$`,
      `\\b(?:came into|entered|started|began|went into) (?:the|this) year (?:saying|guiding|expecting|thinking|looking|planning)\\b[^;]{0,60}$`,
      `\\b(?:we|I)(?:['’]d| had)? (?:thought|reckoned|figured) [^,;.]{0,50}\\bwould\\b(?:(?!\\b(?:now|new)\\b)[^;]){0,40}$`,
      `\\b(?:(?:in|back in) ${MONTH}|last (?:quarter|year|time)),? (?:we|I)(?: had)? (?:said|told you|thought|indicated|signalled)(?: that)? [^,;.]{0,50}\\bwould\\b(?:(?!\\b(?:now|new)\\b)[^;]){0,40}$`,
      `\\b(?:we|I)(?:['’]d| had)? (?:said (?:in|back in) ${MONTH}|told you)(?: that)? [^,;.]{0,50}\\bwould\\b(?:(?!\\b(?:now|new)\\b)[^;]){0,40}$`,
      `\\b(?:we|I)(?:['’]d| had) (?:hoped|aimed|looked|budgeted) (?:for|to)\\b[^,;]{0,50}$`,
      `\\b(?:our|the) (?:internal |original |operating |annual |business )?(?:plan|budget|model) (?:had|was for|assumed|showed|called for)\\b[^,;]{0,50}$`,
      `\\b(?:previous|prior|earlier|old|former|initial|original) (?:range|guidance|outlook|forecast|guide|estimate|target) (?:for|of|on) (?:[\\w-]+ ){1,4}(?:was|were|had been|of|at)\\s${NEAR}$`,
      `\\b(?:our|the) (?:previous|prior|earlier|old|former|initial|original) (?:[\\w-]+ ){0,2}(?:range|guidance|outlook|forecast|guide) (?:was|were|had been|assumed)\\b(?:(?!\\b(?:now|new)\\b)[^;]){0,90}$`,
      `,? having (?:started|begun|guided)(?: the year)? (?:at|with|from|to)\\s${NEAR}$`,
      `,? which (?:we|I) (?:had|put|saw|pegged|pencilled in)(?: (?:before|earlier|previously))? (?:at|down for)\\s${NEAR}$`,
      `,? which (?:we|I)(?:['’]d| had)? (?:said|told you|thought|expected|guided)\\b[^,;]{0,40}$`,
      `\\b(?:was|were|had been) (?:previously |originally |initially |earlier )?(?:guided|budgeted|pencilled in) (?:at|to|for)\\s${NEAR}$`,
    ].join('|'),
    'i',
  ),
);

// "It was | 17% in the previous guide", "guidance was | $500 million and is now"
const IN_LAST_PLAN =
  /^\s(?:in|with|at) (?:the|our) (?:last|previous|prior|old|earlier|initial|original|former) (?:guide|guidance|outlook|forecast|call|update|range|plan|budget)\b/i;
const OF_PLAN_THEN =
  /\b(?:guidance|outlook|forecast|target|range|guide|plan|budget)\b[^,;.\d]{0,30}\b(?:was|were|stood at|had been)\s(?:(?:about|around|between|an?)\s){0,2}$/i;
const IS_NOW = /^,?\s(?:and|but)?\s?(?:(?:it|that|this)\s)?(?:is|are|['’]s)\snow\b/i;

// "In May we guided to | 4% growth; today I would say 2%"
const PLANNED_THEN = guarded(
  new RegExp(
    `\\b(?:at the (?:beginning|start) of the year|(?:in|back in) ${MONTH}|last (?:quarter|time|year)|(?:three|six) months ago|a (?:quarter|year) ago|originally|initially),? (?:we|I)(?: had|['’]d| were)? (?:guid|said|forecast|expect|plann|told you|thought|look)\\w*\\b[^;]{0,60}$`,
    'i',
  ),
);
const BUT_NOW = /\b(?:now|today|instead)\b|\bmake (?:that|it)\b/i;

// "the | 19% to 22% that we earlier projected"
const WE_BEFORE =
  /^,?\s(?:that\s|which\s)?we (?:had )?(?:previously|originally|initially|earlier) (?:estimat|guid|expect|forecast|project|communicat|provid|said|plann|shar)\w*/i;

// "below the | 10.5% we'd been looking for": had in mind, and no longer
const WE_HAD =
  /^,?\s(?:that\s|which\s)?(?:we|I)(?:['’]d| had| were| was)\s(?:(?:all|once|first|previously|originally|initially|earlier)\s)?(?:been\s)?(?:look(?:ing|ed) (?:for|at)|aim(?:ing|ed)\b|hop(?:ing|ed)\b|plann(?:ing|ed)\b|set out\b|set (?:ourselves|as)\b|guid(?:ing|ed)\b|expect(?:ing|ed)\b|forecast\w*|target(?:ing|ed)\b|budget(?:ing|ed)\b|pencil\w+ in|shooting for|project(?:ing|ed)\b|assum(?:ing|ed)\b|anticipat(?:ing|ed)\b|promis\w+|in mind\b)/i;

// "we still expect": the plan of before is the one of now
const STANDS =
  /\b(?:still|remain\w*|reaffirm\w*|reiterat\w*|maintain\w*|on (?:track|pace)|unchanged|confirm\w*|continu\w+|in line with|consistent with)\b/i;

/** Whether a figure is told as what stood in a plan that is no longer: "it was 17% in the previous guide". */
export function isOfLastPlan(before: string, after: string): boolean {
  return (
    IN_LAST_PLAN.test(after) ||
    ((WE_BEFORE.test(after) || WE_HAD.test(after)) && !STANDS.test(before.slice(-120))) ||
    (IS_NOW.test(after) && OF_PLAN_THEN.test(before.slice(-120))) ||
    (BUT_NOW.test(after) && PLANNED_THEN.test(before.slice(-180)))
  );
}

/** Whether the words before a figure tell it as what was planned once: "we had been guiding to". */
export function isPlannedBefore(before: string): boolean {
  return HAD_PLANNED.test(before.slice(-180));
}

/** Whether the words before a figure say that it was planned before, and is held against what is planned now. */
export function isFormerPlan(before: string): boolean {
  return FORMER_PLAN.test(before.slice(-140));
}

// "We said we'd deliver | growth of 10%": told before, and over
const SAID_WE_WOULD = guarded(
  /\b(?:we|i) (?:had )?(?:said|told (?:you|everyone|the market)|promised|communicated|indicated)\b[^,;]*?\b(?:we|it|that|they)(?:['’]d| would)\b/i,
);

/** Whether a clause tells what was said before to come: "we said we'd deliver". */
export function wasSaidToCome(clause: string): boolean {
  return SAID_WE_WOULD.test(clause);
}
