import type { Transcript } from '../../core/transcript.ts';
import { sentencesOf } from '../../extract/evidence.ts';
import { findHedge } from '../../extract/hedges.ts';
import type { Fact } from '../../figures/fact.ts';
import { isLater } from '../../figures/fiscal.ts';
import { findMetrics } from '../../figures/lexicon.ts';
import { findPeriods } from '../../figures/periods.ts';
import { readFacts } from '../../figures/read-facts.ts';

// Every call tells these, so that only what is said of them ahead counts.
const ALWAYS_TOLD =
  /^(?:(?:organic )?revenue|organic growth|same-store sales|gross profit|operating income|net income|ebitda?|ebita|earnings per share|(?:gross|operating|net|ebitda|ebita) margin|production|shipments|order intake|bookings)$/;
const AHEAD =
  /\b(?:guidance|outlook|forecasts?|targets?|ambitions?|goals?|by 20\d\d|medium[- ]term|mid[- ]term|long[- ]term|next year|rest of the year|remainder of the year)\b/i;
// "We confirm our outlook", "the full guidance is in the release": then nothing is left out.
const CONFIRMS =
  /\b(?:(?:re-?)?affirm|reiterat|maintain|confirm|keep|kept|leav|stand|remain|unchanged|intact|on track|no change|same|in line|deliver|achiev|meet|release|slides?|deck|presentation|website|letter|appendix|detail|updat|provid|withdr|suspend)\w*\b[^.;]{0,80}\b(?:guidance|outlook|forecast|targets?|plans?|expectations|commitments?)\b|\b(?:guidance|outlook|forecast|targets?|plans?|expectations|commitments?)\b[^.;]{0,80}\b(?:(?:re-?)?affirm|reiterat|maintain|confirm|keep|kept|stand|remain|unchanged|intact|on track|no change|same|release|slides?|deck|presentation|website|letter|appendix|detail|updat|provid|withdr|suspend)\w*\b/i;

/** Whether a text is of a whole call, remarks and questions: of a part nobody knows what it leaves out. */
export function isWholeCall({ structure, turns }: Transcript): boolean {
  return (
    structure === 'turns' &&
    turns.some(({ section }) => section === 'prepared') &&
    turns.some(({ section }) => section === 'qa')
  );
}

/**
 * Whether a call speaks, in whatever words, of what a figure was promised for; true also where nobody could
 * be certain: it confirms its guidance as a whole, or gives none at all.
 */
export function isSpokenOf({ metric, segment }: Fact, transcript: Transcript): boolean {
  const { call } = transcript;
  if (!readFacts(transcript).some(({ modality }) => modality === 'guidance')) return true;
  const head = metric.split(' ').at(-1) ?? metric;
  const word = new RegExp(`\\b${RegExp.escape(head.replace(/s$/, ''))}`, 'i');
  for (const { text } of sentencesOf(transcript).values()) {
    if (CONFIRMS.test(text)) return true;
    const named =
      word.test(text) ||
      (metric === 'share repurchases' &&
        /\bbuy(?:ing)?[- ]?back|\bbought back|\bpurchas/i.test(text)) ||
      (metric === 'capital expenditure' && /\bcapital\b|\binvest/i.test(text)) ||
      (segment !== null && text.toLowerCase().includes(segment)) ||
      findMetrics(text).some(({ name }) => name === metric);
    if (!named) continue;
    if (!ALWAYS_TOLD.test(metric)) return true;
    const isAhead =
      AHEAD.test(text) ||
      findHedge(text) !== null ||
      text.endsWith('?') ||
      findPeriods(text, call).some(({ label }) => label !== null && isLater(label, call));
    if (isAhead) return true;
  }
  return false;
}
