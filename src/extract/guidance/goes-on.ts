import type { Statement } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { isEarlier } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import type { Placed } from '../evidence.ts';
import type { Weighed } from '../weightiest.ts';

/** The named period that forecasts were last told for, and how many sentences ago. */
export interface LastTold {
  readonly horizon: string | null;
  readonly ago: number;
}

export const NONE_TOLD: LastTold = { horizon: null, ago: 0 };

const REACH = 2; // sentences that a period outlasts in which nothing is foretold
const NAMED = /^(?:FY|H[12]|Q[1-4]) \d{4}$/;
// What is for no year in particular
const LASTING = guarded(
  /\b(?:annual\w*|run[- ]rate|long(?:er)?[- ]term|medium[- ]term|mid[- ]?term|over time|eventually|per year|a year|each year|every year|once|upon|after|when|if|clos(?:e|es|ing)|transactions?|acquisitions?|spin|synerg\w+|polic(?:y|ies)|authori[sz]\w+|goals?|ambitions?|targets?|aim|remaining|total (?:cost|investment)|project(?:s)?|month\w*|week\w*|today|currently at|market|industry|uplift|headwind|tailwind|impact\w*|contribute)\b/i,
);

// "This assumes growth of 20% to 23%": what the forecast before it is made of
const ASSUMES =
  /^(?:and |so )?(?:this|that|these|it|our|the)(?: (?:quarterly |full[- ]year )?(?:guidance|outlook|range|forecast|guide)s?)? (?:also )?(?:assumes?|includes?|contemplates?|reflects?|implies|represents|incorporates)\b/i;

/**
 * Forecasts in figures that name no time, dated by the one before them: "We expect revenue of $9 million in fiscal
 * 2025. We anticipate earnings of 40 cents."
 */
export function datedByLast(
  found: readonly Weighed[],
  { text }: Placed,
  { last: { horizon, ago }, call }: { readonly last: LastTold; readonly call: Call },
): readonly Weighed[] {
  const isMadeUp = ago === 0 && ASSUMES.test(text);
  const isOpen = horizon !== null && ago <= REACH && (isMadeUp || !LASTING.test(text));
  if (!isOpen || findPeriods(text, call).some(({ label }) => isOther(label, call))) return found;
  return found.map((each) =>
    isMadeUp || (each.statement.horizon === null && isOfMetric(each.statement))
      ? { ...each, statement: { ...each.statement, horizon } }
      : each,
  );
}

/** A period that is not over: "the $5 billion of last year" dates nothing. */
function isOther(label: string | null, call: Call): boolean {
  return label !== null && !isEarlier(label, call);
}

function isOfMetric({ figure, topic }: Statement): boolean {
  return figure !== null && figure.unit !== 'count' && findMetrics(topic).length > 0;
}

/** What was last told, behind a sentence. */
export function lastTold(found: readonly Weighed[], last: LastTold): LastTold {
  const told = found.filter(
    ({ statement: { kind, figure } }) => kind === 'guidance' && figure !== null,
  );
  if (told.length === 0) return { ...last, ago: last.ago + 1 };
  const horizon = told.at(-1)?.statement.horizon ?? null;
  return { horizon: horizon !== null && NAMED.test(horizon) ? horizon : null, ago: 0 };
}
