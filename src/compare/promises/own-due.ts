import type { Call } from '../../core/call.ts';
import { matchesOf } from '../../core/matches.ts';
import { type Due, findDue } from './due.ts';

/** Where something stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// Where one thought of a sentence may end and the next begin.
const CUT = /[,;:]\s|\s(?:and|but|while|so|then)\s/gi;
// "…, but we see no effect on 2025": of something else, unless it comes back to "it"
const ANOTHER =
  /^(?:and |but |so )?(?:we|i|our|they|there|you|he|she|expect|anticipate|plan|see|remain|continue)\b/i;
// "Plenty, our own-label range, this autumn": what a name is, told between commas
const IS_WHAT = /^our [\p{L}\d’'-]+(?: [\p{L}\d’'-]+){0,4} ?$/u;
const NO_VERB = /^(?!.*\b(?:is|are|was|were|will|has|have|had|can|should|remains?|continues?)\b)/i;
const COMES_BACK = /\b(?:it|them|that|which|this|both)\b/i;

// "On the migration, we have decided to …": it only says what comes next
const LEADS =
  /^(?:(?:and|but|so|now),? )*(?:on|as for|as to|regarding|concerning|with|turning to|in terms of)\b(?!.*\b(?:is|are|was|were|will|has|have)\b)/i;

/** The clause in which something stands. */
export function clauseAt(text: string, at: Span): string {
  const { from, ends } = cutsAround(text, at);
  return text.slice(from, ends[0]);
}

/**
 * When something of a sentence is due: by the time that its own clause names, else the words before that,
 * else what follows as far as it is still of the same thing.
 */
export function dueAt(text: string, at: Span, call: Call): Due | null {
  const { from, ends } = cutsAround(text, at);
  const [first = text.length, ...further] = ends;
  const own = findDue(text.slice(from, first), call) ?? findDue(text.slice(0, first), call);
  if (own) return own;
  const isLead = LEADS.test(text.slice(from, first));
  for (const [nth, end] of further.entries()) {
    const chunk = text.slice(ends[nth], end).replace(/^[\s,;:]+/, '');
    const isName = IS_WHAT.test(chunk) && NO_VERB.test(chunk) && endsInName(text, ends[nth]);
    if (isName) continue;
    if (ANOTHER.test(chunk) && !COMES_BACK.test(chunk) && !(isLead && nth === 0)) return null;
    const due = findDue(text.slice(from, end), call);
    if (due) return due;
  }
  return null;
}

function endsInName(text: string, at: number | undefined): boolean {
  return /(?<![\p{L}\d-])\p{Lu}[\p{L}\d-]*$/u.test(text.slice(0, at));
}

function cutsAround(text: string, { start, end }: Span) {
  const cuts = matchesOf(text, CUT).map(({ index, 0: said }) => ({
    index,
    after: index + said.length,
  }));
  const from = cuts.findLast(({ after }) => after <= start)?.after ?? 0;
  const ends = cuts.filter(({ index }) => index >= end).map(({ index }) => index);
  return { from, ends: [...ends, text.length] };
}
