import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';

const EXPECTS =
  '(?:expect|anticipat|forecast|project|estimat|predict|model|assum|guid|plan|target|foresee|look(?:s|ing)? for|call(?:s|ing)? for|see|think|believe|intend|aim)(?:e|es|s|ed|d|ing|ning|ned)?';
const WHO =
  '(?:street|consensus|analysts?|investors|wall street|sell[- ]side|buy[- ]side|economists|forecasters|observers|competitors?|rivals?|peers?|suppliers?|customers?|clients?|partners?|vendors?|distributors?|contractors?|licensees?|tenants?|central banks?|the fed|governments?|regulators?|media|press|industry (?:experts|sources|bod(?:y|ies)|associations?))';
const STREET = '(?:street|consensus|analysts?|wall street|sell[- ]side|buy[- ]side)';
// "The street expects", "a competitor of ours is guiding to", "consensus is"
const OTHERS = guarded(
  new RegExp(
    `\\b${WHO}(?:['’]s?)?(?:,? (?:who|which|of ours|in the \\w+|estimates?|forecasts?|models?|expectations?|numbers?|figures?|view))? (?:(?:is|are|has|have|had|was|were|still|now|currently|also|all|generally|typically|all|on average) ){0,3}(?:${EXPECTS}|(?:is|are|was|were|of|at|for|stands?|sits?|has|have|calls?)\\b)`,
    'i',
  ),
);
// "Consensus had revenue of | 470"
const HAD = guarded(
  new RegExp(`\\b${STREET} (?:\\w+ )?had\\b(?! (?:asked|been|questions?|time|expected)\\b)`, 'i'),
);
// "62 million, consensus | 55 million", "consensus, I believe, is | 55 million"
const CONSENSUS_IS = guarded(
  /\b(?:consensus|the street)(?: estimates?| expectations?| numbers?)?(?:,? (?:I|we) (?:believe|think),?)?(?: (?:is|was|at|of|for|stands at|sits at))?\s(?:(?:about|around|roughly)\s)?$/i,
);
const OWN =
  /\b(?:we|i|management|our (?:own )?(?:guidance|outlook|forecast|expectation|plan|target|view)|the company|the board)\b/i;
const CLAUSE = /[;:]\s|,\s(?:and|but|while|whereas|so)\s|\b(?:while|whereas|although|but)\s/gi;
// "a competitor's Lisbon plant", "our supplier expects to open its plant"
const OTHERS_THING = new RegExp(
  `\\b${WHO}(?:['’]s?|['’])\\s|\\b(?:its|his|her) competitors?\\b`,
  'i',
);

// "Active customers were | 3 million", "clients were up | 4%": how many there are, and no view of theirs
const COUNTED =
  /\b(?:customers|clients|partners|tenants|distributors|suppliers|vendors)\s(?:was|were|are|is|of)\s(?:(?:up|down|at|about|approximately|over|nearly|just|now|around|more than|a record|by)\s)*$/i;

/** Whether the words up to a figure give it as what somebody else expects: "the street expects". */
export function isForeseenByOthers(before: string): boolean {
  if (CONSENSUS_IS.test(before)) return true;
  if (!OTHERS.test(before) && !HAD.test(before)) return false; // few texts name them: only those are cut
  const cut = matchesOf(before, CLAUSE).at(-1);
  const clause = before.slice(cut ? cut.index + cut[0].length : 0);
  const found = OTHERS.exec(clause) ?? HAD.exec(clause);
  return (
    found !== null &&
    !COUNTED.test(clause) &&
    !OWN.test(clause.slice(found.index + found[0].length)) &&
    !OWN.test(clause.slice(0, found.index))
  );
}

// "We beat the | $40 million of EBITDA that analysts had expected", "| 13% is where consensus sits"
const AS_THEY_FORESEE =
  /^(?:(?:\s(?:of|in)(?:\s[\w-]+){1,3})?\s(?:that\s|which\s)?(?:the\s)?(?:analysts|street|consensus|market|investors|sell[- ]side)\s(?:had\s|was\s|were\s|is\s|are\s)?(?:expect|forecast|look|model|pencil|call)\w*|\sis\s(?:where|what)\s(?:the\s)?(?:consensus|street|analysts)\b)/i;

/** Whether the words behind a figure give it as what somebody else expected: "that analysts had expected". */
export function isAsOthersForesee(after: string): boolean {
  return AS_THEY_FORESEE.test(after);
}

/** Whether a text is about what belongs to, or is done by, somebody else. */
export function isOfSomebodyElse(text: string): boolean {
  return OTHERS_THING.test(text) || isForeseenByOthers(text);
}
