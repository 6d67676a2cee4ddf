import type { Transcript } from '../../core/transcript.ts';
import { sentencesOf } from '../../extract/evidence.ts';
import { findHedge } from '../../extract/guidance/hedges.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { readFacts } from '../../figures/read-facts.ts';
import { withdrawnAt } from '../../figures/role/denied.ts';
import { isLater } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';

// Every call tells these, so that only what is said of them ahead counts.
const ALWAYS_TOLD =
  /^(?:(?:organic )?revenue|organic growth|same-store sales|gross profit|operating income|net income|ebitda?|ebita|earnings per share|(?:gross|operating|net|ebitda|ebita) margin|production|shipments|orders|bookings)$/;
const AHEAD =
  /\b(?:guidance|outlook|forecasts?|targets?|ambitions?|goals?|by 20\d\d|medium[- ]term|mid[- ]term|long[- ]term|next year|rest of the year|remainder of the year)\b/i;
// "We confirm our outlook", "the full guidance is in the release": then nothing is left out.
const SO =
  '(?:(?:re-?)?affirm|reiterat|maintain|confirm|keep|kept|leav|stand|remain|unchanged|intact|on track|no change|same|in line|deliver|achiev|meet|release|slides?|deck|presentation|website|letter|appendix|detail)';
const OUTLOOK = '(?:guidance|outlook|forecast|targets?|expectations|commitments?)';
const CONFIRMS = new RegExp(
  `\\b${SO}\\w*\\b[^.;]{0,80}\\b${OUTLOOK}\\b|\\b${OUTLOOK}\\b[^.;]{0,80}\\b${SO}\\w*\\b`,
  'i',
);

// "our gross margin guidance": of that alone, where "our full year guidance" is of everything
const OF_METRIC =
  /\b(?:revenue|sales|margins?|income|earnings|ebitda?|profit|eps|cash flow|growth|expenses?|capex|expenditures?) (?:guidance|outlook|forecast|targets?|expectations)\b/i;

/** Whether a text is of a whole call, remarks and questions: of a part nobody knows what it leaves out. */
export function isWholeCall({ structure, turns }: Transcript): boolean {
  return (
    structure === 'turns' &&
    turns.some(({ section }) => section === 'prepared') &&
    turns.some(({ section }) => section === 'qa')
  );
}

// "Operator, please open the line", "your conference operator": who runs the call
const OPERATOR = /(?:^|[.,] )operator\b|\b(?:conference|your|the) operator\b|\boperator(?=[,.])/gi;

/** A text without whom it calls to run the call: 120 operators to hire are others. */
export function withoutOperator(text: string): string {
  return text.replaceAll(OPERATOR, '');
}

/**
 * Whether a call speaks, in whatever words, of what a figure was promised for; true also where nobody could
 * be certain: it confirms its guidance as a whole, or gives none at all.
 */
export function isSpokenOf({ metric, segment }: Fact, transcript: Transcript): boolean {
  const { call } = transcript;
  if (!readFacts(transcript).some(({ modality }) => modality === 'guidance')) return true;
  // "leverage" of a leverage ratio: the last word alone says nothing
  const head =
    metric
      .replace(/ (?:ratio|rate)$/, '')
      .split(' ')
      .at(-1) ?? metric;
  const word = new RegExp(`\\b${RegExp.escape(head.replace(/s$/, ''))}`, 'i');
  const asking = new Set(
    transcript.participants.flatMap(({ name, side }) => (side === 'analyst' ? [name] : [])),
  );
  for (const { text, turn } of sentencesOf(transcript).values()) {
    if (isConfirming(text, metric)) return true;
    const named =
      word.test(text) ||
      (metric === 'share repurchases' &&
        /\bbuy(?:ing)?[- ]?back|\bbought back|\bpurchas/i.test(text)) ||
      (metric === 'capital expenditure' && /\bcapital\b|\binvest/i.test(text)) ||
      (segment !== null && text.toLowerCase().includes(segment)) ||
      findMetrics(text).some(({ name }) => name === metric);
    if (!named) continue;
    // What an analyst asks of it was answered, in whatever words.
    if (!ALWAYS_TOLD.test(metric) || asking.has(turn.speaker)) return true;
    const isAhead =
      AHEAD.test(text) ||
      findHedge(text) !== null ||
      text.endsWith('?') ||
      findPeriods(text, call).some(({ label }) => label !== null && isLater(label, call));
    if (isAhead) return true;
  }
  return false;
}

/** Whether a sentence confirms an outlook; one that names other metrics alone confirms those. */
function isConfirming(text: string, metric: string): boolean {
  if (!CONFIRMS.test(text) || withdrawnAt(text)) return false;
  const named = findMetrics(text).map(({ name }) => name);
  return named.length === 0 || named.includes(metric) || !OF_METRIC.test(text);
}
