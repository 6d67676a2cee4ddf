import { guarded } from '../../core/guarded/guarded.ts';

// "we are raising our full-year guidance", "we now lift our outlook for the year"
const REVISES = guarded(
  /\b(?:we|the company)(?:['’]re|['’]ve| are| have| has)?(?: (?:now|also|again|today|therefore|accordingly|further|once)){0,2} (?:rais|lift|increas|improv|upgrad|lower|reduc|cut|trim|narrow|tighten|updat|revis|withdr[ae]w|suspend|reinstat)\w* (?:both )?(?:our|the|its) (?:[\w-]+ ){0,5}(?:guidance|outlook|forecasts?)\b(?! to (?:stable|positive|negative))/i,
);
const THEN =
  /\b(?:last|previous|prior) (?:quarter|call|time|year)\b|\b(?:in|on|back in) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\bpreviously\b|\bago\b|\bearlier (?:this|in the) year\b/i;

/** Whether a sentence says that the company changes its forecast now, without saying by how much. */
export function revisesGuidance(text: string): boolean {
  return REVISES.test(text) && !THEN.test(text);
}
