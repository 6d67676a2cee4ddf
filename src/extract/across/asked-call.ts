import type { Call } from '../../core/call.ts';
import { isEarlier, quarterBefore } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import { AHEAD, PAST, withYears } from './asked-periods.ts';

const CALL = String.raw`(?:earnings |conference |results )*call\b`;
const QUARTER = '(?:q[1-4]|(?:first|second|third|fourth) quarter)';
const SAY = '(?:say|said|saying|tell|told|talk|talked|mention|mentioned|discuss|discussed|asked?)';
// "On last quarter's call", "the previous call"; "the last call" may be this one.
const CALL_BEFORE = new RegExp(
  String.raw`\b(?:the )?(?:last quarter['’]?s|(?:previous|prior|preceding)(?: quarter['’]?s?)?) (?=${CALL})`,
  'gi',
);
const SAID_BEFORE = new RegExp(
  String.raw`(?<=\b${SAY}\b.*)(?<!\b(?:than|to|with|from|versus|vs\.?|since|against) (?:the )?)\b(?:last|the previous|the prior) quarter(?!['’\p{L}])`,
  'giu',
);
const OF_LAST_YEAR = new RegExp(
  String.raw`\b(?<quarter>${QUARTER})(?<call> ${CALL})?(?: of| in)? last year\b(?!['’])`,
  'gi',
);
const NAMED = /\bq[1-4]|\b[1-4]q|quarter|\bh[12]|\b[12]h|\bhalf/i;
// "From Q1", "than in the first quarter", "up on Q1": what it is measured by, and not asked of.
const MEASURED =
  /\b(?:from|since|versus|vs\.?|against|than|to|with|over|between|and|or|through|until|till|after|before|on)\s+(?:(?:in|for|the|that|those|it|was|of|during|at|its|their)\s+)*$/i;
const ON = /\bon\s+(?:the\s+|their\s+|its\s+)?$/i;
const MEASURES = /^\s*(?:versus|vs\b|compared|to\b|and\b|or\b|through\b|level)/i;
const IN = /\b(?:in|on|at|during|throughout|of)\s+(?:the\s+)?$/i;
// What became of it since is for the later call to say.
const SINCE_THEN =
  /\b(?:still|now|continu\w*|persist\w*|again|yet|since|remain\w*|any ?more|so far|this (?:quarter|half|call)|today|compar\w+|differ\w*)\b/i;

/** An earlier period of the call's kind that a question asks the words of, and the question with it in full. */
export interface AskedCall {
  readonly label: string;
  readonly question: string;
}

/**
 * The earlier period whose own call a question is to be put to: what was said, or happened, in it; null
 * where the period is only what another is measured by, where several are named, or where it is yet to come.
 */
export function askedCall(question: string, call: Call): AskedCall | null {
  const text = withYears(inFull(question, call), call);
  const kind = call.period.charAt(0);
  const named = findPeriods(text, call).filter(
    ({ label, isTime, start, end }) =>
      isTime && label?.startsWith(kind) && (kind === 'F' || NAMED.test(text.slice(start, end))),
  );
  const labels = new Set(named.map(({ label }) => label));
  const [mention] = named;
  const label = mention?.label ?? null;
  if (!mention || label === null || labels.size !== 1 || !isEarlier(label, call)) return null;
  const [before, after] = [text.slice(0, mention.start), text.slice(mention.end)];
  const isCall = new RegExp(`^(?:['’]?s)? ${CALL}`, 'i').test(after);
  if (MEASURES.test(after) || (MEASURED.test(before) && !(isCall && ON.test(before)))) return null;
  if (isCall) return { label, question: ofTheCall(before, after) };
  const asked = { label, question: `${before}${label}${after}` };
  if (SINCE_THEN.test(text)) return null;
  const hasYear = /\d{2}|last year/i.test(text.slice(mention.start, mention.end));
  if (AHEAD.test(text) && !(hasYear && IN.test(before))) return null;
  return hasYear || PAST.test(text) ? asked : null;
}

/** "On the Q1 2024 call" as it is put to that call: "on the call". */
function ofTheCall(before: string, after: string): string {
  const article = /\b(?:the|its|their)\s+$/i.test(before) ? '' : 'the ';
  return `${before}${article}${after.replace(/^['’]?s?\s+/i, '')}`;
}

/** "Last quarter's call" and "Q2 last year" by their names. */
function inFull(question: string, call: Call): string {
  const before = quarterBefore(call);
  const { fiscalYear } = call;
  const dated =
    fiscalYear === null
      ? question
      : question.replace(OF_LAST_YEAR, `$<quarter> ${fiscalYear - 1}$<call>`);
  if (before === null) return dated;
  return dated.replace(CALL_BEFORE, `the ${before} `).replace(SAID_BEFORE, `in ${before}`);
}
